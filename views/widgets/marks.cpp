// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/marks.h"

#include "style/icons.h"
#include "style/waymarkstyle.h"

#include <QLocale>
#include <QTimerEvent>

namespace waymark {

namespace {

constexpr double kNameIndent = 20; ///< the icon of a category and the gap behind it

} // namespace

// --- Chip
// -----------------------------------------------------------------------------------------

CategoryChip::CategoryChip(QWidget* parent)
    : Painted(parent)
{
}

void CategoryChip::setCategory(const QString& name, const QString& icon, int position)
{
    m_name = name;
    m_icon = icon;
    m_position = position;
    tell();
}

void CategoryChip::setDecided(bool decided)
{
    m_decided = decided;
    tell();
}

void CategoryChip::tell()
{
    shown(m_name, m_decided ? tr("decided") : tr("proposed"));
}

QSize CategoryChip::sizeHint() const
{
    return paint::chipSize(m_name, m_icon).toSize();
}

void CategoryChip::draw(const paint::Canvas& canvas)
{
    paint::chip(canvas, rect(), m_name, m_icon, canvas.tokens.category(m_position), m_decided);
}

// --- Tag
// ------------------------------------------------------------------------------------------

Tag::Tag(QWidget* parent)
    : Painted(parent)
{
}

Tag::Tag(const QString& words, const QString& icon, paint::TagKind kind, QWidget* parent)
    : Painted(parent)
{
    setTag(words, icon, kind);
}

void Tag::setTag(const QString& words, const QString& icon, paint::TagKind kind)
{
    m_words = words;
    m_icon = icon;
    m_kind = kind;
    shown(words);
}

QSize Tag::sizeHint() const
{
    return paint::tagSize(m_words, m_icon).toSize();
}

void Tag::draw(const paint::Canvas& canvas)
{
    paint::tag(canvas, rect(), m_words, m_icon, m_kind);
}

// --- Confidence
// -----------------------------------------------------------------------------------

ConfidenceBars::ConfidenceBars(QWidget* parent)
    : Painted(parent)
{
    setValue(Confidence::None);
}

QString ConfidenceBars::word(Confidence value)
{
    switch (value) {
    case Confidence::Unsure:
        return tr("unsure");
    case Confidence::Likely:
        return tr("likely");
    case Confidence::Sure:
        return tr("sure");
    case Confidence::None:
        break;
    }
    return tr("not recognised");
}

void ConfidenceBars::setValue(Confidence value, const QString& note)
{
    m_value = value;
    m_note = note;
    shown(tr("Confidence"), words());
}

QString ConfidenceBars::words() const
{
    return m_note.isEmpty() ? word(m_value) : word(m_value) + QLatin1Char(' ') + m_note;
}

QSize ConfidenceBars::sizeHint() const
{
    const QFontMetricsF metrics(themeFont(TextRole::Small));
    return {qCeil(paint::kConfidenceSize.width() + 7 + metrics.horizontalAdvance(words())) + 1,
        qCeil(metrics.height()) + 2};
}

void ConfidenceBars::draw(const paint::Canvas& canvas)
{
    const QRectF area = rect();
    QRectF bars(QPointF(0, 0), paint::kConfidenceSize);
    bars.moveTop(area.center().y() - bars.height() / 2);
    paint::confidence(canvas, canvas.mirrored(bars, area), m_value);
    paint::text(canvas, canvas.mirrored(area.adjusted(bars.width() + 7, 0, 1, 0), area), words(),
        themeFont(TextRole::Small), canvas.tokens.text2);
}

// --- Key hint, avatar, number
// ---------------------------------------------------------------------

KeyHint::KeyHint(const QString& key, QWidget* parent)
    : Painted(parent)
    , m_key(key)
{
}

void KeyHint::setKey(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

QSize KeyHint::sizeHint() const
{
    return paint::keyHintSize(m_key).toSize();
}

void KeyHint::draw(const paint::Canvas& canvas)
{
    paint::keyHint(canvas, rect(), m_key);
}

Avatar::Avatar(int size, QWidget* parent)
    : Painted(parent)
    , m_size(size)
{
}

void Avatar::setName(const QString& name)
{
    m_name = name;
    shown(name);
}

void Avatar::draw(const paint::Canvas& canvas)
{
    paint::avatar(canvas, QRectF(0, 0, m_size, m_size), m_name);
}

StepNumber::StepNumber(int number, QWidget* parent)
    : Painted(parent)
    , m_number(number)
{
    shown(tr("Move %1").arg(QLocale().toString(number)));
}

void StepNumber::setBegun(bool begun)
{
    m_begun = begun;
    update();
}

void StepNumber::draw(const paint::Canvas& canvas)
{
    const Tokens& tokens = canvas.tokens;
    paint::panel(
        canvas.painter, rect(), 13, m_begun ? tokens.accent : tokens.base, tokens.accent, 1.5);
    QFont font = themeFont(TextRole::Strong);
    font.setWeight(QFont::Bold);
    paint::text(canvas, rect(), QLocale().toString(m_number), font,
        m_begun ? tokens.onAccent : tokens.accent, Qt::AlignCenter);
}

// --- Segmented progress
// ---------------------------------------------------------------------------

SegmentedProgress::SegmentedProgress(int thickness, QWidget* parent)
    : Painted(parent)
    , m_thickness(thickness)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentedProgress::setTallies(const std::vector<CategoryTally>& tallies, int total)
{
    m_tallies = tallies;
    m_total = total;
    int sum = 0;
    QStringList parts;
    for (const CategoryTally& tally : tallies) {
        sum += tally.count;
        if (tally.count > 0)
            parts << tr("%1: %2").arg(tally.name, QLocale().toString(tally.count));
    }
    shown(tr("%1 of %Ln coded", nullptr, total).arg(QLocale().toString(sum)),
        QLocale().createSeparatedList(parts));
    setToolTip(parts.join(QLatin1Char('\n')));
}

void SegmentedProgress::draw(const paint::Canvas& canvas)
{
    std::vector<paint::Segment> parts;
    for (const CategoryTally& tally : m_tallies)
        parts.push_back({static_cast<double>(tally.count), canvas.tokens.category(tally.position)});
    QRectF bar = rect();
    bar.setTop(bar.center().y() - m_thickness / 2.0);
    bar.setHeight(m_thickness);
    paint::segments(canvas, bar, parts, m_total);
}

// --- Interval row
// ---------------------------------------------------------------------------------

IntervalRow::IntervalRow(QWidget* parent)
    : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IntervalRow::setValues(
    const CategoryTally& tally, double share, double low, double high, double scale)
{
    m_tally = tally;
    m_share = share;
    m_low = low;
    m_high = high;
    m_scale = scale > 0 ? scale : 1;
    m_known = true;
    shown(tally.name,
        tr("%1, between %2 in %3")
            .arg(QLocale().toString(tally.count), range(), QLocale().toString(100)));
}

void IntervalRow::setUnknown(const CategoryTally& tally)
{
    m_tally = tally;
    m_share = m_low = m_high = 0;
    m_known = false;
    shown(tally.name, tr("no share yet"));
}

void IntervalRow::setOnCard(bool onCard)
{
    m_onCard = onCard;
    update();
}

QString IntervalRow::range() const
{
    // An override, since Arabic digits around a dash would be put in the other order.
    const QLocale locale;
    return QChar(0x202D)
        + tr("%1–%2 %", "interval of a percentage")
              .arg(locale.toString(qRound(m_low * 100)), locale.toString(qRound(m_high * 100)))
        + QChar(0x202C);
}

QSize IntervalRow::sizeHint() const
{
    const int words = QFontMetrics(themeFont(TextRole::SmallStrong)).height();
    return {224, words + 2 + 15 + 8};
}

double IntervalRow::numberWidth() const
{
    const QFontMetricsF metrics(themeFont(TextRole::SmallStrong));
    return std::ceil(metrics.horizontalAdvance(QLocale().toString(m_tally.count))) + space::kSmall;
}

int IntervalRow::wholeWidth() const
{
    const QFontMetricsF metrics(themeFont(TextRole::SmallStrong));
    return static_cast<int>(
        std::ceil(kNameIndent + metrics.horizontalAdvance(m_tally.name) + numberWidth()));
}

void IntervalRow::draw(const paint::Canvas& canvas)
{
    const Tokens& tokens = canvas.tokens;
    const CategoryColours colours = tokens.category(m_tally.position);
    const QRectF area = rect();
    const QFont strong = themeFont(TextRole::SmallStrong);
    const double high = QFontMetricsF(strong).height();
    const QRectF top(area.left(), area.top(), area.width(), high);
    paintIcon(canvas.painter, m_tally.icon,
        canvas.mirrored(QRectF(area.left(), top.top(), 14, high), area), 14, colours.ink,
        canvas.direction);
    paint::text(canvas, canvas.mirrored(top.adjusted(kNameIndent, 0, -numberWidth(), 0), area),
        m_tally.name, strong, tokens.text);
    const QString dash = QStringLiteral("–");
    paint::text(canvas, top, m_known ? QLocale().toString(m_tally.count) : dash, strong,
        m_known ? tokens.text : tokens.text3, Qt::AlignRight | Qt::AlignVCenter);

    const QFont caption = themeFont(TextRole::Caption);
    const double words
        = std::max(52.0, std::ceil(QFontMetricsF(caption).horizontalAdvance(range())) + 2);
    const QRectF line(area.left(), top.bottom() + 2, area.width(), 14);
    const QRectF bar = line.adjusted(0, 0, -words - 8, 0);
    if (!m_known) { // the line on which the bar will grow; no number stands beside it
        paint::line(canvas.painter, line.adjusted(0, 0, 0, -1), Qt::BottomEdge, tokens.line);
        return;
    }
    paint::intervalBar(canvas, canvas.mirrored(bar, area), m_share, m_low, m_high, m_scale, colours,
        m_onCard ? tokens.raised : tokens.window);
    paint::text(canvas, line.adjusted(0, -2, 0, 2), range(), caption, tokens.text3,
        Qt::AlignRight | Qt::AlignVCenter);
}

// --- Progress line
// --------------------------------------------------------------------------------

ProgressLine::ProgressLine(int thickness, QWidget* parent)
    : Painted(parent)
    , m_thickness(thickness)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ProgressLine::setFraction(double fraction, const QString& name)
{
    m_fraction = fraction;
    shown(name,
        fraction < 0 ? tr("under way")
                     : tr("%1 %", "percentage").arg(QLocale().toString(qRound(fraction * 100))));
    runTimer();
}

void ProgressLine::draw(const paint::Canvas& canvas)
{
    // There and back, so that nothing jumps.
    const double phase = m_phase < 1 ? m_phase : 2 - m_phase;
    paint::progress(canvas, rect(), m_fraction, phase);
}

void ProgressLine::runTimer()
{
    const bool wanted = m_fraction < 0 && isVisible() && motionTime(1) > 0;
    if (wanted && !m_timer) {
        m_timer = startTimer(40);
    } else if (!wanted && m_timer) {
        killTimer(m_timer);
        m_timer = 0;
    }
}

void ProgressLine::timerEvent(QTimerEvent*)
{
    m_phase += 0.03;
    if (m_phase >= 2)
        m_phase = 0;
    update();
}

void ProgressLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    runTimer();
}

void ProgressLine::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    runTimer();
}

} // namespace waymark
