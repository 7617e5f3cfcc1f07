// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/errortext.h"

#include "services/phrasetext.h"

namespace waymark {

namespace {

QString withDetail(const QString& sentence, const QString& detail)
{
    return detail.isEmpty()
        ? sentence
        : sentence + QStringLiteral(" (") + phraseText(detail) + QLatin1Char(')');
}

} // namespace

QString ErrorText::sentence(const Error& error)
{
    const QString& s = error.subject;
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return tr("Stopped. Nothing was changed.");
    case ErrorKind::FileNotFound:
        return tr("“%1” does not exist.").arg(s);
    case ErrorKind::FileNotReadable:
        return withDetail(tr("“%1” cannot be read.").arg(s), error.detail);
    case ErrorKind::FileNotWritable:
        return withDetail(tr("“%1” cannot be written.").arg(s), error.detail);
    case ErrorKind::NotRecognised:
        return tr("“%1” is not in a format that Waymark reads.").arg(s);
    case ErrorKind::NothingImported:
        return tr("Nothing in “%1” could be imported.").arg(s);
    case ErrorKind::FileDamaged:
        return withDetail(
            tr("“%1” is damaged and cannot be read as a whole.").arg(s), error.detail);
    case ErrorKind::TooLarge:
        return withDetail(tr("“%1” goes beyond a safe limit.").arg(s), error.detail);
    case ErrorKind::WorkspaceAbsent:
        return tr("The workspace “%1” does not exist.").arg(s);
    case ErrorKind::WorkspaceLocked:
        return tr("The workspace “%1” is in use by another program. Close it there and try again.")
            .arg(s);
    case ErrorKind::WorkspaceNewer:
        return tr("The workspace “%1” was written by a newer Waymark. Update Waymark to open it.")
            .arg(s);
    case ErrorKind::WorkspaceForeign:
        return tr("“%1” is not a Waymark workspace.").arg(s);
    case ErrorKind::WorkspaceDamaged:
        return withDetail(tr("The workspace “%1” is damaged. Restore a backup, or rescue what is "
                             "readable with “waymark-cli check --rescue”.")
                              .arg(s),
            error.detail);
    case ErrorKind::WorkspaceReadOnly:
        return tr("The workspace “%1” is read-only.").arg(s);
    case ErrorKind::DiskFull:
        return withDetail(
            tr("There is no space, or no permission, to write “%1”.").arg(s), error.detail);
    case ErrorKind::StorageFailed:
        return withDetail(tr("Storing in “%1” failed.").arg(s), error.detail);
    case ErrorKind::InvalidArgument:
        return withDetail(tr("“%1” cannot be used here.").arg(s), error.detail);
    }
    Q_UNREACHABLE();
}

QString ErrorText::remark(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return {};
    case ErrorKind::FileNotFound:
        return tr("Nothing was changed. Check whether the file was moved or renamed.");
    case ErrorKind::FileNotReadable:
        return tr(
            "Nothing was changed. Check that you may read the file, or copy it to another folder.");
    case ErrorKind::FileNotWritable:
        return tr("What was stored before is safe. Choose another folder or another name, or close "
                  "the file where it is open, then try again.");
    case ErrorKind::DiskFull:
        return tr(
            "What was stored before is safe. Make room or choose another folder, then try again.");
    case ErrorKind::NotRecognised:
    case ErrorKind::NothingImported:
        return tr(
            "Nothing was changed. Export it again in another format, or import it as a table.");
    case ErrorKind::FileDamaged:
        return tr("Nothing was changed. Try another copy of the file.");
    case ErrorKind::TooLarge:
        return tr("Nothing was changed. Split the file and take its parts one by one.");
    case ErrorKind::WorkspaceAbsent:
        return tr("Look for it where it was moved to, or open a backup.");
    case ErrorKind::WorkspaceLocked:
    case ErrorKind::WorkspaceNewer:
    case ErrorKind::WorkspaceDamaged:
        return tr("The file was not touched.");
    case ErrorKind::WorkspaceForeign:
        return tr("The file was not touched. Choose one that Waymark has saved.");
    case ErrorKind::WorkspaceReadOnly:
        return tr("Nothing was changed. Save a backup where you may write, and open that.");
    case ErrorKind::StorageFailed:
        return tr(
            "The last step was not stored; everything before it is safe. Try again, and save a "
            "backup should it fail once more.");
    case ErrorKind::InvalidArgument:
        return tr("Nothing was changed.");
    }
    Q_UNREACHABLE();
}

} // namespace waymark
