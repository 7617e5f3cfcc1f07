// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "base/displaytext.h"
#include "render/auditreportwriter.h"
#include "services/auditservice.h"
#include "services/redact.h"

#include <QDateTime>

namespace waymark::cli {

namespace {

/// A day ("2026-10-01", its beginning in UTC) or an instant in ISO 8601.
std::optional<Millis> instantFrom(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

QString cell(const QString& text, int width)
{
    // A stranger's name or subject must not steer the terminal.
    const QString flat = displayText(text).simplified();
    return flat.size() > width ? flat.left(width - 1) + u'…' : flat.leftJustified(width);
}

void printTable(QTextStream& out, const AuditReport& report)
{
    out << report.rule << '\n' << report.n << " message(s), " << report.decidedCount << " decided\n\n";
    for (const CategoryCount& category : report.categories) {
        out << cell(category.name, 18) << QString::number(category.count).rightJustified(5) << " of " << report.n << "  "
            << QString::number(category.share * 100, 'f', 0).rightJustified(3) << " %  ("
            << QString::number(category.low * 100, 'f', 0) << " to " << QString::number(category.high * 100, 'f', 0)
            << " %)\n";
    }
    out << '\n';
    for (const AuditedMessage& message : report.messages) {
        const QString day = message.sentAt
            ? QDateTime::fromMSecsSinceEpoch(*message.sentAt, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd hh:mm"))
            : QStringLiteral("no date");
        out << day.leftJustified(17) << cell(message.effectiveCategory(), 11)
            << (message.decided ? QStringLiteral("decided") : QString::number(message.confidence * 100, 'f', 0) + QStringLiteral(" %")).leftJustified(8)
            << cell(message.author, 20) << ' ' << cell(message.subject.isEmpty() ? message.excerpt : message.subject, 44) << ' '
            << message.flags.join(u',') << '\n';
    }
}

class AuditCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("audit"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("The audit of the last messages from others, as a table or a report.");
    }
    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOptions({
            {QStringLiteral("last"), QStringLiteral("How many messages."), QStringLiteral("N"), QStringLiteral("100")},
            {QStringLiteral("source"), QStringLiteral("Only this source, as `sources` names it."), QStringLiteral("KEY")},
            {QStringLiteral("before"), QStringLiteral("Only messages before this day or instant."), QStringLiteral("DATE")},
            {QStringLiteral("out"), QStringLiteral("Write a report: .html, .pdf, .md, .csv or .json."), QStringLiteral("FILE")},
            {QStringLiteral("redact"), QStringLiteral("Pseudonyms for people, addresses and links masked, private messages left out.")},
        });
    }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        AuditSelection selection;
        bool ok = false;
        selection.asked = parser.value(QStringLiteral("last")).toInt(&ok);
        selection.source = parser.value(QStringLiteral("source"));
        if (parser.isSet(QStringLiteral("before"))) {
            selection.before = instantFrom(parser.value(QStringLiteral("before")));
            ok = ok && selection.before.has_value();
        }
        const QString path = parser.value(QStringLiteral("out"));
        const auto format = reportFormatOf(path);
        if (!ok || selection.asked < 1 || !parser.positionalArguments().isEmpty() || (!path.isEmpty() && !format)) {
            *context.err << "audit takes --last N, --source KEY, --before DATE and --out FILE.html|pdf|md|csv|json.\n";
            return WrongUsage;
        }
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.fail(workspace.error());
        AuditService service(**workspace, *context.categoriser, *context.clock);
        auto report = service.audit(selection);
        if (!report)
            return context.fail(report.error());
        if (parser.isSet(QStringLiteral("redact")))
            *report = redacted(*report);
        if (!path.isEmpty()) {
            if (auto done = writeAuditReport(*report, *format, path); !done)
                return context.fail(done.error());
            context.say(QStringLiteral("Written: %1").arg(path));
        }
        if (context.json) {
            *context.out << renderAuditReport(*report, ReportFormat::Json).value_or({});
        } else if (path.isEmpty()) {
            printTable(*context.out, *report);
        }
        context.out->flush();
        return Done;
    }
};

} // namespace

std::unique_ptr<Command> makeAuditCommand()
{
    return std::make_unique<AuditCommand>();
}

} // namespace waymark::cli
