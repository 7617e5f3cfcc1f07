// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordingsink.h"

#include "support/sequentialbuffer.h"

#include <QBuffer>

#include <algorithm>

namespace waymark::test {

namespace {

std::int64_t sumOf(const std::vector<ByteRange>& ranges)
{
    std::int64_t sum = 0;
    for (const ByteRange& range : ranges)
        sum += range.length;
    return sum;
}

} // namespace

void RecordingSink::account(std::string_view host)
{
    accounts.emplace_back(host);
}

void RecordingSink::message(ImportedMessage&& message)
{
    ++messageCount;
    if (keepMessages)
        messages.push_back(std::move(message));
}

void RecordingSink::person(ImportedPerson&& person)
{
    persons.push_back(std::move(person));
}

void RecordingSink::thread(ImportedThread&& thread)
{
    threads.push_back(std::move(thread));
}

void RecordingSink::rating(ImportedRating&& rating)
{
    ratings.push_back(std::move(rating));
}

void RecordingSink::imported(ByteRange range)
{
    importedRanges.push_back(range);
}

void RecordingSink::rejected(ByteRange range, std::string place, std::string reason)
{
    rejections.push_back({range, std::move(place), std::move(reason)});
}

void RecordingSink::gap(std::string text)
{
    gaps.push_back(std::move(text));
}

bool RecordingSink::proceed(std::int64_t bytesDone)
{
    ++proceedCalls;
    lastBytesDone = bytesDone;
    return stopAtCall == 0 || proceedCalls < stopAtCall;
}

std::int64_t RecordingSink::bytesImported() const
{
    return sumOf(importedRanges);
}

std::int64_t RecordingSink::bytesRejected() const
{
    std::int64_t sum = 0;
    for (const Rejection& rejection : rejections)
        sum += rejection.range.length;
    return sum;
}

QString RecordingSink::tilingProblem(std::int64_t fileSize) const
{
    std::vector<ByteRange> all = importedRanges;
    for (const Rejection& rejection : rejections)
        all.push_back(rejection.range);
    std::stable_sort(all.begin(), all.end(),
        [](const ByteRange& a, const ByteRange& b) { return a.offset < b.offset; });
    std::int64_t next = 0;
    for (const ByteRange& range : all) {
        if (range.length <= 0)
            return QStringLiteral("empty range at %1").arg(range.offset);
        if (range.offset > next)
            return QStringLiteral("bytes %1 to %2 in no range").arg(next).arg(range.offset);
        if (range.offset < next)
            return QStringLiteral("bytes at %1 counted twice").arg(range.offset);
        next = range.offset + range.length;
    }
    if (next != fileSize)
        return QStringLiteral("ranges end at %1, the file at %2").arg(next).arg(fileSize);
    return {};
}

std::string RecordingSink::rejectionText() const
{
    std::string text;
    for (const Rejection& rejection : rejections)
        text += rejection.place + ": " + rejection.reason + '\n';
    return text;
}

Result<void> readBytes(const Importer& importer, const QByteArray& bytes, const QString& name,
    RecordingSink& sink, qint64 blockSize)
{
    const SourceFile file {name, name, bytes.size()};
    if (blockSize > 0) {
        SequentialBuffer device(bytes, blockSize);
        return importer.read(device, file, {}, sink);
    }
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    return importer.read(device, file, {}, sink);
}

} // namespace waymark::test
