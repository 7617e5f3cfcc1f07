// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phrase.h"
#include "presentation/importwords.h"

#include <QTest>

using namespace waymark;

/// What a person reads of a report that is stored in English. Without a catalogue it is English
/// here too; tst_catalogues and tst_spoken read it in others.
class TestImportWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rejected_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<QString>("shownPlace");
        QTest::addColumn<QString>("shownReason");
        QTest::addColumn<bool>("isWhole");
        const auto row = [](const char* name, const char* place, const char* reason, qint64 offset,
                             const char* shownPlace, const char* shownReason, bool isWhole) {
            QTest::newRow(name) << QString::fromUtf8(place) << QString::fromUtf8(reason) << offset
                                << QString::fromUtf8(shownPlace) << QString::fromUtf8(shownReason)
                                << isWhole;
        };
        row("a file", "file", "empty", 0, "File", "Empty.", true);
        row("an archive", "archive", "it is damaged", 0, "Archive", "It is damaged.", true);
        row("a line", "line 7", "a row of more than 16 MiB", 60, "Line 7, byte 60",
            "A row of more than 16 MiB.", false);
        row("a path into the file", "tickets[3]", "a ticket without an id", 9, "tickets[3], byte 9",
            "A ticket without an id.", false);
        row("of an older version", "file", "no longer said like this", 0, "File",
            "No longer said like this.", true);
        row("a stranger's name", "a\u202Eb", "it is a link", 0, "a[U+202E]b", "It is a link.",
            false);
    }
    void rejected()
    {
        QFETCH(QString, place);
        QFETCH(QString, reason);
        QFETCH(qint64, offset);
        const RejectedRecord record {place, reason, offset, 1};
        const ImportWords words {Formatting(QLocale::c())};
        QTEST(words.place(record), "shownPlace");
        QTEST(ImportWords::reason(record), "shownReason");
        QTEST(ImportWords::isWhole(record), "isWhole");
    }

    /// What is not there is told from what is remarked on.
    void gaps()
    {
        ImportReport report;
        report.files.resize(1);
        report.files[0].format = QStringLiteral("csv");
        report.files[0].gaps = {QString::fromStdString(englishCount(Phrase::ShortRows, 1, {"3"})),
            QString::fromStdString(english(Phrase::PageFollows, {"2", "https://x.example"})),
            QStringLiteral("something of an older version")};
        const std::vector<ReportDetail> details
            = ImportWords {Formatting(QLocale::c())}.details(report);
        const std::vector<ReportDetail> expected {
            {QStringLiteral("Missing"),
                QStringLiteral("page 2 follows this one: https://x.example; something of an older "
                               "version")},
            {QStringLiteral("Remarks"),
                QStringLiteral("1 row with fewer cells than the header, the missing ones read as "
                               "empty, first in line 3")}};
        QVERIFY(details == expected);
    }
};

QTEST_GUILESS_MAIN(TestImportWords)
#include "tst_importwords.moc"
