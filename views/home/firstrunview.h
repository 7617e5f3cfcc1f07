// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace waymark {

class Label;
class Trail;

/// An empty workspace: what Waymark is for, three ways to begin, and that files may be dropped.
class FirstRunView : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunView(QWidget* parent);
    /// How much the bundled sample holds; 0 leaves the numbers out.
    void setSample(int messages, int people);
    void focusStart();

Q_SIGNALS:
    void sampleRequested();
    void importRequested();
    void openRequested();
    void filesDropped(const QStringList& paths);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Choice
    {
        QString icon;
        QString title;
        QString words;
        QString button;
        QString key;
        bool primary = false;
    };
    QWidget* makeHead(QWidget* parent);
    QWidget* makeChoice(QWidget* parent, const Choice& choice, QPushButton** button, Label** words);
    QWidget* makeDrop(QWidget* parent);
    QWidget* makePromises(QWidget* parent);

    Trail* m_trail;
    Label* m_sampleWords = nullptr;
    QPushButton* m_sample = nullptr;
};

} // namespace waymark
