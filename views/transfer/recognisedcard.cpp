// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/recognisedcard.h"

#include "make.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/filedelegate.h"
#include "widgets/label.h"
#include "widgets/marks.h"
#include "widgets/messagedelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kMostRows = 8;

/// The strip below the rows, on the alternate ground.
class Strip : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& tokens = currentTokens();
        // The card's corners stay round below.
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.alt);
        const QRectF all(rect());
        painter.drawRoundedRect(all, radius::kCard - 1, radius::kCard - 1);
        painter.drawRect(QRectF(all.left(), all.top(), all.width(), all.height() / 2));
    }
};

} // namespace

RecognisedCard::RecognisedCard(ImportController* controller, QWidget* parent)
    : Card(parent)
    , m_controller(controller)
{
    body()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(makeHead());
    body()->addWidget(makeHairline(this));
    makeList();
    body()->addWidget(m_list);
    body()->addWidget(makeFoot());
    connect(controller, &ImportController::filesChanged, this, &RecognisedCard::refresh);
    connect(controller, &ImportController::runChanged, this, &RecognisedCard::refreshRun);
    connect(controller, &ImportController::historyChanged, this, &RecognisedCard::refreshAccounts);
    if (Theme* theme = Theme::instance())
        connect(theme, &Theme::changed, this, &RecognisedCard::fitList);
    refreshAccounts();
    refresh();
}

QWidget* RecognisedCard::makeHead()
{
    auto* head = make<QWidget>(this);
    head->setMinimumHeight(46);
    auto* row = make<QHBoxLayout>(head);
    row->setContentsMargins(space::kLarge, 0, 10, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(make<Label>(head, tr("Recognised"), TextRole::SectionTitle, Ink::Text));
    m_caption = make<Label>(head, TextRole::Small, Ink::Text3);
    m_caption->setElided(true);
    row->addWidget(m_caption, 1);
    auto* word = make<Label>(head, tr("Account"), TextRole::Small, Ink::Text3);
    row->addWidget(word);
    m_account = makeCombo(head, tr("Account that the records go to"), ButtonSize::Small);
    m_account->setToolTip(tr("Equal ids in two accounts are two records. Mail needs none."));
    m_account->setEditable(false);
    word->setBuddy(m_account);
    row->addWidget(m_account);
    m_dryRun = make<QCheckBox>(head, tr("Dry run"));
    m_dryRun->setToolTip(tr("Reads and compares everything, keeps nothing"));
    row->addWidget(m_dryRun);
    m_clear
        = makeIconButton(head, QStringLiteral("x"), tr("Clear the list"), {}, ButtonSize::Small);
    row->addWidget(m_clear);
    connect(m_account, &QComboBox::activated, this,
        [this](int index) { m_controller->setAccount(m_account->itemData(index).toString()); });
    connect(m_dryRun, &QCheckBox::toggled, m_controller, &ImportController::setDryRun);
    connect(m_clear, &QToolButton::clicked, m_controller, &ImportController::clearFiles);
    return head;
}

void RecognisedCard::makeList()
{
    m_list = make<QListView>(this);
    m_list->setAccessibleName(tr("Recognised files and folders"));
    m_list->setModel(m_controller->files());
    auto* delegate = make<FileDelegate>(m_list);
    m_list->setItemDelegate(delegate);
    dressList(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->installEventFilter(this);
    connect(delegate, &FileDelegate::actionRequested, this, &RecognisedCard::activate);
    connect(delegate, &FileDelegate::stopRequested, this, [this] { m_controller->stop(); });
    connect(m_list, &QListView::activated, this, &RecognisedCard::activate);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& now) { Q_EMIT chosenRowChanged(now.row()); });
    connect(
        m_controller->files(), &QAbstractItemModel::rowsInserted, this, &RecognisedCard::fitList);
    connect(
        m_controller->files(), &QAbstractItemModel::rowsRemoved, this, &RecognisedCard::fitList);
    connect(m_controller->files(), &QAbstractItemModel::modelReset, this, &RecognisedCard::fitList);
}

