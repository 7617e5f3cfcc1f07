// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace waymark {

class Label;
class NavList;

/// The column on the leading side: whose community, the pages, and the promise at its foot.
class NavPane : public QWidget
{
    Q_OBJECT

public:
    explicit NavPane(QWidget* parent);

    [[nodiscard]] NavList* list() const { return m_list; }
    /// Empty says that there is none yet.
    void setCommunity(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_community;
    NavList* m_list;
};

} // namespace waymark
