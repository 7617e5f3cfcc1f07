// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/homedata.h"
#include "widgets/painted.h"

namespace waymark {

/// A category as icon and word. Decided ones are filled, proposals dashed.
class CategoryChip : public Painted
{
    Q_OBJECT

public:
    explicit CategoryChip(QWidget* parent);
    /// @p position is the 0-based place in the code book, which gives the colours.
    void setCategory(const QString& name, const QString& icon, int position);
    void setDecided(bool decided);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    void tell();
    QString m_name;
    QString m_icon;
    int m_position = -1;
    bool m_decided = false;
};

/// A short state in words, with an icon where it warns.
class Tag : public Painted
{
    Q_OBJECT

public:
    explicit Tag(QWidget* parent);
    Tag(const QString& words, const QString& icon, paint::TagKind kind, QWidget* parent);
    void setTag(const QString& words, const QString& icon, paint::TagKind kind);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    QString m_words;
    QString m_icon;
    paint::TagKind m_kind = paint::TagKind::Plain;
};

/// Three bars and a word: how sure a proposal is.
class ConfidenceBars : public Painted
{
    Q_OBJECT

public:
    explicit ConfidenceBars(QWidget* parent);
    /// @p note follows the word, e.g. "71 %"; empty for none.
    void setValue(Confidence value, const QString& note = {});
    [[nodiscard]] QSize sizeHint() const override;
    /// "unsure", "likely", "sure", "not recognised".
    [[nodiscard]] static QString word(Confidence value);

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    [[nodiscard]] QString words() const;
    Confidence m_value = Confidence::None;
    QString m_note;
};

/// A keycap. Decorative: the control beside it says its key itself.
class KeyHint : public Painted
{
    Q_OBJECT

public:
    KeyHint(const QString& key, QWidget* parent);
    void setKey(const QString& key);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    QString m_key;
};

/// Initials in a circle.
class Avatar : public Painted
{
    Q_OBJECT

public:
    /// @p size in device-independent pixels: 26, 28 or 34.
    Avatar(int size, QWidget* parent);
    void setName(const QString& name);
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    int m_size;
    QString m_name;
};

/// A number in a circle, filled when its move has begun.
class StepNumber : public Painted
{
    Q_OBJECT

public:
    StepNumber(int number, QWidget* parent);
    void setBegun(bool begun);
    [[nodiscard]] QSize sizeHint() const override { return {26, 26}; }

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    int m_number;
    bool m_begun = true;
};

/// How many of the asked messages are coded, by category.
class SegmentedProgress : public Painted
{
    Q_OBJECT

public:
    /// @p thickness in device-independent pixels.
    SegmentedProgress(int thickness, QWidget* parent);
    /// Counts in book order; what is missing to @p total is grey.
    void setTallies(const std::vector<CategoryTally>& tallies, int total);
    [[nodiscard]] QSize sizeHint() const override { return {230, m_thickness}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, m_thickness}; }

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    int m_thickness;
    int m_total = 0;
    std::vector<CategoryTally> m_tallies;
};

/// One category of the counts: icon, name and count; below, its share as a bar with the whisker of
/// its interval and the interval in words.
class IntervalRow : public Painted
{
    Q_OBJECT

public:
    explicit IntervalRow(QWidget* parent);
    /// @p low and @p high are shares of 0..1. @p scale is the share at the bar's full width; give
    /// all rows of a list the same one.
    void setValues(const CategoryTally& tally, double share, double low, double high, double scale);
    /// Nothing is counted yet: a name, and a dash where the interval will stand.
    void setUnknown(const CategoryTally& tally);
    /// Where the bar stands: the halo of the whisker takes this colour. Default is the page.
    void setOnCard(bool onCard);
    [[nodiscard]] QSize sizeHint() const override;
    /// The width at which the name is not shortened, in logical pixels.
    [[nodiscard]] int wholeWidth() const;

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    [[nodiscard]] QString range() const;
    [[nodiscard]] double numberWidth() const; ///< of the count, with the gap before it
    CategoryTally m_tally;
    double m_share = 0;
    double m_low = 0;
    double m_high = 1;
    double m_scale = 1;
    bool m_known = true;
    bool m_onCard = false;
};

/// A bar of known or unknown length. The moving block of an unknown one stands still when motion
/// is reduced.
class ProgressLine : public Painted
{
    Q_OBJECT

public:
    /// @p thickness 6, or 8 on the Import page.
    ProgressLine(int thickness, QWidget* parent);
    /// 0..1, below 0 for an unknown length. @p name says what of.
    void setFraction(double fraction, const QString& name);
    [[nodiscard]] QSize sizeHint() const override { return {90, m_thickness}; }

protected:
    void draw(const paint::Canvas& canvas) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void runTimer();
    int m_thickness;
    double m_fraction = 0;
    double m_phase = 0;
    int m_timer = 0;
};

} // namespace waymark
