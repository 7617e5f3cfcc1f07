// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/sourcehighlighter.h"

#include "style/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

namespace waymark {

namespace {

/// Reading all definitions takes a while: once, at the first use.
KSyntaxHighlighting::Repository& repository()
{
    static KSyntaxHighlighting::Repository all;
    return all;
}

QString themeName(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark:
        return QStringLiteral("Waymark Dark");
    case ThemeKind::HighContrast:
        return QStringLiteral("Waymark Contrast");
    case ThemeKind::Light:
        break;
    }
    return QStringLiteral("Waymark Light");
}

} // namespace

struct SourceHighlighter::Parts
{
    explicit Parts(QTextDocument* document)
        : highlighter(document)
    {
    }
    KSyntaxHighlighting::SyntaxHighlighter highlighter;
};

SourceHighlighter::SourceHighlighter(const QString& definition, QTextDocument* document)
    : QObject(document)
    , m_parts(std::make_unique<Parts>(document))
{
    m_parts->highlighter.setParent(nullptr); // ours, not the document's
    dress();
    m_parts->highlighter.setDefinition(repository().definitionForName(definition));
    if (Theme* theme = Theme::instance())
        connect(theme, &Theme::changed, this, &SourceHighlighter::dress);
}

SourceHighlighter::~SourceHighlighter()
{
    m_parts->highlighter.setDocument(nullptr);
}

bool SourceHighlighter::isValid() const
{
    return m_parts->highlighter.definition().isValid();
}

bool SourceHighlighter::hasDefinition(const QString& name)
{
    return repository().definitionForName(name).isValid();
}

bool SourceHighlighter::hasTheme(const QString& name)
{
    return repository().theme(name).isValid();
}

void SourceHighlighter::dress()
{
    m_parts->highlighter.setTheme(repository().theme(themeName(currentTokens().kind)));
    m_parts->highlighter.rehighlight();
}

} // namespace waymark
