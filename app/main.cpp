// SPDX-License-Identifier: GPL-3.0-or-later
#include "appcontext.h"
#include "make.h"
#include "services/shippedmodel.h"
#include "shots.h"
#include "translator.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>

int main(int argc, char** argv)
{
    using namespace waymark;
    // A file size limit must show as a failed write, not as the end of the program without a word.
    std::signal(SIGXFSZ, SIG_IGN);

    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Waymark"));
    QCoreApplication::setApplicationName(QStringLiteral("Waymark"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.waymark.Waymark"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/waymark/icons/waymark.svg")));

    QCommandLineParser parser;
    parser.setApplicationDescription(AppContext::tr("A workbench for community managers."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(
        QStringLiteral("sample"), AppContext::tr("Open the sample community."));
    const QCommandLineOption workspace(QStringLiteral("workspace"),
        AppContext::tr("Open this Waymark file."), QStringLiteral("FILE"));
    const QCommandLineOption shot(QStringLiteral("shot"),
        AppContext::tr("Draw the pages into this folder and quit."), QStringLiteral("DIR"));
    const QCommandLineOption page(QStringLiteral("page"),
        AppContext::tr("Draw only this page; may be repeated."), QStringLiteral("ID"));
    const QCommandLineOption languageOption(QStringLiteral("lang"),
        AppContext::tr("Speak this language, e.g. de."), QStringLiteral("CODE"),
        QStringLiteral(""));
    parser.addOptions({sample, workspace, shot, page, languageOption});
    parser.addPositionalArgument(
        QStringLiteral("FILE"), AppContext::tr("Waymark files to open, others to import."));
    parser.process(application);

    const auto model = shippedModel();
    if (!model) {
        std::fputs("The shipped classifier cannot be read.\n", stderr);
        return 1;
    }
    const bool shooting = parser.isSet(shot);
    // Pictures must not depend on, nor change, what the person at this desk has set.
    const QTemporaryDir scratch;
    QSettings own;
    QSettings scratchSettings(scratch.filePath(QStringLiteral("shots.ini")), QSettings::IniFormat);
    QSettings& settings = shooting ? scratchSettings : own;
    const QString language = shooting && !parser.isSet(languageOption)
        ? QStringLiteral("en")
        : parser.value(languageOption);

    Translations translations;
    translations.use(!language.isEmpty()
            ? language
            : settings.value(QStringLiteral("user/language")).toString());
    AppContext app(*model, &settings, &translations);
    constexpr QSize kFirstSize(1440, 900);
    if (shooting || !settings.contains(QStringLiteral("window/geometry")))
        app.window().resize(kFirstSize);
    if (parser.isSet(workspace))
        app.open(parser.value(workspace), OpenMode::Create);
    else if (parser.isSet(sample))
        app.openSample();
    else if (!shooting && parser.positionalArguments().isEmpty())
        app.reopenLast();
    app.take(parser.positionalArguments());
    app.window().show();
    if (shooting)
        makeOwned<Shots>(app, parser.value(shot), parser.values(page), language)
            ->start(); // owned by app
    return QApplication::exec();
}
