// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navpane.h"

#include "make.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/label.h"
#include "widgets/marks.h"
#include "widgets/navlist.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// The program's mark in the theme's colours.
class Logo : public Painted
{
public:
    explicit Logo(QWidget* parent)
        : Painted(parent)
    {
    }
    [[nodiscard]] QSize sizeHint() const override { return {28, 28}; }

protected:
    void draw(const paint::Canvas& canvas) override
    {
        canvas.painter->drawPixmap(0, 0,
            logoPixmap(28, canvas.tokens.accent, canvas.tokens.onAccent, devicePixelRatioF()));
    }
};

} // namespace

NavPane::NavPane(QWidget* parent)
    : QWidget(parent)
    , m_community(make<Label>(this, TextRole::Caption, Ink::Text3))
    , m_list(make<NavList>(this))
{
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(8, 12, 9, 8);
    column->setSpacing(0);

    auto* brand = makeOwned<QHBoxLayout>();
    brand->setContentsMargins(8, 0, 8, 10);
    brand->setSpacing(9);
    auto* words = makeOwned<QVBoxLayout>();
    words->setSpacing(0);
    words->addWidget(
        make<Label>(this, QStringLiteral("Waymark"), TextRole::SectionTitle, Ink::Text));
    m_community->setElided(true);
    words->addWidget(m_community);
    brand->addWidget(make<Logo>(this), 0, Qt::AlignVCenter);
    brand->addLayout(words, 1);
    column->addLayout(brand);
    column->addWidget(m_list);
    column->addStretch(1);

    auto* foot = makeOwned<QHBoxLayout>();
    foot->setContentsMargins(10, 10, 10, 10);
    foot->setSpacing(8);
    auto* promise
        = make<Label>(this, tr("Everything stays on this laptop"), TextRole::Caption, Ink::Text3);
    promise->setWordWrap(true);
    promise->setMinimumWidth(120);
    foot->addWidget(make<IconLabel>(this, QStringLiteral("lock"), 16, Ink::Text3), 0, Qt::AlignTop);
    foot->addWidget(promise, 1);
    column->addLayout(foot);
    setCommunity(QString());
}

void NavPane::setCommunity(const QString& name)
{
    m_community->setText(name.isEmpty() ? tr("No community yet") : name);
}

void NavPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    painter.fillRect(rect(), tokens.nav);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    paint::line(&painter, rect(), rtl ? Qt::LeftEdge : Qt::RightEdge, tokens.line);
}

} // namespace waymark
