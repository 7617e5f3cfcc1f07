// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/homepage.h"

#include "home/firstrunview.h"
#include "home/movedialogs.h"
#include "home/weekview.h"
#include "make.h"
#include "shell/rebuiltpage.h"

#include <QApplication>
#include <QStackedLayout>

namespace waymark {

namespace {

// Places of the forms.
constexpr int kFirstRun = 0;
constexpr int kWeek = 1;
constexpr int kNothingYet = 2;

} // namespace

HomePage::HomePage(QWidget* parent)
    : QWidget(parent)
    , m_forms(make<QStackedLayout>(this))
    , m_first(make<FirstRunView>(this))
    , m_week(make<WeekView>(this))
{
    m_forms->addWidget(m_first);
    m_forms->addWidget(m_week);
    m_forms->addWidget(make<QWidget>(this));
    connect(m_first, &FirstRunView::sampleRequested, this, &HomePage::sampleRequested);
    connect(m_first, &FirstRunView::importRequested, this, &HomePage::importRequested);
    connect(m_first, &FirstRunView::openRequested, this, &HomePage::openRequested);
    connect(m_first, &FirstRunView::filesDropped, this, &HomePage::filesDropped);
    connect(m_week, &WeekView::importRequested, this, &HomePage::importRequested);
    connect(m_week, &WeekView::auditRequested, this, &HomePage::auditRequested);
    connect(m_week, &WeekView::usersRequested, this, &HomePage::choosePowerUsers);
    connect(m_week, &WeekView::sketchRequested, this, &HomePage::sketchPath);
    connect(m_week, &WeekView::categoryChosen, this, &HomePage::categoryChosen);
    connect(m_week, &WeekView::attentionChosen, this, &HomePage::attentionChosen);
}

void HomePage::setData(const HomeData& home)
{
    m_data = home;
    if (m_powerUsers)
        m_powerUsers->setData(home);
    if (home.isLoading) {
        showForm(kNothingYet);
        return;
    }
    if (home.hasCommunity)
        m_week->setData(home);
    else
        m_first->setSample(home.sampleMessages, home.samplePeople);
    showForm(home.hasCommunity ? kWeek : kFirstRun);
}

// Whoever worked in the form that goes begins where the next one begins: left to Qt, the focus
// would be on whatever comes next in the window, and the key that loaded the sample would import.
void HomePage::showForm(int form)
{
    if (form == m_forms->currentIndex())
        return;
    const QWidget* focus = QApplication::focusWidget();
    const bool worked = focus && (focus == this || isAncestorOf(focus));
    if (worked)
        setFocus(Qt::OtherFocusReason); // until there is something to begin with
    m_forms->setCurrentIndex(form);
    if (worked && form != kNothingYet)
        focusStart();
}

void HomePage::choosePowerUsers()
{
    if (m_powerUsers)
        return;
    m_powerUsers = makeOwned<PowerUsersDialog>(this);
    m_powerUsers->setAttribute(Qt::WA_DeleteOnClose);
    m_powerUsers->setData(m_data);
    connect(m_powerUsers, &PowerUsersDialog::picked, this, &HomePage::pickRequested);
    m_powerUsers->open();
}

void HomePage::sketchPath()
{
    auto* dialog = makeOwned<PathSketchDialog>(m_data.sketch, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { Q_EMIT sketchChanged(dialog->sketch()); });
    dialog->open();
}

void HomePage::focusStart()
{
    if (m_forms->currentIndex() == 0)
        m_first->focusStart();
    else
        m_week->focusStart();
}

HomePageEntry::HomePageEntry(QObject* parent)
    : Page(parent)
{
}

QString HomePageEntry::title() const
{
    return tr("Home");
}

QWidget* HomePageEntry::widget()
{
    if (!m_host) {
        // The window's stack takes it over.
        m_host = makeOwned<RebuiltPage>([this](QWidget* parent) -> QWidget* {
            auto* page = make<HomePage>(parent);
            Q_EMIT made(page);
            return page;
        });
    }
    return m_host;
}

HomePage* HomePageEntry::page()
{
    (void)widget();
    return static_cast<HomePage*>(m_host->current()); // made above
}

void HomePageEntry::arrived()
{
    page()->focusStart();
}

std::vector<std::pair<QString, QString>> HomePageEntry::keys() const
{
    return {{QStringLiteral("S"), tr("Load the sample (first run)")},
        {QStringLiteral("I"), tr("Choose files to import (first run)")},
        {QStringLiteral("O"), tr("Open a Waymark file (first run)")}};
}

} // namespace waymark
