// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace waymark {

/// The catalogues in force: our own and Qt's. Both programs use it; changing the language at run
/// time replaces them, and Qt tells the widgets.
class Translations
{
public:
    Translations() = default;
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

    /// @p language: "" for the system's, "en", "de", ... English too has a catalogue: its plural
    /// forms.
    void use(const QString& language);

private:
    void add(const QString& file);
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace waymark
