// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTextDocument>

#include <map>
#include <string>

namespace waymark {

/// The only document that may show text of strangers. Whatever resource it is asked for is answered
/// with one transparent pixel, or with a picture it was handed: QTextDocument itself opens local
/// files for pictures, and goes on to do so after an empty answer. Second line of defence; the
/// first is formats/html/sanitiser.
class SafeTextDocument final : public QTextDocument
{
    Q_OBJECT

public:
    explicit SafeTextDocument(QObject* parent = nullptr);

    /// What is given for a resource that is not to be loaded: a transparent pixel.
    [[nodiscard]] static QImage nothing();

    /// Shows the result of the sanitiser (UTF-8).
    void setSafeHtml(const std::string& html);
    /// Shows a page that the program itself has made and escaped, with @p pictures by name.
    void setOwnHtml(const QString& html, std::map<QString, QImage> pictures);

protected:
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

private:
    std::map<QString, QImage> m_pictures;
};

} // namespace waymark
