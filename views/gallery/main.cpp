// SPDX-License-Identifier: GPL-3.0-or-later
// waymark-gallery: draws every component, the frame and Home into PNG files, without a display.
//
//   waymark-gallery --out DIR [--theme light|dark|contrast] [--lang de] [--rtl] [--scale 1.5]
//                   [--size 1440x900] [--only
//                   components,firstrun,home,small,palette,popover,menus,dialogs]
#include "gallery/gallerydata.h"
#include "gallery/gallerypage.h"
#include "help/helpwindow.h"
#include "home/homepage.h"
#include "make.h"
#include "shell/commandpalette.h"
#include "shell/dialogs.h"
#include "shell/mainwindow.h"
#include "style/icons.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/jobstrip.h"
#include "widgets/label.h"
#include "widgets/popover.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTranslator>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace waymark;

namespace {

/// A page that stands in for those which do not belong to the frame.
class StandIn : public Page
{
public:
    StandIn(
        QString name, QString words, QString picture, PageGroup place, int waiting, QObject* parent)
        : Page(parent)
        , m_id(std::move(name))
        , m_title(std::move(words))
        , m_icon(std::move(picture))
        , m_group(place)
        , m_badge(waiting)
    {
    }
    [[nodiscard]] QString id() const override { return m_id; }
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] QString iconName() const override { return m_icon; }
    [[nodiscard]] PageGroup group() const override { return m_group; }
    [[nodiscard]] int badge() const override { return m_badge; }
    [[nodiscard]] bool isAvailable() const override { return m_available; }
    QWidget* widget() override
    {
        if (!m_widget)
            m_widget = make<GalleryPage>(static_cast<QWidget*>(nullptr)); // the stack takes it over
        return m_widget;
    }
    void setAvailable(bool available)
    {
        m_available = available;
        Q_EMIT changed();
    }

private:
    QString m_id;
    QString m_title;
    QString m_icon;
    PageGroup m_group;
    int m_badge;
    bool m_available = true;
    QPointer<QWidget> m_widget;
};

class Command : public QUndoCommand
{
public:
    using QUndoCommand::QUndoCommand;
};

/// The window with sample contents, and the shots that are made of it.
class Studio
{
public:
    Studio(const QDir& out, QString suffix, QSize size)
        : m_out(out)
        , m_suffix(std::move(suffix))
        , m_settings(m_place.filePath(QStringLiteral("gallery.ini")), QSettings::IniFormat)
        , m_window(&m_undo, &m_settings)
        , m_home(&m_owner)
        , m_parts(QStringLiteral("inbox"), QStringLiteral("Inbox audit"), QStringLiteral("inbox"),
              PageGroup::Work, 63, &m_owner)
        , m_import(QStringLiteral("import"), QStringLiteral("Import"), QStringLiteral("import"),
              PageGroup::Transfer, 0, &m_owner)
        , m_prefs(QStringLiteral("settings"), QStringLiteral("Settings"), QStringLiteral("gear"),
              PageGroup::Hidden, 0, &m_owner)
    {
        m_window.resize(size);
        m_window.addPage(&m_home);
        m_window.addPage(&m_parts);
        m_window.addPage(&m_import);
        m_window.addPage(&m_prefs);
        m_window.show();
    }

