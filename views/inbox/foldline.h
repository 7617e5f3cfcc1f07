// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace waymark {

/// One line that opens and closes what lies under it: quoted text (with a bar at its leading side),
/// a signature, earlier messages. Checked is open.
class FoldLine : public QAbstractButton
{
    Q_OBJECT

public:
    FoldLine(const QString& words, bool quoted, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_quoted;
};

} // namespace waymark
