// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/homedata.h"
#include "widgets/painted.h"

#include <QAbstractButton>

namespace waymark {

/// One thing that waits: icon, two lines, and the verb.
class AttentionRow : public QWidget
{
    Q_OBJECT

public:
    AttentionRow(const AttentionItem& item, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& id);
};

/// One category of the mix: icon, name, where it stood and where it stands. A click opens its
/// messages.
class MixRow : public QAbstractButton
{
    Q_OBJECT

public:
    /// @p most is the count at the end of the line, @p total the sample's size, @p nameWidth the
    /// room of the longest name: the names of categories are never shortened.
    MixRow(const CategoryTally& tally, int most, int total, double nameWidth, QWidget* parent);
    /// The room that @p name takes.
    [[nodiscard]] static double widthOf(const QString& name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CategoryTally m_tally;
    int m_most;
    double m_nameWidth;
};

/// One source: icon, name, what it is, how many messages.
class SourceRow : public Painted
{
    Q_OBJECT

public:
    SourceRow(const LoadedSource& source, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override { return {220, 48}; }

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    LoadedSource m_source;
};

} // namespace waymark
