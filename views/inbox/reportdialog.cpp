// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/reportdialog.h"

#include "inbox/paperpages.h"
#include "inbox/reportsheet.h"
#include "inbox/sourcewindow.h"
#include "make.h"
#include "presentation/auditcontroller.h"
#include "presentation/tokens.h"
#include "render/auditpdf.h"
#include "render/auditsheet.h"
#include "render/papercanvas.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/focusorder.h"
#include "widgets/label.h"
#include "widgets/segmentcontrol.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

const QString kFormatKey = QStringLiteral("inbox/reportFormat");
const QString kFolderKey = QStringLiteral("inbox/reportFolder");
constexpr qsizetype kPreviewLimit = 60'000;
constexpr qsizetype kPreviewLine = 400;
constexpr int kLeastWidth = 560; ///< below it the page's chart would have to be scrolled sideways

struct Form
{
    ReportFormat format;
    const char* name;
    const char* suffix;
};
constexpr std::array<Form, 5> kForms {{
    {ReportFormat::Html, "HTML", "html"},
    {ReportFormat::Pdf, "PDF", "pdf"},
    {ReportFormat::Markdown, "Markdown", "md"},
    {ReportFormat::Csv, "CSV", "csv"},
    {ReportFormat::Json, "JSON", "json"},
}};

const Form& formOf(ReportFormat format)
{
    const auto* found = std::find_if(
        kForms.begin(), kForms.end(), [format](const Form& form) { return form.format == format; });
    return found == kForms.end() ? kForms.front() : *found;
}

} // namespace

ReportDialog::ReportDialog(AuditController& controller, QSettings* settings, QWidget* parent)
    : QDialog(parent)
    , m_controller(&controller)
    , m_settings(settings)
    , m_format(make<SegmentControl>(this, tr("Form of the report")))
    , m_redacted(make<QCheckBox>(this))
    , m_stateIcon(make<IconLabel>(this, QStringLiteral("lock"), 16, Ink::Text2))
    , m_state(make<Label>(this, TextRole::Small, Ink::Text2))
    , m_contents(make<Label>(this, TextRole::SmallStrong, Ink::Text2))
    , m_previews(makeOwned<QStackedLayout>())
    , m_sheet(make<ReportSheet>(this))
    , m_pages(make<PaperPages>(this))
    , m_preview(make<SourceEdit>(this, tr("What will be in the file")))
    , m_trouble(make<ErrorBar>(this))
    , m_reveal(makeButton(this, tr("Show in folder"), QStringLiteral("folder")))
{
    setWindowTitle(tr("Save the report"));
    setMinimumWidth(kLeastWidth);
    // As much of the paper as the window has room for.
    resize(720, std::clamp(parent ? parent->window()->height() - 60 : 0, 560, 820));
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(space::kSmall);
    column->addWidget(
        make<Label>(this, tr("What may leave this laptop?"), TextRole::PageTitle, Ink::Text));
    column->addSpacing(space::kTiny);
    for (std::size_t i = 0; i < kForms.size(); ++i)
        m_format->addChoice(static_cast<int>(i), QString::fromLatin1(kForms[i].name));
    column->addWidget(m_format, 0, Qt::AlignLeft);
    column->addSpacing(space::kTiny);
    m_redacted->setText(tr("Without the people in it"));
    m_redacted->setChecked(true);
    column->addWidget(m_redacted, 0, Qt::AlignLeft); // its ring goes around its words
    auto* state = makeOwned<QHBoxLayout>();
    state->setSpacing(space::kSmall);
    state->addWidget(m_stateIcon, 0, Qt::AlignTop);
    m_state->setWordWrap(true);
    state->addWidget(m_state, 1);
    column->addLayout(state);
    column->addSpacing(space::kSmall);
    column->addWidget(m_contents);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_previews->addWidget(m_sheet);
    m_previews->addWidget(m_preview);
    m_previews->addWidget(m_pages);
    column->addLayout(m_previews, 1);
    column->addWidget(m_trouble);
    column->addSpacing(space::kSmall);
    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(space::kSmall);
    row->addWidget(m_reveal);
    row->addStretch(1);
    auto* close = makeButton(this, tr("Close"));
    auto* save = makeButton(this, tr("Save as…"), QString(), ButtonKind::Primary);
    row->addWidget(close);
    row->addWidget(save);
    column->addLayout(row);
    save->setDefault(true);
    m_reveal->hide();
    if (m_settings) {
        const QString known = m_settings->value(kFormatKey).toString();
        for (std::size_t i = 0; i < kForms.size(); ++i) {
            if (known == QLatin1String(kForms[i].suffix))
                m_format->setChosen(static_cast<int>(i));
        }
    }
    connect(m_format, &SegmentControl::chosenChanged, this, &ReportDialog::refresh);
    connect(m_redacted, &QCheckBox::toggled, this, &ReportDialog::refresh);
    if (Theme* theme = Theme::instance())
        connect(theme, &Theme::changed, this, &ReportDialog::refresh);
    connect(m_reveal, &QPushButton::clicked, this, &ReportDialog::reveal);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &ReportDialog::save);
    refresh();
}

bool ReportDialog::focusNextPrevChild(bool next)
{
    return moveFocusInOrder(this, next);
}

ReportFormat ReportDialog::format() const
{
    return kForms[static_cast<std::size_t>(std::max(0, m_format->chosen()))].format;
}

