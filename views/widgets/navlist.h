// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QVector>

class QVBoxLayout;

namespace waymark {

/// One row of the navigation: icon, word, count of what waits.
class NavButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavButton(const QString& id, QWidget* parent);

    [[nodiscard]] QString id() const { return m_id; }
    void setPage(const QString& title, const QString& icon);
    /// 0 shows nothing.
    void setBadge(int count);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();
    QString m_id;
    QString m_icon;
    int m_badge = 0;
};

/// The pages as a column, Up and Down move between them, Home and End too. Groups are parted by a
/// hairline. As wide as its longest word, 184 to 240 px.
class NavList : public QWidget
{
    Q_OBJECT

public:
    explicit NavList(QWidget* parent);

    NavButton* addPage(const QString& id, const QString& title, const QString& icon, int group);
    void setCurrent(const QString& id);
    [[nodiscard]] QString current() const { return m_current; }
    [[nodiscard]] NavButton* button(const QString& id) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row
    {
        NavButton* button;
        int group;
    };
    void arrange();
    QVector<Row> m_rows;
    QVBoxLayout* m_column;
    QString m_current;
};

} // namespace waymark
