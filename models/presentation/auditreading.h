// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/categoriser.h"
#include "presentation/auditwords.h"
#include "services/auditservice.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace waymark {

/// A message as the reader shows it: made once, values only. All strings are safe to show; html is
/// what the sanitiser let through.
struct Reading
{
    struct Part
    {
        enum class Kind { Own, Quote, Signature };
        Kind kind = Kind::Own;
        std::string html;
        int lines = 0;
        QString caption; ///< of the fold: "14 quoted lines from Ines Carvalho, 12 Nov"
    };
    struct Attachment
    {
        QString name;
        QString type;
        QString size;
    };
    struct Earlier
    {
        MessageId id;
        QString author;
        QString when;
        QString excerpt;
        bool isStaff = false;
    };

    MessageId id;
    QString subject;
    std::string subjectHtml;
    QString author;
    QString address; ///< mail address or handle; may be empty
    QString when;
    QString source; ///< "mail", "zendesk/host"
    QString oddities; ///< a sentence when name or address are not what they seem
    std::vector<Part> parts;
    std::vector<Attachment> attachments;
    std::vector<Earlier> earlier; ///< in time order; of a very long thread the nearest
    int earlierUnlisted = 0; ///< and how many stand before those
    QString earlierCaption; ///< "2 earlier messages · 9 Nov to 12 Nov"; empty without
    int position = 0; ///< in its thread, 1-based
    int threadLength = 1;
    int remotePictures = 0;
    int embeddedPictures = 0;
    bool truncated = false;
    bool simplified = false;
};

/// Makes readings. Pure: no storage, no widgets.
class AuditReader
{
    Q_DECLARE_TR_FUNCTIONS(AuditReader)

public:
    [[nodiscard]] static Reading read(const StoredMessage& message, const ThreadContext& thread,
        const AuditWords& words, const QDate& today);
};

/// A stretch of one of the texts given to locateCues().
struct CueRange
{
    int text = 0;
    int start = 0; ///< in UTF-16 units
    int length = 0;

    friend bool operator==(const CueRange&, const CueRange&) = default;
};

/// Where the cues of a proposal stand in what is shown. @p why carries byte offsets into @p cleaned
/// (title, line feed, own words); @p subject and @p texts are the same words as laid out, with
/// their own line breaks and paragraph marks. A cue whose place is not certain is left out: better
/// none than a wrong one. Range::text is 0 for the subject, 1 and up for @p texts. In order, not
/// overlapping.
[[nodiscard]] std::vector<CueRange> locateCues(const std::vector<Cue>& why,
    const std::string& cleaned, const QString& subject, const QStringList& texts);

} // namespace waymark
