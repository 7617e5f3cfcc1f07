// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/categoriser.h"
#include "support/paths.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace waymark::test {

/// The committed model; nothing when it does not load.
inline std::optional<Categoriser> shippedCategoriser()
{
    Result<Categoriser> loaded
        = Categoriser::load(readAll(sourcePath(QStringLiteral("resources/classifier/model.bin"))));
    return loaded ? std::optional(std::move(loaded).value()) : std::nullopt;
}

struct Message
{
    std::string text;
    std::string category;
    std::string community;
    std::string id;
};

/// A file of our own messages.
inline std::vector<Message> ownMessages(const QString& name)
{
    std::vector<Message> messages;
    for (const QByteArray& line :
        readAll(sourcePath(QStringLiteral("resources/classifier/") + name)).split('\n')) {
        if (line.isEmpty()) {
            continue;
        }
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const auto field = [&object](const char* key) {
            return object.value(QLatin1String(key)).toString().toStdString();
        };
        messages.push_back(
            Message {field("text"), field("category"), field("community"), field("id")});
    }
    return messages;
}

} // namespace waymark::test
