// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/areareport.h"
#include "formats/mail/addresses.h"
#include "formats/mail/contenttype.h"
#include "formats/mail/headerblock.h"
#include "formats/mail/headertext.h"
#include "formats/text/dates.h"
#include "formats/text/utf8.h"
#include "support/paths.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace waymark;
using namespace waymark::test;

namespace {

QJsonArray cases(const QString& path)
{
    return QJsonDocument::fromJson(readAll(path)).array();
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// The first logical line: a field ends where a line does not go on with a blank.
std::string logicalLine(const QString& header)
{
    const std::string bytes = header.toStdString();
    std::size_t end = bytes.find('\n');
    while (end != std::string::npos && end + 1 < bytes.size()
        && (bytes[end + 1] == ' ' || bytes[end + 1] == '\t' || end == 0))
        end = bytes.find('\n', end + 1);
    return bytes.substr(0, end);
}

std::optional<Millis> expectedDate(const QJsonObject& date)
{
    if (date.isEmpty())
        return std::nullopt;
    const auto n = [&date](const char* key) { return date[QLatin1String(key)].toInt(); };
    const auto at = toMillis(n("year"), n("month"), n("day"), n("hour"), n("minute"), n("second"));
    if (!at)
        return std::nullopt;
    const Millis zone = (n("tz_hour") * 60 + n("tz_minute")) * 60'000;
    return *at + (date[QLatin1String("tz_before_gmt")].toBool() ? zone : -zone);
}

QString shown(const std::optional<Millis>& at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC).toString(Qt::ISODateWithMs)
              : QStringLiteral("none");
}

QString unlikeText(const QString& got, const QString& wanted)
{
    return got == wanted ? QString() : QStringLiteral("“%1” for “%2”").arg(got, wanted);
}

/// Mailboxes in one line: name <address>, groups flattened.
QString shown(const QJsonValue& expected)
{
    QStringList all;
    const auto add = [&all](const QJsonArray& list) {
        for (const QJsonValue& value : list)
            all += QStringLiteral("%1 <%2>").arg(value[QLatin1String("name")].toString(),
                value[QLatin1String("address")].toString());
    };
    add(expected[QLatin1String("List")].toArray());
    for (const QJsonValue& group : expected[QLatin1String("Group")].toArray())
        add(group[QLatin1String("addresses")].toArray());
    return all.join(QStringLiteral(", "));
}

QString shown(const std::vector<Mailbox>& mailboxes)
{
    QStringList all;
    for (const Mailbox& mailbox : mailboxes)
        all += QStringLiteral("%1 <%2>").arg(text(mailbox.name), text(mailbox.address));
    return all.join(QStringLiteral(", "));
}

QString shown(const ContentType& type)
{
    QStringList all {text(type.type), text(type.subtype)};
    for (const auto& [name, value] : type.parameters)
        all += text(name) + QLatin1Char('=') + text(value);
    return all.join(QLatin1Char('|'));
}

QString shownType(const QJsonValue& expected)
{
    if (expected.isNull())
        return QStringLiteral("|");
    QStringList all {expected[QLatin1String("c_type")].toString().toLower(),
        expected[QLatin1String("c_subtype")].toString().toLower()};
    for (const QJsonValue& attribute : expected[QLatin1String("attributes")].toArray()) {
        if (!attribute[0].toString().endsWith(QLatin1String("-language"))) // of no use to us
            all += attribute[0].toString() + QLatin1Char('=') + attribute[1].toString();
    }
    return all.join(QLatin1Char('|'));
}

} // namespace

class TestConformanceHeaders : public QObject
{
    Q_OBJECT

private:
    AreaReport m_report;

