// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/buttons.h"

#include "make.h"
#include "presentation/typescale.h"
#include "style/icons.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"

#include <QComboBox>
#include <QKeySequence>
#include <QPushButton>
#include <QToolButton>

namespace waymark {

namespace {

/// Fonts that the style sheet-free style cannot give by class: kept right over theme changes.
void keepFont(QWidget* widget, TextRole role)
{
    const auto dress = [widget, role] {
        QFont font = themeFont(role);
        if (role == TextRole::Small)
            font.setWeight(QFont::Medium);
        widget->setFont(font);
    };
    dress();
    if (Theme* theme = Theme::instance())
        QObject::connect(theme, &Theme::changed, widget, dress);
}

} // namespace

QPushButton* makeButton(
    QWidget* parent, const QString& text, const QString& iconName, ButtonKind kind, ButtonSize size)
{
    auto* button = make<QPushButton>(parent, text);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    if (size == ButtonSize::Small)
        button->setProperty(prop::kSmall, true);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    button->setAutoDefault(false);
    if (kind == ButtonKind::Primary || kind == ButtonKind::Link)
        keepFont(button, size == ButtonSize::Small ? TextRole::SmallStrong : TextRole::Strong);
    else if (size == ButtonSize::Small)
        keepFont(button, TextRole::Small);
    setButtonKind(button, kind);
    return button;
}

void setButtonKind(QPushButton* button, ButtonKind kind)
{
    QString name;
    if (kind == ButtonKind::Primary)
        name = QStringLiteral("primary");
    else if (kind == ButtonKind::Quiet)
        name = QStringLiteral("quiet");
    else if (kind == ButtonKind::Link)
        name = QStringLiteral("link");
    button->setProperty(prop::kKind, name);
    button->updateGeometry();
    button->update();
}

QString keyText(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
}

void setKeyHint(QPushButton* button, const QString& key)
{
    button->setProperty(prop::kKey, key);
    button->updateGeometry();
}

void setTrailingIcon(QPushButton* button, const QString& iconName)
{
    button->setProperty(prop::kTrailing, iconName);
    button->updateGeometry();
}

QToolButton* makeIconButton(QWidget* parent, const QString& iconName, const QString& name,
    const QString& key, ButtonSize size)
{
    auto* button = make<QToolButton>(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(key.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, key));
    button->setFocusPolicy(Qt::StrongFocus);
    if (size == ButtonSize::Small)
        button->setProperty(prop::kSmall, true);
    return button;
}

QComboBox* makeCombo(QWidget* parent, const QString& accessibleName, ButtonSize size, bool quiet)
{
    auto* combo = make<QComboBox>(parent);
    combo->setAccessibleName(accessibleName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (size == ButtonSize::Small)
        combo->setProperty(prop::kSmall, true);
    if (quiet)
        combo->setProperty(prop::kKind, QStringLiteral("quiet"));
    if (size == ButtonSize::Small || quiet)
        keepFont(combo, TextRole::Small);
    return combo;
}

} // namespace waymark
