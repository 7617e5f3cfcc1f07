// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditreport.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <vector>

namespace waymark {

/// What the forms for people (page, print, Markdown) say about an audit, in the interface's
/// language and the given locale: made once, so that no form counts or phrases by itself. Words of
/// strangers are already displayText(); escaping is the form's.
struct AuditFindings
{
    struct KeyFigure
    {
        QString value;
        QString label;
    };
    struct CategoryRow
    {
        QString key;
        QString name;
        int position = 0; ///< in the code book: colour and icon
        int count = 0;
        double share = 0;
        double low = 0;
        double high = 0;
        QString countText; ///< "38"
        QString ofText; ///< "of 100"
        QString rangeText; ///< "29–48 %"
    };
    struct TopicRow
    {
        QString topic;
        int count = 0;
        std::vector<int> counts; ///< in the order of topicColumns
    };
    struct Quote
    {
        QString text; ///< in the locale's quotation marks
        QString author;
        int position = 0;
        QString category;
    };
    struct Definition
    {
        QString name;
        QString key;
        int position = 0;
        QString text;
        QString examples;
    };
    struct Row
    {
        QString when;
        QString author;
        QString source;
        QString subject;
        QString excerpt;
        QString category;
        QString categoryKey;
        int position = 0;
        QString basis; ///< "decided" or "proposed, 83 %"
        bool decided = false;
        QString marks; ///< flags and topics in words
    };

    int n = 0; ///< messages; without any, nothing is known and no interval is drawn
    QString kicker; ///< "Inbox audit, 17 November 2024"
    QString title;
    QString lead;
    std::vector<KeyFigure> figures; ///< at most four
    std::vector<CategoryRow> categories; ///< most first
    QString categoryNote;
    std::vector<QString> topicColumns; ///< names of the categories shown per topic, at most three
    std::vector<TopicRow> topics; ///< most first, all
    std::vector<Quote> quotes; ///< at most three, of different people
    std::vector<QString> moves; ///< at most three
    QString movesRule;
    std::vector<Definition> definitions;
    std::vector<Row> rows; ///< newest first, undated last
    QString period;
    QString foot; ///< exactly what was counted
    QString signature; ///< empty when not signed
    double axisMax = 1; ///< right end of the chart, a multiple of axisStep
    double axisStep = 0.2;
    std::vector<QString> axisLabels; ///< from 0 on
};

/// Headings and column names of the forms.
struct ReportWords
{
    QString categories, topics, quotes, moves, definitions, messages, noMoves, noMessages, noTopics;
    QString topic, count, when, author, message, category, range, decided, flags;
    QString page; ///< "%1 of %2"
    QString continued; ///< running head of the following pages
};

/// Makes the findings. Every sentence follows from the counts by a fixed rule, see movesRule.
class AuditFindingsMaker
{
    Q_DECLARE_TR_FUNCTIONS(AuditFindingsMaker)

public:
    AuditFindingsMaker(const AuditReport& report, const QLocale& locale);

    [[nodiscard]] AuditFindings make() const;
    [[nodiscard]] ReportWords words() const;

private:
    struct Leader
    {
        QString topic;
        int count = 0;
    };

    [[nodiscard]] QString number(int value) const;
    [[nodiscard]] QString day(Millis at) const;
    [[nodiscard]] QString moment(Millis at) const;
    [[nodiscard]] QString percent(double share) const;
    [[nodiscard]] QString nOf(int count, int of) const;
    [[nodiscard]] int positionOf(const QString& key) const;
    [[nodiscard]] int countOf(const QString& key) const;
    [[nodiscard]] int flagged(const QString& flag) const;
    [[nodiscard]] int people() const;
    [[nodiscard]] Leader leadingTopic(const QString& category) const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString lead(const AuditFindings& findings) const;
    [[nodiscard]] QString leadOf(const AuditFindings::CategoryRow& row) const;
    [[nodiscard]] static QString topicSentence(const AuditFindings& findings);
    [[nodiscard]] static QString figureLabel(const AuditFindings::CategoryRow& row);
    [[nodiscard]] std::vector<AuditFindings::KeyFigure> figures(
        const AuditFindings& findings) const;
    [[nodiscard]] std::vector<AuditFindings::CategoryRow> categories() const;
    void topics(AuditFindings& findings) const;
    [[nodiscard]] std::vector<AuditFindings::Quote> quotes(const AuditFindings& findings) const;
    [[nodiscard]] std::vector<QString> moves() const;
    [[nodiscard]] std::vector<AuditFindings::Row> rows() const;
    [[nodiscard]] QString marks(const AuditedMessage& message) const;
    [[nodiscard]] QString categoryNote() const;
    [[nodiscard]] QString foot() const;
    void axis(AuditFindings& findings) const;

    const AuditReport& m_report;
    QLocale m_locale;
};

} // namespace waymark
