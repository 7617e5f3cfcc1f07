// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/personalcard.h"

#include "make.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/segmentcontrol.h"

#include <QComboBox>
#include <QFormLayout>

namespace waymark {

namespace {

/// In the order of the choices' ids.
const QStringList& themes()
{
    static const QStringList names {QStringLiteral("system"), QStringLiteral("light"),
        QStringLiteral("dark"), QStringLiteral("contrast")};
    return names;
}

const QStringList& densities()
{
    static const QStringList names {QStringLiteral("comfortable"), QStringLiteral("compact")};
    return names;
}

} // namespace

PersonalCard::PersonalCard(SettingsController* settings, QWidget* parent)
    : Card(parent)
    , m_settings(settings)
    , m_language(makeCombo(this, tr("Language")))
    , m_theme(make<SegmentControl>(this, tr("Colours")))
    , m_density(make<SegmentControl>(this, tr("Density")))
{
    setTitle(tr("This laptop"), tr("yours, not the community's"));
    body()->setContentsMargins(
        dense(space::kLarge), dense(space::kMedium), dense(space::kLarge), dense(space::kLarge));
    auto* form = makeOwned<QFormLayout>();
    form->setHorizontalSpacing(space::kLarge);
    form->setVerticalSpacing(space::kMedium);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    body()->addLayout(form);
    const auto label = [this](const QString& words) {
        auto* name = make<Label>(this, words, TextRole::Control, Ink::Text2);
        name->setMinimumHeight(dense(height::kField));
        return name;
    };
    m_language->setObjectName(QStringLiteral("language")); // keeps the focus, see RebuiltPage
    m_language->addItem(tr("As the system"), QString());
    // A language is called by its own name, whatever the present one is.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    form->addRow(label(tr("Language")), m_language);
    m_density->setObjectName(QStringLiteral("density")); // as with the language
    const QString themeNames[] = {tr("System"), tr("Light"), tr("Dark"), tr("High contrast")};
    for (int i = 0; i < 4; ++i)
        m_theme->addChoice(i, themeNames[i]);
    form->addRow(label(tr("Colours")), m_theme);
    m_density->addChoice(0, tr("Comfortable"));
    m_density->addChoice(1, tr("Compact"));
    form->addRow(label(tr("Density")), m_density);

    connect(m_language, &QComboBox::activated, this,
        [this] { m_settings->setLanguage(m_language->currentData().toString()); });
    connect(m_theme, &SegmentControl::chosenChanged, this,
        [this](int id) { m_settings->setTheme(themes().value(id)); });
    connect(m_density, &SegmentControl::chosenChanged, this,
        [this](int id) { m_settings->setDensity(densities().value(id)); });
    connect(settings, &SettingsController::userChanged, this, &PersonalCard::refresh);
    refresh();
}

void PersonalCard::refresh()
{
    const UserPreferences& user = m_settings->user();
    m_language->setCurrentIndex(std::max(0, m_language->findData(user.language)));
    m_theme->setChosen(std::max(0, static_cast<int>(themes().indexOf(user.theme))));
    m_density->setChosen(std::max(0, static_cast<int>(densities().indexOf(user.density))));
}

} // namespace waymark
