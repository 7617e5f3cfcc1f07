// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importreport.h"
#include "presentation/importwords.h"
#include "presentation/roles.h"

#include <QAbstractListModel>

#include <functional>

#include <vector>

namespace waymark {

/// A source in the list with what has become of it.
struct ImportFile
{
    RecognisedSource source;
    FileState state = FileState::Waiting;
    double progress = -1; ///< 0..1 while reading
    QString stateText; ///< while reading; otherwise made from the report
    qint64 messages = 0; ///< of its report
    qint64 rejected = 0;

    friend bool operator==(const ImportFile&, const ImportFile&) = default;
};

/// What was dropped or chosen, in the order in which it will be read. Roles: FileRole.
class ImportFilesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ImportFilesModel(QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] const std::vector<ImportFile>& files() const { return m_files; }
    [[nodiscard]] const ImportFile& file(int row) const
    {
        return m_files[static_cast<std::size_t>(row)];
    }
    /// Adds sources; a path that is listed already takes the place of the old one.
    void add(std::vector<RecognisedSource> sources);
    void remove(int row);
    void clear();
    /// Changes row @p row by @p change.
    void change(int row, const std::function<void(ImportFile&)>& change);
    /// What @p report says of the files under each row's path.
    void setReport(const ImportReport& report);
    /// The files of @p report that belong to @p row.
    [[nodiscard]] ImportReport part(const ImportReport& report, int row) const;
    /// The row to which the file @p path belongs, or -1.
    [[nodiscard]] int rowOf(const QString& path) const;
    /// Texts are made in the present language and locale.
    void setFormatting(const Formatting& format);

private:
    [[nodiscard]] QString stateText(const ImportFile& file) const;
    [[nodiscard]] QString actionText(const ImportFile& file) const;
    [[nodiscard]] QString spoken(const ImportFile& file) const;

    std::vector<ImportFile> m_files;
    ImportWords m_words;
};

} // namespace waymark
