// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/auditreading.h"

#include <QDialog>

namespace waymark {

class OriginController;

/// A message that was found, to be read where one is: who, when, its text (quotations in grey),
/// what is attached. Safe text only; nothing is loaded and no link is followed.
class MessageDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p origins outlives the dialog.
    MessageDialog(
        const Reading& reading, MessageId message, OriginController& origins, QWidget* parent);

private:
    QWidget* makeHead(const Reading& reading, MessageId message, OriginController& origins);
    QWidget* makeText(const Reading& reading);
};

} // namespace waymark
