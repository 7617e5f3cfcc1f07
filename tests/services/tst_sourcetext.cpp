// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audittext.h"
#include "services/sourcetext.h"

#include <QTest>

using namespace waymark;

class TestSourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inWords_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* key, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(key) << QString::fromUtf8(expected);
        };
        row("none", "", "");
        row("mail", "mail", "Mail");
        row("table", "table", "Table");
        row("helpdesk", "zendesk/kilnhouse.example", "Zendesk · kilnhouse.example");
        row("forum", "discourse/forum.example/sub", "Discourse · forum.example/sub");
        row("own word", "moodle", "moodle");
        row("hidden characters of a stranger", "zendesk/kiln\u202Ehouse",
            "Zendesk · kiln[U+202E]house");
        row("right to left", "zendesk/\u05DB\u05D1\u05E9\u05DF",
            "Zendesk · \u2068\u05DB\u05D1\u05E9\u05DF\u2069");
    }

    void inWords()
    {
        QFETCH(QString, key);
        QTEST(sourceText(key), "expected");
    }

    void ruleNamesTheSourceInWords()
    {
        const QString source = QStringLiteral("zendesk/kilnhouse");
        QVERIFY(
            AuditText::rule(100, source, {}).contains(QStringLiteral(" in Zendesk · kilnhouse, ")));
        QVERIFY(AuditText::ruleKey(100, source, {})
                    .contains(QStringLiteral("source zendesk/kilnhouse")));
    }
};

QTEST_GUILESS_MAIN(TestSourceText)

#include "tst_sourcetext.moc"
