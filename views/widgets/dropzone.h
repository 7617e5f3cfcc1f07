// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QMimeData;

namespace waymark {

class Label;

/// Local files and folders among what is dragged, empty for anything else.
[[nodiscard]] QStringList localFilesOf(const QMimeData* data);

/// A dashed strip that takes files: icon, what it does, and buttons or tags at its end.
class DropZone : public QWidget
{
    Q_OBJECT

public:
    DropZone(const QString& title, const QString& detail, QWidget* parent);
    /// Buttons and the like at the trailing end.
    void addWidget(QWidget* widget);
    void setTexts(const QString& title, const QString& detail);

Q_SIGNALS:
    void filesDropped(const QStringList& paths);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setHot(bool hot);
    QHBoxLayout* m_row;
    Label* m_title;
    Label* m_detail;
    bool m_hot = false;
};

/// Covers its parent while files hang over the window, and says what a drop will do. Shown and
/// hidden by the window; it takes no events itself.
class DropOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit DropOverlay(QWidget* parent);
    void setCount(int files);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_files = 0;
};

} // namespace waymark
