// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/displaytext.h"

#include <QChar>
#include <QList>
#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <QUrl>

#include <algorithm>

namespace waymark {

namespace {

constexpr int kMaxMarks = 8;
constexpr char32_t kEllipsis = 0x2026;

QString shownCode(char32_t code)
{
    return QStringLiteral("[U+%1]").arg(
        QString::number(code, 16).toUpper().rightJustified(4, u'0'));
}

void append(QString& text, char32_t code)
{
    text.append(QChar::fromUcs4(code));
}

bool isIsolateStart(char32_t code)
{
    return code >= 0x2066 && code <= 0x2068;
}

constexpr char32_t kPopIsolate = 0x2069;

bool isEmbedding(char32_t code)
{
    return code >= 0x202A && code <= 0x202E;
}

bool isTag(char32_t code)
{
    return code >= 0xE0000 && code <= 0xE007F;
}

// Invisible, and of no use in a name.
bool isHidden(char32_t code)
{
    switch (code) {
    case 0x00AD: // soft hyphen
    case 0x034F: // combining grapheme joiner
    case 0x115F: // Hangul fillers
    case 0x1160:
    case 0x3164:
    case 0xFFA0:
    case 0x180E: // Mongolian vowel separator
    case 0x200B: // zero-width space
    case 0xFEFF: // byte order mark
    case 0xFFF9: // interlinear annotation
    case 0xFFFA:
    case 0xFFFB:
        return true;
    default:
        return (code >= 0x2060 && code <= 0x2064) || (code >= 0x206A && code <= 0x206F);
    }
}

bool isJoiner(char32_t code)
{
    return code == 0x200C || code == 0x200D;
}

bool isPlainLatin(char32_t code)
{
    return code < 0x250;
}

bool isMark(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Isolates that have their partner; the others must not reach the line.
QList<bool> pairedIsolates(const QList<uint>& codes)
{
    QList<bool> paired(codes.size(), false);
    QList<qsizetype> open;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (isIsolateStart(codes[i])) {
            open.append(i);
        } else if (codes[i] == kPopIsolate && !open.isEmpty()) {
            paired[i] = true;
            paired[open.takeLast()] = true;
        }
    }
    return paired;
}

/// One code point in its place: as it is, or as something visible.
class Display
{
public:
    explicit Display(const QString& text)
        : m_codes(text.toUcs4())
        , m_paired(pairedIsolates(m_codes))
    {
    }

    QString run()
    {
        for (m_at = 0; m_at < m_codes.size(); ++m_at)
            add(m_codes[m_at]);
        return m_out;
    }
    [[nodiscard]] bool changed() const { return m_changed; }

private:
    void show(const QString& visible)
    {
        m_out += visible;
        m_changed = true;
        m_marks = 0;
    }

    void add(char32_t code)
    {
        if (code == '\n' || code == '\r' || code == '\t' || code == 0x2028 || code == 0x2029) {
            const bool second = code == '\n' && m_at > 0 && m_codes[m_at - 1] == '\r';
            show(second ? QString() : QStringLiteral(" "));
        } else if (code < 0x20) {
            show(QString(QChar(static_cast<char16_t>(0x2400 + code))));
        } else if (code == 0x7F) {
            show(QString(QChar(0x2421)));
        } else if ((code >= 0x80 && code < 0xA0) || isEmbedding(code) || isHidden(code)
            || (isJoiner(code) && !joinerBelongs()) || (isTag(code) && !tagBelongs())
            || ((isIsolateStart(code) || code == kPopIsolate) && !m_paired[m_at])) {
            show(shownCode(code));
        } else if (isMark(code) && ++m_marks > kMaxMarks) {
            m_changed = true;
            if (m_marks == kMaxMarks + 1)
                append(m_out, kEllipsis);
        } else {
            if (!isMark(code))
                m_marks = 0;
            append(m_out, code);
        }
    }

    // Persian needs the non-joiner, emoji the joiner; between Latin letters both only hide.
    [[nodiscard]] bool joinerBelongs() const
    {
        return m_at > 0 && m_at + 1 < m_codes.size() && !isPlainLatin(m_codes[m_at - 1])
            && !isPlainLatin(m_codes[m_at + 1]);
    }

    // Tags spell the flags of regions after the black flag.
    [[nodiscard]] bool tagBelongs() const
    {
        qsizetype i = m_at;
        while (i > 0 && isTag(m_codes[i]))
            --i;
        return m_codes[i] == 0x1F3F4;
    }

