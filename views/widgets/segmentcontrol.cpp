// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/segmentcontrol.h"

#include "make.h"
#include "presentation/typescale.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace waymark {

SegmentControl::SegmentControl(const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_row(make<QHBoxLayout>(this))
    , m_group(make<QButtonGroup>(this))
{
    setFrameShape(QFrame::StyledPanel);
    setProperty(prop::kCard, QStringLiteral("sunken"));
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_row->setContentsMargins(3, 3, 3, 3);
    m_row->setSpacing(2);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentControl::chosenChanged);
}

void SegmentControl::addChoice(int id, const QString& text, const QString& count)
{
    auto* button = make<QToolButton>(this);
    button->setText(text);
    button->setCheckable(true);
    if (!objectName().isEmpty())
        button->setObjectName(QStringLiteral("%1-%2").arg(objectName()).arg(id));
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setProperty(prop::kSegment, true);
    button->setProperty(prop::kSmall, true);
    button->setFocusPolicy(Qt::StrongFocus);
    const auto dress = [button] {
        QFont font = themeFont(TextRole::Small);
        font.setWeight(QFont::Medium);
        button->setFont(font);
    };
    dress();
    if (Theme* theme = Theme::instance())
        connect(theme, &Theme::changed, button, dress);
    m_group->addButton(button, id);
    m_row->addWidget(button);
    setCount(id, count);
    if (!m_group->checkedButton())
        button->setChecked(true);
}

void SegmentControl::setCount(int id, const QString& count)
{
    auto* button = m_group->button(id);
    if (!button)
        return;
    button->setProperty(prop::kCount, count);
    button->setAccessibleName(
        count.isEmpty() ? button->text() : tr("%1, %2").arg(button->text(), count));
    // A tool button remembers its size until its text is another one.
    const QString text = button->text();
    button->setText(QString());
    button->setText(text);
    button->update();
}

void SegmentControl::setText(int id, const QString& text)
{
    if (auto* button = m_group->button(id)) {
        button->setText(text);
        setCount(id, button->property(prop::kCount).toString());
    }
}

int SegmentControl::chosen() const
{
    return m_group->checkedId();
}

void SegmentControl::setChosen(int id)
{
    if (auto* button = m_group->button(id))
        button->setChecked(true);
}

} // namespace waymark
