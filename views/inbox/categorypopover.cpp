// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/categorypopover.h"

#include "make.h"
#include "presentation/auditcontroller.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kWidth = 300;
constexpr int kLongestName = 40;
constexpr double kFieldMargin = 8; ///< the first letters of both fields stand below each other

} // namespace

CategoryPopover::CategoryPopover(AuditController& controller, const QString& key, QWidget* window)
    : Popover(window)
    , m_controller(&controller)
    , m_key(key)
    , m_name(make<QLineEdit>(this))
    , m_definition(make<QPlainTextEdit>(this))
    , m_problem(make<Label>(this, TextRole::Small, Ink::Danger))
{
    const Category* category = controller.book().find(key);
    const QString title = category ? tr("Edit the category") : tr("New category");
    setAccessibleName(title);
    body()->addWidget(make<Label>(this, title, TextRole::SectionTitle, Ink::Text));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the category"));
    m_name->setMaxLength(kLongestName);
    m_name->setFixedWidth(kWidth);
    m_definition->setPlaceholderText(
        tr("What belongs in it, in one sentence. The report prints it."));
    m_definition->setAccessibleName(tr("Definition"));
    m_definition->setTabChangesFocus(true);
    m_definition->setFixedSize(kWidth, 76);
    // A field like the one above it.
    m_definition->setProperty(prop::kCard, QStringLiteral("field"));
    m_definition->setProperty(prop::kRadius, static_cast<double>(radius::kChip));
    m_definition->viewport()->setAutoFillBackground(false);
    m_definition->document()->setDocumentMargin(kFieldMargin);
    body()->addWidget(m_name);
    body()->addWidget(m_definition);
    m_problem->setWordWrap(true);
    m_problem->setFixedWidth(kWidth);
    m_problem->hide();
    body()->addWidget(m_problem);
    auto* row = makeOwned<QHBoxLayout>();
    row->addStretch(1);
    auto* save = makeButton(this, category ? tr("Save") : tr("Add category"), QString(),
        ButtonKind::Normal, ButtonSize::Small);
    row->addWidget(save);
    body()->addLayout(row);
    if (category) {
        m_name->setText(category->name);
        m_definition->setPlainText(category->definition);
    }
    connect(save, &QPushButton::clicked, this, &CategoryPopover::save);
    connect(m_name, &QLineEdit::returnPressed, this, &CategoryPopover::save);
}

void CategoryPopover::save()
{
    bool done = false;
    if (m_key.isEmpty())
        done = m_controller->newCategory(m_name->text(), m_definition->toPlainText()).has_value();
    else
        done = m_controller->editCategory(m_key, m_name->text(), m_definition->toPlainText())
                   .has_value();
    if (done) {
        dismiss();
        return;
    }
    m_problem->setText(m_name->text().simplified().isEmpty()
            ? tr("A category needs a name.")
            : tr("There is a category of this name."));
    m_problem->show();
    layout()->activate();
    resize(sizeHint());
    m_name->setFocus();
}

} // namespace waymark
