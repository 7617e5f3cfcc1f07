// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/signoffdialog.h"

#include "make.h"
#include "presentation/tokens.h"
#include "widgets/buttons.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace waymark {

namespace {

const QString kNameKey = QStringLiteral("inbox/signer");
constexpr int kLongestName = 80;
constexpr int kWidth = 480;

} // namespace

SignOffDialog::SignOffDialog(const AuditFigures& figures, QSettings* settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_name(make<QLineEdit>(this))
{
    const QLocale locale;
    const QString question = figures.open() > 0
        ? tr("Sign off with %Ln message(s) still open?", nullptr, figures.open())
        : tr("Sign this audit off?");
    setWindowTitle(question);
    setFixedWidth(kWidth);
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(space::kSmall);
    const auto paragraph = [this, column](const QString& words, TextRole role, Ink ink) {
        auto* label = make<Label>(this, words, role, ink);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    paragraph(question, TextRole::PageTitle, Ink::Text);
    paragraph(tr("%1 of %Ln message(s) are coded:", nullptr, figures.total)
                  .arg(locale.toString(figures.coded)),
        TextRole::Body, Ink::Text2);
    auto* chips = make<QWidget>(this);
    auto* flow = makeOwned<FlowLayout>(6, chips);
    for (const CategoryTally& tally : figures.tallies) {
        if (tally.count == 0)
            continue;
        auto* chip = make<CategoryChip>(chips);
        chip->setCategory(
            tr("%1 %2", "category, count").arg(tally.name, locale.toString(tally.count)),
            tally.icon, tally.position);
        chip->setDecided(true);
        flow->addWidget(chip);
    }
    column->addWidget(chips);
    if (figures.open() > 0)
        paragraph(tr("The open ones stay proposals and are reported as such."), TextRole::Body,
            Ink::Text2);
    paragraph(tr("A signed audit does not change. The signature can be taken back."),
        TextRole::Body, Ink::Text2);
    column->addSpacing(space::kSmall);
    auto* lead = make<Label>(this, tr("Signed by"), TextRole::SmallStrong, Ink::Text2);
    lead->setBuddy(m_name);
    column->addWidget(lead);
    m_name->setAccessibleName(tr("Signed by"));
    m_name->setPlaceholderText(tr("Your name, as the report prints it"));
    m_name->setMaxLength(kLongestName);
    if (m_settings)
        m_name->setText(m_settings->value(kNameKey).toString());
    column->addWidget(m_name);
    column->addSpacing(space::kMedium);
    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(space::kSmall);
    row->addStretch(1);
    auto* refuse = makeButton(this, tr("Go on coding"));
    auto* agree = makeButton(this, tr("Sign off"), QString(), ButtonKind::Primary);
    row->addWidget(refuse);
    row->addWidget(agree);
    column->addLayout(row);
    agree->setDefault(true);
    const auto allow = [this, agree] { agree->setEnabled(!name().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, allow);
    allow();
    connect(refuse, &QPushButton::clicked, this, &QDialog::reject);
    connect(agree, &QPushButton::clicked, this, [this] {
        remember();
        accept();
    });
    m_name->setFocus();
    // Sentences and chips wrap: the height follows from the width.
    column->activate();
    setFixedHeight(column->totalHeightForWidth(kWidth));
}

QString SignOffDialog::name() const
{
    return m_name->text().simplified();
}

void SignOffDialog::remember()
{
    if (m_settings)
        m_settings->setValue(kNameKey, name());
}

} // namespace waymark
