// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/settingscontroller.h"
#include "shell/page.h"
#include "shell/rebuiltpage.h"

#include <QPointer>
#include <QWidget>

class QGridLayout;

namespace waymark {

class AddressCard;
class CommunityCard;
class HoursCard;
class PersonalCard;

/// Everything that can be set, saved at once and undone like everything else.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(SettingsController* settings, QWidget* parent);
    void focusStart();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(bool narrow);

    SettingsController* m_settings; ///< not owned
    QGridLayout* m_grid = nullptr;
    CommunityCard* m_community = nullptr;
    HoursCard* m_hours = nullptr;
    AddressCard* m_team = nullptr;
    AddressCard* m_bots = nullptr;
    PersonalCard* m_personal = nullptr;
    bool m_narrow = false;
};

/// Settings as the window registers them: reached by the gear and by Ctrl+comma.
class SettingsPageEntry : public Page
{
    Q_OBJECT

public:
    /// @p settings is not owned and outlives the page.
    SettingsPageEntry(SettingsController* settings, QObject* parent);
    [[nodiscard]] QString id() const override { return QStringLiteral("settings"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("gear"); }
    [[nodiscard]] PageGroup group() const override { return PageGroup::Hidden; }
    QWidget* widget() override { return host(); }
    void arrived() override;
    /// The page itself; another one after a change of the language.
    [[nodiscard]] SettingsPage* page();

private:
    SettingsController* m_settings;
    [[nodiscard]] RebuiltPage* host();
    QPointer<RebuiltPage> m_host;
};

} // namespace waymark
