// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditlistmodel.h"

#include "base/displaytext.h"
#include "presentation/homedata.h"
#include "presentation/roles.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace waymark {

bool AuditFilter::accepts(const AuditItem& item) const
{
    return !(openOnly && item.decision)
        && (category.isEmpty() || (item.decision && item.decision->category == category)
            || (orProposed && item.shown.effectiveCategory() == category))
        && (flag.isEmpty() || item.shown.flags.contains(flag))
        && (topic.isEmpty() || item.shown.topics.contains(topic));
}

AuditListModel::AuditListModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

int AuditListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AuditListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AuditItem& item
        = (*m_items)[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(index.row())])];
    const AuditedMessage& shown = item.shown;
    switch (role) {
    case MessageIdRole:
        return shown.id.value();
    case Qt::DisplayRole:
    case SubjectRole:
        return displayText(shown.subject.isEmpty() ? shown.excerpt : shown.subject);
    case SenderRole:
        return shown.author.isEmpty() ? tr("Unknown sender") : displayText(shown.author);
    case TimeTextRole:
        return m_words.when(shown.sentAt, m_today);
    case CategoryKeyRole:
        return shown.effectiveCategory();
    case CategoryNameRole:
        return categoryName(shown.effectiveCategory());
    case CategoryPositionRole:
        return categoryPosition(shown.effectiveCategory());
    case CategoryIconRole:
        return categoryIcon(shown.effectiveCategory(), categoryPosition(shown.effectiveCategory()));
    case ConfidenceRole:
        return static_cast<int>(AuditWords::confidence(shown.confidence));
    case DecidedRole:
        return item.decision.has_value();
    case FlagIconsRole: {
        QStringList icons;
        for (const QString& flag : shown.flags) {
            if (flag != auditflag::kNeedsAnswer) // most have it: said in the reader, counted beside
                icons.append(AuditWords::flagIcon(flag));
        }
        if (item.archived)
            icons.append(QStringLiteral("archive"));
        return icons;
    }
    case LoadedRole:
        return true;
    case Qt::AccessibleTextRole:
        return sentence(item);
    default:
        return {};
    }
}

QString AuditListModel::sentence(const AuditItem& item) const
{
    const AuditedMessage& shown = item.shown;
    const QString category = categoryName(shown.effectiveCategory());
    const QString state = item.decision
        ? tr("%1, decided").arg(category)
        : tr("proposed %1, %2")
              .arg(category, AuditWords::confidenceWord(AuditWords::confidence(shown.confidence)));
    QStringList parts {shown.author.isEmpty() ? tr("Unknown sender") : displayText(shown.author),
        displayText(shown.subject), m_words.when(shown.sentAt, m_today), state};
    for (const QString& flag : shown.flags)
        parts.append(AuditWords::flagOfOne(flag));
    if (item.archived)
        parts.append(tr("archived"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString AuditListModel::categoryName(const QString& key) const
{
    const Category* category = m_book ? m_book->find(key) : nullptr;
    return category ? category->name : key;
}

int AuditListModel::categoryPosition(const QString& key) const
{
    const Category* category = m_book ? m_book->find(key) : nullptr;
    return category ? category->position : -1;
}

MessageId AuditListModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return (*m_items)[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])].shown.id;
}

int AuditListModel::rowOf(MessageId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [this, id](int place) {
        return (*m_items)[static_cast<std::size_t>(place)].shown.id == id;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void AuditListModel::reset(const std::vector<AuditItem>* items, const CodeBook* book,
    const AuditWords& words, const QDate& today)
{
    beginResetModel();
    m_items = items;
    m_book = book;
    m_words = words;
    m_today = today;
    m_rows = wantedRows();
    endResetModel();
}

std::vector<int> AuditListModel::wantedRows() const
{
    std::vector<int> rows;
    if (!m_items)
        return rows;
    for (std::size_t i = 0; i < m_items->size(); ++i) {
        if (m_filter.accepts((*m_items)[i]))
            rows.push_back(static_cast<int>(i));
    }
    if (m_order == AuditOrder::LeastSureFirst) {
        std::stable_sort(rows.begin(), rows.end(), [this](int a, int b) {
            const AuditItem& x = (*m_items)[static_cast<std::size_t>(a)];
            const AuditItem& y = (*m_items)[static_cast<std::size_t>(b)];
            if (x.decision.has_value() != y.decision.has_value())
                return !x.decision.has_value();
            return !x.decision && x.shown.confidence < y.shown.confidence;
        });
    }
    return rows;
}

void AuditListModel::refresh()
{
    const QScopedValueRollback<bool> guard(m_refreshing, true);
    const std::vector<int> wanted = wantedRows();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::find(wanted.begin(), wanted.end(), m_rows[static_cast<std::size_t>(row)])
            != wanted.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    std::vector<int> fresh;
    for (const int place : wanted) {
        if (std::find(m_rows.begin(), m_rows.end(), place) == m_rows.end())
            fresh.push_back(place);
    }
    if (!fresh.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    if (m_rows != wanted) {
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex& old : before) {
            const int place = m_rows[static_cast<std::size_t>(old.row())];
            after.append(index(
                static_cast<int>(std::find(wanted.begin(), wanted.end(), place) - wanted.begin())));
        }
        m_rows = wanted;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void AuditListModel::setFilter(const AuditFilter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    refresh();
    Q_EMIT filterChanged();
}

void AuditListModel::setOrder(AuditOrder order)
{
    if (m_order == order)
        return;
    m_order = order;
    refresh();
}

} // namespace waymark