    void firstRun()
    {
        m_parts.setAvailable(false);
        HomeData empty;
        empty.sampleMessages = 1500;
        empty.samplePeople = 240;
        m_home.page()->setData(empty);
        m_window.setCommunity(QString());
        m_window.setLoaded(QString());
        m_window.showPage(QStringLiteral("home"));
        shoot(QStringLiteral("firstrun"));
        m_parts.setAvailable(true);
    }
    void homePage()
    {
        load();
        m_window.showPage(QStringLiteral("home"));
        shoot(QStringLiteral("home"));
    }
    void components()
    {
        load();
        const QSize before = m_window.size();
        m_window.resize(before.width(), 1180);
        m_window.showPage(QStringLiteral("inbox"));
        shoot(QStringLiteral("components"));
        m_window.resize(before);
    }
    void small()
    {
        load();
        const QSize before = m_window.size();
        m_window.resize(1024, 640);
        m_window.showPage(QStringLiteral("home"));
        shoot(QStringLiteral("small"));
        m_window.resize(before);
    }
    void palette()
    {
        load();
        m_window.palettePanel()->open();
        shoot(QStringLiteral("palette"));
        m_window.palettePanel()->dismiss();
    }
    void popover()
    {
        load();
        m_window.showPage(QStringLiteral("home"));
        auto* pop = make<Popover>(&m_window);
        pop->body()->addWidget(
            make<Label>(pop, QStringLiteral("First response"), TextRole::SectionTitle, Ink::Text));
        auto* words = make<Label>(pop,
            QStringLiteral(
                "Median time from a member's first message to the first answer by anybody else."),
            TextRole::Small, Ink::Text2);
        words->setWordWrap(true);
        words->setFixedWidth(280);
        pop->body()->addWidget(words);
        QWidget* anchor = nullptr;
        for (QPushButton* button : m_window.findChildren<QPushButton*>()) {
            if (button->isVisible())
                anchor = button;
        }
        if (anchor)
            pop->openAt(anchor);
        shoot(QStringLiteral("popover"));
        pop->dismiss();
        pop->deleteLater();
    }
    void menus()
    {
        QMenu menu(&m_window);
        QAction* open = menu.addAction(icon(QStringLiteral("folder")), QStringLiteral("&Open…"));
        open->setShortcut(QKeySequence::Open);
        menu.addAction(icon(QStringLiteral("export")), QStringLiteral("Save a copy"))
            ->setEnabled(false);
        menu.addSeparator();
        QAction* checked = menu.addAction(QStringLiteral("Show quoted text"));
        checked->setCheckable(true);
        checked->setChecked(true);
        menu.addMenu(QStringLiteral("Recent files"))->addAction(QStringLiteral("garden.waymark"));
        menu.popup(m_window.mapToGlobal(QPoint(40, 40)));
        menu.setActiveAction(open);
        shoot(QStringLiteral("menu"), &menu);
        menu.close();
        QComboBox* combo = makeCombo(&m_window, QStringLiteral("Session"));
        combo->addItems({QStringLiteral("Last 100 before 16 Nov"),
            QStringLiteral("Last 100 before 9 Nov"), QStringLiteral("Last 200")});
        combo->adjustSize();
        combo->show();
        combo->showPopup();
        shoot(QStringLiteral("combo"), combo->view()->window());
        combo->hidePopup();
        delete combo;
    }
    void handbooks()
    {
        HelpWindow help(QLocale().name(), &m_window);
        help.show();
        shoot(QStringLiteral("handbook"), &help);
        help.showChapter(QStringLiteral("03-audit.md"));
        shoot(QStringLiteral("handbook-audit"), &help);
    }
    void dialogs()
    {
        handbooks();
        AboutDialog about(&m_window);
        about.show();
        shoot(QStringLiteral("about"), &about);
        KeysDialog keys({{QStringLiteral("Inbox audit"),
                            {{QStringLiteral("1"), QStringLiteral("Help request")},
                                {QStringLiteral("Enter"), QStringLiteral("Accept the proposal")}}}},
            &m_window);
        keys.show();
        shoot(QStringLiteral("keys"), &keys);
    }

private:
    void load()
    {
        m_home.page()->setData(gallery::home());
        m_window.setCommunity(gallery::home().community);
        m_window.setLoaded(QStringLiteral("7,378 messages · 1,204 people · 4 sources"));
        if (m_undo.count() == 0)
            m_undo.push(makeOwned<Command>(QStringLiteral("Coded 1 message as Help request")));
        m_window.jobs()->setJob(QStringLiteral("Importing 7,516 of 8,383"), 0.46);
    }
    void shoot(const QString& name, QWidget* widget = nullptr)
    {
        // Layouts, fades and the ring's own timer settle first.
        for (int i = 0; i < 30; ++i)
            QApplication::processEvents(QEventLoop::AllEvents, 10);
        const QString path = m_out.filePath(QStringLiteral("%1-%2.png").arg(name, m_suffix));
        const bool saved = (widget ? widget : &m_window)->grab().save(path);
        QTextStream(stdout) << (saved ? "" : "cannot write ") << path << Qt::endl;
    }

