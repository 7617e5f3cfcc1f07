// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QUndoStack;

namespace waymark {

class JobStrip;
class Label;
class UndoPill;

/// The window's foot: what is loaded, what happened last with Undo, what is running.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    StatusStrip(QUndoStack* undo, QWidget* parent);
    void setLoaded(const QString& words);
    [[nodiscard]] JobStrip* jobs() const { return m_jobs; }
    [[nodiscard]] UndoPill* undo() const { return m_undo; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void keepWords();

    Label* m_loaded;
    UndoPill* m_undo;
    JobStrip* m_jobs;
};

} // namespace waymark
