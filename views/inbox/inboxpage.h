// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/session.h"
#include "shell/page.h"

#include <QPointer>

class QSettings;

namespace waymark {

class AuditController;
class InboxView;
class RebuiltPage;

/// The audit as the window registers it: the controller lives as long as the page, the widgets from
/// the first visit on.
class InboxPage : public Page
{
    Q_OBJECT

public:
    /// @p session and @p settings (may be null) are not owned and outlive the page.
    InboxPage(Session& session, QSettings* settings, QObject* parent);
    ~InboxPage() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("inbox"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("inbox"); }
    [[nodiscard]] int badge() const override;
    [[nodiscard]] bool isAvailable() const override;
    QWidget* widget() override;
    void arrived() override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;

    [[nodiscard]] AuditController& controller() { return *m_controller; }
    [[nodiscard]] InboxView* view();
    /// Shows @p message when it belongs to the session; false when it does not.
    bool showMessage(MessageId message);
    /// Shows the messages decided or, undecided, proposed as @p category.
    void showCategory(const QString& category);
    /// Shows the messages that carry @p flag.
    void showFlag(const QString& flag);
    /// Asks what of the audit may be handed on, and as what.
    void openReport();

Q_SIGNALS:
    void importRequested();

private:
    [[nodiscard]] QWidget* makeView(QWidget* parent);
    void openSource();

    QSettings* m_settings;
    AuditController* m_controller; ///< child
    QPointer<RebuiltPage> m_holder; ///< makes the view anew in another language
    QPointer<InboxView> m_view;
};

} // namespace waymark