    QDir m_out;
    QString m_suffix;
    QTemporaryDir m_place;
    QSettings m_settings;
    QUndoStack m_undo;
    QObject m_owner;
    MainWindow m_window;
    HomePageEntry m_home;
    StandIn m_parts;
    StandIn m_import;
    StandIn m_prefs;
};

ThemeChoice themeOf(const QString& name)
{
    if (name == QLatin1String("dark"))
        return ThemeChoice::Dark;
    return name == QLatin1String("contrast") ? ThemeChoice::HighContrast : ThemeChoice::Light;
}

/// Reads an option before QApplication exists (the scale factor must be set first).
QByteArray earlyOption(int argc, char** argv, const char* name)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (qstrcmp(argv[i], name) == 0)
            return QByteArray(argv[i + 1]);
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (const QByteArray scale = earlyOption(argc, argv, "--scale"); !scale.isEmpty())
        qputenv("QT_SCALE_FACTOR", scale);
    const QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("waymark-gallery"));
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("folder for the pictures"),
        QStringLiteral("dir"), QStringLiteral("."));
    const QCommandLineOption theme(QStringLiteral("theme"),
        QStringLiteral("light, dark or contrast"), QStringLiteral("name"), QStringLiteral("light"));
    const QCommandLineOption lang(QStringLiteral("lang"), QStringLiteral("language of the texts"),
        QStringLiteral("code"), QStringLiteral("en"));
    const QCommandLineOption rtl(QStringLiteral("rtl"), QStringLiteral("mirror the layout"));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("device pixel ratio"),
        QStringLiteral("factor"), QStringLiteral("1"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("of the window"),
        QStringLiteral("WxH"), QStringLiteral("1440x870"));
    const QCommandLineOption only(QStringLiteral("only"),
        QStringLiteral("comma-separated names of pictures"), QStringLiteral("names"));
    const QCommandLineOption catalogue(
        QStringLiteral("catalogue"), QStringLiteral("a .qm file"), QStringLiteral("file"));
    parser.addOptions({out, theme, lang, rtl, scale, size, only, catalogue});
    parser.process(app);

    QLocale::setDefault(QLocale(parser.value(lang)));
    QTranslator translator;
    if (translator.load(parser.isSet(catalogue)
                ? parser.value(catalogue)
                : QStringLiteral(":/waymark/i18n/waymark_%1.qm").arg(parser.value(lang))))
        QApplication::installTranslator(&translator);
    if (parser.isSet(rtl) || QLocale().textDirection() == Qt::RightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    Theme dress;
    dress.setMotion(MotionChoice::Reduced);
    dress.setChoice(themeOf(parser.value(theme)));

    QString suffix = parser.value(theme);
    if (parser.value(lang) != QLatin1String("en"))
        suffix += QLatin1Char('-') + parser.value(lang);
    if (parser.value(scale) != QLatin1String("1"))
        suffix += QLatin1Char('-') + parser.value(scale);
    const QStringList parts = parser.value(size).split(QLatin1Char('x'));
    QDir().mkpath(parser.value(out));
    Studio studio(
        QDir(parser.value(out)), suffix, QSize(parts.value(0).toInt(), parts.value(1).toInt()));
    const QStringList names = parser.value(only).split(QLatin1Char(','), Qt::SkipEmptyParts);
    const std::pair<QString, void (Studio::*)()> shots[] = {
        {QStringLiteral("firstrun"), &Studio::firstRun},
        {QStringLiteral("home"), &Studio::homePage},
        {QStringLiteral("components"), &Studio::components},
        {QStringLiteral("small"), &Studio::small}, {QStringLiteral("palette"), &Studio::palette},
        {QStringLiteral("popover"), &Studio::popover}, {QStringLiteral("menus"), &Studio::menus},
        {QStringLiteral("dialogs"), &Studio::dialogs}};
    for (const auto& [name, run] : shots) {
        if (names.isEmpty() || names.contains(name))
            (studio.*run)();
    }
    return 0;
}