QWidget* RecognisedCard::makeFoot()
{
    m_foot = make<QStackedWidget>(this);
    m_foot->addWidget(makeReady(m_foot));
    m_foot->addWidget(makeRunning(m_foot));
    m_foot->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return m_foot;
}

QWidget* RecognisedCard::makeReady(QWidget* parent)
{
    auto* strip = make<Strip>(parent);
    auto* row = make<QHBoxLayout>(strip);
    row->setContentsMargins(space::kLarge, dense(14), space::kLarge, dense(14));
    row->setSpacing(dense(space::kMedium));
    m_note = make<Label>(strip, TextRole::Small, Ink::Text2);
    m_note->setWordWrap(true);
    row->addWidget(m_note, 1);
    m_start = makeButton(strip, QString(), QStringLiteral("import"), ButtonKind::Primary);
    row->addWidget(m_start);
    connect(m_start, &QPushButton::clicked, m_controller, &ImportController::start);
    return strip;
}

QWidget* RecognisedCard::makeRunning(QWidget* parent)
{
    auto* strip = make<Strip>(parent);
    auto* column = make<QVBoxLayout>(strip);
    column->setContentsMargins(space::kLarge, dense(14), space::kLarge, dense(14));
    column->setSpacing(space::kSmall);
    auto* words = makeOwned<QHBoxLayout>();
    words->setSpacing(space::kSmall);
    m_what = make<Label>(strip, TextRole::Strong, Ink::Text);
    m_part = make<Label>(strip, TextRole::Small, Ink::Text2);
    m_count = make<Label>(strip, TextRole::Small, Ink::Text2);
    m_what->setElided(true);
    m_part->setElided(true);
    words->addWidget(m_what);
    words->addWidget(m_part, 1);
    words->addWidget(m_count);
    column->addLayout(words);
    auto* line = makeOwned<QHBoxLayout>();
    line->setSpacing(space::kSmall);
    m_bar = make<ProgressLine>(strip, 8);
    m_bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    line->addWidget(m_bar, 1);
    m_stop
        = makeButton(strip, tr("Stop"), QStringLiteral("x"), ButtonKind::Normal, ButtonSize::Small);
    line->addWidget(m_stop);
    column->addLayout(line);
    m_promise = make<Label>(strip, TextRole::Caption, Ink::Text3);
    m_promise->setWordWrap(true);
    column->addWidget(m_promise);
    connect(m_stop, &QPushButton::clicked, m_controller, &ImportController::stop);
    return strip;
}

void RecognisedCard::refreshAccounts()
{
    const QString chosen = m_controller->account();
    m_account->clear();
    m_account->addItem(tr("as the records say"), QString());
    QStringList names = m_controller->accounts();
    if (!chosen.isEmpty() && !names.contains(chosen))
        names << chosen;
    for (const QString& name : std::as_const(names))
        m_account->addItem(name, name);
    m_account->setCurrentIndex(std::max(0, m_account->findData(chosen)));
}

void RecognisedCard::refresh()
{
    refreshHead();
    m_dryRun->setChecked(m_controller->isDryRun());
    const int waiting = m_controller->waiting();
    const bool running = m_controller->run().isRunning();
    m_dryRun->setEnabled(!running);
    m_account->setEnabled(!running);
    m_clear->setVisible(!running && m_controller->files()->rowCount() > 0);
    m_start->setEnabled(m_controller->canStart());
    m_start->setVisible(waiting > 0 || m_controller->isRecognising());
    m_start->setText(m_controller->isDryRun() ? tr("Try %Ln sources", nullptr, waiting)
                                              : tr("Import %Ln sources", nullptr, waiting));
    if (m_controller->isRecognising())
        m_note->setText(tr("Looking into the files …"));
    else if (waiting == 0)
        m_note->setText(tr("Everything that can be read has been read."));
    else if (m_controller->isDryRun())
        m_note->setText(tr("A dry run reads and compares everything and keeps nothing."));
    else
        m_note->setText(tr("What was read before adds only what is new."));
    refreshRun();
}

