// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/formatting.h"

#include <QTest>
#include <QTranslator>

using namespace waymark;

namespace {

constexpr Millis kNow = 1794398400000; // Wed 2026-11-11T12:00:00Z
constexpr Millis kMinute = 60'000;
constexpr Millis kHour = 60 * kMinute;
constexpr Millis kDay = 24 * kHour;

} // namespace

/// Runs every row in English and in German, each with its catalogue.
class FormattingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(QStringLiteral(":/waymark/i18n/waymark_en.qm")));
        QVERIFY(m_german.load(QStringLiteral(":/waymark/i18n/waymark_de.qm")));
    }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_english);
        QCoreApplication::removeTranslator(&m_german);
    }
    void writes_data();
    void writes();
    void zones();
    void unknownZoneIsUtc();

private:
    QTranslator m_english;
    QTranslator m_german;
};

using Write = QString (*)(const Formatting&);
Q_DECLARE_METATYPE(Write)

void FormattingTest::writes_data()
{
    QTest::addColumn<Write>("write");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* name, Write write, const char16_t* english,
                         const char16_t* german) {
        QTest::newRow(name) << write << QString::fromUtf16(english) << QString::fromUtf16(german);
    };
    using F = Formatting;
    row(
        "number", [](const F& f) { return f.number(1540); }, u"1,540", u"1.540");
    row(
        "share", [](const F& f) { return f.percent(0.9993, 2); }, u"99.93 %", u"99,93 %");
    row(
        "nearly all", [](const F& f) { return f.percent(0.99999); }, u"99 %", u"99 %");
    row(
        "nearly none", [](const F& f) { return f.percent(0.000001, 2); }, u"0.01 %", u"0,01 %");
    row(
        "all", [](const F& f) { return f.percent(1); }, u"100 %", u"100 %");
    row(
        "none", [](const F& f) { return f.percent(0); }, u"0 %", u"0 %");
    row(
        "a byte", [](const F& f) { return f.bytes(1); }, u"1 byte", u"1 Byte");
    row(
        "bytes", [](const F& f) { return f.bytes(999); }, u"999 bytes", u"999 Byte");
    row(
        "kilo", [](const F& f) { return f.bytes(1500); }, u"1.5 kB", u"1,5 kB");
    row(
        "edge of kilo", [](const F& f) { return f.bytes(999'600); }, u"1.0 MB", u"1,0 MB");
    row(
        "mega", [](const F& f) { return f.bytes(432'013'312); }, u"432 MB", u"432 MB");
    row(
        "giga", [](const F& f) { return f.bytes(2'700'000'000); }, u"2.7 GB", u"2,7 GB");
    row(
        "exact", [](const F& f) { return f.exactBytes(432'013'312); }, u"432,013,312 bytes",
        u"432.013.312 Byte");
    row(
        "exact beyond int", [](const F& f) { return f.exactBytes(5'000'000'000); },
        u"5,000,000,000 bytes", u"5.000.000.000 Byte");
    row(
        "short span", [](const F& f) { return f.duration(4100); }, u"4.1 s", u"4,1 s");
    row(
        "seconds", [](const F& f) { return f.duration(45'900); }, u"45 s", u"45 s");
    row(
        "minutes", [](const F& f) { return f.duration(2 * kMinute); }, u"2 min", u"2 min");
    row(
        "minutes and seconds", [](const F& f) { return f.duration(2 * kMinute + 5000); },
        u"2 min 5 s", u"2 min 5 s");
    row(
        "hours", [](const F& f) { return f.duration(6 * kHour + 10 * kMinute); }, u"6 h 10 min",
        u"6 h 10 min");
    row(
        "whole hours", [](const F& f) { return f.duration(31 * kHour); }, u"1 d 7 h", u"1 T 7 h");
    row(
        "days", [](const F& f) { return f.duration(19 * kDay); }, u"19 d", u"19 T");
    row(
        "negative", [](const F& f) { return f.duration(-5); }, u"0.0 s", u"0,0 s");
    row(
        "left", [](const F& f) { return f.timeLeft(4200); }, u"about 4 s left", u"noch etwa 4 s");
    row(
        "left minutes", [](const F& f) { return f.timeLeft(100'000); }, u"about 2 min left",
        u"noch etwa 2 min");
    row(
        "left nearly", [](const F& f) { return f.timeLeft(300); }, u"less than a second left",
        u"noch weniger als eine Sekunde");
    row(
        "day", [](const F& f) { return f.day(kNow - 8 * kDay, kNow); }, u"3 Nov", u"3. Nov.");
    row(
        "day of another year", [](const F& f) { return f.day(kNow - 400 * kDay, kNow); },
        u"7 Oct 2025", u"7. Okt. 2025");
    row(
        "today", [](const F& f) { return f.relativeDay(kNow - kHour, kNow); }, u"11:00 AM",
        u"11:00");
    row(
        "yesterday", [](const F& f) { return f.relativeDay(kNow - kDay, kNow); }, u"Yesterday",
        u"Gestern");
    row(
        "this week", [](const F& f) { return f.relativeDay(kNow - 4 * kDay, kNow); }, u"Sat",
        u"Sa.");
    row(
        "future", [](const F& f) { return f.relativeDay(kNow + 4 * kDay, kNow); }, u"15 Nov",
        u"15. Nov.");
    row(
        "just now", [](const F& f) { return f.ago(kNow - 5000, kNow); }, u"just now",
        u"gerade eben");
    row(
        "a minute ago", [](const F& f) { return f.ago(kNow - kMinute, kNow); }, u"1 minute ago",
        u"vor 1 Minute");
    row(
        "hours ago", [](const F& f) { return f.ago(kNow - 3 * kHour, kNow); }, u"3 hours ago",
        u"vor 3 Stunden");
    row(
        "last night", [](const F& f) { return f.ago(kNow - 20 * kHour, kNow); }, u"yesterday",
        u"gestern");
    row(
        "days ago", [](const F& f) { return f.ago(kNow - 12 * kDay, kNow); }, u"12 days ago",
        u"vor 12 Tagen");
    row(
        "week", [](const F& f) { return f.week(kNow); }, u"Week 46, 9 to 15 November",
        u"Woche 46, 9. bis 15. November");
    row(
        "week over the end of a month", [](const F& f) { return f.week(kNow - 11 * kDay); },
        u"Week 44, 26 October to 1 November", u"Woche 44, 26. Oktober bis 1. November");
    row(
        "month", [](const F& f) { return f.month(kNow); }, u"Nov", u"Nov");
}

void FormattingTest::writes()
{
    QFETCH(const Write, write);
    QFETCH(const QString, english);
    QFETCH(const QString, german);
    QCoreApplication::installTranslator(&m_english);
    QCOMPARE(write(Formatting(QLocale(QLocale::English, QLocale::UnitedStates))), english);
    QCoreApplication::removeTranslator(&m_english);
    QCoreApplication::installTranslator(&m_german);
    QCOMPARE(write(Formatting(QLocale(QLocale::German, QLocale::Germany))), german);
}

void FormattingTest::zones()
{
    // 23:30 UTC is the next day in Auckland and still the same in Lisbon.
    constexpr Millis late = kNow + 11 * kHour + 30 * kMinute;
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(Formatting::forZone(QStringLiteral("Pacific/Auckland"), english).day(late, late),
        QStringLiteral("12 Nov"));
    QCOMPARE(Formatting::forZone(QStringLiteral("Europe/Lisbon"), english).day(late, late),
        QStringLiteral("11 Nov"));
    QCOMPARE(Formatting::forZone(QStringLiteral("Asia/Kolkata"), english).dateTime(late),
        QStringLiteral("12 November 2026 5:00 AM"));
}

void FormattingTest::unknownZoneIsUtc()
{
    QCOMPARE(Formatting::forZone(QStringLiteral("Nowhere/At_All")).zone(), QTimeZone::utc());
    QCOMPARE(Formatting::forZone(QString()).zone(), QTimeZone::utc());
}

QTEST_GUILESS_MAIN(FormattingTest)
#include "tst_formatting.moc"
