// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/homedata.h"

class QAbstractItemModel;
class QObject;

namespace waymark::gallery {

/// Invented rows in the language of the tool (English, German or Arabic): data, not sentences of
/// the program, so they are not translated through a catalogue.
[[nodiscard]] std::vector<CategoryTally> tallies();
[[nodiscard]] HomeData home();
[[nodiscard]] QAbstractItemModel* messages(QObject* parent);
[[nodiscard]] QAbstractItemModel* files(QObject* parent);

} // namespace waymark::gallery
