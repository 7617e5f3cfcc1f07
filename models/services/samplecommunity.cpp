// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/samplecommunity.h"

#include "services/importservice.h"
#include "services/workspacesettings.h"
#include "storage/workspace.h"

namespace waymark {

Result<ImportReport> installSample(Workspace& workspace, const FormatRegistry& formats,
    const Categoriser& categoriser, const Clock& clock, JobContext& context)
{
    ImportRequest request;
    const QString folder = QStringLiteral(":/waymark/sample/");
    request.paths = {folder + QStringLiteral("kilnhouse-help.mbox"),
        folder + QStringLiteral("kilnhouse-zendesk"), folder + QStringLiteral("kilnhouse-forum")};
    ImportService service(workspace, formats, categoriser, clock);
    auto report = service.run(request, context);
    if (!report)
        return report;
    auto settings = loadSettings(workspace.connection());
    if (!settings)
        return settings.error();
    if (settings->title.isEmpty()) {
        settings->title = QStringLiteral("Kilnhouse Collective");
        settings->timeZone = QStringLiteral("Europe/Lisbon");
        settings->staffAddresses = QStringList {QStringLiteral("@kilnhouse.example")};
        settings->botAddresses = QStringList {QStringLiteral("no-reply@kilnhouse.example")};
        constexpr int kNine = 9 * 60;
        constexpr int kFive = 17 * 60;
        settings->businessHours = {{kNine, kFive}, {kNine, kFive}, {kNine, kFive}, {kNine, kFive},
            {kNine, kFive}, {0, 0}, {0, 0}};
        if (auto saved = saveSettings(workspace.connection(), *settings); !saved)
            return saved.error();
    }
    return report;
}

} // namespace waymark
