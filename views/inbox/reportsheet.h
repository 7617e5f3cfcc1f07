// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace waymark {

class SafeTextDocument;
struct AuditSheet;

/// The report's page as a browser shows it: text to scroll, select and hear, nothing loaded and no
/// link followed.
class ReportSheet : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ReportSheet(QWidget* parent);

    void setSheet(const AuditSheet& sheet);

protected:
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;
    void doSetSource(const QUrl&, QTextDocument::ResourceType) override { }

private:
    SafeTextDocument* m_document;
};

} // namespace waymark
