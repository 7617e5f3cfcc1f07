// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>
#include <QString>

namespace waymark {

/// The one place where an error becomes a sentence for people, in their language: what happened, to
/// what, and what to do next.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    [[nodiscard]] static QString sentence(const Error& error);
    /// What is safe all the same and what to do, in one or two sentences; what sentence() says
    /// already is not said again.
    [[nodiscard]] static QString remark(ErrorKind kind);
};

} // namespace waymark
