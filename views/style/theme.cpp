// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"

#include "make.h"
#include "style/waymarkstyle.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFocusFrame>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTextEdit>
#include <QWidget>

namespace waymark {

namespace {

Theme* theTheme = nullptr;

/// What KDE and GNOME write when the user switches animations off; Qt 6.4 does not tell.
bool desktopAsksForLessMotion()
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QSettings kde(home + QLatin1String("/kdeglobals"), QSettings::IniFormat);
    if (kde.value(QStringLiteral("KDE/AnimationDurationFactor"), 1.0).toDouble() == 0)
        return true;
    for (const char* version : {"4.0", "3.0"}) {
        const QSettings gtk(
            QStringLiteral("%1/gtk-%2/settings.ini").arg(home, QLatin1String(version)),
            QSettings::IniFormat);
        const QString value
            = gtk.value(QStringLiteral("Settings/gtk-enable-animations"), QStringLiteral("1"))
                  .toString();
        if (value == QLatin1String("0") || value.toLower() == QLatin1String("false"))
            return true;
    }
    return false;
}

/// Qt 6.4 has no colour scheme hint: the desktop's own palette tells.
ThemeKind kindOf(const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    if (window == Qt::black && text == Qt::white)
        return ThemeKind::HighContrast;
    return window.lightness() < text.lightness() ? ThemeKind::Dark : ThemeKind::Light;
}

/// Views and editors show the focus inside themselves, but not those that look like a field.
bool wantsRing(const QWidget* widget)
{
    if (!widget || widget->isWindow() || widget->property("waymarkNoRing").toBool())
        return false;
    if (widget->property(prop::kCard).toString() == QLatin1String("field"))
        return true;
    return !qobject_cast<const QAbstractItemView*>(widget)
        && !qobject_cast<const QAbstractScrollArea*>(widget);
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_desktopFont(QApplication::font())
    , m_desktopPalette(QGuiApplication::palette())
{
    theTheme = this;
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget*, QWidget* now) { moveFocusRing(now); });
    apply();
}

Theme::~Theme()
{
    delete m_ring;
    if (theTheme == this)
        theTheme = nullptr;
}

Theme* Theme::instance()
{
    return theTheme;
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setMotion(MotionChoice choice)
{
    m_motion = choice;
    apply();
}

void Theme::setTextScale(double scale)
{
    m_textScale = std::clamp(scale, 0.8, 2.0);
    apply();
}

void Theme::setDensity(DensityChoice choice)
{
    if (choice == m_density)
        return;
    m_density = choice;
    Q_EMIT densityChanged();
}

void Theme::setOwnStyle(bool own)
{
    m_ownStyle = own;
    apply();
}

bool Theme::isMotionReduced() const
{
    static const bool desktop = desktopAsksForLessMotion();
    return m_motion == MotionChoice::Reduced || (m_motion == MotionChoice::System && desktop);
}

ThemeKind Theme::wantedKind() const
{
    switch (m_choice) {
    case ThemeChoice::Light:
        return ThemeKind::Light;
    case ThemeChoice::Dark:
        return ThemeKind::Dark;
    case ThemeChoice::HighContrast:
        return ThemeKind::HighContrast;
    case ThemeChoice::System:
        break;
    }
    return kindOf(m_desktopPalette);
}

void Theme::apply()
{
    if (m_applying)
        return;
    m_applying = true;
    m_kind = wantedKind();
    if (m_ownStyle && !m_style) {
        m_style = makeOwned<WaymarkStyle>(); // the application takes it over
        QApplication::setStyle(m_style);
    } else if (!m_ownStyle && m_style) {
        QApplication::setStyle(QStyleFactory::create(QStyleFactory::keys().value(0)));
    }
    QFont font = interfaceFont(m_desktopFont);
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * m_textScale));
    else
        font.setPointSizeF(font.pointSizeF() * m_textScale);
    QApplication::setFont(font);
    for (const char* name : {"QPushButton", "QToolButton", "QComboBox"})
        QApplication::setFont(fontFor(TextRole::Control, font), name);
    QApplication::setFont(fontFor(TextRole::Small, font), "QToolTip");
    QApplication::setFont(fontFor(TextRole::Body, font), "QMenu");
    QApplication::setPalette(paletteFor(tokens()));
    m_applying = false;
    Q_EMIT changed();
    for (QWidget* window : QApplication::topLevelWidgets())
        window->update();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    // Only the desktop's own wish matters, not the palette that apply() sets.
    if (watched == qApp && event->type() == QEvent::ThemeChange && !m_applying) {
        m_applying = true;
        QApplication::setPalette(QPalette());
        m_desktopPalette = QGuiApplication::palette();
        m_applying = false;
        apply();
    }
    // A click elsewhere ends keyboard navigation: the ring goes at once.
    if (event->type() == QEvent::MouseButtonPress && m_ring && m_ring->isVisible())
        m_ring->setWidget(nullptr);
    return QObject::eventFilter(watched, event);
}

void Theme::moveFocusRing(QWidget* now)
{
    const bool byKeyboard = now && now->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!m_ownStyle || !byKeyboard || !wantsRing(now)) {
        if (m_ring)
            m_ring->setWidget(nullptr);
        return;
    }
    if (!m_ring)
        m_ring = make<QFocusFrame>(now); // reparented by setWidget
    m_ring->setWidget(now);
}

const Tokens& currentTokens()
{
    return theTheme ? theTheme->tokens() : kLightTokens;
}

QFont themeFont(TextRole role)
{
    return fontFor(role, QApplication::font());
}

int dense(int comfortable)
{
    const Theme* theme = Theme::instance();
    if (!theme || theme->density() == DensityChoice::Comfortable)
        return comfortable;
    constexpr double kCompact = 0.82;
    return 2 * qRound(comfortable * kCompact / 2);
}

int motionTime(int milliseconds)
{
    return theTheme && theTheme->isMotionReduced() ? 0 : milliseconds;
}

QPalette paletteFor(const Tokens& t)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(QPalette::Active, role, colour);
        palette.setColor(QPalette::Inactive, role, colour);
        palette.setColor(QPalette::Disabled, role, colour);
    };
    set(QPalette::Window, t.window);
    set(QPalette::Base, t.base);
    set(QPalette::AlternateBase, t.alt);
    set(QPalette::Button, t.base);
    set(QPalette::ToolTipBase, t.pop);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::PlaceholderText, t.text3);
    set(QPalette::Link, t.link);
    set(QPalette::LinkVisited, t.link);
    set(QPalette::Highlight, t.selection);
    set(QPalette::HighlightedText, t.text);
    set(QPalette::Light, t.base);
    set(QPalette::Midlight, t.alt);
    set(QPalette::Mid, t.line2);
    set(QPalette::Dark, t.control);
    set(QPalette::Shadow, t.line);
    set(QPalette::BrightText, t.danger.ink);
    for (const QPalette::ColorRole role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        set(role, t.text);
        palette.setColor(QPalette::Disabled, role, t.disabledText());
    }
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.disabledText());
    palette.setColor(QPalette::Inactive, QPalette::Highlight, t.sunken);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set(QPalette::Accent, t.accent);
#endif
    return palette;
}

void focusVisibly(QWidget* widget)
{
    widget->window()->setAttribute(Qt::WA_KeyboardFocusChange);
    widget->setFocus(Qt::TabFocusReason);
}

} // namespace waymark
