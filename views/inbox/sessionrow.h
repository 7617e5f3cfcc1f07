// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace waymark {

/// One audit in the list of audits: which messages, since when, how far, signed off by whom. The
/// open one is checked.
class SessionRow : public QAbstractButton
{
    Q_OBJECT

public:
    /// What a row says; all in words but the counts.
    struct Content
    {
        QString title; ///< "Last 100 to 14 Nov"
        QString caption; ///< when begun, or who signed
        int coded = 0;
        int n = 0;
        bool isSigned = false;
        bool isOpen = false; ///< the one on the page
    };

    SessionRow(Content content, QWidget* parent);
    [[nodiscard]] const Content& content() const { return m_content; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString progress() const;

    Content m_content;
};

} // namespace waymark
