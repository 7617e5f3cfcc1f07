// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/auditfigures.h"
#include "presentation/auditlearner.h"
#include "presentation/auditlistmodel.h"
#include "presentation/auditreading.h"
#include "presentation/auditwords.h"
#include "presentation/origincontroller.h"
#include "presentation/session.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace waymark {

/// The audit of the open workspace: the session and its messages, which one is looked at, what is
/// chosen, the live counts, and every verb. Verbs act on the chosen messages, or on the current one
/// when none are; each is one undo step. A signed session and a read-only file refuse them all.
class AuditController final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Closed, ///< no workspace
        NothingImported, ///< the workspace has no messages
        NothingFound, ///< messages, but none that the rule lets in
        Ready,
    };

    /// @p session outlives this.
    explicit AuditController(Session& session, QObject* parent = nullptr);
    ~AuditController() override;

    /// Resumes the newest session, or begins one over the last hundred.
    void load();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isSigned() const { return m_audit.isSigned; }
    /// Signed, or the file cannot be written.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] const StoredAudit& audit() const { return m_audit; }
    [[nodiscard]] AuditSelection selection() const;
    [[nodiscard]] QString sessionTitle() const; ///< "Last 100 to 14 Nov"
    [[nodiscard]] QStringList sources();
    [[nodiscard]] const AuditWords& words() const { return m_words; }
    [[nodiscard]] QDate today() const;

    [[nodiscard]] AuditListModel& list() { return m_list; }
    [[nodiscard]] OriginController& origins() { return m_origins; }
    [[nodiscard]] const std::vector<AuditItem>& items() const { return m_items; }
    [[nodiscard]] const AuditItem* item(MessageId id) const;
    /// The code book with the shipped categories named in the present language.
    [[nodiscard]] const CodeBook& book() const { return m_book; }
    [[nodiscard]] const AuditFigures& figures() const { return m_figures; }

    /// Null when there is none.
    [[nodiscard]] const AuditItem* current() const { return item(m_current); }
    [[nodiscard]] MessageId currentId() const { return m_current; }
    void setCurrent(MessageId id);
    /// What the list has chosen; more than one makes the verbs act on all of them.
    void setChosen(const std::vector<MessageId>& ids);
    /// The chosen messages that are still there, else the current one.
    [[nodiscard]] std::vector<MessageId> targets() const;
    void goNext(); ///< in the order of the list
    void goPrevious();

    [[nodiscard]] std::optional<Reading> reading(); ///< of the current message
    /// Cues of the current proposal, for locateCues(); empty once decided otherwise.
    [[nodiscard]] std::vector<Cue> cues() const;
    [[nodiscard]] std::optional<StoredMessage> stored(MessageId id);
    [[nodiscard]] bool isLearning() const { return m_learner.isBusy(); }

    /// The shipped categories are named anew, after another language came.
    void retranslate();
    /// Time counts only while somebody looks.
    void setWatched(bool watched);

    // The verbs.
    void decide(const QString& category);
    void decideAt(int position); ///< 0-based place in the code book; a free place is asked for by
                                 ///< newCategoryWanted()
    void accept(); ///< each target's own proposal
    void clearDecision();
    /// Takes back the current message's decision, or else the last act if that was one of the
    /// audit's.
    void undoDecision();
    void toggleFlag(const QString& flag);
    void setTopics(const QStringList& topics);
    [[nodiscard]] QStringList allTopics();
    void toggleArchived();
    [[nodiscard]] Result<QString> newCategory(const QString& name, const QString& definition);
    [[nodiscard]] Result<void> editCategory(
        const QString& key, const QString& name, const QString& definition);
    /// Begins another session. False when nothing would begin: the rule finds no message, or just
    /// those of the session that is open and not signed off.
    bool begin(const AuditSelection& selection);
    /// The sessions of this community, newest first.
    [[nodiscard]] std::vector<AuditOverview> sessions();
    /// "Last 100 to 14 Nov" of another session.
    [[nodiscard]] QString titleOf(const AuditOverview& entry) const;
    /// Goes to another session: on where it was left, or only to be read when it is signed off.
    void open(AuditId audit);
    /// Whether @p sample holds just the messages of the open session, and that can still be worked
    /// in.
    [[nodiscard]] bool isOpenSession(const AuditSample& sample) const;
    /// What @p selection would find, without beginning it.
    [[nodiscard]] std::optional<AuditSample> preview(const AuditSelection& selection);
    void sign(const QString& name);
    void unsign();

    /// Whether every target carries it.
    [[nodiscard]] bool hasFlag(const QString& flag) const;
    [[nodiscard]] bool isArchived() const;
    [[nodiscard]] QStringList commonTopics() const; ///< those that every target has

    enum class Redaction {
        None,
        ForPeople, ///< what stands for names and addresses is in the language of the moment
        ForMachines, ///< and here the same everywhere
    };
    /// The report over the session as it stands, redacted without the people in it.
    [[nodiscard]] Result<AuditReport> report(Redaction redaction);
    /// What stands for the n-th person in a report for people.
    [[nodiscard]] static QString pseudonym(int number);
    /// What went wrong, for people.
    [[nodiscard]] static QString sentence(const Error& error);
    /// What is safe all the same, and what to do.
    [[nodiscard]] static QString remark(ErrorKind kind);

    /// While one exists, announcements of the session are this controller's own.
    class OwnChange
    {
    public:
        explicit OwnChange(AuditController& controller)
            : m_controller(&controller)
        {
            ++m_controller->m_own;
        }
        ~OwnChange() { --m_controller->m_own; }
        Q_DISABLE_COPY_MOVE(OwnChange)

    private:
        AuditController* m_controller;
    };

