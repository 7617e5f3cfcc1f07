// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formats/table/columnmapping.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark {

/// One column of a table as the manager sees it.
struct TableColumn
{
    QString title;
    QStringList samples; ///< first values that are not empty, safe to show
    std::optional<table::Role> role; ///< what it is; nothing: kept, but without a meaning

    friend bool operator==(const TableColumn&, const TableColumn&) = default;
};

/// A table's header and first rows with what each column is taken for. A value: the dialog changes
/// it, the controller keeps it.
class ImportColumns
{
    Q_DECLARE_TR_FUNCTIONS(ImportColumns)

public:
    /// Looks at the front of the table. @p saved is the mapping in force for its header (JSON), or
    /// empty for the proposal.
    [[nodiscard]] static Result<ImportColumns> ofFile(
        const QString& path, const QByteArray& saved = {});

    [[nodiscard]] const QString& signature() const { return m_signature; }
    [[nodiscard]] const std::vector<TableColumn>& columns() const { return m_columns; }
    [[nodiscard]] qsizetype rowsSeen() const { return m_rows; }
    /// How many columns have a meaning.
    [[nodiscard]] int understood() const;

    /// Gives column @p index a role; a role is held by one column, the earlier holder loses it.
    void setRole(int index, std::optional<table::Role> role);
    void setDateOrder(table::DateOrder order) { m_mapping.dateOrder = order; }
    [[nodiscard]] table::DateOrder dateOrder() const { return m_mapping.dateOrder; }
    /// IANA id for dates without a zone; empty: UTC.
    void setZone(const QString& zone) { m_mapping.zone = zone.toStdString(); }
    [[nodiscard]] QString zone() const { return QString::fromStdString(m_mapping.zone); }

    /// Whether rows read like this are messages: a text, and somebody or some day to it.
    [[nodiscard]] bool isUsable() const { return table::isUsable(m_mapping); }
    /// As it is saved.
    [[nodiscard]] QByteArray toJson() const { return m_mapping.toJson(); }

    /// A role's name for people.
    [[nodiscard]] static QString roleName(table::Role role);

private:
    void takeRoles();

    QString m_signature;
    std::vector<TableColumn> m_columns;
    std::vector<std::string> m_titles;
    table::ColumnMapping m_mapping;
    qsizetype m_rows = 0;
};

} // namespace waymark
