// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QPointer>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace waymark {

/// Holds a page's widget and makes it anew when the language changes: what a page knows lies in its
/// controller, so a new widget shows the same in other words.
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
        if (m_page) {
            m_page->hide();
            layout()->removeWidget(m_page);
            m_page->deleteLater(); // the choice of the language may have led here
        }
        m_page = m_make(this);
        layout()->addWidget(m_page);
    }

    std::function<QWidget*(QWidget*)> m_make;
    QPointer<QWidget> m_page;
};

} // namespace waymark
