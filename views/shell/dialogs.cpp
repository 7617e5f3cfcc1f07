// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dialogs.h"

#include "make.h"
#include "style/icons.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waymark {

namespace {

QVBoxLayout* startColumn(QDialog* dialog)
{
    auto* column = make<QVBoxLayout>(dialog);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(space::kSmall);
    return column;
}

/// A row of buttons at the end of a dialog, the main one last.
QHBoxLayout* startButtons(QVBoxLayout* column)
{
    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(space::kSmall);
    row->addStretch(1);
    column->addSpacing(space::kMedium);
    column->addLayout(row);
    return row;
}

Label* paragraph(
    QWidget* parent, const QString& words, TextRole role = TextRole::Body, Ink ink = Ink::Text2)
{
    auto* label = make<Label>(parent, words, role, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Waymark"));
    setFixedWidth(480);
    auto* column = startColumn(this);
    auto* head = makeOwned<QHBoxLayout>();
    head->setSpacing(14);
    auto* mark = make<QLabel>(this);
    const Tokens& tokens = currentTokens();
    mark->setPixmap(logoPixmap(52, tokens.accent, tokens.onAccent, devicePixelRatioF()));
    head->addWidget(mark);
    auto* words = makeOwned<QVBoxLayout>();
    words->setSpacing(2);
    words->addWidget(make<Label>(this, QStringLiteral("Waymark"), TextRole::PageTitle, Ink::Text));
    words->addWidget(make<Label>(this, tr("Version %1").arg(QApplication::applicationVersion()),
        TextRole::Small, Ink::Text3));
    head->addLayout(words, 1);
    column->addLayout(head);
    column->addSpacing(space::kSmall);
    column->addWidget(paragraph(this,
        tr("A workbench for community managers. It reads what a community already writes, shows "
           "what people need, and turns the ones who help into colleagues.")));
    column->addWidget(paragraph(
        this, tr("Everything stays on this laptop: Waymark opens no network connection.")));
    column->addWidget(paragraph(this,
        tr("Free software under the GNU General Public License, version 3 or later. It comes with "
           "no "
           "warranty, as far as the law permits."),
        TextRole::Small, Ink::Text3));
    column->addWidget(paragraph(this, tr("Built with Qt %1.").arg(QString::fromLatin1(qVersion())),
        TextRole::Small, Ink::Text3));
    auto* row = startButtons(column);
    auto* qt = makeButton(this, tr("About Qt"));
    connect(qt, &QPushButton::clicked, qApp, &QApplication::aboutQt);
    auto* close = makeButton(this, tr("Close"), QString(), ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setDefault(true);
    row->addWidget(qt);
    row->addWidget(close);
}

KeysDialog::KeysDialog(const std::vector<KeyGroup>& groups, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard"));
    resize(480, 560);
    auto* column = startColumn(this);
    column->addWidget(
        make<Label>(this, tr("Everything has a key"), TextRole::PageTitle, Ink::Text));
    auto* area = make<QScrollArea>(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("Keys"));
    auto* inside = make<QWidget>(area);
    auto* grid = make<QGridLayout>(inside);
    grid->setContentsMargins(0, space::kSmall, space::kSmall, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const KeyGroup& group : groups) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, space::kMedium);
        grid->addWidget(
            make<Label>(inside, group.title, TextRole::SmallStrong, Ink::Text2), row++, 0, 1, 2);
        for (const auto& [keys, what] : group.keys) {
            grid->addWidget(make<Label>(inside, what, TextRole::Body, Ink::Text), row, 0);
            grid->addWidget(make<KeyHint>(inside, keys), row++, 1, Qt::AlignRight);
        }
    }
    grid->setRowStretch(row, 1);
    area->setWidget(inside);
    area->viewport()->setAutoFillBackground(false); // setWidget() switches the next one on
    inside->setAutoFillBackground(false);
    column->addWidget(area, 1);
    auto* buttons = startButtons(column);
    auto* close = makeButton(this, tr("Close"), QString(), ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setDefault(true);
    buttons->addWidget(close);
}

WaitDialog::WaitDialog(const QString& title, const QString& detail, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    setFixedWidth(480);
    auto* column = startColumn(this);
    column->addWidget(paragraph(this, title, TextRole::PageTitle, Ink::Text));
    column->addWidget(paragraph(this, detail));
    column->addSpacing(space::kSmall);
    auto* line = make<ProgressLine>(this, 6);
    line->setFraction(-1, title);
    column->addWidget(line);
    auto* row = startButtons(column);
    m_stop = makeButton(this, tr("Stop"));
    connect(m_stop, &QPushButton::clicked, this, &WaitDialog::reject);
    row->addWidget(m_stop);
    m_stop->setFocus();
}

void WaitDialog::reject()
{
    m_stop->setEnabled(false);
    m_stop->setText(tr("Stopping…"));
    Q_EMIT stopRequested();
}

QuestionDialog::QuestionDialog(const QString& question, const QString& detail, const QString& yes,
    const QString& no, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(question);
    setFixedWidth(480);
    auto* column = startColumn(this);
    column->addWidget(paragraph(this, question, TextRole::PageTitle, Ink::Text));
    column->addWidget(paragraph(this, detail));
    auto* row = startButtons(column);
    auto* refuse = makeButton(this, no);
    auto* agree = makeButton(this, yes, QString(), ButtonKind::Primary);
    connect(refuse, &QPushButton::clicked, this, &QDialog::reject);
    connect(agree, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(refuse);
    row->addWidget(agree);
    refuse->setDefault(true);
    refuse->setFocus();
}

void QuestionDialog::ask(QWidget* parent, const QString& question, const QString& detail,
    const QString& yes, const QString& no, const std::function<void(bool)>& answered)
{
    auto* dialog = make<QuestionDialog>(parent, question, detail, yes, no);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, parent,
        [answered](int result) { answered(result == QDialog::Accepted); });
    dialog->open();
}

} // namespace waymark
