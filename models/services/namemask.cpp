// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/namemask.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

constexpr qsizetype kShortestPart = 3;

/// Parts of names that are everyday words or titles: they name nobody, and masking them would make
/// the text unreadable.
const QSet<QString>& everydayWords()
{
    static const QSet<QString> kWords {QStringLiteral("the"), QStringLiteral("and"),
        QStringLiteral("for"), QStringLiteral("from"), QStringLiteral("von"), QStringLiteral("van"),
        QStringLiteral("der"), QStringLiteral("den"), QStringLiteral("die"), QStringLiteral("das"),
        QStringLiteral("und"), QStringLiteral("del"), QStringLiteral("della"),
        QStringLiteral("dos"), QStringLiteral("las"), QStringLiteral("los"), QStringLiteral("les"),
        QStringLiteral("mrs"), QStringLiteral("herr"), QStringLiteral("frau"),
        QStringLiteral("prof"), QStringLiteral("team"), QStringLiteral("support"),
        QStringLiteral("info"), QStringLiteral("help"), QStringLiteral("contact"),
        QStringLiteral("admin"), QStringLiteral("office"), QStringLiteral("mail"),
        QStringLiteral("hello"), QStringLiteral("noreply"), QStringLiteral("reply"),
        QStringLiteral("user"), QStringLiteral("member"), QStringLiteral("guest"),
        QStringLiteral("unknown"), QStringLiteral("com"), QStringLiteral("org"),
        QStringLiteral("net"), QStringLiteral("example"), QStringLiteral("www"),
        QStringLiteral("http"), QStringLiteral("https")};
    return kWords;
}

/// Without case, accents and width.
QString folded(const QString& text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString result;
    for (const QChar c : decomposed) {
        const QChar::Category category = c.category();
        if (category != QChar::Mark_NonSpacing && category != QChar::Other_Format)
            result += c;
    }
    return result.toCaseFolded();
}

bool isUnspaced(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana
        || script == QChar::Script_Katakana || script == QChar::Script_Thai
        || script == QChar::Script_Lao || script == QChar::Script_Khmer
        || script == QChar::Script_Myanmar;
}

struct Word
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString folded;
};

/// Letters, digits and marks in a row; an underscore belongs to a word (handles). Hidden characters
/// within a word do not part it.
std::vector<Word> wordsOf(const QString& text)
{
    static const QRegularExpression kWord(
        QStringLiteral("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}\\p{M}_]|\\p{Cf}(?=\\p{L}))*"));
    std::vector<Word> words;
    auto found = kWord.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        words.push_back({match.capturedStart(), match.capturedEnd(), folded(match.captured())});
    }
    return words;
}

