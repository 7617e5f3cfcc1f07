// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace waymark {

/// One key of the decision pad: icon, name, keycap. The proposal stands in its category's colours;
/// a free key is dashed. Long names take two lines, breaking at soft hyphens. The key itself is the
/// page's shortcut; the tile only shows it and sends clicked().
class DecisionTile : public QAbstractButton
{
    Q_OBJECT

public:
    DecisionTile(const QString& key, QWidget* parent);

    void setCategory(const QString& name, const QString& icon, int position);
    /// No category on this key yet: @p invitation is "New category".
    void setFree(const QString& invitation);
    [[nodiscard]] bool isFree() const { return m_position < 0; }
    /// The proposal, or after a decision the chosen one.
    void setProposed(bool proposed);
    void setDecided(bool decided);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();
    QString m_key;
    QString m_icon;
    int m_position = -1;
    bool m_proposed = false;
    bool m_decided = false;
};

/// One letter below the pad: a flag that is on or off. When the row gets narrow the icons go and
/// then the air, never the words: see setRoom().
class FlagButton : public QAbstractButton
{
    Q_OBJECT

public:
    FlagButton(const QString& name, const QString& icon, const QString& key, QWidget* parent);
    enum class Room { Full, WithoutIcon, Tight };
    void setRoom(Room room);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_key;
    Room m_room = Room::Full;
};

} // namespace waymark
