// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/auditwords.h"
#include "services/auditservice.h"

#include <QAbstractListModel>

#include <vector>

namespace waymark {

enum class AuditOrder { NewestFirst, LeastSureFirst };

/// Which items of the session the list shows; empty members show all.
struct AuditFilter
{
    bool openOnly = false;
    QString category; ///< decided as
    bool orProposed = false; ///< the category of the undecided counts as well
    QString flag;
    QString topic;

    [[nodiscard]] bool accepts(const AuditItem& item) const;
    [[nodiscard]] bool narrows() const
    {
        return !category.isEmpty() || !flag.isEmpty() || !topic.isEmpty();
    }
    friend bool operator==(const AuditFilter&, const AuditFilter&) = default;
};

/// The rows of the audit's list over the items of the controller, filtered and sorted; roles as in
/// presentation/roles.h. Identity is the message id: rows move, selections stay with their
/// messages.
class AuditListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit AuditListModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex& index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] MessageId idAt(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(MessageId id) const;
    [[nodiscard]] const AuditFilter& filter() const { return m_filter; }
    [[nodiscard]] AuditOrder order() const { return m_order; }

    // For the controller, which owns what is shown:
    /// Another session: @p items and @p book stay where they are and are read on demand.
    void reset(const std::vector<AuditItem>* items, const CodeBook* book, const AuditWords& words,
        const QDate& today);
    /// The items have changed in place.
    void refresh();
    void setFilter(const AuditFilter& filter);
    void setOrder(AuditOrder order);
    /// True while rows come, go and move: views then follow the controller and not the other way.
    [[nodiscard]] bool isRefreshing() const { return m_refreshing; }

Q_SIGNALS:
    void filterChanged();

private:
    [[nodiscard]] std::vector<int> wantedRows() const;
    [[nodiscard]] QString sentence(const AuditItem& item) const;
    [[nodiscard]] QString categoryName(const QString& key) const;
    [[nodiscard]] int categoryPosition(const QString& key) const;

    const std::vector<AuditItem>* m_items = nullptr; ///< not owned, like the book
    const CodeBook* m_book = nullptr;
    AuditWords m_words;
    QDate m_today;
    AuditFilter m_filter;
    AuditOrder m_order = AuditOrder::NewestFirst;
    std::vector<int> m_rows; ///< places in the items
    bool m_refreshing = false;
};

} // namespace waymark