void RecognisedCard::refreshHead()
{
    qint64 bytes = 0;
    int files = 0;
    for (const ImportFile& file : m_controller->files()->files()) {
        bytes += file.source.bytes;
        files += file.source.files;
    }
    //: How many files, and how large together.
    m_caption->setText(
        tr("%1, %2").arg(tr("%Ln files", nullptr, files), m_controller->formatting().bytes(bytes)));
}

void RecognisedCard::refreshRun()
{
    const ImportRun& run = m_controller->run();
    m_foot->setCurrentIndex(run.isRunning() ? 1 : 0);
    m_foot->setFixedHeight(m_foot->currentWidget()->sizeHint().height());
    if (!run.isRunning())
        return;
    const Formatting& format = m_controller->formatting();
    const bool withdrawing = run.kind == ImportRun::Kind::Withdraw;
    if (run.stopping)
        m_what->setText(tr("Taking back what was added"));
    else if (withdrawing)
        m_what->setText(tr("Withdrawing %1").arg(run.name));
    else if (run.current.isEmpty())
        m_what->setText(tr("Preparing %1").arg(run.name));
    else
        m_what->setText(tr("Reading %1").arg(QFileInfo(run.current).fileName()));
    m_part->setText(run.kind == ImportRun::Kind::DryRun ? tr("dry run") : QString());
    QStringList counts;
    if (run.bytesTotal > 0 && !run.stopping) {
        counts << tr("%1 of %2").arg(format.bytes(run.bytesDone), format.bytes(run.bytesTotal));
        counts << m_controller->words().messagesText(run.messages);
        if (run.left)
            counts << format.timeLeft(*run.left);
    }
    m_count->setText(counts.join(QStringLiteral(" · ")));
    const double fraction = run.stopping || withdrawing ? -1 : run.fraction();
    m_bar->setFraction(fraction, m_what->text());
    m_stop->setVisible(!withdrawing);
    m_stop->setEnabled(!run.stopping);
    m_promise->setText(withdrawing ? tr("What it added goes, what it changed becomes what it was.")
                                   : tr("Stopping takes back what this import added."));
}

int RecognisedCard::chosenRow() const
{
    return m_list->currentIndex().row();
}

QWidget* RecognisedCard::anchorOf(int row)
{
    // Rows are painted: a widget that is not seen stands where the row's button is.
    if (!m_anchor) {
        m_anchor = make<QWidget>(m_list->viewport());
        m_anchor->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    QRect place = m_list->visualRect(m_controller->files()->index(row));
    const int wide = std::min(200, place.width() / 3);
    if (layoutDirection() == Qt::RightToLeft)
        place.setRight(place.left() + wide);
    else
        place.setLeft(place.right() - wide);
    m_anchor->setGeometry(place);
    m_anchor->show();
    return m_anchor;
}

void RecognisedCard::focusList()
{
    focusVisibly(m_list);
}

void RecognisedCard::fitList()
{
    const int rows = std::clamp(m_controller->files()->rowCount(), 1, kMostRows);
    const int row = std::max(m_list->sizeHintForRow(0), dense(height::kFileRow));
    m_list->setFixedHeight(rows * row + 1);
}

void RecognisedCard::activate(const QModelIndex& index)
{
    if (!index.data(FileActionTextRole).toString().isEmpty())
        Q_EMIT helpRequested(index.row());
}

bool RecognisedCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event); // by its type
        if (press->key() == Qt::Key_Delete || press->key() == Qt::Key_Backspace) {
            m_controller->removeFile(chosenRow());
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace waymark
