// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/homedata.h"
#include "presentation/tokens.h"
#include "presentation/typescale.h"
#include "style/icons.h"

#include <QtTest>

#include <cmath>

using namespace waymark;

namespace {

/// WCAG 2: relative luminance of an sRGB colour.
double luminance(const QColor& colour)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

/// Text keeps 4.5:1 on everything it stands on, marks and control edges 3:1, in all three sets.
class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void themes()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << static_cast<int>(ThemeKind::Light);
        QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark);
        QTest::newRow("high contrast") << static_cast<int>(ThemeKind::HighContrast);
    }
    void text_data() { themes(); }
    void text()
    {
        QFETCH(int, kind);
        const Tokens& t = tokensOf(static_cast<ThemeKind>(kind));
        QCOMPARE(t.kind, static_cast<ThemeKind>(kind));
        const QColor grounds[]
            = {t.window, t.nav, t.base, t.alt, t.raised, t.pop, t.sunken, t.selection, t.chosen};
        for (const QColor& ground : grounds) {
            for (const QColor& ink : {t.text, t.text2, t.text3})
                atLeast(ink, ground, 4.5);
        }
        for (const QColor& ground : {t.window, t.base, t.raised, t.selection, t.nav}) {
            atLeast(t.accent, ground, 4.5);
            atLeast(t.link, ground, 4.5);
        }
        atLeast(t.onAccent, t.accent, 4.5);
        atLeast(t.onAccent, t.accentHover, 4.5);
        atLeast(t.onPill, t.pill, 4.5);
        for (const QColor& ground : {t.base, t.window})
            atLeast(t.control, ground, 3);
    }
    void states_data() { themes(); }
    void states()
    {
        QFETCH(int, kind);
        const Tokens& t = tokensOf(static_cast<ThemeKind>(kind));
        for (const StateColours& state : {t.danger, t.warning, t.done, t.note}) {
            for (const QColor& ground : {state.tint, t.base, t.raised})
                atLeast(state.ink, ground, 4.5);
        }
    }
    void categories_data() { themes(); }
    void categories()
    {
        QFETCH(int, kind);
        const Tokens& t = tokensOf(static_cast<ThemeKind>(kind));
        for (int position = 0; position < 9; ++position) {
            const CategoryColours c = t.category(position);
            for (const QColor& ground : {c.tint, t.base, t.window, t.raised})
                atLeast(c.ink, ground, 4.5);
            for (const QColor& ground : {t.base, t.raised, t.window})
                atLeast(c.mark, ground, 3);
        }
        QCOMPARE(t.category(3).pattern, Qt::SolidPattern);
        QVERIFY(t.category(6).pattern != t.category(7).pattern);
        QVERIFY(t.category(7).pattern != t.category(8).pattern);
    }
    void chartsAndSource_data() { themes(); }
    void chartsAndSource()
    {
        QFETCH(int, kind);
        const Tokens& t = tokensOf(static_cast<ThemeKind>(kind));
        for (std::size_t i = 0; i < t.heat.size(); ++i)
            atLeast(t.onHeat[i], t.heat[i], 4.5);
        const SyntaxColours& s = t.syntax;
        for (const QColor& ink : {s.key, s.string, s.number, s.comment, s.keyword, s.variable}) {
            atLeast(ink, s.background, 4.5);
            atLeast(ink, t.selection, 4.5);
        }
    }
    /// The measured figures of the look, so that a changed hex is noticed.
    void measuredFigures()
    {
        const auto rounded = [](double value) { return std::round(value * 10) / 10; };
        QCOMPARE(rounded(contrast(kLightTokens.text, kLightTokens.base)), 16.7);
        QCOMPARE(rounded(contrast(kLightTokens.text3, kLightTokens.nav)), 4.8);
        QCOMPARE(rounded(contrast(kLightTokens.accent, kLightTokens.selection)), 5.3);
        QCOMPARE(rounded(contrast(kDarkTokens.text2, kDarkTokens.window)), 9.1);
        QCOMPARE(rounded(contrast(kDarkTokens.accent, kDarkTokens.base)), 8.2);
        QCOMPARE(rounded(contrast(kHighContrastTokens.accent, kHighContrastTokens.base)), 16.1);
    }
    void sizesFollowTheDesktop()
    {
        QFont base(QStringLiteral("Noto Sans"));
        base.setPointSizeF(10);
        QCOMPARE(fontFor(TextRole::PageTitle, base).pointSizeF(), 16.0);
        base.setPointSizeF(12);
        QCOMPARE(fontFor(TextRole::PageTitle, base).pointSizeF(), 19.2);
        base.setPixelSize(20);
        QCOMPARE(fontFor(TextRole::PageTitle, base).pixelSize(), 32);
        for (int role = 0; role <= static_cast<int>(TextRole::Code); ++role) {
            base.setPointSizeF(10);
            QVERIFY(fontFor(static_cast<TextRole>(role), base).pointSizeF() >= 8);
        }
    }
    void categoryIconsDiffer()
    {
        QStringList seen;
        const QStringList keys {QStringLiteral("help"), QStringLiteral("suggestion"),
            QStringLiteral("complaint"), QStringLiteral("off_topic"), QStringLiteral("own_a"),
            QStringLiteral("own_b"), QStringLiteral("own_c"), QStringLiteral("own_d"),
            QStringLiteral("own_e")};
        for (int i = 0; i < keys.size(); ++i) {
            const QString name = categoryIcon(keys[i], i);
            QVERIFY2(hasIcon(name), qPrintable(name));
            QVERIFY2(!seen.contains(name), qPrintable(name));
            seen << name;
        }
    }

private:
    static void atLeast(const QColor& ink, const QColor& ground, double least)
    {
        const double value = contrast(ink, ground);
        QVERIFY2(value >= least,
            qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), ground.name()).arg(value)));
    }
};

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
