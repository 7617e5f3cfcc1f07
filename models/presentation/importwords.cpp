// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importwords.h"

#include "base/displaytext.h"
#include "base/phrase.h"
#include "services/phrasetext.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

/// Plural forms take an int; beyond its range they all are "many".
int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

/// What a reader wrote, in the reader's language; it may name a stranger's words.
QString shown(const QString& english)
{
    return displayText(phraseText(english));
}

/// Readers write places and reasons as clauses.
QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

/// Whether @p gap says that something is not there; the others remark on what is.
bool isMissing(const QString& gap)
{
    const auto reading = readPhrase(gap);
    if (!reading)
        return true; // of an earlier version: it said so of all of them
    switch (reading->phrase) {
    case Phrase::PageFollows:
    case Phrase::APageFollows:
    case Phrase::PageBefore:
    case Phrase::APageBefore:
    case Phrase::InThisFile:
    case Phrase::InTheseFiles:
    case Phrase::ListInThisFile:
    case Phrase::ListInTheseFiles:
        return true;
    default:
        return false;
    }
}

} // namespace

QString ImportWords::formatName(const QString& key)
{
    if (key == QLatin1String("mbox"))
        return tr("Mailbox, mbox");
    if (key == QLatin1String("eml"))
        return tr("Single message, eml");
    if (key == QLatin1String("maildir"))
        return tr("Mailbox, Maildir");
    if (key == QLatin1String("zendesk-json"))
        return tr("Zendesk export, JSON");
    if (key == QLatin1String("discourse-json"))
        return tr("Discourse export, JSON");
    if (key == QLatin1String("csv"))
        return tr("Table, CSV or TSV");
    if (key == QLatin1String("zip") || key == QLatin1String("tar") || key == QLatin1String("gzip"))
        return tr("Archive, %1").arg(key);
    if (key == QLatin1String("waymark-jsonl") || key == QLatin1String("workspace"))
        return tr("Waymark records, JSON Lines");
    return key;
}

QString ImportWords::systemName(const QString& system)
{
    if (system == QLatin1String("mail"))
        return tr("Mailbox");
    if (system == QLatin1String("zendesk"))
        return tr("Helpdesk");
    if (system == QLatin1String("discourse"))
        return tr("Forum");
    if (system == QLatin1String("table"))
        return tr("Table");
    return system;
}

QString ImportWords::systemIcon(const QString& system)
{
    if (system == QLatin1String("mail"))
        return QStringLiteral("mail");
    if (system == QLatin1String("zendesk"))
        return QStringLiteral("ticket");
    if (system == QLatin1String("discourse"))
        return QStringLiteral("forum");
    if (system == QLatin1String("table"))
        return QStringLiteral("table");
    return QStringLiteral("file");
}

QString ImportWords::iconOf(const RecognisedSource& source)
{
    if (!source.system.isEmpty())
        return systemIcon(source.system);
    if (source.isArchive)
        return QStringLiteral("archive");
    return source.isFolder ? QStringLiteral("folder") : QStringLiteral("file");
}

Confidence ImportWords::certaintyOf(const RecognisedSource& source)
{
    if (source.tableColumns > 0 && source.certainty != ProbeScore::No)
        return source.tableUsable ? Confidence::Likely : Confidence::Unsure;
    switch (source.certainty) {
    case ProbeScore::No:
        return Confidence::None;
    case ProbeScore::Weak:
        return Confidence::Unsure;
    case ProbeScore::Likely:
        return Confidence::Likely;
    case ProbeScore::Certain:
        return Confidence::Sure;
    }
    return Confidence::None;
}

QString ImportWords::formatText(const RecognisedSource& source) const
{
    if (!source.problem.isEmpty())
        return tr("Cannot be read");
    if (!source.isRecognised())
        return tr("Not a format Waymark reads");
    if ((source.isFolder || source.isArchive) && source.system.isEmpty())
        return source.isArchive ? tr("Archive, several formats") : tr("Several formats");
    return source.isArchive ? tr("Archive: %1").arg(formatName(source.format))
                            : formatName(source.format);
}

