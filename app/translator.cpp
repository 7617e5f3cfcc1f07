// SPDX-License-Identifier: GPL-3.0-or-later
#include "translator.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>

namespace waymark {

Translations::~Translations()
{
    for (const auto& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
}

void Translations::use(const QString& language)
{
    for (const auto& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const QString code = QLocale::languageToString(locale.language()) == QLatin1String("C")
        ? QStringLiteral("en")
        : locale.name().section(u'_', 0, 0);
    const QString own = QStringLiteral(":/waymark/i18n/waymark_%1.qm");
    if (QFile::exists(own.arg(code))) {
        add(QLibraryInfo::path(QLibraryInfo::TranslationsPath)
            + QStringLiteral("/qtbase_%1.qm").arg(code));
        add(own.arg(code));
    } else {
        add(own.arg(QStringLiteral("en")));
    }
}

void Translations::add(const QString& file)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

} // namespace waymark
