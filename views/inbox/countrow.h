// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/homedata.h"

#include <QAbstractButton>

namespace waymark {

class IntervalRow;

/// A number of the audit that shows its messages when chosen; checked while the list shows only
/// them. The category form carries a bar with its interval, the plain form an icon or a small bar.
class CountRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CountRow(QWidget* parent);

    void setCategory(
        const CategoryTally& tally, double share, double low, double high, double scale);
    /// A category of which nothing has been decided yet.
    void setUnknownCategory(const CategoryTally& tally);
    /// How wide the row must be to show the name of its category whole, in logical pixels.
    [[nodiscard]] int wholeWidth() const;
    /// @p fraction below 0 draws no bar; @p iconName may be empty.
    void setPlain(const QString& words, const QString& iconName, int count, double fraction);
    /// The short form of a category for one line: icon and count.
    void setShort(const CategoryTally& tally);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] IntervalRow& interval();
    void dressCategory(const CategoryTally& tally);

    enum class Form { Category, Plain, Short };
    Form m_form = Form::Plain;
    IntervalRow* m_interval = nullptr;
    QString m_icon;
    int m_position = -1;
    int m_count = 0;
    double m_fraction = -1;
};

} // namespace waymark
