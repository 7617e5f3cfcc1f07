// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace waymark {

/// Sheets of paper below each other, as a printer would give them out. Paper is light in every
/// theme.
class PaperPages : public QScrollArea
{
    Q_OBJECT

public:
    explicit PaperPages(QWidget* parent);

    /// Width of a sheet, in logical pixels; the images carry their own ratio.
    static constexpr int kSheetWidth = 600;
    void setPages(const std::vector<QImage>& pages);
    [[nodiscard]] int count() const { return m_count; }

private:
    QVBoxLayout* m_column;
    int m_count = 0;
};

} // namespace waymark
