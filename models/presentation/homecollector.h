// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "presentation/homedata.h"
#include "services/auditservice.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark {

class Formatting;
class Workspace;

/// Gathers what Home shows from a workspace: the present audit's state, what people write about now
/// and a season ago, who answers, what is loaded, what waits. Reads some two hundred messages, the
/// heads of at most 5,000 more, and walks one index, whatever the size of the workspace.
class HomeCollector
{
    Q_DECLARE_TR_FUNCTIONS(HomeCollector)

public:
    /// @p importing: an import runs in this process, so that one marked as running is not a killed
    /// one.
    HomeCollector(Workspace& workspace, const Categoriser& shipped, const Clock& clock,
        const QLocale& locale, bool importing);

    [[nodiscard]] Result<HomeData> collect();

private:
    [[nodiscard]] Result<void> takeAudit(HomeData& home);
    [[nodiscard]] Result<void> takeMoves(HomeData& home);
    [[nodiscard]] Result<void> takeEarlier(HomeData& home, Millis newest);
    [[nodiscard]] Result<void> takeLoaded(HomeData& home);
    [[nodiscard]] Result<void> takeImports(HomeData& home, const Formatting& format);
    void takeWaiting(HomeData& home, const Formatting& format);
    void noteAudit(HomeData& home) const;

    Workspace* m_workspace; ///< not owned, like the clock
    AuditService m_audits;
    const Clock* m_clock;
    QLocale m_locale;
    bool m_importing;
    std::vector<AuditItem> m_items; ///< of the present audit
};

} // namespace waymark