QString ImportWords::certaintyText(const RecognisedSource& source) const
{
    if (source.unknownFiles > 0 && source.isRecognised())
        return tr("%Ln files not recognised", nullptr, source.unknownFiles);
    if (source.tableColumns > 0 && source.certainty != ProbeScore::No)
        return source.tableUsable ? tr("likely, %1 of %2 columns understood")
                                        .arg(m_format.number(source.tableUnderstood),
                                            m_format.number(source.tableColumns))
                                  : tr("unsure, which column is the text?");
    switch (source.certainty) {
    case ProbeScore::No:
        return tr("not recognised");
    case ProbeScore::Weak:
        return tr("unsure, by content");
    case ProbeScore::Likely:
        return tr("likely, by content");
    case ProbeScore::Certain:
        return tr("certain, by content");
    }
    return {};
}

QString ImportWords::sizeText(const RecognisedSource& source) const
{
    if (!source.isFolder)
        return m_format.bytes(source.bytes);
    //: A folder: how many files and how large together.
    return tr("%1, %2").arg(tr("%Ln files", nullptr, source.files), m_format.bytes(source.bytes));
}

QString ImportWords::adviceFor(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("xlsx") || suffix == QLatin1String("xls")
        || suffix == QLatin1String("ods") || suffix == QLatin1String("numbers"))
        return tr("This is a spreadsheet. Save the sheet as CSV in the program that made it, then "
                  "drop the CSV file here.");
    if (suffix == QLatin1String("pst") || suffix == QLatin1String("ost")
        || suffix == QLatin1String("msg"))
        return tr("This is an Outlook file. Export the folder as mbox, for example with "
                  "Thunderbird, then drop the mbox file here.");
    if (suffix == QLatin1String("pdf") || suffix == QLatin1String("docx")
        || suffix == QLatin1String("odt"))
        return tr("This is a document made for reading, not an export. Ask the program the "
                  "messages come from for an export as JSON, CSV or mbox.");
    if (suffix == QLatin1String("waymark"))
        return tr("This is a Waymark file. It is opened, not imported: use Open on the Home page.");
    if (suffix == QLatin1String("rar") || suffix == QLatin1String("7z"))
        return tr("This is an archive of a kind that Waymark does not open. Unpack it and drop the "
                  "folder here.");
    return tr("Its content is in no format that Waymark reads. Mailboxes (mbox, eml, Maildir), "
              "Zendesk and Discourse exports (JSON), tables (CSV, TSV) and archives of these can "
              "be imported. Leaving it in the list does no harm: it is named in the report.");
}

QString ImportWords::nameOf(const QStringList& paths) const
{
    if (paths.size() == 1) {
        const QFileInfo info(paths.first());
        return info.fileName().isEmpty() ? info.dir().dirName() : info.fileName();
    }
    return tr("%Ln sources", nullptr, static_cast<int>(paths.size()));
}

QString ImportWords::messagesText(qint64 count) const
{
    return tr("%1 messages", nullptr, plural(count)).arg(m_format.number(count));
}

QString ImportWords::rejectedText(qint64 count) const
{
    return tr("%1 rejected", nullptr, plural(count)).arg(m_format.number(count));
}

QString ImportWords::importedText(const ImportReport& report, const QStringList& paths) const
{
    const FileReport totals = report.totals();
    const qint64 messages = totals.messages.fresh + totals.messages.changed;
    if (messages > 0)
        return tr("Imported %1 messages from %2", nullptr, plural(messages))
            .arg(m_format.number(messages), nameOf(readPaths(report, paths)));
    const qint64 records = totals.people.fresh + totals.people.changed + totals.ratings.fresh
        + totals.ratings.changed + totals.decisions.fresh + totals.decisions.changed;
    return tr("Imported %1 records from %2", nullptr, plural(records))
        .arg(m_format.number(records), nameOf(readPaths(report, paths)));
}

QString ImportWords::withdrewText(const QStringList& paths) const
{
    return tr("Withdrew the import of %1").arg(nameOf(paths));
}

QString ImportWords::title(const ImportReport& report, const QStringList& paths) const
{
    const FileReport totals = report.totals();
    const QStringList read = readPaths(report, paths);
    const QString name = nameOf(read);
    if (!report.anythingRead())
        return tr("Nothing in %1 could be read").arg(name);
    if (report.dryRun)
        return tr("Dry run of %1").arg(name);
    const qint64 records = totals.messages.total() + totals.people.total() + totals.ratings.total()
        + totals.decisions.total();
    if (records == 0)
        return tr("No records came from %1").arg(name);
    if (totals.messages.fresh + totals.messages.changed + totals.people.fresh
            + totals.people.changed + totals.ratings.fresh + totals.ratings.changed
            + totals.decisions.fresh + totals.decisions.changed
        == 0)
        return tr("%1 holds nothing new").arg(name);
    if (read.size() == 1)
        return tr("%1 is in").arg(name);
    return tr("%Ln sources are in", nullptr, static_cast<int>(read.size()));
}

