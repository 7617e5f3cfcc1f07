// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark::test {

/// A message as one of two readers understands it, in a form that both can be brought into.
struct JudgedMail
{
    QStringList tree; ///< type/subtype of each part, with a dot a level in front
    QStringList names; ///< file name of each part that has one, in that order
    QStringList plain; ///< decoded text of each text/plain part, \n line ends, none at the end
    QString subject;
    QStringList from; ///< addresses
    QStringList to;
    std::optional<qint64> date; ///< seconds since 1970, UTC
};

/// What GMime 3 reads. Nothing where it finds no message.
[[nodiscard]] std::optional<JudgedMail> readByGmime(const QByteArray& message);
/// What our own readers read.
[[nodiscard]] JudgedMail readByUs(const QByteArray& message);
/// How many messages the usual loop over GMime's parser in its mbox mode gets out of a file.
[[nodiscard]] int mboxCountByGmime(const QByteArray& mbox);

/// The text with \n line ends and none at its end.
[[nodiscard]] QString settledText(QString text);

} // namespace waymark::test
