// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/auditreading.h"
#include "presentation/typescale.h"

#include <QScrollArea>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace waymark {

class AuditController;
class SafeTextView;

/// The message itself: its thread, who and when, the text with cues underlined, what is folded,
/// what was not loaded. Everything shown has gone through the sanitiser; nothing is fetched.
class ReaderView : public QScrollArea
{
    Q_OBJECT

public:
    ReaderView(AuditController& controller, QWidget* parent);

    /// By most of a page; @p back upwards.
    void scrollPage(bool back);
    [[nodiscard]] int cuesShown() const { return m_cuesShown; }

Q_SIGNALS:
    void cuesChanged();

private:
    void rebuild();
    void addThread(const Reading& reading);
    void addHead(const Reading& reading);
    void addTags();
    void addParts(const Reading& reading);
    void addNotes(const Reading& reading);
    void addAttachments(const Reading& reading);
    SafeTextView* addText(
        QVBoxLayout* column, const std::string& html, TextRole role, const QString& name);
    void markCues();
    void announce(const Reading& reading);

    AuditController* m_controller;
    QWidget* m_inside = nullptr;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_tags = nullptr;
    QWidget* m_tagGap = nullptr;
    SafeTextView* m_subject = nullptr;
    std::vector<SafeTextView*> m_own; ///< the author's own parts, in order
    MessageId m_shown;
    int m_cuesShown = 0;
};

} // namespace waymark
