// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importhistorymodel.h"

#include "services/importreportjson.h"
#include "services/importservice.h"

#include <QJsonDocument>

#include <algorithm>

namespace waymark {

ImportHistoryModel::ImportHistoryModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_words(Formatting())
{
}

int ImportHistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString ImportHistoryModel::countText(const Entry& entry) const
{
    if (entry.isInterrupted())
        return tr("not finished");
    const FileReport totals = entry.report.totals();
    const qint64 messages = totals.messages.fresh + totals.messages.changed;
    const qint64 records = totals.people.fresh + totals.people.changed + totals.ratings.fresh
        + totals.ratings.changed + totals.decisions.fresh + totals.decisions.changed;
    if (messages == 0 && records == 0)
        return tr("nothing new");
    if (messages == 0)
        return tr("%Ln records", nullptr, static_cast<int>(records));
    return m_words.messagesText(messages);
}

QVariant ImportHistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case HistoryBatchRole:
        return entry.batch.id.value();
    case HistoryWhenRole:
        return m_words.format().relativeDay(entry.batch.startedAt, m_now);
    case Qt::DisplayRole:
    case HistoryNameRole:
        return m_words.nameOf(ImportWords::readPaths(entry.report, entry.paths));
    case Qt::ToolTipRole:
        return entry.paths.join(QLatin1Char('\n'));
    case HistoryCountRole:
        return countText(entry);
    case HistoryInterruptedRole:
        return entry.isInterrupted();
    case HistoryRejectedRole:
        return entry.report.totals().rejectedCount;
    default:
        return {};
    }
}

void ImportHistoryModel::setBatches(
    std::vector<StoredBatch> batches, const Formatting& format, Millis now)
{
    std::vector<Entry> entries;
    entries.reserve(batches.size());
    for (StoredBatch& batch : batches) {
        Entry entry;
        entry.paths = requestOf(batch).paths;
        if (batch.state != QLatin1String("running")) {
            entry.report
                = importReportFromJson(QJsonDocument::fromJson(batch.report.toUtf8()).object());
            entry.report.batch = batch.id.value();
        }
        entry.batch = std::move(batch);
        entries.push_back(std::move(entry));
    }
    beginResetModel();
    m_entries = std::move(entries);
    m_words = ImportWords(format);
    m_now = now;
    endResetModel();
}

const ImportHistoryModel::Entry* ImportHistoryModel::find(BatchId batch) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [batch](const Entry& entry) { return entry.batch.id == batch; });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace waymark
