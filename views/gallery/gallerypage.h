// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace waymark {

/// Every component in all its states, for the eye and for tests. Not part of the program's own
/// navigation; the tool waymark-gallery shows it.
class GalleryPage : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryPage(QWidget* parent);

private:
    void addButtons(QVBoxLayout* column);
    void addFields(QVBoxLayout* column);
    void addMarks(QVBoxLayout* column);
    void addPad(QVBoxLayout* column);
    void addCounts(QVBoxLayout* column);
    void addLists(QVBoxLayout* column);
    void addContainers(QVBoxLayout* column);
};

} // namespace waymark
