// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/displaytext.h"
#include "conformance/areareport.h"
#include "conformance/html_and_text/safehtmlcheck.h"
#include "formats/html/sanitiser.h"
#include "formats/table/csvwriter.h"
#include "render/auditreportwriter.h"
#include "support/paths.h"
#include "support/reportbuilder.h"

#include <QTextBoundaryFinder>

using namespace waymark;
using namespace waymark::test;

namespace {

QJsonArray cases(const char* path)
{
    return QJsonDocument::fromJson(readAll(sharedPath(QLatin1String(path)))).array();
}

QStringList lines(const char* file)
{
    return QString::fromUtf8(readAll(sharedPath(QLatin1String(file)))).split(u'\n');
}

QByteArray bytes(const QString& text, ReportFormat format)
{
    const auto rendered = renderAuditReport(reportWith(text), format, QLocale(QLocale::English));
    return rendered ? *rendered : QByteArray();
}

/// The cells of an RFC 4180 text.
QList<QStringList> parsedCsv(const QString& csv)
{
    QList<QStringList> rows {QStringList {QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (quoted && c == u'"' && i + 1 < csv.size() && csv[i + 1] == u'"') {
            rows.last().last() += csv[++i];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            rows.last().append(QString());
        } else if (!quoted && c == u'\r' && i + 1 < csv.size() && csv[i + 1] == u'\n') {
            ++i;
            rows.append(QStringList {QString()});
        } else {
            rows.last().last() += c;
        }
    }
    rows.removeLast();
    return rows;
}

/// What a report made of @p text alone does wrong; empty when every form keeps or escapes it.
QString exportedWrongly(const QString& text)
{
    const QString kept = QString::fromUtf8(text.toUtf8()); // lone surrogates have no UTF-8
    const QJsonObject json = QJsonDocument::fromJson(bytes(text, ReportFormat::Json)).object();
    const QJsonValue message = json[QLatin1String("messages")].toArray().at(0);
    if (message[QLatin1String("subject")].toString() != kept)
        return QStringLiteral("JSON");
    const QList<QStringList> rows = parsedCsv(QString::fromUtf8(bytes(text, ReportFormat::Csv)));
    if (rows.size() != 3 || rows[1].size() != rows[0].size())
        return QStringLiteral("CSV shape");
    const std::string cell = rows[1][rows[0].indexOf(QStringLiteral("subject"))].toStdString();
    if (table::unescapeCell(cell) != kept.toStdString())
        return QStringLiteral("CSV cell");
    static const QRegularExpression formula(
        QStringLiteral("^[\\s\\p{Cc}\\p{Cf}]*[=+\\-@＝＋－＠﹣﹦﹢﹫]"),
        QRegularExpression::UseUnicodePropertiesOption);
    for (const QString& each : rows[1]) {
        if (formula.match(each).hasMatch())
            return QStringLiteral("CSV formula ") + each;
    }
    const QString markdown = QString::fromUtf8(bytes(text, ReportFormat::Markdown));
    const SafeHtml shown = sanitiseMarkdown(markdown.toStdString());
    if (!shown.links.empty() || shown.remotePictures + shown.embeddedPictures > 0
        || !unsafeIn(shown.html).isEmpty())
        return QStringLiteral("Markdown");
    return {};
}

} // namespace

class TestConformanceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (sharedPath(QStringLiteral("suites/unicode")).isEmpty())
            QSKIP("The suites are not beside this checkout.");
    }

    void strings()
    {
        int number = 0;
        for (const QJsonValue& value :
            cases("suites/strings/big-list-of-naughty-strings/blns.json")) {
            const QString text = value.toString();
            (void)displayText(text);
            m_report.judge(QStringLiteral("strings"), QStringLiteral("blns#%1").arg(++number),
                exportedWrongly(text));
        }
    }

    void formulaCells()
    {
        int number = 0;
        for (const QJsonValue& value : cases("suites/csv/authored/export-formula-cells.json"))
            m_report.judge(QStringLiteral("csv export"),
                QStringLiteral("export-formula-cells#%1").arg(++number),
                exportedWrongly(value[QLatin1String("value")].toString()));
    }

    // "÷ 0061 × 0308 ÷ 0062 ÷": where a text may be cut.
    void graphemes()
    {
        int number = 0;
        for (const QString& line : lines("suites/unicode/ucd/GraphemeBreakTest.txt")) {
            const QString marks = line.section(u'#', 0, 0).trimmed();
            if (marks.isEmpty())
                continue;
            QString text;
            QList<qsizetype> expected;
            for (const QString& token : marks.split(u' ', Qt::SkipEmptyParts)) {
                if (token == QStringLiteral("÷"))
                    expected.append(text.size());
                else if (token != QStringLiteral("×"))
                    text += QChar::fromUcs4(token.toUInt(nullptr, 16));
            }
            m_report.judge(QStringLiteral("unicode"),
                QStringLiteral("ucd/GraphemeBreakTest#%1").arg(++number),
                wronglyCut(text, expected));
        }
    }

    void normalisation()
    {
        int number = 0;
        for (const QString& line : lines("suites/unicode/ucd/NormalizationTest.txt")) {
            if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u'@'))
                continue;
            QStringList columns;
            for (const QString& column : line.section(u'#', 0, 0).split(u';').mid(0, 5)) {
                QString text;
                for (const QString& code : column.split(u' ', Qt::SkipEmptyParts))
                    text += QChar::fromUcs4(code.toUInt(nullptr, 16));
                columns.append(text);
            }
            const bool composed = columns[0].normalized(QString::NormalizationForm_C) == columns[1];
            const bool decomposed
                = columns[0].normalized(QString::NormalizationForm_D) == columns[2];
            m_report.judge(QStringLiteral("unicode"),
                QStringLiteral("ucd/NormalizationTest#%1").arg(++number),
                composed && decomposed && !shortened(displayText(columns[2]), 3).isNull()
                    ? QString()
                    : QStringLiteral("differs"));
        }
    }

    // Whatever direction, nothing of it may reach the line around it.
    void bidirectional()
    {
        int number = 0;
        for (const QString& line : lines("suites/unicode/ucd/BidiCharacterTest.txt")) {
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            QString text;
            for (const QString& code : line.section(u';', 0, 0).split(u' ', Qt::SkipEmptyParts))
                text += QChar::fromUcs4(code.toUInt(nullptr, 16));
            m_report.judge(QStringLiteral("unicode"),
                QStringLiteral("ucd/BidiCharacterTest#%1").arg(++number),
                openDirections(isolatedText(text)));
        }
    }

    void emoji()
    {
        int number = 0;
        for (const QString& line : lines("suites/unicode/ucd/emoji-test.txt")) {
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            QString text;
            for (const QString& code : line.section(u';', 0, 0).split(u' ', Qt::SkipEmptyParts))
                text += QChar::fromUcs4(code.toUInt(nullptr, 16));
            QString problem;
            if (displayText(text) != text)
                problem = QStringLiteral("shown as ") + displayText(text);
            else if (shortened(text + text + text, 2) != text + u'…')
                problem = QStringLiteral("split");
            m_report.judge(QStringLiteral("unicode"),
                QStringLiteral("ucd/emoji-test#%1").arg(++number), problem);
        }
    }

    void spoofs()
    {
        for (const QJsonValue& value : cases("suites/unicode/authored/spoof.json")) {
            const QString id = value[QLatin1String("id")].toString();
            const QString text = value[QLatin1String("text")].toString();
            m_report.judge(QStringLiteral("unicode"), QStringLiteral("authored/") + id,
                wronglySpoofed(id, text));
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
    static QString wronglyCut(const QString& text, const QList<qsizetype>& expected)
    {
        for (int count = 1; count < expected.size(); ++count) {
            const QString cut = shortened(text, count);
            if (cut == text)
                break;
            QString kept = cut.chopped(1); // the ellipsis
            // White space before the ellipsis is dropped too, which splits nothing.
            while (!expected.contains(kept.size()) && kept.size() < text.size()
                && text[kept.size()].isSpace())
                kept += text[kept.size()];
            if (!expected.contains(kept.size()))
                return QStringLiteral("%1 of %2 splits").arg(count).arg(text.size());
        }
        return {};
    }

    static QString openDirections(const QString& text)
    {
        int isolates = 0;
        for (const QChar c : text) {
            if (c.unicode() >= 0x2066 && c.unicode() <= 0x2068)
                ++isolates;
            else if (c.unicode() == 0x2069)
                --isolates;
            else if (c.unicode() >= 0x202A && c.unicode() <= 0x202E)
                return QStringLiteral("an embedding or override");
            if (isolates < 0)
                return QStringLiteral("an end without a start");
        }
        return isolates == 0 ? QString() : QStringLiteral("an open isolate");
    }

    static QString wronglySpoofed(const QString& id, const QString& text)
    {
        const qsizetype bracket = text.indexOf(u'<');
        const QString name = bracket > 0 ? text.left(bracket) : text;
        const QString address = bracket > 0 ? text.mid(bracket + 1).remove(u'>') : QString();
        const NameCheck check = checkName(name, address);
        const QString shown = displayText(text);
        static const QRegularExpression raw(
            QStringLiteral("[\\x00-\\x1F\\x7F-\\x9F\\x{202A}-\\x{202E}\\x{200B}\\x{00AD}]"));
        if (raw.match(shown).hasMatch())
            return QStringLiteral("a control is not shown");
        if (!openDirections(isolatedText(text)).isEmpty())
            return openDirections(isolatedText(text));
        if (id == QLatin1String("display-name-is-address"))
            return check.looksLikeAddress ? QString() : QStringLiteral("not flagged");
        if (id == QLatin1String("homoglyph-latin-cyrillic") || id == QLatin1String("greek-omicron"))
            return check.mixedScripts ? QString() : QStringLiteral("not flagged");
        if (id == QLatin1String("zero-width") || id == QLatin1String("soft-hyphen")
            || id == QLatin1String("rlo-name"))
            return check.hiddenCharacters ? QString() : QStringLiteral("not flagged");
        if (id == QLatin1String("punycode-domain"))
            return displayAddress(text).contains(text) && displayAddress(text) != text
                ? QString()
                : QStringLiteral("one form only");
        if (id == QLatin1String("link-userinfo"))
            return linkHost(text) == QLatin1String("evil.example.net")
                ? QString()
                : QStringLiteral("host ") + linkHost(text);
        if (id == QLatin1String("link-rtl")) {
            const std::string target = safeLinkTarget(text.toStdString());
            return target.find("%E2%80%AE") != std::string::npos ? QString()
                                                                 : QStringLiteral("not escaped");
        }
        if (id == QLatin1String("file-link"))
            return safeLinkTarget(text.toStdString()).empty() ? QString()
                                                              : QStringLiteral("a link");
        return exportedWrongly(text);
    }

    AreaReport m_report;
};

QTEST_GUILESS_MAIN(TestConformanceText)
#include "tst_conformance_text.moc"
