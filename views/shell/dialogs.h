// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>
#include <utility>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace waymark {

/// What the program is, its version and licence.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

/// A titled list of keys and what they do.
struct KeyGroup
{
    QString title;
    std::vector<std::pair<QString, QString>> keys; ///< key text, what it does
};

/// Every key that works, grouped by page.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const std::vector<KeyGroup>& groups, QWidget* parent);
};

/// Says that something takes its time, with a way to stop it. Closes when whoever opened it says
/// so, not by itself: asked to stop, it waits for the work to end. 480 px wide.
class WaitDialog : public QDialog
{
    Q_OBJECT

public:
    WaitDialog(const QString& title, const QString& detail, QWidget* parent);
    /// Escape and the window's own cross ask to stop as well.
    void reject() override;

Q_SIGNALS:
    void stopRequested();

private:
    QPushButton* m_stop;
};

/// A question of the kind that is left to dialogs (what leaves the laptop, what cannot be undone, a
/// choice the program cannot make): the title is the question, the buttons are the answers, Escape
/// is "no". 480 px wide.
class QuestionDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p yes is the verb of the filled button, @p no of the other.
    QuestionDialog(const QString& question, const QString& detail, const QString& yes,
        const QString& no, QWidget* parent);
    /// Opens over @p parent's window and returns at once; @p answered gets true for @p yes, false
    /// for
    /// @p no and Escape, and is not called when @p parent is gone by then.
    static void ask(QWidget* parent, const QString& question, const QString& detail,
        const QString& yes, const QString& no, const std::function<void(bool)>& answered);
};

} // namespace waymark
