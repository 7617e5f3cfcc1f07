// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/typescale.h"

#include <QTextBrowser>

#include <string>
#include <utility>
#include <vector>

namespace waymark {

class SafeTextDocument;

/// Text of a stranger, as high as it is long: no bars of its own, no resource ever loaded, no link
/// ever followed. Cues are underlined in their category's colour.
class SafeTextView : public QTextBrowser
{
    Q_OBJECT

public:
    /// @p name tells screen readers what this text is.
    SafeTextView(TextRole role, const QString& name, QWidget* parent);

    /// @p html has gone through the sanitiser.
    void setContent(const std::string& html);
    /// The text as laid out; positions are those of setCues().
    [[nodiscard]] QString laidOutText() const;
    /// Start and length of each stretch; @p position is the category's place in the code book.
    void setCues(std::vector<std::pair<int, int>> cues, int position);
    [[nodiscard]] const std::vector<std::pair<int, int>>& cues() const { return m_cues; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    /// A link was clicked or entered; @p area is where it stands in this widget.
    void linkChosen(const QString& target, const QRect& area);

protected:
    void doSetSource(const QUrl&, QTextDocument::ResourceType) override { }
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void dress();
    void fitHeight();
    void paintCue(QPainter& painter, int start, int length) const;

    SafeTextDocument* m_document;
    TextRole m_role;
    std::string m_html;
    std::vector<std::pair<int, int>> m_cues;
    int m_cuePosition = -1;
};

} // namespace waymark
