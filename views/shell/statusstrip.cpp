// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusstrip.h"

#include "make.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/jobstrip.h"
#include "widgets/label.h"
#include "widgets/undopill.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr int kMostLoaded = 340; ///< beyond it the words are shortened after all

} // namespace

StatusStrip::StatusStrip(QUndoStack* undo, QWidget* parent)
    : QWidget(parent)
    , m_loaded(make<Label>(this, tr("No community loaded"), TextRole::Small, Ink::Text2))
    , m_undo(make<UndoPill>(this, undo))
    , m_jobs(make<JobStrip>(this))
{
    setMinimumHeight(height::kStatusBar + 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = make<QHBoxLayout>(this);
    row->setContentsMargins(14, 1, 14, 0);
    row->setSpacing(14);
    m_loaded->setElided(true);
    // Equal sides that ask for nothing keep the pill in the middle of the window.
    m_loaded->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_jobs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_loaded, 1);
    row->addWidget(m_undo, 0);
    row->addWidget(m_jobs, 1);
    if (Theme* theme = Theme::instance())
        connect(theme, &Theme::changed, this, &StatusStrip::keepWords);
}

void StatusStrip::setLoaded(const QString& words)
{
    m_loaded->setText(words.isEmpty() ? tr("No community loaded") : words);
    keepWords();
}

void StatusStrip::keepWords()
{
    // A long act makes room by moving out of the middle, not by cutting what is loaded.
    m_loaded->setMinimumWidth(std::min(kMostLoaded, m_loaded->sizeHint().width()));
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    painter.fillRect(rect(), tokens.nav);
    paint::line(&painter, rect(), Qt::TopEdge, tokens.line);
}

} // namespace waymark
