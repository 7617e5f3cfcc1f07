// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/waymark/workspaceimporter.h"
#include "support/recordingsink.h"

#include <QBuffer>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;

namespace {

/// Remembers the largest piece that was asked of it.
class AskedDevice final : public QBuffer
{
public:
    qint64 largest = 0;

protected:
    qint64 readData(char* data, qint64 length) override
    {
        largest = std::max(largest, length);
        return QBuffer::readData(data, length);
    }
    qint64 readLineData(char* data, qint64 length) override
    {
        largest = std::max(largest, length);
        return QBuffer::readLineData(data, length);
    }
};

const QByteArray kHead = R"({"type":"waymark","version":1})"
                         "\n";
const QByteArray kMessage
    = R"({"type":"message","system":"mail","account":"","kind":"mail","id":"1","body":"Hello"})";

} // namespace

/// The lines that `export workspace` writes, read back.
class TestWorkspaceExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("messages");
        QTest::addColumn<QByteArray>("rejected");
        QTest::newRow("a message") << kHead + kMessage + '\n' << 1 << QByteArray();
        QTest::newRow("without a last line end") << kHead + kMessage << 1 << QByteArray();
        QTest::newRow("blank lines") << kHead + "\n  \n" + kMessage + "\n\n" << 1 << QByteArray();
        QTest::newRow("Windows line ends") << kHead + kMessage + "\r\n" << 1 << QByteArray();
        QTest::newRow("a torn line") << kHead + kMessage.left(40) + '\n' + kMessage + '\n'
                                     << 1 << QByteArray("line 2: this line is no JSON object");
        QTest::newRow("a kind of a later version") << kHead + R"({"type":"badge"})" + '\n'
                + kMessage + '\n' << 1 << QByteArray("line 2: ");
        QTest::newRow("nothing but the head") << kHead << 0 << QByteArray();
    }
    void lines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, messages);
        QFETCH(QByteArray, rejected);
        AskedDevice device;
        device.setData(bytes);
        QVERIFY(device.open(QIODevice::ReadOnly));
        RecordingSink sink;
        const QString name = QStringLiteral("x.jsonl");
        QVERIFY(WorkspaceImporter().read(device, {name, name, bytes.size()}, {}, sink).has_value());
        QCOMPARE(static_cast<int>(sink.messages.size()), messages);
        QCOMPARE(sink.tilingProblem(bytes.size()), QString());
        const QByteArray said = QByteArray::fromStdString(sink.rejectionText());
        QVERIFY2(rejected.isEmpty() ? said.isEmpty() : said.startsWith(rejected), said.constData());
        // Qt's readLine() with a limit takes memory for the limit at every line.
        QVERIFY2(device.largest <= 8 << 20, QByteArray::number(device.largest).constData());
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceExport)
#include "tst_workspaceexport.moc"
