// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/importreport.h"
#include "presentation/importwords.h"
#include "storage/settingstore.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace waymark {

/// Roles of the list of earlier imports.
enum HistoryRole {
    HistoryBatchRole = Qt::UserRole + 201, ///< qint64, a BatchId
    HistoryWhenRole, ///< QString, "3 Nov"
    HistoryNameRole, ///< QString, what was imported
    HistoryCountRole, ///< QString, "2,204 messages"
    HistoryInterruptedRole, ///< bool, killed on its way: can be completed
    HistoryRejectedRole, ///< qint64
};

/// The imports of the workspace, newest first.
class ImportHistoryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Entry
    {
        StoredBatch batch;
        QStringList paths;
        ImportReport report; ///< empty while interrupted
        [[nodiscard]] bool isInterrupted() const { return batch.state == QLatin1String("running"); }
    };

    explicit ImportHistoryModel(QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// @p now decides which years are named.
    void setBatches(std::vector<StoredBatch> batches, const Formatting& format, Millis now);
    [[nodiscard]] const Entry* find(BatchId batch) const;
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

private:
    [[nodiscard]] QString countText(const Entry& entry) const;

    std::vector<Entry> m_entries;
    ImportWords m_words;
    Millis m_now = 0;
};

} // namespace waymark
