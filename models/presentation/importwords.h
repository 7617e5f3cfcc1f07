// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importreport.h"
#include "presentation/formatting.h"
#include "presentation/importprobe.h"
#include "presentation/roles.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace waymark {

/// One line under a report: what it is about, and the words.
struct ReportDetail
{
    QString label;
    QString words;

    friend bool operator==(const ReportDetail&, const ReportDetail&) = default;
};

/// Everything the import says to people.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    explicit ImportWords(Formatting format)
        : m_format(std::move(format))
    {
    }

    /// Name of an importer by its key: "Mailbox, mbox"; the key itself for one without a name.
    [[nodiscard]] static QString formatName(const QString& key);
    /// What kind of place a system is: "Mailbox", "Helpdesk", "Forum"; its key for another one.
    [[nodiscard]] static QString systemName(const QString& system);
    /// Icon name of a system.
    [[nodiscard]] static QString systemIcon(const QString& system);

    [[nodiscard]] QString formatText(const RecognisedSource& source) const;
    [[nodiscard]] static QString iconOf(const RecognisedSource& source);
    [[nodiscard]] static Confidence certaintyOf(const RecognisedSource& source);
    [[nodiscard]] QString certaintyText(const RecognisedSource& source) const;
    [[nodiscard]] QString sizeText(const RecognisedSource& source) const;
    /// What to do with a file that is in no known format, by its suffix.
    [[nodiscard]] static QString adviceFor(const QString& path);

    /// Whose name an import goes by: the file's, or "3 files".
    [[nodiscard]] QString nameOf(const QStringList& paths) const;
    /// "Imported 1,540 messages from help.mbox".
    [[nodiscard]] QString importedText(const ImportReport& report, const QStringList& paths) const;
    [[nodiscard]] QString withdrewText(const QStringList& paths) const;

    /// "help-2024.mbox is in", "Nothing in x could be read", "Dry run: nothing was kept".
    [[nodiscard]] QString title(const ImportReport& report, const QStringList& paths) const;
    /// "Read in 4.1 s. All 432,013,312 bytes are accounted for."
    [[nodiscard]] QString account(const ImportReport& report) const;
    [[nodiscard]] QString rejectedText(qint64 count) const;
    [[nodiscard]] QString messagesText(qint64 count) const;
    /// Text encoding, threads, people, what is missing, left out or to be
    /// remarked; only lines that say something.
    [[nodiscard]] std::vector<ReportDetail> details(const ImportReport& report) const;
    /// A file or an archive as a whole, which goes by its name.
    [[nodiscard]] static bool isWhole(const RejectedRecord& record);
    /// Where a rejected record stands: its place and, when it lies in the middle, the byte.
    [[nodiscard]] QString place(const RejectedRecord& record) const;
    /// The reader's reason, set as a sentence.
    [[nodiscard]] static QString reason(const RejectedRecord& record);
    /// Those of @p paths of which anything was read.
    [[nodiscard]] static QStringList readPaths(
        const ImportReport& report, const QStringList& paths);

    [[nodiscard]] const Formatting& format() const { return m_format; }

private:
    Formatting m_format;
};

} // namespace waymark
