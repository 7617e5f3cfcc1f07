// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace waymark {

/// Contour lines and the trail to the summit: the ground of the first run, and only of it. Drawn
/// once per size and theme. The trail runs at the trailing side; the leading side stays calm.
class Trail : public QWidget
{
    Q_OBJECT

public:
    explicit Trail(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap m_cache;
    QString m_cacheKey;
};

} // namespace waymark