qsizetype letters(const QString& text)
{
    return std::count_if(
        text.begin(), text.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

struct Pattern
{
    QRegularExpression expression;
    QString MaskWords::*mask;
};

// In this order: a link may hold an address, an address a handle.
const std::vector<Pattern>& patterns()
{
    const auto option = QRegularExpression::CaseInsensitiveOption
        | QRegularExpression::UseUnicodePropertiesOption;
    static const std::vector<Pattern> kPatterns {
        {QRegularExpression(
             QStringLiteral("\\b(?:[a-z][a-z0-9+.-]{1,15}://|www\\.)[^\\s<>\"“”]+"), option),
            &MaskWords::link},
        {QRegularExpression(QStringLiteral("\\b(?:mailto|xmpp|tel):[^\\s<>\"“”]+"), option),
            &MaskWords::link},
        {QRegularExpression(
             QStringLiteral(
                 "(?:\"[^\"\\n]{1,64}\"|[\\w.!#$%&'*+/"
                 "=?^`{|}~-]+)\\s?(?:@|＠|\\s?[\\[(]at[\\])]\\s?)\\s?[\\w-]+(?:\\.[\\w-]+)+"),
             option),
            &MaskWords::address},
        {QRegularExpression(
             QStringLiteral("\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|info|io|dev|example|de|fr|"
                            "es|pt|it|nl|uk|co|eu|ch|at)\\b(?:/[^\\s<>\"“”]*)?"),
             option),
            &MaskWords::link},
        {QRegularExpression(
             QStringLiteral("(?<![\\w@])[@＠][\\w](?:[\\w.-]*\\w)?(?:#\\d{4})?"), option),
            &MaskWords::name},
        {QRegularExpression(QStringLiteral("\\b[\\w.]{2,32}#\\d{4}\\b"), option), &MaskWords::name},
        // Seven digits and more with the separators of telephone numbers, but no date or time.
        {QRegularExpression(
             QStringLiteral("(?<![\\w])(?!\\d{4}-\\d{2}-\\d{2}(?!\\d))(?:\\+|00|\\()?\\d(?:[\\s()./"
                            "\\x{2010}\\x{2011}\\x{00A0}-]{0,2}\\d){6,16}(?!\\w)"),
             option),
            &MaskWords::number},
    };
    return kPatterns;
}

} // namespace

MaskWords MaskWords::forPeople()
{
    MaskWords words;
    //: Stands for a member whose name was taken out of a report; %1 is a number.
    words.person = tr("Person %1");
    //: Stands in a text for a name that was taken out.
    words.name = tr("[name]");
    //: Stands in a text for a mail address that was taken out.
    words.address = tr("[address]");
    //: Stands in a text for a link that was taken out.
    words.link = tr("[link]");
    //: Stands in a text for a telephone number that was taken out.
    words.number = tr("[number]");
    words.hasLocalDigits = true;
    return words;
}

QString MaskWords::pseudonym(int nth) const
{
    return person.arg(hasLocalDigits ? QLocale().toString(nth) : QString::number(nth));
}

template <typename Map>
void NameMask::insert(Map& names, const QString& key, const QString& pseudonym) const
{
    const auto known = names.constFind(key);
    names.insert(key, known == names.constEnd() || *known == pseudonym ? pseudonym : m_mask.name);
}

void NameMask::add(const QString& name, const QString& pseudonym)
{
    const std::vector<Word> words = wordsOf(name);
    if (words.empty())
        return;
    const bool unspaced = std::any_of(name.begin(), name.end(), isUnspaced);
    QStringList whole;
    for (const Word& word : words) {
        whole.append(word.folded);
        if (unspaced && word.end - word.start >= 2 && isUnspaced(name[word.start]))
            insert(m_unspaced, name.mid(word.start, word.end - word.start), pseudonym);
        else if (letters(word.folded) >= kShortestPart && !everydayWords().contains(word.folded))
            insert(m_words, word.folded, pseudonym);
        // "sky_walker99" is also known as "skywalker99" and by its letters.
        const QStringList parts
            = word.folded.split(QRegularExpression(QStringLiteral("[_\\d]+")), Qt::SkipEmptyParts);
        for (const QString& part : parts) {
            if (parts.size() + word.folded.count(u'_') > 1 && part.size() > kShortestPart
                && !everydayWords().contains(part))
                insert(m_words, part, pseudonym);
        }
    }
    if (whole.size() > 1) {
        insert(m_whole, whole.join(u' '), pseudonym);
        m_longest = std::max(m_longest, whole.size());
    }
}

QString NameMask::withoutNames(const QString& text) const
{
    const std::vector<Word> words = wordsOf(text);
    QString result;
    qsizetype copied = 0;
    QString last; ///< pseudonym just written, to write "Anna Smith" as one person
    for (std::size_t i = 0; i < words.size(); ++i) {
        QString pseudonym;
        std::size_t length = 1;
        QString joined = words[i].folded;
        for (std::size_t more = 1;
             more < static_cast<std::size_t>(m_longest) && i + more < words.size(); ++more) {
            joined += u' ' + words[i + more].folded;
            if (const auto whole = m_whole.constFind(joined); whole != m_whole.constEnd()) {
                pseudonym = *whole;
                length = more + 1;
            }
        }
        if (pseudonym.isEmpty())
            pseudonym = m_words.value(words[i].folded);
        if (pseudonym.isEmpty()) {
            last.clear();
            continue;
        }
        const QString between = text.mid(copied, words[i].start - copied);
        if (!(pseudonym == last && between.trimmed().size() <= 1 && between.size() <= 2))
            result += between + pseudonym;
        copied = words[i + length - 1].end;
        last = pseudonym;
        i += length - 1;
    }
    return result + text.mid(copied);
}

QString NameMask::withoutContacts(const QString& text) const
{
    QString result = text;
    for (const Pattern& pattern : patterns())
        result.replace(pattern.expression, m_mask.*pattern.mask);
    return result;
}

QString NameMask::masked(const QString& text) const
{
    QString result = withoutContacts(text);
    // Longer names first: one may begin another.
    QStringList names = m_unspaced.keys();
    std::stable_sort(names.begin(), names.end(),
        [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (const QString& name : names)
        result.replace(name, m_unspaced.value(name));
    return withoutNames(result);
}

} // namespace waymark
