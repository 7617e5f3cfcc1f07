// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/paint.h"
#include "style/theme.h"

#include <QEvent>
#include <QWidget>

namespace waymark {

/// Base of the small painted widgets: they are seen, not focused; their name and value are told to
/// screen readers; their size follows the font.
class Painted : public QWidget
{
    Q_OBJECT

public:
    explicit Painted(QWidget* parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        draw({&painter, currentTokens(), layoutDirection()});
    }
    void changeEvent(QEvent* event) override
    {
        // Font and language may change the size.
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            updateGeometry();
        QWidget::changeEvent(event);
    }
    /// Called whenever what is shown has become another.
    void shown(const QString& name, const QString& value = {})
    {
        setAccessibleName(name);
        setAccessibleDescription(value);
        updateGeometry();
        update();
    }

    virtual void draw(const paint::Canvas& canvas) = 0;
};

} // namespace waymark
