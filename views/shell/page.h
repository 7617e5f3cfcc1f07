// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <utility>
#include <vector>

class QWidget;

namespace waymark {

/// Where a page stands in the navigation.
enum class PageGroup {
    Work, ///< the upper group
    Transfer, ///< below the hairline: import, export
    Hidden, ///< reached by a button or an action: settings
};

/// A page of the window. The window knows pages only through this; whoever composes the program
/// registers them. Titles are asked for anew after changed(), so that a new language shows.
class Page : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString id() const = 0; ///< stable, never translated
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;
    [[nodiscard]] virtual PageGroup group() const { return PageGroup::Work; }
    /// How many things wait on this page; 0 shows nothing.
    [[nodiscard]] virtual int badge() const { return 0; }
    /// False while the page has nothing to show (empty workspace): its row is disabled.
    [[nodiscard]] virtual bool isAvailable() const { return true; }
    /// The widget; made at the first call, then always the same. The window's stack takes it over.
    virtual QWidget* widget() = 0;
    /// The page has come to the front by the user's choice: puts the focus where work starts.
    virtual void arrived() { }
    /// Keys that work on this page and what they do, for the list of shortcuts.
    [[nodiscard]] virtual std::vector<std::pair<QString, QString>> keys() const { return {}; }

Q_SIGNALS:
    /// Title, badge or availability are other ones.
    void changed();
};

} // namespace waymark
