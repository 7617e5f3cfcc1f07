// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPlainTextEdit>

class QLineEdit;
class QTabWidget;

namespace waymark {

struct StoredMessage;
class Label;

/// Source text with line numbers, read-only.
class SourceEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    SourceEdit(const QString& name, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Gutter;
    void dress();
    void placeGutter();
    void paintGutter(QPaintEvent* event);
    void markLine();

    Gutter* m_gutter;
};

/// A message as its source gave it: headers, HTML, the record as JSON, the text. Read-only; nothing
/// in it is interpreted.
class SourceWindow : public QDialog
{
    Q_OBJECT

public:
    SourceWindow(const StoredMessage& message, QWidget* parent);

    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }

private:
    /// Adds a tab unless @p text is empty.
    void addSource(const QString& title, const QString& text, const QString& definition);
    void find(bool back);
    void copyAll();

    QTabWidget* m_tabs;
    QLineEdit* m_find;
    Label* m_found;
};

/// JSON on indented lines, every token as it stood: numbers keep their digits. Text that is not
/// JSON comes back unchanged.
[[nodiscard]] QString indentedJson(const QString& json);

/// At most @p limit characters, lines no longer than @p lineLimit; what was done stands in the
/// second value: how many characters are missing, and whether lines were broken.
struct CappedSource
{
    QString text;
    qsizetype missing = 0;
    bool broken = false;
};
[[nodiscard]] CappedSource cappedSource(const QString& text, qsizetype limit, qsizetype lineLimit);

} // namespace waymark
