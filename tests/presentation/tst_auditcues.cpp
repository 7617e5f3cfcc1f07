// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditreading.h"

#include <QtTest>

using namespace waymark;

namespace {

/// The cue at the @p nth place of @p phrase in @p cleaned.
Cue cueAt(const std::string& cleaned, const std::string& phrase, int nth = 0, double weight = 1)
{
    std::size_t at = cleaned.find(phrase);
    for (int i = 0; i < nth; ++i)
        at = cleaned.find(phrase, at + 1);
    return {phrase, weight, static_cast<int>(at), static_cast<int>(phrase.size())};
}

QString shown(const std::vector<CueRange>& ranges, const QString& subject, const QStringList& texts)
{
    QStringList words;
    for (const CueRange& range : ranges) {
        const QString text = range.text == 0 ? subject : texts[range.text - 1];
        words << QStringLiteral("%1@%2:%3")
                     .arg(text.mid(range.start, range.length))
                     .arg(range.text)
                     .arg(range.start);
    }
    return words.join(u'|');
}

} // namespace

class TestAuditCues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("cleaned");
        QTest::addColumn<QString>("cue");
        QTest::addColumn<int>("nth");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* subject, const QStringList& texts,
                             const char* cleaned, const char* cue, int nth, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(subject) << texts << QString::fromUtf8(cleaned)
                                << QString::fromUtf8(cue) << nth << QString::fromUtf8(expected);
        };
        const auto text = [](const char* words) { return QStringList {QString::fromUtf8(words)}; };
        const auto texts = [](const char* one, const char* two) {
            return QStringList {QString::fromUtf8(one), QString::fromUtf8(two)};
        };
        row("plain", "S", text("please help me"), "S\nplease help me", "help me", 0, "help me@1:7");
        row("across a paragraph", "S", text("one two\u2029three four"), "S\none two\nthree four",
            "two\nthree", 0, "two\u2029three@1:4");
        row("the second of two", "S", text("no. Well, no."), "S\nno. Well, no.", "no", 1,
            "no@1:10");
        row("in the second text", "S", texts("first", "then broken"), "S\nfirst\nthen broken",
            "broken", 0, "broken@2:5");
        row("in the subject", "Re: Broken again", text("text"), "Broken again\ntext", "Broken", 0,
            "Broken@0:4");
        row("subject words in the body are others", "Re: sale", text("a sale"), "sale\na sale",
            "sale", 0, "sale@0:4");
        row("part of a word stays part", "S", text("helpful help"), "S\nhelpful help", "help", 1,
            "help@1:8");
        row("masked: nowhere", "S", text("see http://a.example/x"), "S\nsee http://link",
            "http://link", 0, "");
        row("shown more often than read: not certain", "S", text("no no"), "S\nno", "no", 0, "");
        row("spanning two texts: left out", "S", texts("a", "b"), "S\na b", "a b", 0, "");
        row("accents", "S", text("déjà très cassé"), "S\ndéjà très cassé", "très", 0, "très@1:5");
        row("more blanks shown than read", "S", text("two   boards  in"), "S\ntwo boards in",
            "boards in", 0, "boards  in@1:6");
        row("a line alone between blank ones", "S", text("a\u2029 \u2029two boards\u2029b"),
            "S\na\n\ntwo boards\nb", "two boards", 0, "two boards@1:4");
    }
    void finds()
    {
        QFETCH(QString, subject);
        QFETCH(QStringList, texts);
        QFETCH(QString, cleaned);
        QFETCH(QString, cue);
        QFETCH(int, nth);
        QFETCH(QString, expected);
        const std::string bytes = cleaned.toStdString();
        const auto ranges
            = locateCues({cueAt(bytes, cue.toStdString(), nth)}, bytes, subject, texts);
        QCOMPARE(shown(ranges, subject, texts), expected);
    }
    void leavesOutWhatSpeaksAgainstAndWhatStandsNowhere()
    {
        const std::string cleaned = "S\nplease help";
        Cue nowhere {"a question", 2, 0, 0};
        Cue beyond {"x", 2, 400, 5};
        const auto ranges = locateCues({cueAt(cleaned, "help", 0, -1), nowhere, beyond}, cleaned,
            QStringLiteral("S"), {QStringLiteral("please help")});
        QVERIFY(ranges.empty());
    }
    void doesNotOverlap()
    {
        const std::string cleaned = "S\nplease help me now";
        const auto ranges = locateCues(
            {cueAt(cleaned, "help me"), cueAt(cleaned, "me now"), cueAt(cleaned, "please")},
            cleaned, QStringLiteral("S"), {QStringLiteral("please help me now")});
        QCOMPARE(shown(ranges, QString(), {QStringLiteral("please help me now")}),
            QStringLiteral("please@1:0|help me@1:7"));
    }
    void cutTextsStillMatchFromTheStart()
    {
        std::string cleaned = "S\nno ";
        while (cleaned.size() < 1500)
            cleaned += "x ";
        const QString text
            = QString::fromStdString(cleaned.substr(2)) + QStringLiteral("and no once more");
        const auto ranges
            = locateCues({cueAt(cleaned, "no")}, cleaned, QStringLiteral("S"), {text});
        QCOMPARE(shown(ranges, QString(), {text}), QStringLiteral("no@1:0"));
    }
};

QTEST_APPLESS_MAIN(TestAuditCues)
#include "tst_auditcues.moc"