    void stalwart(const QString& folder)
    {
        const auto each = [&](const char* name, const auto& compare) {
            int number = 0;
            for (const QJsonValue& value :
                cases(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".json"))) {
                const QString header = value[QLatin1String("header")].toString();
                m_report.judge(QStringLiteral("headers"),
                    QStringLiteral("stalwart-mail-parser/%1#%2")
                        .arg(QLatin1String(name))
                        .arg(++number),
                    compare(header, value[QLatin1String("expected")]));
            }
        };
        each("address", [](const QString& header, const QJsonValue& expected) {
            return unlikeText(shown(parseMailboxes(logicalLine(header))), shown(expected));
        });
        each("content_type", [](const QString& header, const QJsonValue& expected) {
            return unlikeText(shown(parseContentType(header.toStdString())), shownType(expected));
        });
        each("id", [](const QString& header, const QJsonValue& expected) {
            QStringList wanted;
            for (const QJsonValue& id : expected.toArray())
                wanted += id.toString().remove(QLatin1Char(' ')); // an id holds no blanks
            QStringList got;
            for (const std::string& id : parseMessageIds(header.toStdString()))
                got += text(id);
            return unlikeText(got.join(QLatin1Char(',')), wanted.join(QLatin1Char(',')));
        });
        each("list", [](const QString& header, const QJsonValue& expected) {
            // Waymark reads no such field; its text must still be decoded.
            QStringList wanted;
            for (const QJsonValue& item : expected.toArray())
                wanted += item.toString();
            QString got = text(decodeHeaderText(header.toStdString()));
            got.replace(QRegularExpression(QStringLiteral(" *, *")), QStringLiteral(","));
            return unlikeText(got.simplified(), wanted.join(QLatin1Char(',')));
        });
        each("received", [](const QString& header, const QJsonValue& expected) {
            // Of a Received field only its date is used.
            return unlikeText(shown(parseReceivedDate(header.toStdString())),
                shown(expectedDate(expected[QLatin1String("date")].toObject())));
        });
        each("unstructured", [](const QString& header, const QJsonValue& expected) {
            return unlikeText(text(decodeHeaderText(header.toStdString())), expected.toString());
        });
    }

    void flanker(const QString& folder)
    {
        int number = 0;
        for (const QJsonValue& value : cases(folder + QStringLiteral("/mailbox_valid.json"))) {
            const auto found = parseMailboxes(value.toString().toStdString());
            const bool one = found.size() == 1 && found[0].quality == AddressQuality::Valid;
            m_report.judge(QStringLiteral("headers"),
                QStringLiteral("flanker/mailbox_valid#%1").arg(++number),
                one ? QString() : shown(found) + QStringLiteral(" for ") + value.toString());
        }
        number = 0;
        for (const QJsonValue& value : cases(folder + QStringLiteral("/mailbox_invalid.json"))) {
            const auto found = parseMailboxes(value.toString().toStdString());
            bool flagged = found.size() != 1;
            std::string kept;
            for (Mailbox mailbox : found) {
                flagged = flagged || mailbox.quality != AddressQuality::Valid;
                const ImportedIdentity identity = toIdentity(std::move(mailbox));
                kept += identity.name + identity.email;
            }
            const QString name = QStringLiteral("flanker/mailbox_invalid#%1").arg(++number);
            if (flagged && !kept.empty())
                m_report.refused(QStringLiteral("headers"));
            else
                m_report.unlike(QStringLiteral("headers"), name, shown(found));
        }
    }

    void zbateson(const QString& folder)
    {
        for (const char* const name : {"basic", "basic-3", "invalid-charset"}) {
            const QByteArray bytes = readAll(folder + QLatin1Char('/') + QLatin1String(name));
            const HeaderBlock block
                = HeaderBlock::parse({bytes.constData(), static_cast<std::size_t>(bytes.size())});
            QString problem = block.fields().size() < 3 ? QStringLiteral("fields lost") : QString();
            for (const HeaderField& field : block.fields()) {
                const std::string decoded = decodeHeaderText(field.value);
                if (!isValidUtf8(decoded)
                    || (decoded.empty() && !text(field.value).trimmed().isEmpty()))
                    problem = QStringLiteral("text of a field lost");
            }
            m_report.judge(QStringLiteral("headers"),
                QStringLiteral("zbateson/") + QLatin1String(name), problem);
        }
    }

    void dates(const QString& folder)
    {
        int number = 0;
        for (const QJsonValue& value :
            cases(folder + QStringLiteral("/stalwart-mail-parser/date.json"))) {
            const std::string header = logicalLine(value[QLatin1String("header")].toString());
            // One entry is a whole Received field.
            const auto got = header.find(';') == std::string::npos ? parseDate(header)
                                                                   : parseReceivedDate(header);
            m_report.judge(QStringLiteral("dates"),
                QStringLiteral("stalwart-mail-parser#%1").arg(++number),
                unlikeText(
                    shown(got), shown(expectedDate(value[QLatin1String("expected")].toObject()))));
        }
        number = 0;
        for (const QJsonValue& value : cases(folder + QStringLiteral("/authored/dates.json"))) {
            const auto got = parseDate(value[QLatin1String("input")].toString().toStdString());
            const QString name = QStringLiteral("authored#%1").arg(++number);
            const QString wanted = value[QLatin1String("expected_utc")].toString();
            if (wanted.isEmpty()) {
                got ? m_report.imported(QStringLiteral("dates"))
                    : m_report.refused(QStringLiteral("dates"));
                continue;
            }
            const qint64 expected
                = QDateTime::fromString(wanted, Qt::ISODateWithMs).toMSecsSinceEpoch();
            m_report.judge(QStringLiteral("dates"), name,
                got == expected ? QString() : shown(got) + QStringLiteral(" for ") + wanted);
        }
    }

private Q_SLOTS:
    void suites()
    {
        const QString headers = sharedPath(QStringLiteral("suites/headers"));
        const QString dateFolder = sharedPath(QStringLiteral("suites/dates"));
        if (headers.isEmpty() || dateFolder.isEmpty())
            QSKIP("the suites beside the checkout are not there");
        stalwart(headers + QStringLiteral("/stalwart-mail-parser"));
        flanker(headers + QStringLiteral("/flanker"));
        zbateson(headers + QStringLiteral("/zbateson"));
        dates(dateFolder);
        qInfo().noquote() << '\n' << m_report.table();
        const QString problems = m_report.verify();
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }
};

QTEST_GUILESS_MAIN(TestConformanceHeaders)
#include "tst_conformance_headers.moc"
