// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/areareport.h"
#include "conformance/html_and_text/safehtmlcheck.h"
#include "conformance/html_and_text/tripwire.h"
#include "formats/html/sanitiser.h"
#include "formats/html/tokenizer.h"
#include "render/safetextdocument.h"
#include "support/paths.h"

#include <QPdfWriter>

using namespace waymark;
using namespace waymark::test;

namespace {

QString text(std::string_view utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

QJsonArray cases(const QString& path)
{
    return QJsonDocument::fromJson(readAll(path)).array();
}

QString member(const QJsonValue& value, const char* name)
{
    return value[QLatin1String(name)].toString();
}

/// The words of @p wanted stand in @p got in their order.
QString missingWord(const QString& got, const QString& wanted)
{
    static const QRegularExpression space(
        QStringLiteral("\\s+"), QRegularExpression::UseUnicodePropertiesOption);
    const QString all = QString(got).remove(space);
    qsizetype at = 0;
    for (const QString& word : wanted.split(space, Qt::SkipEmptyParts)) {
        const qsizetype found = all.indexOf(word, at);
        if (found < 0)
            return QStringLiteral("missing: ") + word.left(60);
        at = found + word.size();
    }
    return {};
}

SafeHtml sanitised(const QJsonValue& value, const QByteArray& host)
{
    QString body = member(value, "body");
    body.replace(QStringLiteral("CANARY"), QString::fromLatin1(host));
    const std::string bytes = body.toStdString();
    const QString format = member(value, "format");
    if (format == QLatin1String("html"))
        return sanitiseHtml(bytes);
    return format == QLatin1String("markdown") ? sanitiseMarkdown(bytes) : plainTextToHtml(bytes);
}

/// Shows it, lays it out and prints it; the seconds the slowest took.
double shownSeconds(const QString& html)
{
    QElapsedTimer timer;
    timer.start();
    SafeTextDocument document;
    document.setHtml(html);
    document.setTextWidth(560);
    (void)document.size();
    const double shown = static_cast<double>(timer.restart()) / 1000;
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    document.print(&writer);
    return std::max(shown, static_cast<double>(timer.elapsed()) / 1000);
}

} // namespace

class TestConformanceHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (sharedPath(QStringLiteral("suites/html")).isEmpty())
            QSKIP("The suites are not beside this checkout.");
    }

    void html()
    {
        payloads();
        domPurify();
        remoteContent();
        layoutBombs();
        mimeKit();
        libXml2();
    }

    // The text of the expectation must be there, word by word; which of the asterisks and bars are
    // markup is the dialect's. Raw HTML is text to us, so its words are looked for inside its tags.
    void markdown()
    {
        const QDir root(sharedPath(QStringLiteral("suites/markdown/marked")));
        for (const QString& folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir cases(root.filePath(folder));
            for (const QString& file : cases.entryList({QStringLiteral("*.md")}))
                markdownCase(cases, file);
        }
    }

    void tokenizer()
    {
        const QDir root(sharedPath(QStringLiteral("suites/html/html5lib-tests/tokenizer")));
        for (const QString& file : root.entryList({QStringLiteral("*.test")})) {
            const QJsonObject suite
                = QJsonDocument::fromJson(readAll(root.filePath(file))).object();
            QJsonArray tests = suite[QLatin1String("tests")].toArray();
            if (tests.isEmpty())
                tests = suite[QLatin1String("xmlViolationTests")].toArray();
            int number = 0;
            for (const QJsonValue& test : tests)
                tokenize(QStringLiteral("html5lib-tests/%1#%2").arg(file).arg(++number), test);
        }
        const QDir encoding(sharedPath(QStringLiteral("suites/html/html5lib-tests/encoding")));
        for (const QString& file : encoding.entryList(QDir::Files)) {
            const SafeHtml safe = sanitiseHtml(readAll(encoding.filePath(file)).toStdString());
            m_report.judge(QStringLiteral("html"), QStringLiteral("html5lib-tests/") + file,
                unsafeIn(safe.html));
        }
    }

    void cleanupTestCase()
    {
        if (m_report.table().count(u'\n') < 2)
            return;
        qInfo("%s", qPrintable(m_report.table()));
        const QString problems = m_report.verify();
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

private:
    void markdownCase(const QDir& folder, const QString& file)
    {
        QByteArray source = readAll(folder.filePath(file));
        QString options;
        if (source.startsWith("---\n")) { // the suite's own block: options of the other program
            const qsizetype end = source.indexOf("\n---\n", 3);
            options = QString::fromUtf8(source.left(end));
            source = source.mid(end + 5);
        }
        QElapsedTimer timer;
        timer.start();
        const SafeHtml safe = sanitiseMarkdown(source.toStdString());
        QString problem = timer.elapsed() > 1000 ? QStringLiteral("too slow") : unsafeIn(safe.html);
        if (options.contains(QLatin1String("pedantic: true")) && problem.isEmpty()) {
            m_report.refused(QStringLiteral("markdown")); // Markdown.pl, another language
            return;
        }
        if (problem.isEmpty()) {
            const QString path
                = folder.filePath(file).replace(QStringLiteral(".md"), QStringLiteral(".html"));
            const QString wanted = wordsOf(sanitiseHtml(readAll(path).toStdString()).text);
            const QString got = wordsOf(safe.text);
            const QString inside = wordsOf(sanitiseHtml(safe.text).text);
            problem = missingWord(got, wanted);
            if (!problem.isEmpty() && missingWord(inside, wanted).isEmpty())
                problem.clear();
        }
        m_report.judge(QStringLiteral("markdown"), folder.dirName() + u'/' + file, problem);
    }

    static QString wordsOf(const std::string& utf8)
    {
        static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
        return text(utf8).replace(other, QStringLiteral(" "));
    }

    void payloads()
    {
        int number = 0;
        for (const QJsonValue& value :
            cases(sharedPath(QStringLiteral("suites/html/xss-payload-list/payloads.json")))) {
            const SafeHtml safe = sanitiseHtml(value.toString().toStdString());
            m_report.judge(QStringLiteral("html"),
                QStringLiteral("xss-payload-list#%1").arg(++number), unsafeIn(safe.html));
        }
    }

    void domPurify()
    {
        int number = 0;
        for (const QJsonValue& value :
            cases(sharedPath(QStringLiteral("suites/html/dompurify/expect.json")))) {
            const SafeHtml safe = sanitiseHtml(member(value, "payload").toStdString());
            const QJsonValue expected = value[QLatin1String("expected")];
            const QJsonArray choices
                = expected.isArray() ? expected.toArray() : QJsonArray {expected};
            const auto same = [&](const QJsonValue& choice) {
                return sanitiseHtml(choice.toString().toStdString()).text == safe.text;
            };
            QString problem = unsafeIn(safe.html);
            if (problem.isEmpty() && std::none_of(choices.begin(), choices.end(), same))
                problem = QStringLiteral("text is ") + text(safe.text).left(80).simplified();
            m_report.judge(
                QStringLiteral("html"), QStringLiteral("dompurify#%1").arg(++number), problem);
        }
    }

    void remoteContent()
    {
        Tripwire wire;
        QVERIFY(wire.isArmed());
        // The wire works: a plain look at the file is noticed.
        QVERIFY(QFile(wire.file()).open(QIODevice::ReadOnly));
        QVERIFY(wire.opens() > 0);
        for (const QJsonValue& value :
            cases(sharedPath(QStringLiteral("suites/html/authored/remote-content.json")))) {
            const SafeHtml safe = sanitised(value, wire.host());
            QString problem = unsafeIn(safe.html);
            (void)shownSeconds(text(safe.html));
            // The second line of defence: the document alone, given the body as it came.
            QString raw = member(value, "body")
                              .replace(QStringLiteral("CANARY"), QString::fromLatin1(wire.host()));
            (void)shownSeconds(raw);
            raw += QStringLiteral("<img src=\"%1\"><img src=\"file://%1\">").arg(wire.file());
            (void)shownSeconds(raw);
            const int connections = wire.connections();
            const int opens = wire.opens();
            if (connections + opens > 0)
                problem += QStringLiteral(" %1 connections, %2 opens").arg(connections).arg(opens);
            m_report.judge(
                QStringLiteral("html"), QStringLiteral("authored/") + member(value, "id"), problem);
        }
    }

    void layoutBombs()
    {
        for (const QJsonValue& value :
            cases(sharedPath(QStringLiteral("suites/html/authored/layout-bombs.json")))) {
            QElapsedTimer timer;
            timer.start();
            const SafeHtml safe = sanitised(value, {});
            const double read = static_cast<double>(timer.elapsed()) / 1000;
            const double seconds = std::max(read, shownSeconds(text(safe.html)));
            QString problem = unsafeIn(safe.html);
            if (seconds > 2)
                problem = QStringLiteral("%1 s").arg(seconds);
            else if (safe.text.empty())
                problem = QStringLiteral("nothing shown");
            m_report.judge(
                QStringLiteral("html"), QStringLiteral("authored/") + member(value, "id"), problem);
        }
    }

    // The tokens name the texts of the mail; those outside scripts and styles must be shown.
    void mimeKit()
    {
        const QDir root(sharedPath(QStringLiteral("suites/html/mimekit")));
        for (const QString& file : root.entryList({QStringLiteral("*.tokens")})) {
            const QString stem = file.section(u'.', 0, 0);
            const QStringList mails = root.entryList(
                {stem + QStringLiteral(".html"), stem + QStringLiteral(".utf-8.html")});
            const SafeHtml safe
                = sanitiseHtml(readAll(root.filePath(mails.value(0))).toStdString());
            QString problem = unsafeIn(safe.html);
            QString tag;
            for (const QString& line :
                QString::fromUtf8(readAll(root.filePath(file))).split(u'\n')) {
                if (line.startsWith(QLatin1String("Tag: <")))
                    tag = line.mid(6)
                              .section(QRegularExpression(QStringLiteral("[ >]")), 0, 0)
                              .toLower();
                const bool hidden = tag == QLatin1String("style") || tag == QLatin1String("title")
                    || tag == QLatin1String("script");
                if (!line.startsWith(QLatin1String("Data: ")) || hidden || !problem.isEmpty())
                    continue;
                const QString words = line.mid(6)
                                          .replace(QStringLiteral("\\n"), QStringLiteral(" "))
                                          .replace(QStringLiteral("\\r"), QStringLiteral(" "))
                                          .replace(QStringLiteral("\\t"), QStringLiteral(" "));
                problem = missingWord(
                    text(safe.text), text(resolveReferences(words.toStdString(), false)));
            }
            m_report.judge(QStringLiteral("html"), QStringLiteral("mimekit/") + stem, problem);
        }
    }

    void libXml2()
    {
        const QDir root(sharedPath(QStringLiteral("suites/html/libxml2")));
        for (const QString& file :
            root.entryList({QStringLiteral("*.html"), QStringLiteral("*.htm")})) {
            QElapsedTimer timer;
            timer.start();
            const SafeHtml safe = sanitiseHtml(readAll(root.filePath(file)).toStdString());
            const double seconds = shownSeconds(text(safe.html));
            QString problem = unsafeIn(safe.html);
            if (seconds > 1 || timer.elapsed() > 2000)
                problem = QStringLiteral("too slow");
            m_report.judge(QStringLiteral("html"), QStringLiteral("libxml2/") + file, problem);
        }
    }

    static HtmlTokenizer::State stateOf(const QString& name)
    {
        if (name == QLatin1String("RCDATA state"))
            return HtmlTokenizer::State::ReferenceText;
        if (name == QLatin1String("RAWTEXT state") || name == QLatin1String("Script data state"))
            return HtmlTokenizer::State::RawText;
        return name == QLatin1String("PLAINTEXT state") ? HtmlTokenizer::State::PlainText
                                                        : HtmlTokenizer::State::Data;
    }

    static QString unescaped(QString escaped)
    {
        static const QRegularExpression code(QStringLiteral("\\\\u([0-9A-Fa-f]{4})"));
        for (QRegularExpressionMatch match = code.match(escaped); match.hasMatch();
             match = code.match(escaped))
            escaped.replace(
                match.capturedStart(), 6, QChar(match.captured(1).toUShort(nullptr, 16)));
        return escaped;
    }

    // Of a doctype only that it is one: nothing of it is used.
    static QJsonArray expectedTokens(const QJsonArray& output, bool escaped)
    {
        QJsonArray tokens;
        for (const QJsonValue& value : output) {
            if (!value.isArray())
                continue;
            QJsonArray token = value.toArray();
            const QString kind = token[0].toString();
            if (kind == QLatin1String("DOCTYPE"))
                token = {kind};
            else if (escaped
                && (kind == QLatin1String("Character") || kind == QLatin1String("Comment")))
                token[1] = unescaped(token[1].toString());
            if (kind == QLatin1String("Character") && !tokens.isEmpty()
                && tokens.last().toArray()[0] == kind)
                token = {kind,
                    tokens.takeAt(tokens.size() - 1).toArray()[1].toString() + token[1].toString()};
            tokens.append(token);
        }
        return tokens;
    }

    static QJsonArray foundTokens(
        const std::string& input, HtmlTokenizer::State state, const QString& element)
    {
        QJsonArray tokens;
        HtmlTokenizer tokenizer(input);
        tokenizer.setState(state, element.toStdString());
        for (HtmlToken token = tokenizer.next(); token.type != HtmlToken::Type::End;
             token = tokenizer.next()) {
            switch (token.type) {
            case HtmlToken::Type::Text: {
                QString words = token.references ? text(resolveReferences(token.raw, false))
                                                 : text(token.raw);
                if (!tokens.isEmpty() && tokens.last().toArray()[0] == QLatin1String("Character"))
                    words.prepend(tokens.takeAt(tokens.size() - 1).toArray()[1].toString());
                tokens.append(QJsonArray {QStringLiteral("Character"), words});
                break;
            }
            case HtmlToken::Type::Comment:
                tokens.append(QJsonArray {QStringLiteral("Comment"), text(token.raw)});
                break;
            case HtmlToken::Type::Doctype:
                tokens.append(QJsonArray {QStringLiteral("DOCTYPE")});
                break;
            case HtmlToken::Type::EndTag:
                tokens.append(QJsonArray {QStringLiteral("EndTag"), text(token.name)});
                break;
            case HtmlToken::Type::StartTag: {
                QJsonObject attributes;
                for (const HtmlAttribute& attribute : token.attributes)
                    attributes.insert(text(attribute.name).replace(QChar(0), QChar(0xFFFD)),
                        text(resolveReferences(attribute.rawValue, true)));
                QJsonArray tag {QStringLiteral("StartTag"), text(token.name), attributes};
                if (token.selfClosing)
                    tag.append(true);
                tokens.append(tag);
                break;
            }
            case HtmlToken::Type::End:
                break;
            }
        }
        return tokens;
    }

    // A NUL is dropped when text is written, so nothing takes its place before.
    static QString withoutNul(const QJsonArray& tokens)
    {
        return QString::fromUtf8(QJsonDocument(tokens).toJson(QJsonDocument::Compact))
            .remove(QStringLiteral("\\u0000"))
            .remove(QChar(0xFFFD));
    }

    void tokenize(const QString& name, const QJsonValue& test)
    {
        const bool escaped = test[QLatin1String("doubleEscaped")].toBool();
        const QString input = escaped ? unescaped(member(test, "input")) : member(test, "input");
        const QJsonArray expected
            = expectedTokens(test[QLatin1String("output")].toArray(), escaped);
        QJsonArray states = test[QLatin1String("initialStates")].toArray();
        if (states.isEmpty())
            states.append(QStringLiteral("Data state"));
        QString problem;
        for (const QJsonValue& state : states) {
            QString prepared = input; // the input stream as the standard and our reader prepare it
            prepared.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
            const QJsonArray found = foundTokens(
                prepared.toStdString(), stateOf(state.toString()), member(test, "lastStartTag"));
            if (withoutNul(found) != withoutNul(expected))
                problem = state.toString() + QStringLiteral(": ")
                    + QString::fromUtf8(QJsonDocument(found).toJson(QJsonDocument::Compact))
                          .left(160)
                    + QStringLiteral(" for ")
                    + QString::fromUtf8(QJsonDocument(expected).toJson(QJsonDocument::Compact))
                          .left(160);
        }
        m_report.judge(QStringLiteral("html"), name, problem);
    }

    AreaReport m_report;
};

QTEST_MAIN(TestConformanceHtml)
#include "tst_conformance_html.moc"
