// SPDX-License-Identifier: GPL-3.0-or-later
// waymark-page-gallery: draws the pages over a real workspace with the bundled sample into PNG
// files.
//
//   waymark-page-gallery --out DIR [--theme light|dark|contrast] [--lang de] [--rtl] [--scale 1.5]
//                        [--size 1440x900] [--only import,settings,search,home]
#include "gallery/studio.h"
#include "style/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

using namespace waymark;

namespace {

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
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("folder"),
        QStringLiteral("dir"), QStringLiteral("."));
    const QCommandLineOption theme(QStringLiteral("theme"),
        QStringLiteral("light, dark or contrast"), QStringLiteral("name"), QStringLiteral("light"));
    const QCommandLineOption lang(QStringLiteral("lang"), QStringLiteral("language"),
        QStringLiteral("code"), QStringLiteral("en"));
    const QCommandLineOption rtl(QStringLiteral("rtl"), QStringLiteral("mirror the layout"));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("device pixel ratio"),
        QStringLiteral("factor"), QStringLiteral("1"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("of the window"),
        QStringLiteral("WxH"), QStringLiteral("1440x870"));
    const QCommandLineOption only(
        QStringLiteral("only"), QStringLiteral("names of groups"), QStringLiteral("names"));
    parser.addOptions({out, theme, lang, rtl, scale, size, only});
    parser.process(app);

    QLocale::setDefault(QLocale(
        parser.value(lang) == QLatin1String("en") ? QStringLiteral("en_US") : parser.value(lang)));
    QTranslator ofQt;
    if (ofQt.load(QStringLiteral("qtbase_") + QLocale().name(),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&ofQt);
    QTranslator translator;
    if (translator.load(QStringLiteral(":/waymark/i18n/waymark_%1.qm").arg(parser.value(lang))))
        QApplication::installTranslator(&translator);
    if (parser.isSet(rtl) || QLocale().textDirection() == Qt::RightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    Theme dress;
    dress.setMotion(MotionChoice::Reduced);
    dress.setChoice(themeOf(parser.value(theme)));

    QString suffix = parser.value(theme);
    if (parser.value(lang) != QLatin1String("en"))
        suffix += QLatin1Char('-') + parser.value(lang);
    if (parser.isSet(rtl))
        suffix += QStringLiteral("-rtl");
    if (parser.value(scale) != QLatin1String("1"))
        suffix += QLatin1Char('-') + parser.value(scale);
    const QStringList parts = parser.value(size).split(QLatin1Char('x'));
    if (parser.isSet(size))
        suffix += QLatin1Char('-') + parser.value(size);
    QDir().mkpath(parser.value(out));
    Studio studio(
        QDir(parser.value(out)), suffix, QSize(parts.value(0).toInt(), parts.value(1).toInt()));
    studio.run(parser.value(only).split(QLatin1Char(','), Qt::SkipEmptyParts));
    return 0;
}
