// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/painted.h"

namespace waymark {

/// How many bytes of a source were imported and how many set aside: two parts of one bar, with
/// their shares in words below. What is set aside is never thinner than a person can see.
class ByteBar : public Painted
{
    Q_OBJECT

public:
    explicit ByteBar(QWidget* parent);
    /// @p share of 0..1 was imported; the words stand below its part and the other's.
    void setShare(double share, const QString& imported, const QString& setAside);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    double m_share = 1;
    QString m_imported;
    QString m_setAside;
};

} // namespace waymark
