// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QEvent>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace waymark {

/// Holds a page's widget and makes it anew when the language or the density changes: what a page
/// knows lies in its controller, so a new widget shows the same in other words. The focus returns
/// to the widget with the same object name, where that has one.
class RebuiltPage : public QWidget
{
    Q_OBJECT

public:
    /// @p make returns a new widget, a child of what it is given.
    explicit RebuiltPage(std::function<QWidget*(QWidget*)> make)
        : m_make(std::move(make))
    {
        auto column = std::make_unique<QVBoxLayout>();
        column->setContentsMargins(0, 0, 0, 0);
        setLayout(column.release()); // owned by this widget
        rebuild();
        // Later: the choice is made in a page.
        if (Theme* theme = Theme::instance())
            connect(
                theme, &Theme::densityChanged, this, &RebuiltPage::rebuild, Qt::QueuedConnection);
    }
    [[nodiscard]] QWidget* current() const { return m_page; }

protected:
    void changeEvent(QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange)
            rebuild();
        QWidget::changeEvent(event);
    }

private:
    void rebuild()
    {
        QString focused;
        if (m_page) {
            const QWidget* focus = m_page->window()->focusWidget();
            if (focus && m_page->isAncestorOf(focus))
                focused = focus->objectName();
            m_page->hide();
            layout()->removeWidget(m_page);
            m_page->deleteLater(); // the choice of the language may have led here
        }
        m_page = m_make(this);
        layout()->addWidget(m_page);
        if (!focused.isEmpty())
            returnTo(focused);
    }
    /// Who changes the language from the keyboard stays where it is chosen.
    void returnTo(const QString& name)
    {
        auto* target = m_page->findChild<QWidget*>(name);
        if (!target)
            return;
        m_page->show();
        layout()->activate();
        for (QWidget* around = target; around; around = around->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(around))
                area->ensureWidgetVisible(target);
        }
        target->setFocus();
    }

    std::function<QWidget*(QWidget*)> m_make;
    QPointer<QWidget> m_page;
};

} // namespace waymark
