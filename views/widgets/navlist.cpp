// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/navlist.h"

#include "make.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kGroupGap = 17;

QFont wordFont(bool chosen)
{
    return themeFont(chosen ? TextRole::Strong : TextRole::Control);
}

} // namespace

NavButton::NavButton(const QString& id, QWidget* parent)
    : QAbstractButton(parent)
    , m_id(id)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::setPage(const QString& title, const QString& icon)
{
    setText(title);
    m_icon = icon;
    tell();
}

void NavButton::setBadge(int count)
{
    m_badge = count;
    tell();
}

void NavButton::tell()
{
    setAccessibleName(text());
    setAccessibleDescription(m_badge > 0 ? tr("%Ln waiting", nullptr, m_badge) : QString());
    updateGeometry();
    update();
}

QSize NavButton::sizeHint() const
{
    const QFontMetrics metrics(wordFont(true));
    int wide = 10 + 20 + 10 + metrics.horizontalAdvance(text()) + 10;
    if (m_badge > 0)
        wide += 10
            + QFontMetrics(themeFont(TextRole::Caption))
                  .horizontalAdvance(QLocale().toString(m_badge));
    return {wide, std::max<int>(dense(height::kNavRow), metrics.height() + dense(14))};
}

void NavButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    const QRectF area = QRectF(rect()).adjusted(0, 0, 0, -1);
    const bool chosen = isChecked();
    QColor ink = tokens.text2;
    if (!isEnabled())
        ink = Tokens::mixed(tokens.text3, tokens.nav, 0.62);
    else if (chosen || underMouse())
        ink = tokens.text;
    if (chosen) {
        paint::cardShadow(&painter, area, radius::kButton, tokens);
        paint::panel(&painter, area, radius::kButton, tokens.chosen,
            tokens.isHighContrast() ? tokens.accent : QColor(), 2);
        const QRectF bar(area.left(), area.top() + 9, 3, area.height() - 18);
        paint::panel(&painter, canvas.mirrored(bar, area), 1.5, tokens.accent);
    } else if (isEnabled() && underMouse()) {
        paint::panel(&painter, area, radius::kButton, Tokens::mixed(tokens.chosen, tokens.nav, 0.5),
            tokens.isHighContrast() ? tokens.text : QColor());
    }
    paintIcon(&painter, m_icon, canvas.mirrored(QRectF(10, 0, 20, area.height()), area), 20,
        chosen && isEnabled() ? tokens.accent : ink, canvas.direction);
    QString count;
    double room = 10;
    if (m_badge > 0 && isEnabled()) {
        count = QLocale().toString(m_badge);
        QFont caption = themeFont(TextRole::Caption);
        caption.setWeight(QFont::Medium);
        room += paint::text(canvas, area.adjusted(10, 0, -10, 0), count, caption, tokens.text3,
                    Qt::AlignRight | Qt::AlignVCenter)
            + 10;
    }
    paint::text(canvas, canvas.mirrored(area.adjusted(40, 0, -room, 0), area), text(),
        wordFont(chosen), ink);
}

NavList::NavList(QWidget* parent)
    : QWidget(parent)
    , m_column(make<QVBoxLayout>(this))
{
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
}

NavButton* NavList::addPage(const QString& id, const QString& title, const QString& icon, int group)
{
    auto* row = make<NavButton>(this, id);
    row->setPage(title, icon);
    connect(row, &NavButton::clicked, this, [this, id] {
        setCurrent(id);
        Q_EMIT pageChosen(id);
    });
    m_rows.push_back({row, group});
    std::stable_sort(
        m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) { return a.group < b.group; });
    arrange();
    return row;
}

void NavList::arrange()
{
    while (QLayoutItem* item = m_column->takeAt(0))
        delete item;
    int group = m_rows.isEmpty() ? 0 : m_rows.first().group;
    QWidget* before = nullptr;
    for (const Row& row : std::as_const(m_rows)) {
        if (row.group != group)
            m_column->addSpacing(kGroupGap - 2);
        group = row.group;
        m_column->addWidget(row.button);
        if (before)
            setTabOrder(before, row.button);
        before = row.button;
    }
    updateGeometry();
}

void NavList::setCurrent(const QString& id)
{
    m_current = id;
    for (const Row& row : std::as_const(m_rows)) {
        row.button->setChecked(row.button->id() == id);
        row.button->update();
    }
}

NavButton* NavList::button(const QString& id) const
{
    for (const Row& row : m_rows) {
        if (row.button->id() == id)
            return row.button;
    }
    return nullptr;
}

QSize NavList::sizeHint() const
{
    const QSize plain = QWidget::sizeHint();
    return {std::clamp(plain.width(), 168, 224), plain.height()};
}

void NavList::keyPressEvent(QKeyEvent* event)
{
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].button->hasFocus())
            at = i;
    }
    qsizetype step = 0;
    if (event->key() == Qt::Key_Down)
        step = 1;
    else if (event->key() == Qt::Key_Up)
        step = -1;
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        step = event->key() == Qt::Key_Home ? 1 : -1;
        at = step > 0 ? -1 : m_rows.size();
    }
    if (step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    for (qsizetype next = at + step; next >= 0 && next < m_rows.size(); next += step) {
        if (m_rows[next].button->isEnabled() && !m_rows[next].button->isHidden()) {
            m_rows[next].button->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void NavList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (qsizetype i = 1; i < m_rows.size(); ++i) {
        if (m_rows[i].group == m_rows[i - 1].group)
            continue;
        const int y = m_rows[i].button->y() - kGroupGap / 2 - 1;
        paint::line(&painter, QRectF(10, y, width() - 20, 2), Qt::TopEdge, currentTokens().line);
    }
}

} // namespace waymark
