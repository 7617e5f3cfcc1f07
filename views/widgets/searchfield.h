// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace waymark {

/// The one search field: magnifier inside, its key at the end until something is typed.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// @p keyHint e.g. "Ctrl K"; empty for none.
    SearchField(const QString& placeholder, const QString& keyHint, QWidget* parent);
    void setKeyHint(const QString& keyHint);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateMargins();
    QString m_key;
};

} // namespace waymark
