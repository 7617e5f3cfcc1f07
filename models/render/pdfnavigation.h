// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace waymark {

/// A heading of a document on paper.
struct PdfMark
{
    QString title;
    int page = 1; ///< from 1
    double top = 0; ///< in points from the sheet's lower edge
};

/// @p pdf as QPdfWriter makes it, with what that cannot write: the outline, the language of the
/// text
/// (@p language as in BCP 47, for those who have it read aloud) and the title instead of the file's
/// name above the window. An appended update (ISO 32000-1, 7.5.6): no byte of the original moves.
/// Returned as it came when its structure is another than expected.
[[nodiscard]] QByteArray withPdfNavigation(
    const QByteArray& pdf, const QString& language, const std::vector<PdfMark>& marks);

/// Replaces the time that QPdfWriter has written into @p pdf by @p made, so that the same report
/// gives the same bytes.
void setPdfDate(QByteArray& pdf, const QDateTime& made);

} // namespace waymark
