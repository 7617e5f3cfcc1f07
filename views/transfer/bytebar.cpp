// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/bytebar.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr double kBar = 10;
constexpr double kGap = 2;
constexpr double kLeast = 3;

} // namespace

ByteBar::ByteBar(QWidget* parent)
    : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ByteBar::setShare(double share, const QString& imported, const QString& setAside)
{
    m_share = std::clamp(share, 0.0, 1.0);
    m_imported = imported;
    m_setAside = setAside;
    shown(setAside.isEmpty() ? imported : imported + QStringLiteral(", ") + setAside);
}

QSize ByteBar::sizeHint() const
{
    const QFontMetricsF metrics(themeFont(TextRole::Caption));
    return {300, qCeil(kBar + 6 + metrics.height())};
}

QSize ByteBar::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void ByteBar::draw(const paint::Canvas& canvas)
{
    const Tokens& tokens = canvas.tokens;
    const QRectF all = rect();
    const QRectF bar(0, 0, all.width(), kBar);
    double imported = bar.width();
    if (m_share < 1) {
        const double aside = std::clamp(
            bar.width() * (1 - m_share), kLeast, bar.width() - (m_share > 0 ? kLeast : 0));
        imported = m_share > 0 ? bar.width() - aside - kGap : 0;
        const QRectF rest(bar.right() - aside, 0, aside, kBar);
        paint::panel(canvas.painter, canvas.mirrored(rest, bar), std::min(3.0, aside / 2),
            tokens.isHighContrast() ? tokens.warning.ink : tokens.series[1]);
    }
    if (imported > 0) {
        const QRectF part(0, 0, imported, kBar);
        paint::panel(
            canvas.painter, canvas.mirrored(part, bar), std::min(3.0, imported / 2), tokens.accent);
    }
    const QRectF words(0, kBar + 5, all.width(), all.height() - kBar - 5);
    const QFont caption = themeFont(TextRole::Caption);
    paint::text(canvas, words, m_imported, caption, tokens.text3);
    paint::text(
        canvas, words, m_setAside, caption, tokens.text3, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace waymark
