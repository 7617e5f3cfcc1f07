// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxpage.h"

#include "inbox/inboxview.h"
#include "inbox/reportdialog.h"
#include "inbox/sourcewindow.h"
#include "make.h"
#include "presentation/auditcontroller.h"
#include "shell/rebuiltpage.h"
#include "widgets/buttons.h"

namespace waymark {

InboxPage::InboxPage(Session& session, QSettings* settings, QObject* parent)
    : Page(parent)
    , m_settings(settings)
    , m_controller(make<AuditController>(static_cast<QObject*>(this), session))
{
    connect(m_controller, &AuditController::reloaded, this, &Page::changed);
    connect(m_controller, &AuditController::itemsChanged, this, &Page::changed);
}

InboxPage::~InboxPage() = default;

QString InboxPage::title() const
{
    return tr("Inbox audit");
}

int InboxPage::badge() const
{
    return m_controller->figures().open();
}

bool InboxPage::isAvailable() const
{
    return m_controller->state() == AuditController::State::Ready
        || m_controller->state() == AuditController::State::NothingFound;
}

QWidget* InboxPage::makeView(QWidget* parent)
{
    m_controller->retranslate();
    m_view = make<InboxView>(parent, *m_controller, m_settings);
    connect(m_view, &InboxView::importRequested, this, &InboxPage::importRequested);
    connect(m_view, &InboxView::reportRequested, this, &InboxPage::openReport);
    connect(m_view, &InboxView::sourceRequested, this, &InboxPage::openSource);
    return m_view;
}

InboxView* InboxPage::view()
{
    (void)widget();
    return m_view;
}

QWidget* InboxPage::widget()
{
    if (!m_holder) // the stack takes it over
        m_holder = makeOwned<RebuiltPage>([this](QWidget* parent) { return makeView(parent); });
    return m_holder;
}

void InboxPage::arrived()
{
    view()->focusStart();
}

bool InboxPage::showMessage(MessageId message)
{
    if (!m_controller->item(message))
        return false;
    m_controller->list().setFilter({});
    m_controller->setCurrent(message);
    return true;
}

void InboxPage::showCategory(const QString& category)
{
    AuditFilter filter;
    filter.category = category;
    filter.orProposed = true;
    m_controller->list().setFilter(filter);
}

void InboxPage::showFlag(const QString& flag)
{
    AuditFilter filter;
    filter.flag = flag;
    m_controller->list().setFilter(filter);
}

void InboxPage::openSource()
{
    if (const auto message = m_controller->stored(m_controller->currentId())) {
        auto* window = make<SourceWindow>(static_cast<QWidget*>(view()), *message);
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->show();
    }
}

void InboxPage::openReport()
{
    auto* dialog = make<ReportDialog>(static_cast<QWidget*>(view()), *m_controller, m_settings);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

std::vector<std::pair<QString, QString>> InboxPage::keys() const
{
    return {{QStringLiteral("1 – 9"), tr("Decide: the category on that key")},
        {QStringLiteral("↵"), tr("Accept the proposal")},
        {QStringLiteral("U"), tr("Take the decision back")},
        {QStringLiteral("J"), tr("Next message")}, {QStringLiteral("K"), tr("Previous message")},
        {tr("Space"), tr("Scroll the message")}, {QStringLiteral("T"), tr("Topics")},
        {QStringLiteral("P"), tr("Private handling")}, {QStringLiteral("S"), tr("Safety")},
        {QStringLiteral("E"), tr("Escalate")}, {QStringLiteral("F"), tr("For the FAQ")},
        {QStringLiteral("N"), tr("Needs an answer")}, {QStringLiteral("A"), tr("Archive")},
        {keyText(Qt::CTRL | Qt::Key_U), tr("Message source")},
        {keyText(Qt::CTRL | Qt::Key_A), tr("Choose all messages")}};
}

} // namespace waymark
