// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/phrasetext.h"

#include "base/phrase.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

/// Clauses stand within clauses: "the document is damaged: expected ':', at byte 7".
constexpr int kDeepest = 4;

QString localNumber(const QString& digits)
{
    bool isNumber = false;
    const qlonglong number = digits.toLongLong(&isNumber);
    return isNumber ? QLocale().toString(number) : digits;
}

QString translated(const PhraseForm& form, qint64 count)
{
    if (form.one == nullptr)
        return QCoreApplication::translate("Phrase", form.text);
    const int plural = static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
    const QString shown = QCoreApplication::translate("Phrase", form.text, nullptr, plural);
    const auto counted = [plural](const char* text) {
        return QString::fromUtf8(text).replace(QLatin1String("%Ln"), QLocale().toString(plural));
    };
    // Without a catalogue nobody knows the singular but the phrase itself.
    return count == 1 && shown == counted(form.text) ? counted(form.one) : shown;
}

QString shown(const QString& english, int depth)
{
    const std::optional<PhraseReading> reading = readPhrase(english);
    if (!reading || depth > kDeepest)
        return english;
    const PhraseForm& form = formOf(reading->phrase);
    const std::string_view pattern = form.text;
    std::vector<std::string> words = reading->words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QString word = QString::fromStdString(words[i]);
        if (static_cast<std::size_t>(form.clause) == i + 1)
            words[i] = shown(word, depth + 1).toStdString();
        else if (pattern.find("%L" + std::to_string(i + 1)) != std::string_view::npos)
            words[i] = localNumber(word).toStdString();
    }
    return QString::fromStdString(
        filled(translated(form, reading->count).toStdString(), reading->count, words));
}

} // namespace

QString phraseText(const QString& english)
{
    return shown(english, 0);
}

} // namespace waymark
