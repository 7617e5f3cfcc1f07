// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pdfnavigation.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark {

namespace {

/// The number behind @p key in @p text, or -1.
int numberAfter(const QByteArray& text, const QByteArray& key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return -1;
    qsizetype end = at + key.size();
    while (end < text.size() && text.at(end) >= '0' && text.at(end) <= '9')
        ++end;
    bool good = false;
    const int value = text.mid(at + key.size(), end - at - key.size()).toInt(&good);
    return good ? value : -1;
}

/// What stands between "N 0 obj" and "endobj"; empty when there is no such object.
QByteArray objectOf(const QByteArray& pdf, int number)
{
    const QByteArray head = '\n' + QByteArray::number(number) + " 0 obj\n";
    const qsizetype start = pdf.lastIndexOf(head);
    const qsizetype end = pdf.indexOf("endobj", start);
    return start < 0 || end < 0 ? QByteArray()
                                : pdf.mid(start + head.size(), end - start - head.size());
}

std::vector<int> kidsOf(const QByteArray& pages)
{
    std::vector<int> kids;
    const qsizetype start = pages.indexOf("/Kids");
    const qsizetype end = pages.indexOf(']', start);
    if (start < 0 || end < 0)
        return kids;
    static const QRegularExpression reference(QStringLiteral("(\\d+) 0 R"));
    auto found = reference.globalMatch(QString::fromLatin1(pages.mid(start, end - start)));
    while (found.hasNext())
        kids.push_back(found.next().captured(1).toInt());
    return kids;
}

/// In UTF-16 with its mark, as hexadecimal digits: nothing to escape.
QByteArray textString(const QString& text)
{
    QByteArray bytes("\xfe\xff");
    for (const QChar c : text) {
        bytes.append(static_cast<char>(c.unicode() >> 8));
        bytes.append(static_cast<char>(c.unicode() & 0xff));
    }
    return '<' + bytes.toHex() + '>';
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

/// Puts @p text of the same length over what follows @p key up to @p end, so that no offset moves.
void overwrite(QByteArray& pdf, const QByteArray& key, char end, const QByteArray& text)
{
    const qsizetype at = pdf.lastIndexOf(key);
    if (at < 0)
        return;
    const qsizetype start = at + key.size();
    const qsizetype stop = pdf.indexOf(end, start);
    if (stop < 0)
        return;
    QByteArray padded = text.left(stop - start);
    padded.append(pdf.mid(start + padded.size(), stop - start - padded.size()));
    pdf.replace(start, stop - start, padded);
}

/// Objects behind the end of a document, and the table that finds them.
class Update
{
public:
    explicit Update(const QByteArray& pdf)
        : m_pdf(pdf)
    {
    }
    void add(int number, const QByteArray& body)
    {
        m_table += QByteArray::number(number) + " 1\n"
            + QByteArray::number(m_pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        m_pdf += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    }
    QByteArray finish(int size, int root, int info, int previous)
    {
        const qsizetype start = m_pdf.size();
        m_pdf += "xref\n" + m_table + "trailer\n<<\n/Size " + QByteArray::number(size) + "\n/Info "
            + reference(info) + "\n/Root " + reference(root) + "\n/Prev "
            + QByteArray::number(previous) + "\n>>\nstartxref\n" + QByteArray::number(start)
            + "\n%%EOF\n";
        return m_pdf;
    }

private:
    QByteArray m_pdf;
    QByteArray m_table;
};

} // namespace

QByteArray withPdfNavigation(
    const QByteArray& pdf, const QString& language, const std::vector<PdfMark>& marks)
{
    const QByteArray trailer = pdf.mid(std::max<qsizetype>(0, pdf.lastIndexOf("trailer")));
    const int size = numberAfter(trailer, "/Size ");
    const int root = numberAfter(trailer, "/Root ");
    const int info = numberAfter(trailer, "/Info ");
    const int previous = numberAfter(trailer, "startxref\n");
    if (size < 0 || root < 0 || info < 0 || previous < 0)
        return pdf;
    QByteArray catalogue = objectOf(pdf, root);
    const std::vector<int> pages = kidsOf(objectOf(pdf, numberAfter(catalogue, "/Pages ")));
    const qsizetype close = catalogue.lastIndexOf(">>");
    if (close < 0 || pages.empty())
        return pdf;

    const int count = static_cast<int>(marks.size());
    QByteArray entries = "/Lang (" + language.toLatin1().replace('(', "").replace(')', "")
        + ")\n/ViewerPreferences << /DisplayDocTitle true >>\n";
    if (count > 0)
        entries += "/Outlines " + reference(size) + '\n';
    Update update(pdf);
    update.add(root, catalogue.insert(close, entries).trimmed());
    if (count > 0)
        update.add(size,
            "<< /Type /Outlines /First " + reference(size + 1) + " /Last " + reference(size + count)
                + " /Count " + QByteArray::number(count) + " >>");
    for (int i = 0; i < count; ++i) {
        const PdfMark& mark = marks[static_cast<std::size_t>(i)];
        const std::size_t page = static_cast<std::size_t>(
            std::clamp(mark.page, 1, static_cast<int>(pages.size())) - 1);
        QByteArray body = "<< /Title " + textString(mark.title) + " /Parent " + reference(size);
        if (i > 0)
            body += " /Prev " + reference(size + i);
        if (i + 1 < count)
            body += " /Next " + reference(size + i + 2);
        body += " /Dest [" + reference(pages[page]) + " /XYZ 0 "
            + QByteArray::number(mark.top, 'f', 1) + " null] >>";
        update.add(size + 1 + i, body);
    }
    return update.finish(count > 0 ? size + 1 + count : size, root, info, previous);
}

void setPdfDate(QByteArray& pdf, const QDateTime& made)
{
    const QByteArray key("/CreationDate (D:");
    const qsizetype at = pdf.lastIndexOf(key);
    // Qt writes "Z" for UTC and the distance elsewhere.
    const bool brief = pdf.indexOf(')', at) - at - key.size() < 21;
    overwrite(pdf, key, ')',
        made.toUTC()
            .toString(brief ? QStringLiteral("yyyyMMddHHmmss") + u'Z'
                            : QStringLiteral("yyyyMMddHHmmss") + QStringLiteral("+00'00'"))
            .toLatin1());
}

} // namespace waymark
