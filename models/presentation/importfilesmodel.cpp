// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importfilesmodel.h"

#include "base/displaytext.h"
#include "services/phrasetext.h"

#include <QFileInfo>

#include <algorithm>

namespace waymark {

namespace {

FileState firstState(const RecognisedSource& source)
{
    if (!source.problem.isEmpty())
        return FileState::Failed;
    if (source.tableColumns > 0 && !source.tableUsable)
        return FileState::NeedsColumns;
    return source.isRecognised() ? FileState::Waiting : FileState::Unknown;
}

} // namespace

ImportFilesModel::ImportFilesModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_words(Formatting())
{
}

int ImportFilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QVariant ImportFilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ImportFile& file = m_files[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case FileNameRole:
        return m_words.nameOf({file.source.path});
    case Qt::ToolTipRole:
        return file.source.path;
    case Qt::AccessibleTextRole:
        return spoken(file);
    case FileSizeTextRole:
        return m_words.sizeText(file.source);
    case FileIconRole:
        return ImportWords::iconOf(file.source);
    case FormatTextRole:
        return m_words.formatText(file.source);
    case CertaintyRole:
        return static_cast<int>(ImportWords::certaintyOf(file.source));
    case CertaintyTextRole:
        return m_words.certaintyText(file.source);
    case FileStateRole:
        return static_cast<int>(file.state);
    case FileStateTextRole:
        return stateText(file);
    case FileProgressRole:
        return file.progress;
    case RejectedTextRole:
        return file.state == FileState::Done && file.rejected > 0
            ? m_words.rejectedText(file.rejected)
            : QString();
    case FileActionTextRole:
        return actionText(file);
    case FileActionIconRole:
        return file.source.tableColumns > 0 ? QStringLiteral("table") : QString();
    default:
        return {};
    }
}

QString ImportFilesModel::stateText(const ImportFile& file) const
{
    switch (file.state) {
    case FileState::Waiting:
        return tr("waits");
    case FileState::NeedsColumns:
        return tr("check the columns first");
    case FileState::Reading:
        return file.stateText;
    case FileState::Done:
        return m_words.messagesText(file.messages);
    case FileState::Unknown:
        return tr("left out");
    case FileState::Failed:
        return file.source.problem.isEmpty() ? tr("could not be read")
                                             : displayText(phraseText(file.source.problem));
    case FileState::Stopped:
        return tr("stopped, nothing kept");
    }
    return {};
}

QString ImportFilesModel::actionText(const ImportFile& file) const
{
    const bool table = file.source.tableColumns > 0;
    if (file.state == FileState::NeedsColumns || (table && file.state == FileState::Waiting))
        return tr("Check the columns");
    if (file.state == FileState::Unknown)
        return tr("What to do");
    return {};
}

QString ImportFilesModel::spoken(const ImportFile& file) const
{
    QStringList parts {m_words.nameOf({file.source.path}), m_words.sizeText(file.source),
        m_words.formatText(file.source), m_words.certaintyText(file.source), stateText(file)};
    if (file.state == FileState::Done && file.rejected > 0)
        parts << m_words.rejectedText(file.rejected);
    return parts.join(QLatin1String(", "));
}

void ImportFilesModel::add(std::vector<RecognisedSource> sources)
{
    for (RecognisedSource& source : sources) {
        const auto known = std::find_if(m_files.begin(), m_files.end(),
            [&](const ImportFile& file) { return file.source.path == source.path; });
        ImportFile file;
        file.state = firstState(source);
        file.source = std::move(source);
        if (known != m_files.end()) {
            *known = std::move(file);
            const QModelIndex at = index(static_cast<int>(known - m_files.begin()));
            Q_EMIT dataChanged(at, at);
            continue;
        }
        const int row = static_cast<int>(m_files.size());
        beginInsertRows({}, row, row);
        m_files.push_back(std::move(file));
        endInsertRows();
    }
}

void ImportFilesModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_files.erase(m_files.begin() + row);
    endRemoveRows();
}

void ImportFilesModel::clear()
{
    beginResetModel();
    m_files.clear();
    endResetModel();
}

void ImportFilesModel::change(int row, const std::function<void(ImportFile&)>& change)
{
    if (row < 0 || row >= rowCount())
        return;
    ImportFile& file = m_files[static_cast<std::size_t>(row)];
    const ImportFile before = file;
    change(file);
    if (file == before)
        return;
    Q_EMIT dataChanged(index(row), index(row));
}

ImportReport ImportFilesModel::part(const ImportReport& report, int row) const
{
    ImportReport part;
    part.seconds = report.seconds;
    part.dryRun = report.dryRun;
    part.batch = report.batch;
    for (const FileReport& of : report.files) {
        if (rowOf(of.path) == row)
            part.files.push_back(of);
    }
    return part;
}

void ImportFilesModel::setReport(const ImportReport& report)
{
    for (int row = 0; row < rowCount(); ++row) {
        const ImportReport mine = part(report, row);
        if (mine.files.empty())
            continue;
        const FileReport totals = mine.totals();
        change(row, [&](ImportFile& file) {
            file.messages = totals.messages.total();
            file.rejected = totals.rejectedCount;
            if (mine.anythingRead())
                file.state = FileState::Done;
            else
                file.state = file.source.isRecognised() ? FileState::Failed : FileState::Unknown;
        });
    }
}

int ImportFilesModel::rowOf(const QString& path) const
{
    int found = -1;
    qsizetype longest = -1;
    // A folder and a file in it may both be listed: the longer path is the nearer one.
    for (int row = 0; row < rowCount(); ++row) {
        const QString& root = m_files[static_cast<std::size_t>(row)].source.path;
        if (root.size() > longest && isWithin(path, root)) {
            longest = root.size();
            found = row;
        }
    }
    return found;
}

void ImportFilesModel::setFormatting(const Formatting& format)
{
    m_words = ImportWords(format);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace waymark