void ReportDialog::setFormat(ReportFormat format)
{
    for (std::size_t i = 0; i < kForms.size(); ++i) {
        if (kForms[i].format == format)
            m_format->setChosen(static_cast<int>(i));
    }
    refresh();
}

void ReportDialog::setRedacted(bool redacted)
{
    m_redacted->setChecked(redacted);
}

QString ReportDialog::previewText() const
{
    return format() == ReportFormat::Html ? m_sheet->toPlainText() : m_preview->toPlainText();
}

void ReportDialog::refresh()
{
    m_trouble->dismiss();
    using Redaction = AuditController::Redaction;
    auto report = m_controller->report(!m_redacted->isChecked() ? Redaction::None
            : isForMachines(format())                           ? Redaction::ForMachines
                                                                : Redaction::ForPeople);
    if (!report) {
        tellTrouble(report.error());
        return;
    }
    m_report = std::move(report).value();
    const bool masked = m_redacted->isChecked();
    m_stateIcon->setIconName(masked ? QStringLiteral("lock") : QStringLiteral("warn"));
    m_stateIcon->setInk(masked ? Ink::Text2 : Ink::Warning);
    m_state->setInk(masked ? Ink::Text2 : Ink::Warning);
    QString words = masked
        ? tr("Names become “%1”, “%2” …; addresses, links and numbers are masked.")
              .arg(AuditController::pseudonym(1), AuditController::pseudonym(2))
        : tr("Names, addresses and private messages stand in it as they were written. Hand it only "
             "to people who may "
             "read them.");
    if (masked && m_report.leftOutPrivate > 0)
        words += u' ' + tr("%Ln private message(s) stay out.", nullptr, m_report.leftOutPrivate);
    m_state->setText(words);

    if (format() == ReportFormat::Html)
        showSheet();
    else if (format() == ReportFormat::Pdf)
        showPages();
    else
        showBytes();
}

// In the window's colours: a browser takes those that the desktop asks for.
void ReportDialog::showSheet()
{
    m_contents->setText(m_report.n > kSheetMessages
            ? tr("The page as a browser shows it; of its %Ln message(s) the first %1:", nullptr,
                m_report.n)
                  .arg(QLocale().toString(kSheetMessages))
            : tr("The page, with %Ln message(s), as a browser shows it:", nullptr, m_report.n));
    m_sheet->setSheet(
        auditSheet(m_report, QLocale(), currentTokens().isDark(), devicePixelRatioF()));
    m_previews->setCurrentWidget(m_sheet);
}

void ReportDialog::showPages()
{
    const double ratio = devicePixelRatioF();
    auto pages
        = auditPages(m_report, QLocale(), PaperPages::kSheetWidth * ratio / PaperCanvas::kWidth);
    if (!pages) {
        tellTrouble(pages.error());
        return;
    }
    for (QImage& page : *pages)
        page.setDevicePixelRatio(ratio);
    m_contents->setText(
        tr("The %Ln page(s) of the file:", nullptr, static_cast<int>(pages->size())));
    m_pages->setPages(*pages);
    m_previews->setCurrentWidget(m_pages);
}

void ReportDialog::showBytes()
{
    const auto bytes = renderAuditReport(m_report, format());
    if (!bytes) {
        tellTrouble(bytes.error());
        return;
    }
    m_contents->setText(tr("The file, with %Ln message(s):", nullptr, m_report.n));
    m_preview->setPlainText(
        cappedSource(QString::fromUtf8(*bytes), kPreviewLimit, kPreviewLine).text);
    m_previews->setCurrentWidget(m_preview);
}

void ReportDialog::tellTrouble(const Error& error)
{
    m_trouble->tell(AuditController::sentence(error), AuditController::remark(error.kind));
}

QString ReportDialog::proposedName() const
{
    const QString community = m_report.community.isEmpty() ? tr("Community") : m_report.community;
    QString name
        = tr("%1 audit %2", "file name: community, date")
              .arg(community,
                  m_controller->words().local(m_report.madeAt).date().toString(Qt::ISODate));
    for (QChar& c : name) {
        if (c.unicode() < 0x20 || QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u'_';
    }
    return name + u'.' + QLatin1String(formOf(format()).suffix);
}

void ReportDialog::save()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (m_settings && QFileInfo(m_settings->value(kFolderKey).toString()).isDir())
        folder = m_settings->value(kFolderKey).toString();
    const Form& form = formOf(format());
    auto* dialog = make<QFileDialog>(this);
    dialog->setWindowTitle(tr("Save the report"));
    dialog->setDirectory(folder);
    dialog->setNameFilter(
        QStringLiteral("%1 (*.%2)").arg(QLatin1String(form.name), QLatin1String(form.suffix)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QLatin1String(form.suffix));
    dialog->selectFile(proposedName());
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::saveTo);
    dialog->open();
}

bool ReportDialog::saveTo(const QString& path)
{
    const auto done = writeAuditReport(m_report, format(), path);
    m_reveal->setVisible(done.has_value());
    if (!done) {
        tellTrouble(done.error());
        return false;
    }
    m_trouble->dismiss();
    m_stateIcon->setIconName(QStringLiteral("checkc"));
    m_stateIcon->setInk(Ink::Done);
    m_state->setInk(Ink::Text);
    m_saved = path;
    m_state->setText(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    if (m_settings) {
        m_settings->setValue(kFormatKey, QLatin1String(formOf(format()).suffix));
        m_settings->setValue(kFolderKey, QFileInfo(path).absolutePath());
    }
    return true;
}

void ReportDialog::reveal()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_saved).absolutePath()));
}

} // namespace waymark
