// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/html_and_text/safehtmlcheck.h"

#include "formats/html/sanitiser.h"
#include "formats/html/tokenizer.h"

#include <QRegularExpression>
#include <QSet>

namespace waymark::test {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString unsafeTag(const HtmlToken& token)
{
    static const QSet<QString> kAllowed {QStringLiteral("p"), QStringLiteral("div"),
        QStringLiteral("br"), QStringLiteral("hr"), QStringLiteral("h1"), QStringLiteral("h2"),
        QStringLiteral("h3"), QStringLiteral("h4"), QStringLiteral("blockquote"),
        QStringLiteral("pre"), QStringLiteral("ul"), QStringLiteral("ol"), QStringLiteral("li"),
        QStringLiteral("table"), QStringLiteral("tr"), QStringLiteral("td"), QStringLiteral("th"),
        QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("strong"), QStringLiteral("i"),
        QStringLiteral("em"), QStringLiteral("u"), QStringLiteral("s"), QStringLiteral("code"),
        QStringLiteral("sub"), QStringLiteral("sup")};
    const QString name = QString::fromStdString(token.name);
    if (!kAllowed.contains(name))
        return QStringLiteral("element %1").arg(name);
    for (const HtmlAttribute& attribute : token.attributes) {
        const QString value = text(resolveReferences(attribute.rawValue, true));
        const bool href = name == QLatin1String("a") && attribute.name == "href";
        const bool span = attribute.name == "colspan" && value.toInt() >= 1;
        static const QRegularExpression target(QStringLiteral("^(https?://|mailto:)[!-~]+$"),
            QRegularExpression::CaseInsensitiveOption);
        if (!(href && target.match(value).hasMatch()) && !span)
            return QStringLiteral("attribute %1=%2 of %3").arg(text(attribute.name), value, name);
    }
    return {};
}

} // namespace

QString unsafeIn(const std::string& html)
{
    HtmlTokenizer tokenizer(html);
    for (HtmlToken token = tokenizer.next(); token.type != HtmlToken::Type::End;
         token = tokenizer.next()) {
        if (token.type == HtmlToken::Type::Comment || token.type == HtmlToken::Type::Doctype)
            return QStringLiteral("a comment or a declaration");
        if (token.type == HtmlToken::Type::StartTag) {
            if (const QString problem = unsafeTag(token); !problem.isEmpty())
                return problem;
        }
    }
    if (sanitiseHtml(html).html != html)
        return QStringLiteral("not stable");
    return {};
}

} // namespace waymark::test