QString ImportWords::account(const ImportReport& report) const
{
    const FileReport totals = report.totals();
    // Never "0.0 s": it took some time.
    const QString time
        = m_format.duration(std::max<Millis>(100, static_cast<Millis>(report.seconds * 1000)));
    const QString size = m_format.exactBytes(totals.bytes);
    if (totals.bytesImported + totals.bytesRejected != totals.bytes)
        return tr("Read in %1. %2 of %3 are accounted for.")
            .arg(time, m_format.number(totals.bytesImported + totals.bytesRejected), size);
    if (report.dryRun)
        return tr("Read in %1, nothing was kept. All %2 are accounted for.").arg(time, size);
    return tr("Read in %1. All %2 are accounted for.").arg(time, size);
}

std::vector<ReportDetail> ImportWords::details(const ImportReport& report) const
{
    const FileReport totals = report.totals();
    std::vector<ReportDetail> lines;
    if (totals.messages.total() > 0) {
        QStringList notes;
        for (const auto& [note, count] : totals.encodings)
            notes << tr("%1 (%2)").arg(shown(note), messagesText(count));
        lines.push_back({tr("Text encoding"),
            notes.isEmpty() ? tr("stated and sound in every message")
                            : notes.join(QLatin1String(", "))});
    }
    if (totals.threads > 0)
        lines.push_back({tr("Threads"),
            tr("%1 new", nullptr, plural(totals.threads)).arg(m_format.number(totals.threads))});
    if (totals.newPeople > 0 || totals.people.total() > 0)
        lines.push_back({tr("People"),
            tr("%1 new", nullptr, plural(totals.newPeople))
                .arg(m_format.number(totals.newPeople))});
    if (totals.ratings.total() > 0)
        lines.push_back({tr("Ratings"), m_format.number(totals.ratings.total())});
    if (totals.automatic > 0)
        lines.push_back({tr("Left out"),
            tr("%1 auto-replies and bulk mails, kept and marked", nullptr, plural(totals.automatic))
                .arg(m_format.number(totals.automatic))});
    QStringList accounts;
    QStringList missing;
    QStringList remarks;
    for (const FileReport& file : report.files) {
        if (!file.account.isEmpty() && !accounts.contains(file.account))
            accounts << file.account;
        for (const QString& gap : file.gaps)
            (isMissing(gap) ? missing : remarks) << shown(gap);
    }
    if (!accounts.isEmpty())
        lines.push_back({tr("Account", nullptr, static_cast<int>(accounts.size())),
            accounts.join(QLatin1String(", "))});
    if (!missing.isEmpty())
        lines.push_back({tr("Missing"), missing.join(QLatin1String("; "))});
    if (!remarks.isEmpty())
        lines.push_back({tr("Remarks"), remarks.join(QLatin1String("; "))});
    return lines;
}

bool ImportWords::isWhole(const RejectedRecord& record)
{
    const auto reading = readPhrase(record.place);
    return record.offset == 0 && reading
        && (reading->phrase == Phrase::PlaceFile || reading->phrase == Phrase::PlaceArchive);
}

QString ImportWords::place(const RejectedRecord& record) const
{
    // A path into the file ("tickets[3]") stays as it is written there.
    const QString place
        = readPhrase(record.place) ? capitalised(shown(record.place)) : displayText(record.place);
    return record.offset == 0 ? place
                              : tr("%1, byte %2").arg(place, m_format.number(record.offset));
}

QString ImportWords::reason(const RejectedRecord& record)
{
    QString words = capitalised(shown(record.reason));
    if (!words.isEmpty() && words.back().isLetterOrNumber())
        words += QLatin1Char('.');
    return words;
}

QStringList ImportWords::readPaths(const ImportReport& report, const QStringList& paths)
{
    QStringList read;
    for (const QString& path : paths) {
        if (std::any_of(report.files.begin(), report.files.end(),
                [&](const FileReport& file) { return file.format && isWithin(file.path, path); }))
            read << path;
    }
    return read.isEmpty() ? paths : read;
}

} // namespace waymark
