// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/shippedmodel.h"

#include <QFile>

namespace waymark {

Result<Categoriser> shippedModel()
{
    QFile file(QStringLiteral(":/waymark/classifier/model.bin"));
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::FileNotReadable, file.fileName(), file.errorString()};
    return Categoriser::load(file.readAll());
}

} // namespace waymark
