// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the audit page over the sample community, without a display:
//
//   waymark-inbox-shots DIR [light|dark|contrast] [language] [scale] [WxH] [state,state...]
//
// States: audit, chosen (several messages), signed, empty, thread, topics, category, session,
// source, report, signoff, link, page (the inbox widget only), paper (the report's sheets), all
// (every message decided).
#include "inbox/decisionpad.h"
#include "inbox/inboxpage.h"
#include "inbox/inboxview.h"
#include "inbox/messagelist.h"
#include "inbox/readerview.h"
#include "inbox/reportdialog.h"
#include "inbox/safetextview.h"
#include "inbox/signoffdialog.h"
#include "inbox/sourcewindow.h"
#include "inboxstage.h"
#include "presentation/auditcontroller.h"
#include "render/auditpdf.h"
#include "shell/mainwindow.h"
#include "style/theme.h"
#include "widgets/popover.h"

#include <QtTest>
#include <QtWidgets>

using namespace waymark;

namespace {

void settle()
{
    for (int i = 0; i < 25; ++i)
        QApplication::processEvents(QEventLoop::AllEvents, 10);
}

class Shots
{
public:
    Shots(const QString& folder, const QString& suffix, QSize size, const QStringList& states)
        : m_folder(folder)
        , m_suffix(suffix)
        , m_states(states)
        , m_settings(m_place.filePath(QStringLiteral("s.ini")), QSettings::IniFormat)
        , m_window(&m_stage.session().undoStack(), &m_settings)
        , m_page(m_stage.session(), &m_settings, nullptr)
    {
        m_window.resize(size);
        m_window.addPage(&m_page);
        m_window.show();
    }

