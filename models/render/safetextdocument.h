// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

#include <string>

namespace waymark {

/// The only document that may show text of strangers. Whatever resource it is asked for is answered
/// with one transparent pixel: QTextDocument itself opens local files for pictures, and goes on to
/// do so after an empty answer. Second line of defence; the first is formats/html/sanitiser.
class SafeTextDocument final : public QTextDocument
{
    Q_OBJECT

public:
    explicit SafeTextDocument(QObject* parent = nullptr);

    /// Shows the result of the sanitiser (UTF-8).
    void setSafeHtml(const std::string& html);

protected:
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;
};

} // namespace waymark
