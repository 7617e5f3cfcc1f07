// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/corpus.h"

#include "categorise/categoriser.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waymark::train {

Result<std::vector<Sample>> readSamples(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error {file.exists() ? ErrorKind::FileNotReadable : ErrorKind::FileNotFound, path,
            file.errorString()};
    }
    std::vector<Sample> samples;
    for (int line = 1; !file.atEnd(); ++line) {
        const QByteArray bytes = file.readLine().trimmed();
        if (bytes.isEmpty()) {
            continue;
        }
        const QJsonObject object = QJsonDocument::fromJson(bytes).object();
        const std::string category
            = object.value(QLatin1String("category")).toString().toStdString();
        const auto found
            = std::find(kShippedCategories.begin(), kShippedCategories.end(), category);
        if (found == kShippedCategories.end()) {
            return Error {ErrorKind::FileDamaged, path,
                QStringLiteral("line %1 is no labelled message").arg(line)};
        }
        Sample sample;
        sample.text = object.value(QLatin1String("text")).toString().toStdString();
        sample.own = object.contains(QLatin1String("community"));
        sample.source
            = object.value(sample.own ? QLatin1String("community") : QLatin1String("source"))
                  .toString()
                  .toStdString();
        sample.category = static_cast<int>(found - kShippedCategories.begin());
        samples.push_back(std::move(sample));
    }
    return samples;
}

std::string kindOf(const Sample& sample)
{
    if (sample.own) {
        return sample.source;
    }
    const auto starts = [&sample](std::string_view prefix) {
        return sample.source.compare(0, prefix.size(), prefix) == 0;
    };
    if (sample.source == "se-history-meta" || sample.source == "se-math-meta") {
        return "stack exchange, about the site";
    }
    if (starts("se-")) {
        return "stack exchange, questions";
    }
    if (starts("spamassassin")) {
        return "spamassassin";
    }
    return sample.source;
}

} // namespace waymark::train
