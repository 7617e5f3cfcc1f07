// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/archive/archivereader.h"
#include "support/sequentialbuffer.h"

#include <QBuffer>

using namespace waymark;
using namespace waymark::test;

namespace {

quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int k = 0; k < 8; ++k)
            crc = (crc & 1U) != 0 ? 0xEDB88320U ^ (crc >> 1) : crc >> 1;
    }
    return ~crc;
}

QByteArray little(quint64 value, int width)
{
    QByteArray bytes;
    for (int i = 0; i < width; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
    return bytes;
}

/// A gzip whose content is stored, in blocks of at most 65,535 bytes (RFC 1951, 3.2.4).
QByteArray gzip(const QByteArray& content)
{
    QByteArray out("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10);
    qsizetype at = 0;
    do {
        const QByteArray block = content.mid(at, 65'535);
        at += block.size();
        const auto size = static_cast<quint16>(block.size());
        out += static_cast<char>(at >= content.size() ? 1 : 0);
        out += little(size, 2) + little(static_cast<quint16>(~size), 2) + block;
    } while (at < content.size());
    return out + little(crc32(content), 4) + little(static_cast<quint64>(content.size()), 4);
}

struct ZipFile
{
    QByteArray name;
    QByteArray content;
    int flags = 0;
};

/// A zip of stored entries (APPNOTE.TXT).
QByteArray zip(const QList<ZipFile>& files)
{
    QByteArray out;
    QByteArray directory;
    for (const ZipFile& file : files) {
        const auto size = static_cast<quint64>(file.content.size());
        const QByteArray common = little(20, 2) + little(static_cast<quint64>(file.flags), 2)
            + little(0, 2) + little(0, 4) + little(crc32(file.content), 4) + little(size, 4)
            + little(size, 4) + little(static_cast<quint64>(file.name.size()), 2) + little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + common + little(0, 2) + little(0, 2)
            + little(0, 2) + little(0, 4) + little(static_cast<quint64>(out.size()), 4) + file.name;
        out += "PK\x03\x04" + common + file.name + file.content;
    }
    const auto count = static_cast<quint64>(files.size());
    return out + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2)
        + little(static_cast<quint64>(directory.size()), 4)
        + little(static_cast<quint64>(out.size()), 4) + little(0, 2);
}

/// One member of a tar (POSIX ustar); @p type '0' file, '2' link, '5' directory, '3' device.
QByteArray tarMember(const QByteArray& name, const QByteArray& content, char type = '0')
{
    QByteArray header(512, '\0');
    const auto put = [&header](qsizetype at, const QByteArray& value) {
        header.replace(at, value.size(), value);
    };
    put(0, name.left(100));
    put(100, "0000644");
    put(108, "0000000");
    put(116, "0000000");
    put(124, QByteArray::number(content.size(), 8).rightJustified(11, '0'));
    put(136, "00000000000");
    put(148, "        ");
    put(156, QByteArray(1, type));
    if (type == '2')
        put(157, "/etc/hostname");
    put(257,
        QByteArray("ustar\0"
                   "00",
            8));
    unsigned sum = 0;
    for (const char c : header)
        sum += static_cast<quint8>(c);
    put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    return header + content + QByteArray((512 - content.size() % 512) % 512, '\0');
}

QByteArray tar(const QList<QByteArray>& members)
{
    return members.join() + QByteArray(1024, '\0');
}

/// "name=content" of what came out, then "!name: reason" of what was refused, then "!!detail".
QStringList shown(ArchiveReader& reader)
{
    QStringList all;
    while (const auto entry = reader.next()) {
        QByteArray content;
        QByteArray block(4096, '\0');
        qint64 got = 0;
        while ((got = reader.entryDevice().read(block.data(), block.size())) > 0)
            content += block.left(got);
        if (content.size() > 30)
            content = QByteArray::number(content.size());
        all += entry->name + QLatin1Char('=') + QString::fromUtf8(content)
            + (reader.entryDevice().atEnd() ? QString() : QStringLiteral(" failed"));
    }
    for (const ArchiveRefusal& refusal : reader.refusals())
        all += QLatin1Char('!') + refusal.name + QStringLiteral(": ")
            + QString::fromStdString(refusal.reason);
    if (reader.error())
        all += QStringLiteral("!!") + reader.error()->detail;
    return all;
}

QStringList shown(const QByteArray& bytes, const QString& name, ArchiveLimits limits = {})
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    ArchiveReader reader(buffer, name, limits);
    return shown(reader);
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* title, const QByteArray& bytes, const char* name,
                             std::initializer_list<const char*> expected) {
            QStringList list;
            for (const char* const e : expected)
                list += QString::fromUtf8(e);
            QTest::newRow(title) << bytes << QString::fromLatin1(name) << list;
        };
        const QByteArray two = zip({{"a.txt", "A"}, {"sub/b.txt", "B"}});
        row("zip", two, "x.zip", {"a.txt=A", "sub/b.txt=B"});
        row("zip without suffix", two, "x", {"a.txt=A", "sub/b.txt=B"});
        row("zip behind junk", "junk" + two, "x.zip", {"a.txt=A", "sub/b.txt=B"});
        row("tar", tar({tarMember("a.txt", "A"), tarMember("d", {}, '5'), tarMember("b", "B")}),
            "x.tar", {"a.txt=A", "b=B"});
        row("tar.gz", gzip(tar({tarMember("a.txt", "A")})), "x.tar.gz", {"a.txt=A"});
        row("gz", gzip("hello"), "x.mbox.gz", {"x.mbox=hello"});
        row("gz of two", gzip("hello ") + gzip("world"), "x.gz", {"x=hello world"});
        row("gz in zip", zip({{"a.json.gz", gzip("{}")}}), "x.zip", {"a.json={}"});
        row("zip in zip", zip({{"in.zip", two}, {"c", "C"}}), "x.zip",
            {"c=C",
                "!in.zip: it is an archive inside an archive; unpack it and import what is in it"});
        row("tar.gz in zip", zip({{"in.tgz", gzip(tar({tarMember("a", "A")}))}}), "x.zip",
            {"!in.tgz: it is an archive inside an archive; unpack it and import what is in it"});
        row("bad names",
            zip({{"../a", "x"}, {"/b", "x"}, {"c:/d", "x"}, {"e/../../f", "x"}, {"..\\g", "x"},
                {QByteArray("h\0i", 3), "x"}, {"j..k", "J"}}),
            "x.zip",
            {"j..k=J", "!../a: its name leads out of the archive",
                "!/b: its name is an absolute path", "!c:/d: its name begins with a drive letter",
                "!e/../../f: its name leads out of the archive",
                "!../g: its name leads out of the archive", "!h: its name holds a NUL"});
        row("control characters in a name", zip({{"a\nb\x07", "A"}}), "x.zip", {"a\\nb\\x07=A"});
        row("one name twice", zip({{"a", "1"}, {"a", "2"}}), "x.zip", {"a=1", "a (2)=2"});
        row("links and devices",
            tar({tarMember("l", {}, '2'), tarMember("n", {}, '3'), tarMember("a", "A")}), "x.tar",
            {"a=A", "!l: it is a link", "!n: it is a device or the like, no file"});
        row("encrypted", zip({{"a", "secret", 1}, {"b", "B"}}), "x.zip",
            {"b=B", "!a: it is password protected"});
        row("checksum", QByteArray(zip({{"a", "hello"}})).replace("hello", "jello"), "x.zip",
            {"!a: it is damaged: ZIP bad CRC: 0x4cd0f5e6 should be 0x3610a686"});
        row("gz checksum", QByteArray(gzip("hello")).replace("hello", "jello"), "x.gz",
            {"!!its checksum is wrong"});
        row("cut gz", gzip("hello").chopped(10), "x.gz", {"!!it is damaged: truncated gzip input"});
        row("empty zip", zip({}), "x.zip", {"!!there is no file in it"});
        row("nothing", {}, "x.zip", {"!!it is empty"});
        row("text called zip", "hello", "x.zip", {"!!it is damaged: Unrecognized archive format"});
        row("text", "hello", "x.txt", {"!!it is no zip, tar or gzip"});
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QTEST(shown(bytes, name), "expected");
    }

    void sequentialDevice()
    {
        SequentialBuffer device(zip({{"a.txt", "A"}, {"b.txt", "B"}}), 11);
        ArchiveReader reader(device, QStringLiteral("x.zip"));
        QCOMPARE(
            shown(reader), (QStringList {QStringLiteral("a.txt=A"), QStringLiteral("b.txt=B")}));
    }

    void sharedBytes()
    {
        // Two directory entries that point to one local header: what makes small bombs large.
        QByteArray bytes = zip({{"a", "A"}, {"b", "B"}});
        const qsizetype second = bytes.lastIndexOf("PK\x01\x02");
        bytes.replace(second + 42, 4, little(0, 4));
        const QStringList result = shown(bytes, QStringLiteral("x.zip"));
        QCOMPARE(result, QStringList {QStringLiteral("!!its entries share the same bytes")});
    }

    void directoryAgainstEntry()
    {
        QByteArray bytes = zip({{"a", "hello"}});
        bytes.replace(bytes.lastIndexOf("PK\x01\x02") + 24, 4, little(2, 4));
        QCOMPARE(shown(bytes, QStringLiteral("x.zip")),
            QStringList {QStringLiteral("!a: its size is not the one in the directory")});
    }

    void limits()
    {
        ArchiveLimits limits;
        limits.entries = 2;
        const QByteArray three = zip({{"a", "A"}, {"b", "B"}, {"c", "C"}});
        QCOMPARE(shown(three, QStringLiteral("x.zip"), limits).last(),
            QStringLiteral("!!it has more than 2 entries"));

        limits = {};
        limits.totalBytes = 3 * 1024 * 1024;
        const QByteArray large
            = zip({{"a", QByteArray(2'000'000, 'x')}, {"b", QByteArray(2'000'000, 'y')}});
        QCOMPARE(shown(large, QStringLiteral("x.zip"), limits),
            (QStringList {
                QStringLiteral("a=2000000"), QStringLiteral("!!it unpacks to more than 3 MiB")}));

        limits = {};
        limits.nameBytes = 5;
        QCOMPARE(shown(zip({{"abcdef", "A"}}), QStringLiteral("x.zip"), limits),
            QStringList {QStringLiteral("!abcdef: its name is too long")});
    }

    void largeEntriesAreStreamed()
    {
        ArchiveLimits limits;
        limits.checkedBytes = 1000;
        const QByteArray content(100'000, 'x');
        QByteArray bytes = zip({{"small", "A"}, {"large", content}});
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        ArchiveReader reader(buffer, QStringLiteral("x.zip"), limits);
        const auto small = reader.next();
        QVERIFY(small && small->isChecked && small->size == 1);
        const auto large = reader.next(); // the first was not read: it is skipped
        QVERIFY(large && !large->isChecked && large->size == 100'000);
        QCOMPARE(reader.entryDevice().read(10).size(), 10);
        QCOMPARE(reader.entryBytes(), 10);
        QByteArray rest;
        while (!reader.entryDevice().atEnd()) {
            const QByteArray more = reader.entryDevice().read(7'777);
            if (more.isEmpty())
                break;
            rest += more;
        }
        QCOMPARE(rest.size(), content.size() - 10);
        QVERIFY(!reader.next() && !reader.error());
    }

    void damageWhileStreaming()
    {
        ArchiveLimits limits;
        limits.checkedBytes = 1000;
        QByteArray bytes = zip({{"a", QByteArray(5'000, 'x')}, {"b", "B"}});
        bytes[3'000] = 'y';
        const QStringList result = shown(bytes, QStringLiteral("x.zip"), limits);
        QVERIFY(result.value(0).endsWith(QLatin1String(" failed")));
        QCOMPARE(result.value(1), QStringLiteral("b=B"));
    }

    void kinds()
    {
        const auto kind = [](const QByteArray& head, const char* name) {
            return archiveKind(head.toStdString(), QString::fromLatin1(name));
        };
        QCOMPARE(kind(zip({{"a", "A"}}), "x"), ArchiveKind::Zip);
        QCOMPARE(kind(gzip("a"), "x"), ArchiveKind::Gzip);
        QCOMPARE(kind(tar({tarMember("a", "A")}), "x"), ArchiveKind::Tar);
        QCOMPARE(kind("From ann", "x.mbox"), ArchiveKind::None);
        QCOMPARE(kind("anything", "x.ZIP"), ArchiveKind::Zip);
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
