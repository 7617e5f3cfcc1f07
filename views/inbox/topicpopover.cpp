// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/topicpopover.h"

#include "make.h"
#include "presentation/auditcontroller.h"
#include "widgets/buttons.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kMostShown = 8;
constexpr int kLongestTopic = 60;
constexpr int kWidth = 300;

void clearFlow(QWidget* box)
{
    qDeleteAll(box->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete box->layout();
}

} // namespace

TopicPopover::TopicPopover(AuditController& controller, QWidget* window)
    : Popover(window)
    , m_controller(&controller)
    , m_field(make<QLineEdit>(this))
    , m_given(make<QWidget>(this))
    , m_known(make<QWidget>(this))
{
    setAccessibleName(tr("Topics"));
    body()->addWidget(make<Label>(this, tr("Topics"), TextRole::SectionTitle, Ink::Text));
    m_field->setPlaceholderText(tr("Name a topic, Enter adds it"));
    m_field->setAccessibleName(tr("Topic"));
    m_field->setMaxLength(kLongestTopic);
    m_field->setFixedWidth(kWidth);
    auto* completer = make<QCompleter>(m_field, controller.allTopics());
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    body()->addWidget(m_field);
    m_given->setFixedWidth(kWidth);
    m_known->setFixedWidth(kWidth);
    body()->addWidget(m_given);
    body()->addWidget(m_known);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        const QString topic = m_field->text();
        m_field->clear();
        if (topic.simplified().isEmpty())
            dismiss();
        else
            add(topic);
    });
    connect(&controller, &AuditController::itemsChanged, this, &TopicPopover::refill);
    refill();
}

void TopicPopover::keyPressEvent(QKeyEvent* event)
{
    Popover::keyPressEvent(event);
    event->accept(); // nothing typed here decides about a message
}

void TopicPopover::add(const QString& topic)
{
    QStringList topics = m_controller->commonTopics();
    // The spelling that is known wins over the one typed.
    QString name = topic.simplified();
    for (const QString& known : m_controller->allTopics()) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            name = known;
    }
    if (!topics.contains(name))
        m_controller->setTopics(topics << name);
}

void TopicPopover::remove(const QString& topic)
{
    QStringList topics = m_controller->commonTopics();
    topics.removeAll(topic);
    m_controller->setTopics(topics);
    m_field->setFocus();
}

void TopicPopover::refill()
{
    clearFlow(m_given);
    clearFlow(m_known);
    const QStringList given = m_controller->commonTopics();
    auto* row = makeOwned<FlowLayout>(6, m_given);
    for (const QString& topic : given) {
        auto* button = makeButton(
            m_given, topic, QStringLiteral("tagi"), ButtonKind::Normal, ButtonSize::Small);
        setTrailingIcon(button, QStringLiteral("x"));
        button->setToolTip(tr("Take the topic off"));
        button->setAccessibleName(tr("Take off %1").arg(topic));
        connect(
            button, &QPushButton::clicked, this, [this, topic] { remove(topic); },
            Qt::QueuedConnection);
        row->addWidget(button);
        button->show();
    }
    m_given->setVisible(!given.isEmpty());
    auto* offers = makeOwned<FlowLayout>(6, m_known);
    int shown = 0;
    for (const QString& topic : m_controller->allTopics()) {
        if (given.contains(topic) || shown == kMostShown)
            continue;
        ++shown;
        auto* button = makeButton(
            m_known, topic, QStringLiteral("plus"), ButtonKind::Quiet, ButtonSize::Small);
        button->setAccessibleName(tr("Add %1").arg(topic));
        connect(
            button, &QPushButton::clicked, this, [this, topic] { add(topic); },
            Qt::QueuedConnection);
        offers->addWidget(button);
        button->show();
    }
    m_known->setVisible(shown > 0);
    if (auto* completer = m_field->completer())
        completer->setModel(make<QStringListModel>(completer, m_controller->allTopics()));
    for (QWidget* box : {m_given, m_known})
        box->setFixedHeight(box->layout()->heightForWidth(kWidth));
    layout()->activate();
    resize(sizeHint());
}

} // namespace waymark