Q_SIGNALS:
    void reloaded(); ///< another session, or none
    void currentChanged();
    void chosenChanged();
    void itemsChanged(); ///< decisions, flags, proposals or counts
    void bookChanged();
    void signatureChanged();
    /// A free key was pressed.
    void newCategoryWanted(int position);
    /// A verb was refused since the session is signed.
    void refused();

private:
    friend class MarksCommand;
    friend class CodeBookCommand;
    friend class BeginAuditCommand;
    friend class SignCommand;
    void marksWritten(const std::vector<MessageId>& ids, bool goThere);
    void bookWritten();
    void signatureWritten();

    void clear(State state);
    [[nodiscard]] Result<void> resume();
    [[nodiscard]] Result<void> loadBook();
    void refreshItems(const std::vector<MessageId>& ids);
    void recount();
    void relearn();
    void takeProposals(const LearningResult& result);
    void onChange(const ChangeSet& change);
    [[nodiscard]] bool refuses();
    [[nodiscard]] std::optional<double> secondsSpent() const;
    [[nodiscard]] MessageId nextOpenAfter(const std::vector<MessageId>& done) const;
    [[nodiscard]] AuditMark decisionFor(
        const AuditItem& item, const QString& category, bool alone) const;
    void pushDecisions(
        std::vector<AuditMark> marks, std::vector<MessageId> ids, std::function<QString()> words);
    void saveCursor();
    [[nodiscard]] int placeOf(MessageId id) const;

    Session* m_session;
    State m_state = State::Closed;
    StoredAudit m_audit;
    AuditId m_wanted; ///< the session somebody chose; the newest when invalid
    AuditSample m_sample;
    std::vector<AuditItem> m_items;
    CodeBook m_book;
    AuditFigures m_figures;
    AuditWords m_words;
    AuditListModel m_list;
    OriginController m_origins;
    std::shared_ptr<const Categoriser> m_model; ///< the one that made the present proposals
    bool m_isShipped = true; ///< m_model is the shipped one, nothing learned
    MessageId m_current;
    std::vector<MessageId> m_chosen;
    Millis m_shownAt = 0;
    bool m_watched = true;
    int m_own = 0;
    QTimer m_cursorTimer;
    AuditLearner m_learner;
};

} // namespace waymark
