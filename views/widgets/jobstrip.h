// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace waymark {

class IconLabel;
class Label;
class ProgressLine;

/// The running job in the status bar: words, bar, stop. When nothing runs, a quiet word with a
/// check ("Saved").
class JobStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(QWidget* parent);

    /// @p fraction 0..1, below 0 when the length is unknown. @p canCancel shows the stop.
    void setJob(const QString& words, double fraction, bool canCancel = true);
    void clearJob();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What stands there between jobs; empty for nothing.
    void setIdleText(const QString& words);

Q_SIGNALS:
    void cancelRequested();

private:
    void refresh();
    IconLabel* m_check;
    Label* m_words;
    ProgressLine* m_bar;
    QToolButton* m_stop;
    QString m_idle;
    bool m_running = false;
};

} // namespace waymark
