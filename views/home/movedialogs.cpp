// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/movedialogs.h"

#include "make.h"
#include "presentation/tokens.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int kWidth = 520;
constexpr int kLongestStep = 120;
constexpr int kLongestRole = 60;

QVBoxLayout* makeColumn(QDialog* dialog)
{
    dialog->setFixedWidth(kWidth);
    auto* column = make<QVBoxLayout>(dialog);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(space::kSmall);
    return column;
}

void addHead(QDialog* dialog, QVBoxLayout* column, const QString& title, const QString& sentence)
{
    dialog->setWindowTitle(title);
    auto* head = make<Label>(dialog, title, TextRole::PageTitle, Ink::Text);
    head->setWordWrap(true);
    column->addWidget(head);
    auto* words = make<Label>(dialog, sentence, TextRole::Body, Ink::Text2);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addSpacing(space::kSmall);
}

} // namespace

PowerUsersDialog::PowerUsersDialog(QWidget* parent)
    : QDialog(parent)
    , m_rows(makeOwned<QVBoxLayout>())
    , m_state(make<Label>(this, TextRole::Caption, Ink::Text3))
{
    auto* column = makeColumn(this);
    addHead(this, column, tr("Pick three power users"),
        tr("Members who answered others in the %Ln days before the newest message, by how many "
           "people they answered. Three are few enough to write to each in person.",
            nullptr, 90));
    m_rows->setSpacing(2);
    column->addLayout(m_rows);
    column->addSpacing(space::kMedium);
    auto* foot = makeOwned<QHBoxLayout>();
    foot->addWidget(m_state, 1);
    auto* done = makeButton(this, tr("Done"), QString(), ButtonKind::Primary);
    done->setDefault(true);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(done);
    column->addLayout(foot);
}

void PowerUsersDialog::setData(const HomeData& home)
{
    int count = 0;
    for (const PowerUser& user : home.powerUsers) {
        count += user.picked ? 1 : 0;
        // Rows keep their place while the dialog is open: a tick must not move what is under the
        // pointer.
        const bool known = std::any_of(m_boxes.begin(), m_boxes.end(),
            [&user](const auto& box) { return box.first == user.key; });
        if (known)
            continue;
        auto* row = make<QWidget>(this);
        auto* line = make<QHBoxLayout>(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* box = make<QCheckBox>(row, QString(user.name).replace(u'&', QStringLiteral("&&")));
        box->setMinimumHeight(28);
        box->setAccessibleDescription(user.detail);
        line->addWidget(box);
        line->addStretch(1);
        line->addWidget(make<Label>(row, user.detail, TextRole::Caption, Ink::Text3));
        m_rows->addWidget(row);
        connect(box, &QCheckBox::clicked, this,
            [this, key = user.key](bool on) { Q_EMIT picked(key, on); });
        m_boxes.emplace_back(user.key, box);
    }
    for (const auto& [key, box] : m_boxes) {
        const QString& wanted = key;
        const auto user = std::find_if(home.powerUsers.begin(), home.powerUsers.end(),
            [&wanted](const PowerUser& other) { return other.key == wanted; });
        const bool on = user != home.powerUsers.end() && user->picked;
        box->setChecked(on);
        box->setEnabled(user != home.powerUsers.end() && (on || count < WeeklyMoves::kPowerUsers));
    }
    const QLocale locale;
    m_state->setText(tr("%1 of %2 picked")
                         .arg(locale.toString(count), locale.toString(WeeklyMoves::kPowerUsers)));
}

PathSketchDialog::PathSketchDialog(const PathSketch& sketch, QWidget* parent)
    : QDialog(parent)
    , m_role(make<QComboBox>(this))
{
    auto* column = makeColumn(this);
    addHead(this, column, tr("Map one path"),
        tr("Name a role and what a member does to grow into it. Three to five steps, each "
           "something that can be seen to be done."));
    const auto lead = [this, column](const QString& words, QWidget* buddy) {
        auto* label = make<Label>(this, words, TextRole::SmallStrong, Ink::Text2);
        label->setBuddy(buddy);
        buddy->setAccessibleName(words);
        column->addWidget(label);
        column->addWidget(buddy);
    };
    m_role->setEditable(true);
    m_role->addItems({tr("Helper"), tr("Moderator"), tr("Mentor"), tr("Guide writer")});
    m_role->lineEdit()->setMaxLength(kLongestRole);
    m_role->setEditText(sketch.role);
    m_role->lineEdit()->setPlaceholderText(tr("For example: Helper"));
    lead(tr("The role"), m_role);
    const QStringList examples {tr("For example: answer three questions of newcomers"),
        tr("For example: write one answer up as a guide"),
        tr("For example: greet everybody who joins in one week"), {}, {}};
    for (int step = 0; step < PathSketch::kMostSteps; ++step) {
        auto* field = make<QLineEdit>(this);
        field->setMaxLength(kLongestStep);
        field->setText(sketch.steps.value(step));
        field->setPlaceholderText(examples.value(step));
        lead(tr("Step %1").arg(QLocale().toString(step + 1)), field);
        m_steps.push_back(field);
    }
    column->addSpacing(space::kMedium);
    auto* foot = makeOwned<QHBoxLayout>();
    foot->setSpacing(space::kSmall);
    foot->addStretch(1);
    auto* refuse = makeButton(this, tr("Cancel"));
    auto* agree = makeButton(this, tr("Keep the sketch"), QString(), ButtonKind::Primary);
    agree->setDefault(true);
    foot->addWidget(refuse);
    foot->addWidget(agree);
    column->addLayout(foot);
    connect(refuse, &QPushButton::clicked, this, &QDialog::reject);
    connect(agree, &QPushButton::clicked, this, &QDialog::accept);
    m_role->setFocus();
}

PathSketch PathSketchDialog::sketch() const
{
    PathSketch sketch;
    sketch.role = m_role->currentText().simplified();
    for (const QLineEdit* step : m_steps) {
        if (!step->text().simplified().isEmpty())
            sketch.steps << step->text().simplified();
    }
    return sketch;
}

} // namespace waymark
