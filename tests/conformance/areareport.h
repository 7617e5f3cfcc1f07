// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace waymark::test {

/// Counts what became of the cases of a suite, area by area, and names every case that is unlike
/// its expectation. tests/conformance/DIFFERENCES*.md explain those; verify() fails for one that is
/// not explained there, and for an explanation whose case is equal again.
class AreaReport
{
public:
    /// The case was read and is as expected.
    void imported(const QString& area) { ++m_areas[area].imported; }
    /// The case was refused, as expected or as allowed.
    void refused(const QString& area) { ++m_areas[area].refused; }
    /// The case differs from its expectation.
    void unlike(const QString& area, const QString& caseName, const QString& difference);

    /// imported() when @p difference is empty, else unlike().
    void judge(const QString& area, const QString& caseName, const QString& difference);

    /// The table: area, cases, imported, refused, unlike, share of equal ones; then the
    /// differences.
    [[nodiscard]] QString table() const;

    /// Empty when every area has at least @p leastShare of its cases equal and the differences are
    /// those of DIFFERENCES*.md; else what is wrong, one a line. Only explanations of the areas in
    /// this report are looked at.
    [[nodiscard]] QString verify(double leastShare = 0.97) const;

private:
    struct Area
    {
        int imported = 0;
        int refused = 0;
        QMap<QString, QString> unlike;
        [[nodiscard]] int cases() const
        {
            return imported + refused + static_cast<int>(unlike.size());
        }
    };
    [[nodiscard]] static QStringList explained(const QString& area);

    QMap<QString, Area> m_areas;
};

} // namespace waymark::test