    QList<uint> m_codes;
    QList<bool> m_paired;
    qsizetype m_at = 0;
    QString m_out;
    int m_marks = 0;
    bool m_changed = false;
};

bool isRightToLeft(const QString& text)
{
    const QList<uint> codes = text.toUcs4();
    return std::any_of(codes.begin(), codes.end(), [](uint code) {
        const QChar::Direction direction = QChar::direction(code);
        return direction == QChar::DirR || direction == QChar::DirAL || isIsolateStart(code);
    });
}

/// Scripts whose letters are mistaken for Latin ones.
bool imitatesLatin(QChar::Script script)
{
    return script == QChar::Script_Cyrillic || script == QChar::Script_Greek
        || script == QChar::Script_Armenian || script == QChar::Script_Cherokee
        || script == QChar::Script_Coptic || script == QChar::Script_Lisu;
}

bool mixesScripts(const QString& text)
{
    bool latin = false;
    bool imitator = false;
    const QList<uint> codes = text.toUcs4();
    for (const uint code : codes) {
        if (!QChar::isLetter(code) && !isMark(code)) {
            // A word ends; hidden characters within it do not end it.
            if (!isHidden(code) && !isJoiner(code))
                latin = imitator = false;
            continue;
        }
        const QChar::Script script = QChar::script(code);
        latin = latin || script == QChar::Script_Latin;
        imitator = imitator || imitatesLatin(script);
        if (latin && imitator)
            return true;
    }
    return false;
}

const QRegularExpression& addressPattern()
{
    static const QRegularExpression kPattern(
        QStringLiteral("[^\\s<>\"'()\\[\\],;:@]+@[^\\s<>\"'()\\[\\],;:@]+"));
    return kPattern;
}

QString cutAt(const QString& text, qsizetype end)
{
    while (end > 0 && text[end - 1].isSpace())
        --end;
    return text.left(end) + QChar(u'…');
}

/// Where the first @p graphemes clusters end; -1 when the text has no more than that.
qsizetype endOfGraphemes(const QString& text, int graphemes)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (int i = 0; i < graphemes; ++i) {
        const qsizetype next = finder.toNextBoundary();
        if (next < 0)
            return -1;
        end = next;
    }
    return end >= text.size() ? -1 : end;
}

} // namespace

QString displayText(const QString& untrusted)
{
    return Display(untrusted).run();
}

QString isolatedText(const QString& untrusted)
{
    QString shown = displayText(untrusted);
    if (!isRightToLeft(shown))
        return shown;
    return QChar(0x2068) + shown + QChar(0x2069);
}

NameCheck checkName(const QString& name, const QString& address)
{
    NameCheck check;
    check.mixedScripts = mixesScripts(name);
    Display display(name);
    (void)display.run();
    check.hiddenCharacters = display.changed();
    const QRegularExpressionMatch match = addressPattern().match(name);
    check.looksLikeAddress
        = match.hasMatch() && match.captured().compare(address, Qt::CaseInsensitive) != 0;
    return check;
}

QString displayAddress(const QString& address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const QString domain = address.mid(at + 1);
    QString shown = displayText(address);
    if (!domain.contains(QStringLiteral("xn--"), Qt::CaseInsensitive))
        return shown;
    const QString readable = QUrl::fromAce(domain.toLatin1(), QUrl::IgnoreIDNWhitelist);
    if (readable.isEmpty() || readable.compare(domain, Qt::CaseInsensitive) == 0)
        return shown;
    return QStringLiteral("%1 (%2)").arg(shown, isolatedText(readable));
}

QString linkHost(const QString& target)
{
    const QUrl url(target, QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    if (scheme == QStringLiteral("mailto"))
        return displayText(url.path(QUrl::FullyDecoded));
    if (scheme != QStringLiteral("http") && scheme != QStringLiteral("https"))
        return {};
    return displayText(url.host(QUrl::FullyEncoded));
}

QString shortened(const QString& text, int graphemes)
{
    if (graphemes <= 0)
        return {};
    if (endOfGraphemes(text, graphemes) < 0)
        return text;
    return cutAt(
        text, std::max<qsizetype>(0, graphemes == 1 ? 0 : endOfGraphemes(text, graphemes - 1)));
}

QString shortenedAtWord(const QString& text, int graphemes)
{
    QString cut = shortened(text, graphemes);
    if (cut == text || cut.size() < 2)
        return cut;
    // Already between two words?
    const qsizetype kept = cut.size() - 1;
    if (text[kept].isSpace())
        return cut;
    const qsizetype space = cut.lastIndexOf(u' ');
    return space > kept * 2 / 3 ? cutAt(text, space) : cut;
}

} // namespace waymark
