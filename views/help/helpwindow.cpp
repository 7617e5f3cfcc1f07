// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helpwindow.h"

#include "help/handbookview.h"
#include "make.h"
#include "presentation/tokens.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/navlist.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int kSideWidth = 250;

} // namespace

HelpWindow::HelpWindow(const QString& language, QWidget* parent)
    : QDialog(parent)
    , m_chapters(handbook(language))
    , m_find(make<QLineEdit>(this))
    , m_list(make<NavList>(this))
    , m_nothing(make<Label>(this, tr("No chapter holds these words."), TextRole::Small, Ink::Text3))
    , m_view(make<HandbookView>(this))
{
    setWindowTitle(tr("Handbook"));
    resize(960, 720);
    auto* row = make<QHBoxLayout>(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* side = make<QWidget>(this);
    side->setFixedWidth(kSideWidth);
    auto* column = make<QVBoxLayout>(side);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    m_find->setPlaceholderText(tr("Find in the handbook"));
    m_find->setAccessibleName(tr("Find in the handbook"));
    m_find->setClearButtonEnabled(true);
    column->addWidget(m_find);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    column->addWidget(m_nothing);
    m_list->setAccessibleName(tr("Chapters"));
    for (const HandbookChapter& chapter : m_chapters)
        m_list->addPage(chapter.id, chapter.title, chapter.icon, 0);
    column->addWidget(m_list);
    column->addStretch(1);
    auto* keys = makeButton(side, tr("Keyboard shortcuts"));
    column->addWidget(keys);
    row->addWidget(side);
    row->addWidget(makeHairline(this, true));
    row->addWidget(m_view, 1);
    connect(keys, &QPushButton::clicked, this, &HelpWindow::keysRequested);
    connect(m_list, &NavList::pageChosen, this, [this](const QString& id) {
        for (const HandbookChapter& chapter : m_chapters) {
            if (chapter.id == id)
                present(chapter);
        }
    });
    connect(m_view, &HandbookView::chapterChosen, this, &HelpWindow::showChapter);
    connect(m_find, &QLineEdit::textChanged, this, &HelpWindow::filter);
    auto* find = make<QShortcut>(this, QKeySequence::Find);
    connect(find, &QShortcut::activated, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    showChapter({});
    m_find->setFocus();
}

void HelpWindow::showChapter(const QString& id)
{
    m_find->clear();
    const auto found = std::find_if(m_chapters.begin(), m_chapters.end(),
        [&id](const HandbookChapter& chapter) { return chapter.id == id; });
    if (!m_chapters.empty())
        present(found == m_chapters.end() ? m_chapters.front() : *found);
}

QString HelpWindow::chapter() const
{
    return m_list->current();
}

void HelpWindow::present(const HandbookChapter& chapter)
{
    m_list->setCurrent(chapter.id);
    m_view->setChapter(chapter.text);
    if (const QString words = m_find->text().trimmed(); !words.isEmpty())
        m_view->find(words);
}

bool HelpWindow::fits(const HandbookChapter& chapter) const
{
    const QString words = m_find->text().trimmed();
    return words.isEmpty() || chapter.text.contains(words, Qt::CaseInsensitive);
}

void HelpWindow::filter()
{
    const HandbookChapter* best = nullptr; // the present one, else the first
    for (const HandbookChapter& chapter : m_chapters) {
        const bool shown = fits(chapter);
        m_list->button(chapter.id)->setVisible(shown);
        if (shown && (!best || chapter.id == m_list->current()))
            best = &chapter;
    }
    m_nothing->setVisible(!best);
    if (best)
        present(*best);
}

void HelpWindow::findNext()
{
    const QString words = m_find->text().trimmed();
    if (words.isEmpty() || m_view->find(words))
        return;
    // Behind the chapter's last place comes the next chapter that has one, and round again.
    const auto now = std::find_if(m_chapters.begin(), m_chapters.end(),
        [this](const HandbookChapter& chapter) { return chapter.id == m_list->current(); });
    const auto at = static_cast<std::size_t>(now - m_chapters.begin());
    for (std::size_t step = 1; step <= m_chapters.size(); ++step) {
        const HandbookChapter& chapter = m_chapters[(at + step) % m_chapters.size()];
        if (fits(chapter)) {
            present(chapter);
            return;
        }
    }
}

void HelpWindow::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_find->hasFocus()) {
        findNext();
        return; // a dialog would press its first button
    }
    QDialog::keyPressEvent(event);
}

} // namespace waymark
