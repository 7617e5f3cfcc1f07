// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "render/auditreportwriter.h"
#include "services/shippedmodel.h"
#include "translator.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QSettings>
#include <QTemporaryDir>

#ifdef WAYMARK_HAS_MIMALLOC
#include <mimalloc.h>
#endif

#include <csignal>
#include <cstdio>
#include <poll.h>
#include <unistd.h>

namespace {

/// Set before the handlers are: a signal handler may only touch what is lock-free.
const waymark::CancelToken* g_cancel = nullptr;

void onSignal(int number)
{
    if (g_cancel)
        g_cancel->requestCancel();
    std::signal(number, SIG_DFL); // whoever asks twice does not want to wait
}

/// The form of the report that an audit is asked to write, if it is asked for one.
std::optional<waymark::ReportFormat> reportAskedFor(int argc, char** argv)
{
    std::optional<waymark::ReportFormat> format;
    bool audits = false;
    for (int i = 1; i < argc; ++i) {
        const QByteArray word(argv[i]);
        audits = audits || word == "audit";
        if (word == "--out" && i + 1 < argc)
            format = waymark::reportFormatOf(QString::fromLocal8Bit(argv[i + 1]));
        else if (word.startsWith("--out="))
            format = waymark::reportFormatOf(QString::fromLocal8Bit(word.mid(6)));
    }
    return audits ? format : std::nullopt;
}

/// Painting needs a QGuiApplication; nothing else does, and without a display it would fail.
bool isPainted(waymark::ReportFormat format)
{
    return format == waymark::ReportFormat::Pdf || format == waymark::ReportFormat::ChartPng;
}

/// A result that did not arrive is a failure; whoever closed the pipe (`| head`) has what was
/// wanted.
bool resultIsLost(const QTextStream& out)
{
    if (out.status() == QTextStream::Ok && std::ferror(stdout) == 0)
        return false;
    pollfd reader {STDOUT_FILENO, 0, 0};
    return !(poll(&reader, 1, 0) == 1 && (reader.revents & POLLERR) != 0);
}

/// A tenth of an import is allocation and waiting for scattered memory. A command is short and ends
/// with its work, so it may keep the memory it once had and take it in large pages; the window,
/// open all day, stays with the system's allocator.
void allocateForSpeed()
{
#ifdef WAYMARK_HAS_MIMALLOC
    mi_option_enable(mi_option_large_os_pages);
    mi_option_disable(mi_option_page_reset);
#endif
}

} // namespace

int main(int argc, char** argv)
{
    using namespace waymark;
    allocateForSpeed();
    // A file size limit must show as a failed write, not as the end of the program without a word.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);

    const auto asked = reportAskedFor(argc, argv);
    std::unique_ptr<QCoreApplication> application;
    std::unique_ptr<QTemporaryDir> runtime;
    if (asked && isPainted(*asked)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) { // else Qt makes one and says so
            runtime = std::make_unique<QTemporaryDir>();
            qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime->path()));
        }
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
    // A report is read by people, in the language chosen in the window; all else is the same
    // everywhere.
    translations.use(asked && !isForMachines(*asked)
            ? QSettings().value(QStringLiteral("user/language")).toString()
            : QStringLiteral("en"));
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
    const int code = cli::runCommandLine(QCoreApplication::arguments().mid(1), context);
    out.flush();
    if (resultIsLost(out)) {
        err << "The result could not be written to the standard output.\n";
        return cli::StorageFailure;
    }
    return code;
}
