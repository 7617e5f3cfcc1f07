// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/formatting.h"
#include "presentation/importpeek.h"

#include <QDialog>

class QPlainTextEdit;

namespace waymark {

/// Shows a rejected record where it stands in its file: read-only, plain text, at most 64 KB around
/// it.
class PlaceViewer : public QDialog
{
    Q_OBJECT

public:
    /// @p title is the file's name, @p reason why the record was rejected.
    PlaceViewer(const QString& title, const QString& reason, const PlacePeek& peek,
        const Formatting& format, QWidget* parent);
    [[nodiscard]] QPlainTextEdit* text() const { return m_text; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QPlainTextEdit* m_text;
    int m_mark;
};

} // namespace waymark
