// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "translator.h"
#include "services/shippedmodel.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <csignal>
#include <cstdio>

namespace {

/// Set before the handlers are: a signal handler may only touch what is lock-free.
const waymark::CancelToken* g_cancel = nullptr;

void onSignal(int)
{
    if (g_cancel)
        g_cancel->requestCancel();
}

/// Painting (a PDF) needs a QGuiApplication; nothing else does, and without a display it would fail.
bool draws(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray word(argv[i]);
        if (word == "audit")
            return true;
        if (!word.startsWith('-') && i > 1 && QByteArray(argv[i - 1]) != "--workspace")
            return false;
    }
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace waymark;
    // A file size limit must show as a failed write, not as the end of the program without a word.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);

    std::unique_ptr<QCoreApplication> application;
    if (draws(argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setOrganizationName(QStringLiteral("Waymark"));
    QCoreApplication::setApplicationName(QStringLiteral("Waymark"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));

    const CancelToken cancel;
    g_cancel = &cancel;
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);

    Translations translations;
    translations.use({}); // for reports and sentences; machine output is never translated
    QTextStream out(stdout);
    QTextStream err(stderr);
    const auto model = shippedModel();
    if (!model) {
        err << "The shipped classifier cannot be read.\n";
        return cli::StorageFailure;
    }
    const SystemClock clock;
    const FormatRegistry formats;
    cli::Context context;
    context.out = &out;
    context.err = &err;
    context.cancel = cancel;
    context.clock = &clock;
    context.formats = &formats;
    context.categoriser = &*model;
    return cli::runCommandLine(QCoreApplication::arguments().mid(1), context);
}
