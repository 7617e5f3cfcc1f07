// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undopill.h"

#include "make.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"
#include "widgets/buttons.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QPainter>
#include <QUndoStack>
#include <QVariantAnimation>

namespace waymark {

namespace {

QFont pillFont()
{
    QFont font = themeFont(TextRole::Small);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

class UndoPill::Button : public QAbstractButton
{
public:
    explicit Button(QWidget* parent)
        : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setProperty(prop::kRadius, 4.0);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(themeFont(TextRole::SmallStrong));
        return {metrics.horizontalAdvance(text()) + 17, metrics.height() + 4};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& tokens = currentTokens();
        QColor fill = tokens.onPill;
        fill.setAlphaF(underMouse() || isDown() ? 0.30F : 0.16F);
        paint::panel(&painter, rect(), radius::kKeyHint, fill);
        paint::text({&painter, tokens, layoutDirection()}, rect(), text(),
            themeFont(TextRole::SmallStrong), tokens.onPill, Qt::AlignCenter);
    }
};

UndoPill::UndoPill(QUndoStack* stack, QWidget* parent)
    : QWidget(parent)
    , m_stack(stack)
    , m_button(make<Button>(this))
    , m_index(stack->index())
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(stack, &QUndoStack::indexChanged, this, &UndoPill::followStack);
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        if (m_redo)
            m_stack->redo();
        else
            m_stack->undo();
    });
    m_button->setText(tr("Undo"));
    setVisible(false);
    followStack(); // made anew in another language, it offers what the former did
}

UndoPill::~UndoPill() = default;

void UndoPill::followStack()
{
    const int index = m_stack->index();
    m_redo = index < m_index && m_stack->canRedo();
    m_index = index;
    const QString act = m_redo ? m_stack->redoText() : m_stack->undoText();
    if (act.isEmpty()) {
        setVisible(false);
        return;
    }
    m_text = m_redo ? tr("Undone: %1").arg(act) : act;
    m_button->setText(m_redo ? tr("Redo") : tr("Undo"));
    m_button->setAccessibleName(m_redo ? tr("Redo: %1").arg(act) : tr("Undo: %1").arg(act));
    setAccessibleName(m_text);
    m_button->resize(m_button->sizeHint());
    updateGeometry();
    const bool wasVisible = isVisible();
    setVisible(true);
    if (!wasVisible && motionTime(160) > 0) {
        auto* slide = make<QVariantAnimation>(this);
        slide->setDuration(motionTime(160));
        slide->setStartValue(1.0);
        slide->setEndValue(0.0);
        slide->setEasingCurve(QEasingCurve::OutCubic);
        connect(slide, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
            m_slide = value.toDouble();
            m_button->setVisible(m_slide < 0.05);
            update();
        });
        slide->start(QAbstractAnimation::DeleteWhenStopped);
    }
    update();
}

QString UndoPill::keyText() const
{
    const QKeySequence keys(m_redo ? QKeySequence::Redo : QKeySequence::Undo);
    return waymark::keyText(keys);
}

QSize UndoPill::sizeHint() const
{
    const QFontMetricsF metrics(pillFont());
    const double wide = 12 + 14 + 10 + std::ceil(metrics.horizontalAdvance(m_text)) + 1 + 10
        + m_button->sizeHint().width() + 10 + paint::keyHintSize(keyText()).width() + 5;
    return {qCeil(wide), std::max(24, m_button->sizeHint().height() + 4)};
}

QSize UndoPill::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void UndoPill::resizeEvent(QResizeEvent*)
{
    const QSizeF cap = paint::keyHintSize(keyText());
    QRect place(QPoint(0, 0), m_button->sizeHint());
    place.moveLeft(qRound(width() - 5 - cap.width() - 10 - place.width()));
    place.moveTop((height() - place.height()) / 2);
    m_button->setGeometry(style()->visualRect(layoutDirection(), rect(), place));
}

void UndoPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    painter.translate(0, m_slide * height());
    const QRectF area = rect();
    paint::panel(&painter, area, radius::kChip, tokens.pill);
    paintIcon(&painter, QStringLiteral("undo"),
        canvas.mirrored(QRectF(12, 0, 14, area.height()), area), 14, tokens.onPill);
    const QSizeF cap = paint::keyHintSize(keyText());
    QRectF key(area.right() - 5 - cap.width(), area.center().y() - 8, cap.width(), 16);
    paint::keyHint(canvas, canvas.mirrored(key, area), keyText(), tokens.onPill);
    const double end = key.left() - 10 - m_button->width() - 8;
    paint::text(canvas, canvas.mirrored(QRectF(36, 0, end - 36, area.height()), area), m_text,
        pillFont(), tokens.onPill);
}

} // namespace waymark
