// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace waymark {

/// A chapter of the handbook, laid out in the type scale. Loads nothing but the handbook's own
/// pictures; links go to chapters.
class HandbookView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HandbookView(QWidget* parent);
    /// @p markdown is ours.
    void setChapter(const QString& markdown);
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void chapterChosen(const QString& id);

protected:
    void doSetSource(const QUrl&, QTextDocument::ResourceType) override { }

private:
    void dress();
    void dressBlocks();
    void dressTables();

    QString m_markdown;
};

} // namespace waymark