    void run()
    {
        settle();
        m_page.view()->resize(m_window.size());
        shoot(QStringLiteral("empty"), m_page.view());
        m_stage.clock().set(
            QDateTime(QDate(2026, 10, 31), QTime(23, 0), Qt::UTC).toMSecsSinceEpoch());
        m_stage.installSample();
        m_window.setCommunity(m_stage.session().title());
        const WorkspaceCounts counts = m_stage.session().counts();
        const auto said = [](const char* words, qint64 n) {
            return QCoreApplication::translate(
                "waymark::AppContext", words, nullptr, static_cast<int>(n));
        };
        m_window.setLoaded(QStringList {said("%Ln message(s)", counts.messages),
            said("%Ln person(s)", counts.people), said("%Ln source(s)", counts.sources)}
                               .join(QStringLiteral(" · ")));
        m_window.showPage(QStringLiteral("inbox"));
        code();
        AuditController& audit = m_page.controller();
        QTRY_VERIFY_WITH_TIMEOUT(!audit.isLearning(), 20000);
        chooseTelling();
        shoot(QStringLiteral("audit"));
        thread();
        popovers();
        dialogs();
        paper(QStringLiteral("paper"));
        auto* view = m_page.view()->list()->view();
        QItemSelection several(view->model()->index(10, 0), view->model()->index(16, 0));
        view->selectionModel()->select(several, QItemSelectionModel::ClearAndSelect);
        shoot(QStringLiteral("chosen"));
        view->selectionModel()->setCurrentIndex(
            view->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
        audit.sign(QStringLiteral("Ines Carvalho"));
        shoot(QStringLiteral("signed"));
    }

private:
    void code()
    {
        AuditController& audit = m_page.controller();
        if (!m_states.contains(QStringLiteral("four"))) {
            (void)audit.newCategory(QStringLiteral("Offer"),
                QStringLiteral("The writer offers time, space or knowledge."));
            (void)audit.newCategory(
                QStringLiteral("Thanks"), QStringLiteral("The writer thanks or reports success."));
        }
        const std::vector<AuditItem> items = audit.items();
        int coded = 0;
        for (std::size_t i = 1; i < items.size() && coded < 37; i += (i < 4 || i > 20) ? 1 : 4) {
            audit.setCurrent(items[i].shown.id);
            m_stage.clock().pass(7 + static_cast<double>(coded * 5 % 13));
            if (coded % 4 == 3)
                audit.decideAt(
                    static_cast<int>(i) % static_cast<int>(audit.book().categories.size()));
            else
                audit.accept();
            ++coded;
        }
        if (m_states.contains(QStringLiteral("all"))) {
            for (const AuditItem& item : items) {
                audit.setCurrent(item.shown.id);
                audit.accept();
            }
        }
        const char* const topics[]
            = {"Ember board", "Firing schedules", "Glaze chemistry", "Shipping"};
        for (std::size_t i = 0; i < items.size(); i += 4) {
            audit.setCurrent(items[i].shown.id);
            audit.setTopics({QString::fromLatin1(topics[(i / 4) % 7 % 4])});
            if (i % 12 == 0)
                audit.toggleFlag(auditflag::kFaq);
        }
        audit.setCurrent(items[5].shown.id);
        audit.accept();
    }
    /// The open message with the most cues to see.
    void chooseTelling()
    {
        AuditController& audit = m_page.controller();
        MessageId best;
        int most = -1;
        for (const AuditItem& item : audit.items()) {
            if (item.decision)
                continue;
            audit.setCurrent(item.shown.id);
            const int cues = m_page.view()->reader()->cuesShown() * 100
                + static_cast<int>(std::min<qsizetype>(99, item.text.size() / 10));
            if (cues > most) {
                most = cues;
                best = item.shown.id;
            }
        }
        audit.setCurrent(best);
    }
    void thread()
    {
        if (!wants(QStringLiteral("thread")))
            return;
        AuditController& audit = m_page.controller();
        for (const AuditItem& item : audit.items()) {
            audit.setCurrent(item.shown.id);
            const auto reading = audit.reading();
            if (reading && reading->earlier.size() > 1
                && std::any_of(
                    reading->parts.begin(), reading->parts.end(), [](const Reading::Part& part) {
                        return part.kind == Reading::Part::Kind::Quote;
                    }))
                break;
        }
        settle();
        shoot(QStringLiteral("thread"));
        for (QAbstractButton* fold : m_page.view()->reader()->findChildren<QAbstractButton*>()) {
            if (fold->isCheckable())
                fold->setChecked(true);
        }
        shoot(QStringLiteral("thread"), nullptr, QStringLiteral("thread-open"));
    }
    void popovers()
    {
        const auto pop = [this](const QString& name, auto open) {
            if (!wants(name))
                return;
            open();
            shoot(name);
            for (Popover* popover : m_window.findChildren<Popover*>())
                popover->dismiss();
            settle();
        };
        m_window.activateWindow();
        m_page.view()->focusStart();
        pop(QStringLiteral("topics"), [this] { m_page.view()->pad()->openTopics(); });
        pop(QStringLiteral("category"), [this] { m_page.view()->pad()->openNewCategory(6); });
        pop(QStringLiteral("session"), [this] {
            for (QPushButton* button : m_page.view()->findChildren<QPushButton*>()) {
                if (button->text() == m_page.controller().sessionTitle())
                    button->click();
            }
        });
        pop(QStringLiteral("link"), [this] {
            auto* text = m_page.view()->reader()->findChildren<SafeTextView*>().value(1);
            Q_EMIT text->linkChosen(QStringLiteral("http://bank.example@evil.example/account/"
                                                   "verify?session=1234567890&next=%2Fhome"),
                QRect(60, 10, 2, 16));
        });
    }
    void dialogs()
    {
        AuditController& audit = m_page.controller();
        if (wants(QStringLiteral("source"))) {
            const auto message = audit.stored(audit.currentId());
            SourceWindow source(*message, &m_window);
            source.show();
            for (int i = 0; i < source.tabs()->count(); ++i) {
                source.tabs()->setCurrentIndex(i);
                shoot(QStringLiteral("source"), &source, QStringLiteral("source-%1").arg(i));
            }
        }
        if (wants(QStringLiteral("report"))) {
            ReportDialog report(audit, nullptr, &m_window);
            report.show();
            shoot(QStringLiteral("report"), &report);
            report.setFormat(ReportFormat::Pdf);
            shoot(QStringLiteral("report"), &report, QStringLiteral("report-pdf"));
            report.setFormat(ReportFormat::Html);
            report.resize(720, 2000);
            shoot(QStringLiteral("report"), &report, QStringLiteral("report-long"));
            report.resize(720, 560);
            (void)report.saveTo(m_place.filePath(QStringLiteral("no/such/folder/r.html")));
            shoot(QStringLiteral("report"), &report, QStringLiteral("report-trouble"));
        }
        if (wants(QStringLiteral("signoff"))) {
            SignOffDialog sign(audit.figures(), nullptr, &m_window);
            sign.show();
            shoot(QStringLiteral("signoff"), &sign);
        }
    }
    // The report's sheets as they are printed: the first two and the last, as masked as they leave.
    void paper(const QString& name)
    {
        if (!wants(QStringLiteral("paper")))
            return;
        const auto report = m_page.controller().report(AuditController::Redaction::ForPeople);
        const auto pages = report ? auditPages(*report, QLocale(), 1.2) : Error {};
        if (!pages)
            return;
        for (const std::size_t i : {std::size_t {0}, std::size_t {1}, pages->size() - 1}) {
            const QString path = QDir(m_folder).filePath(
                QStringLiteral("inbox-%1-%2-%3.png").arg(name).arg(i + 1).arg(m_suffix));
            if (i < pages->size() && pages->at(i).save(path))
                QTextStream(stdout) << path << Qt::endl;
        }
    }
    [[nodiscard]] bool wants(const QString& state) const
    {
        return m_states.isEmpty() || m_states.contains(state);
    }
    void shoot(const QString& state, QWidget* widget = nullptr, const QString& name = {})
    {
        if (!wants(state))
            return;
        settle();
        const QString path = QDir(m_folder).filePath(
            QStringLiteral("inbox-%1-%2.png").arg(name.isEmpty() ? state : name, m_suffix));
        (widget ? widget : &m_window)->grab().save(path);
        QTextStream(stdout) << path << Qt::endl;
    }

    QString m_folder;
    QString m_suffix;
    QStringList m_states;
    QTemporaryDir m_place;
    QSettings m_settings;
    test::InboxStage m_stage;
    MainWindow m_window;
    InboxPage m_page;
};

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const auto given = [argc, argv](int i, const char* other) {
        return QString::fromLocal8Bit(argc > i ? argv[i] : other);
    };
    if (given(4, "1") != QLatin1String("1"))
        qputenv("QT_SCALE_FACTOR", given(4, "1").toLatin1());
    const QApplication app(argc, argv);
    const QString language = given(3, "en");
    QLocale::setDefault(language == QLatin1String("en")
            ? QLocale(QLocale::English, QLocale::UnitedKingdom)
            : QLocale(language));
    QTranslator ofQt;
    if (ofQt.load(QStringLiteral("qtbase_") + QLocale().name(),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&ofQt);
    QTranslator translator;
    if (translator.load(qEnvironmentVariable(
            "WAYMARK_QM", QStringLiteral(":/waymark/i18n/waymark_%1.qm").arg(language))))
        QApplication::installTranslator(&translator);
    if (QLocale().textDirection() == Qt::RightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    Theme theme;
    theme.setMotion(MotionChoice::Reduced);
    const QString kind = given(2, "light");
    theme.setChoice(kind == QLatin1String("dark") ? ThemeChoice::Dark
            : kind == QLatin1String("contrast")   ? ThemeChoice::HighContrast
                                                  : ThemeChoice::Light);
    const QStringList size = given(5, "1440x870").split(u'x');
    const QString suffix
        = QStringLiteral("%1-%2-%3-%4").arg(kind, language, given(4, "1"), given(5, "1440x870"));
    QDir().mkpath(given(1, "."));
    Shots shots(given(1, "."), suffix, QSize(size.value(0).toInt(), size.value(1).toInt()),
        given(6, "").split(u',', Qt::SkipEmptyParts));
    shots.run();
    return 0;
}
