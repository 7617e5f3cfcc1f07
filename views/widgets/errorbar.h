// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace waymark {

class Label;

/// Says that something went wrong, where the work is and without stopping it: what happened, what
/// is safe all the same, what to do. Hidden until then; stays until somebody closes it or the next
/// trouble takes its place.
class ErrorBar : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBar(QWidget* parent);

    /// @p remark: what is safe and what to do, in sentences; may be empty.
    void tell(const QString& what, const QString& remark);
    void dismiss();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_what;
    Label* m_remark;
};

} // namespace waymark
