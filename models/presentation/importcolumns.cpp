// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importcolumns.h"

#include "base/displaytext.h"
#include "base/phrase.h"
#include "formats/table/tableinspection.h"
#include "services/phrasetext.h"

#include <QFile>

#include <algorithm>

namespace waymark {

namespace {

constexpr int kSamples = 3;
constexpr int kSampleLength = 60;

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QStringList samplesOf(const std::vector<std::vector<std::string>>& rows, std::size_t column)
{
    QStringList samples;
    for (const auto& row : rows) {
        if (column >= row.size() || row[column].empty())
            continue;
        const QString value = shortened(
            displayText(QString::fromStdString(row[column]).simplified()), kSampleLength);
        if (!value.isEmpty() && !samples.contains(value))
            samples << value;
        if (samples.size() == kSamples)
            break;
    }
    return samples;
}

/// A column without a title has its number for one, which is ours to say.
QString titleOf(const std::string& title, std::size_t column)
{
    const QString stored = QString::fromStdString(title);
    const bool isOurs = title == english(Phrase::PlaceColumn, {std::to_string(column + 1)});
    return isOurs ? phraseText(stored) : displayText(stored);
}

} // namespace

Result<ImportColumns> ImportColumns::ofFile(const QString& path, const QByteArray& saved)
{
    QFile file(path);
    if (!file.exists())
        return Error {ErrorKind::FileNotFound, path, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::FileNotReadable, path, file.errorString()};
    const QByteArray head = file.read(static_cast<qint64>(table::kInspectedBytes));
    table::ColumnMapping known;
    if (!saved.isEmpty()) {
        const auto mapping = table::ColumnMapping::fromJson(saved);
        if (mapping)
            known = *mapping;
    }
    const table::Inspection seen = table::inspectTable(viewOf(head), known);
    if (seen.titles.empty())
        return Error {ErrorKind::NotRecognised, path, {}};

    ImportColumns columns;
    columns.m_signature = seen.signature;
    columns.m_titles = seen.titles;
    columns.m_rows = static_cast<qsizetype>(seen.rows.size());
    columns.m_mapping = saved.isEmpty() ? seen.proposal : known;
    for (std::size_t i = 0; i < seen.titles.size(); ++i)
        columns.m_columns.push_back(
            {titleOf(seen.titles[i], i), samplesOf(seen.rows, i), std::nullopt});
    columns.takeRoles();
    return columns;
}

void ImportColumns::takeRoles()
{
    for (TableColumn& column : m_columns)
        column.role.reset();
    for (std::size_t i = 0; i < table::kRoleCount; ++i) {
        const auto role = static_cast<table::Role>(i);
        const int index = table::columnIndex(m_titles, m_mapping.column(role));
        if (index >= 0 && !m_columns[static_cast<std::size_t>(index)].role)
            m_columns[static_cast<std::size_t>(index)].role = role;
    }
}

int ImportColumns::understood() const
{
    return static_cast<int>(std::count_if(m_columns.begin(), m_columns.end(),
        [](const TableColumn& column) { return column.role.has_value(); }));
}

void ImportColumns::setRole(int index, std::optional<table::Role> role)
{
    if (index < 0 || index >= static_cast<int>(m_columns.size()))
        return;
    const auto at = static_cast<std::size_t>(index);
    if (m_columns[at].role)
        m_mapping.setColumn(*m_columns[at].role, {});
    if (role)
        m_mapping.setColumn(*role, m_titles[at]);
    takeRoles();
}

QString ImportColumns::roleName(table::Role role)
{
    switch (role) {
    case table::Role::Id:
        return tr("Id of the message");
    case table::Role::Thread:
        return tr("Thread or ticket");
    case table::Role::Parent:
        return tr("Id of what it answers");
    case table::Role::Date:
        return tr("Date");
    case table::Role::AuthorName:
        return tr("Author, name");
    case table::Role::AuthorEmail:
        return tr("Author, mail address");
    case table::Role::AuthorId:
        return tr("Author, id");
    case table::Role::AuthorHandle:
        return tr("Author, user name");
    case table::Role::Subject:
        return tr("Subject");
    case table::Role::Body:
        return tr("Text of the message");
    case table::Role::Category:
        return tr("Category");
    case table::Role::Likes:
        return tr("Likes");
    case table::Role::Accepted:
        return tr("Accepted answer");
    }
    return {};
}

} // namespace waymark
