// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace waymark::test {

/// A sequential device over bytes in memory that gives at most blockSize of them a call, and can
/// fail after a number of bytes: what pipes and archive entries do.
class SequentialBuffer final : public QIODevice
{
public:
    SequentialBuffer(QByteArray bytes, qint64 blockSize, qint64 failAt = -1)
        : m_bytes(std::move(bytes))
        , m_blockSize(blockSize)
        , m_failAt(failAt)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_position >= m_bytes.size(); }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        if (m_failAt >= 0 && m_position >= m_failAt) {
            setErrorString(QStringLiteral("simulated read error"));
            return -1;
        }
        if (m_position >= m_bytes.size())
            return -1;
        qint64 count = qMin(qMin(maxSize, m_blockSize), m_bytes.size() - m_position);
        if (m_failAt >= 0)
            count = qMin(count, m_failAt - m_position);
        std::copy_n(m_bytes.constData() + m_position, count, data);
        m_position += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_blockSize;
    qint64 m_failAt;
    qint64 m_position = 0;
};

} // namespace waymark::test
