// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobstrip.h"

#include "make.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace waymark {

JobStrip::JobStrip(QWidget* parent)
    : QWidget(parent)
    , m_check(make<IconLabel>(this, QStringLiteral("checkc"), 14, Ink::Text2))
    , m_words(make<Label>(this, TextRole::Small, Ink::Text2))
    , m_bar(make<ProgressLine>(this, 6))
    , m_stop(makeIconButton(
          this, QStringLiteral("x"), tr("Stop at a safe point"), QString(), ButtonSize::Small))
{
    auto* row = make<QHBoxLayout>(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_check);
    row->addWidget(m_words);
    row->addWidget(m_bar);
    row->addWidget(m_stop);
    m_bar->setFixedWidth(90);
    m_words->setElided(true);
    connect(m_stop, &QToolButton::clicked, this, &JobStrip::cancelRequested);
    refresh();
}

void JobStrip::setJob(const QString& words, double fraction, bool canCancel)
{
    m_running = true;
    m_words->setText(words);
    m_bar->setFraction(fraction, words);
    refresh();
    m_stop->setVisible(canCancel);
}

void JobStrip::clearJob()
{
    m_running = false;
    refresh();
}

void JobStrip::setIdleText(const QString& words)
{
    m_idle = words;
    refresh();
}

void JobStrip::refresh()
{
    m_check->setVisible(!m_running && !m_idle.isEmpty());
    m_bar->setVisible(m_running);
    m_stop->setVisible(m_running);
    if (!m_running)
        m_words->setText(m_idle);
}

} // namespace waymark
