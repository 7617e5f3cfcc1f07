// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "base/displaytext.h"
#include "render/auditreportwriter.h"
#include "services/auditservice.h"
#include "services/redact.h"

#include <QDateTime>

#include <algorithm>

namespace waymark::cli {

namespace {

/// A day ("2026-10-01", its beginning in UTC) or an instant in ISO 8601, UTC where it names no
/// zone.
std::optional<Millis> instantFrom(const QString& text)
{
    // By its parts: a midnight that the clock of this machine leaves out is one in UTC all the
    // same.
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.size() == 10 && day.isValid())
        return QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), Qt::UTC);
    return time.isValid() ? std::optional<Millis>(time.toMSecsSinceEpoch()) : std::nullopt;
}

QString cell(const QString& text, int width)
{
    // A stranger's name or subject must not steer the terminal.
    const QString flat = displayText(text).simplified();
    return flat.size() > width ? flat.left(width - 1) + u'…' : flat.leftJustified(width);
}

void printTable(QTextStream& out, const AuditReport& report)
{
    out << displayText(report.rule) << '\n'
        << report.n << " message(s), " << report.decidedCount << " decided\n\n";
    for (const CategoryCount& category : report.categories) {
        out << cell(category.name, 18) << QString::number(category.count).rightJustified(5)
            << " of " << report.n << "  "
            << QString::number(category.share * 100, 'f', 0).rightJustified(3) << " %  ("
            << QString::number(category.low * 100, 'f', 0) << " to "
            << QString::number(category.high * 100, 'f', 0) << " %)\n";
    }
    out << '\n';
    for (const AuditedMessage& message : report.messages) {
        const QString day = message.sentAt
            ? QDateTime::fromMSecsSinceEpoch(*message.sentAt, Qt::UTC)
                  .toString(QStringLiteral("yyyy-MM-dd hh:mm"))
            : QStringLiteral("no date");
        out << day.leftJustified(17) << cell(message.effectiveCategory(), 11)
            << (message.decided
                       ? QStringLiteral("decided")
                       : QString::number(message.confidence * 100, 'f', 0) + QStringLiteral(" %"))
                   .leftJustified(8)
            << cell(message.author, 20) << ' '
            << cell(message.subject.isEmpty() ? message.excerpt : message.subject, 44) << ' '
            << message.flags.join(u',') << '\n';
    }
}

class AuditCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("audit"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral(
            "The audit of the last messages from others, as a table or a report.");
    }
    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOptions({
            {QStringLiteral("last"), QStringLiteral("How many messages."), QStringLiteral("N"),
                QStringLiteral("100")},
            {QStringLiteral("source"), QStringLiteral("Only this source, as `sources` names it."),
                QStringLiteral("KEY")},
            {QStringLiteral("before"), QStringLiteral("Only messages before this day or instant."),
                QStringLiteral("DATE")},
            {QStringLiteral("out"),
                QStringLiteral("Write a report: .html, .pdf, .md, .csv or .json."),
                QStringLiteral("FILE")},
            {QStringLiteral("redact"),
                QStringLiteral("Pseudonyms for people, addresses and links masked, private "
                               "messages left out.")},
        });
    }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        AuditSelection selection;
        if (const int wrong = read(parser, context, selection); wrong != Done)
            return wrong;
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.failToOpen(workspace.error());
        AuditService service(**workspace, *context.categoriser, *context.clock);
        const auto sources = service.sources();
        if (!sources)
            return context.fail(sources.error());
        if (!isKnown(selection.source, *sources)) {
            return context.misused(
                QStringLiteral("There is no source “%1”. %2")
                    .arg(selection.source,
                        sources->isEmpty() ? QStringLiteral("The workspace is empty.")
                                           : QStringLiteral("The sources are: %1.")
                                                 .arg(sources->join(QStringLiteral(", ")))));
        }
        auto report = service.audit(selection);
        if (!report)
            return context.fail(report.error());
        const bool masked = parser.isSet(QStringLiteral("redact"));
        const AuditReport plain = masked ? redacted(*report) : *report;
        const QString path = parser.value(QStringLiteral("out"));
        if (!path.isEmpty()) {
            const ReportFormat format = *reportFormatOf(path);
            const AuditReport written = masked && !isForMachines(format)
                ? redacted(*report, MaskWords::forPeople())
                : plain;
            if (auto done = writeAuditReport(written, format, path); !done)
                return context.fail(done.error());
            context.say(QStringLiteral("Written: %1").arg(path));
        }
        if (context.json) {
            *context.out << renderAuditReport(plain, ReportFormat::Json).value_or({});
        } else if (path.isEmpty()) {
            printTable(*context.out, plain);
        }
        context.out->flush();
        return Done;
    }

private:
    /// What to audit, by the words of the command line; else the exit code.
    static int read(
        const QCommandLineParser& parser, const Context& context, AuditSelection& selection)
    {
        const QString last = parser.value(QStringLiteral("last"));
        bool ok = false;
        selection.asked = last.toInt(&ok);
        if (!ok || selection.asked < 1)
            return context.misused(
                QStringLiteral("--last is a number from 1, not “%1”.").arg(last));
        selection.source = parser.value(QStringLiteral("source"));
        const QString before = parser.value(QStringLiteral("before"));
        if (parser.isSet(QStringLiteral("before"))) {
            selection.before = instantFrom(before);
            if (!selection.before) {
                return context.misused(QStringLiteral(
                    "--before is a day or an instant (2026-10-01, 2026-10-01T12:00:00Z), not “%1”.")
                                           .arg(before));
            }
        }
        const QString path = parser.value(QStringLiteral("out"));
        if (parser.isSet(QStringLiteral("out")) && !reportFormatOf(path)) {
            return context.misused(QStringLiteral(
                "--out is a file that ends in .html, .pdf, .md, .csv or .json, not “%1”.")
                                       .arg(path));
        }
        return Done;
    }
    /// Empty, an account as `sources` names it, or the system of one.
    static bool isKnown(const QString& source, const QStringList& sources)
    {
        return source.isEmpty() || sources.contains(source)
            || std::any_of(sources.begin(), sources.end(),
                [&source](const QString& name) { return name.startsWith(source + u'/'); });
    }
};

} // namespace

std::unique_ptr<Command> makeAuditCommand()
{
    return std::make_unique<AuditCommand>();
}

} // namespace waymark::cli
