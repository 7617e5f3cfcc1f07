// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/handbook.h"

#include <QDialog>

class QLineEdit;

namespace waymark {

class HandbookView;
class Label;
class NavList;

/// The handbook beside the work: chapters, the one chosen, and a field that keeps the chapters in
/// which its words stand and marks the next place with Enter. Not modal.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /// @p language as of QLocale::name().
    HelpWindow(const QString& language, QWidget* parent);
    /// Shows a chapter by its id; an unknown one shows the first.
    void showChapter(const QString& id);
    [[nodiscard]] QString chapter() const;

Q_SIGNALS:
    void keysRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void filter();
    void findNext();
    void present(const HandbookChapter& chapter);
    [[nodiscard]] bool fits(const HandbookChapter& chapter) const;

    std::vector<HandbookChapter> m_chapters;
    QLineEdit* m_find;
    NavList* m_list;
    Label* m_nothing;
    HandbookView* m_view;
};

} // namespace waymark
