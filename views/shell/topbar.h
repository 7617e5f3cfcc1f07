// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace waymark {

class SearchField;

/// Search at the leading side, help and settings at the other. Nothing else.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent);
    [[nodiscard]] SearchField* search() const { return m_search; }
    [[nodiscard]] QToolButton* help() const { return m_help; }
    [[nodiscard]] QToolButton* settings() const { return m_settings; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SearchField* m_search;
    QToolButton* m_help;
    QToolButton* m_settings;
};

} // namespace waymark
