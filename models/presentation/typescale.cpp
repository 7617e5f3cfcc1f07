// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/typescale.h"

#include <QFontDatabase>
#include <QStringList>

namespace waymark {

namespace {

struct Step
{
    TextRole role;
    double points; ///< where the desktop's size is 10 pt
    int weight;
    double tracking; ///< letter spacing in em
};

// Weights between two named ones are written as the heavier one, as a browser would pick it: most
// installed interface fonts have no 550 or 650.
constexpr Step kScale[] = {
    {TextRole::Headline, 24, QFont::Bold, -0.025},
    {TextRole::KeyFigure, 19, QFont::Bold, -0.02},
    {TextRole::PageTitle, 16, QFont::Bold, -0.015},
    {TextRole::CardFigure, 15, QFont::Bold, 0},
    {TextRole::Subject, 14, QFont::Bold, -0.01},
    {TextRole::ChoiceTitle, 13, QFont::Bold, -0.005},
    {TextRole::Lead, 12, QFont::Normal, 0},
    {TextRole::SectionTitle, 11, QFont::Bold, -0.005},
    {TextRole::Reading, 10.5, QFont::Normal, 0},
    {TextRole::Body, 10, QFont::Normal, 0},
    {TextRole::Control, 10, QFont::Medium, 0},
    {TextRole::Strong, 10, QFont::DemiBold, 0},
    {TextRole::Small, 9, QFont::Normal, 0},
    {TextRole::SmallStrong, 9, QFont::DemiBold, 0},
    {TextRole::Caption, 8.5, QFont::Normal, 0},
    {TextRole::CaptionStrong, 8.5, QFont::DemiBold, 0},
    {TextRole::KeyHint, 8, QFont::DemiBold, 0},
    {TextRole::Code, 9.2, QFont::Normal, 0},
};

bool isInstalled(const QString& family)
{
    return QFontDatabase::hasFamily(family);
}

/// What font servers answer when nobody chose a font.
bool isGeneric(const QString& family)
{
    static const QStringList names {QStringLiteral("sans"), QStringLiteral("sans serif"),
        QStringLiteral("sans-serif"), QStringLiteral("monospace"), QString()};
    return names.contains(family.toLower());
}

} // namespace

QFont fontFor(TextRole role, const QFont& base)
{
    QFont font = role == TextRole::Code ? fixedFont(base) : base;
    for (const Step& step : kScale) {
        if (step.role != role)
            continue;
        double pixels = 0;
        if (base.pixelSize() > 0) {
            pixels = base.pixelSize() * step.points / 10;
            font.setPixelSize(qRound(pixels));
        } else {
            font.setPointSizeF(base.pointSizeF() * step.points / 10);
            pixels = font.pointSizeF() * 96 / 72;
        }
        font.setWeight(static_cast<QFont::Weight>(step.weight));
        if (step.tracking != 0)
            font.setLetterSpacing(QFont::AbsoluteSpacing, step.tracking * pixels);
    }
    return font;
}

QFont withTabularFigures(QFont font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#else
    if (font.family() == QLatin1String("Inter") && isInstalled(QStringLiteral("Noto Sans")))
        font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic UI")});
#endif
    return font;
}

QFont interfaceFont(const QFont& desktop)
{
    QFont font = desktop;
    if (isGeneric(desktop.family())) {
        QStringList families;
        for (const QString& family : {QStringLiteral("Inter"), QStringLiteral("Noto Sans")}) {
            if (isInstalled(family))
                families << family;
        }
        if (families.isEmpty())
            families << desktop.family();
        if (isInstalled(QStringLiteral("Noto Sans Arabic UI")))
            families << QStringLiteral("Noto Sans Arabic UI");
        font = QFont(families, -1);
        font.setPointSizeF(10);
    }
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont fixedFont(const QFont& base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (isGeneric(font.family())) {
        for (const QString& family :
            {QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono")}) {
            if (isInstalled(family)) {
                font = QFont(family);
                break;
            }
        }
        font.setStyleHint(QFont::Monospace);
    }
    if (base.pixelSize() > 0)
        font.setPixelSize(base.pixelSize());
    else
        font.setPointSizeF(base.pointSizeF());
    return font;
}

} // namespace waymark
