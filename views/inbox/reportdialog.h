// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/auditreport.h"
#include "render/auditreportwriter.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QSettings;
class QStackedLayout;

namespace waymark {

class AuditController;
class ErrorBar;
class IconLabel;
class Label;
class PaperPages;
class ReportSheet;
class SegmentControl;
class SourceEdit;

/// What leaves the laptop, before it does: form, whether people are masked (they are unless
/// switched off), and the text as it will stand in the file.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p settings (may be null) remembers form and folder, never that people were shown.
    ReportDialog(AuditController& controller, QSettings* settings, QWidget* parent);

    void setFormat(ReportFormat format);
    void setRedacted(bool redacted);
    /// The text that is shown of what will be written; of pages there is none.
    [[nodiscard]] QString previewText() const;
    [[nodiscard]] ReportSheet* sheet() const { return m_sheet; }
    [[nodiscard]] PaperPages* pages() const { return m_pages; }
    /// Writes the file; false when that failed, with the reason shown.
    bool saveTo(const QString& path);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void refresh();
    void showSheet();
    void showPages();
    void showBytes();
    void tellTrouble(const Error& error);
    void save();
    void reveal();
    [[nodiscard]] ReportFormat format() const;
    [[nodiscard]] QString proposedName() const;

    AuditController* m_controller;
    QSettings* m_settings;
    SegmentControl* m_format;
    QCheckBox* m_redacted;
    IconLabel* m_stateIcon;
    Label* m_state;
    Label* m_contents;
    QStackedLayout* m_previews;
    ReportSheet* m_sheet; ///< of HTML
    PaperPages* m_pages; ///< of PDF
    SourceEdit* m_preview; ///< of what is text
    ErrorBar* m_trouble;
    QPushButton* m_reveal;
    QString m_saved;
    AuditReport m_report;
};

} // namespace waymark
