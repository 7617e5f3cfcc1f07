// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QTextDocument;

namespace waymark {

/// Colours a document by one of our own definitions ("Waymark JSON", ...) in the theme of the
/// window, and follows the theme.
class SourceHighlighter : public QObject
{
    Q_OBJECT

public:
    SourceHighlighter(const QString& definition, QTextDocument* document);
    ~SourceHighlighter() override;

    /// False when there is no such definition; the text then stays plain.
    [[nodiscard]] bool isValid() const;
    /// Whether definition and theme of that name were found.
    [[nodiscard]] static bool hasDefinition(const QString& name);
    [[nodiscard]] static bool hasTheme(const QString& name);

private:
    void dress();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace waymark
