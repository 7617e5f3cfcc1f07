// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/sourcewindow.h"

#include "base/displaytext.h"
#include "inbox/sourcehighlighter.h"
#include "make.h"
#include "presentation/auditreading.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr qsizetype kMostCharacters = 400'000;
constexpr qsizetype kLongestLine = 2'000;
constexpr int kGutterWidth = 48;

/// Header bytes as text: UTF-8 where they are, else byte by byte.
QString headerText(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.contains(QChar::ReplacementCharacter))
        text = QString::fromLatin1(bytes);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return text.replace(u'\r', u'\n');
}

/// Characters that an editor would act on, made visible.
QString visible(QString text)
{
    for (QChar& c : text) {
        const ushort code = c.unicode();
        if (code < 0x20 && code != u'\n' && code != u'\t')
            c = QChar(static_cast<ushort>(0x2400 + code));
        else if (code == QChar::ParagraphSeparator || code == QChar::LineSeparator)
            c = u'\n';
        else if ((code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069))
            c = QChar(0x2426); // a turn of direction has no place in a source
    }
    return text;
}

} // namespace

CappedSource cappedSource(const QString& text, qsizetype limit, qsizetype lineLimit)
{
    CappedSource capped;
    capped.missing = std::max<qsizetype>(0, text.size() - limit);
    capped.text.reserve(std::min(text.size(), limit) + 16);
    qsizetype line = 0;
    for (qsizetype i = 0; i < text.size() - capped.missing; ++i) {
        if (text[i] == u'\n') {
            line = 0;
        } else if (++line > lineLimit && !text[i].isLowSurrogate()) {
            capped.text += u'\n';
            capped.broken = true;
            line = 1;
        }
        capped.text += text[i];
    }
    return capped;
}

QString indentedJson(const QString& json)
{
    QString out;
    out.reserve(json.size() * 3 / 2);
    int depth = 0;
    bool inText = false;
    const auto breakLine = [&out, &depth] {
        out += u'\n';
        out += QString(2 * depth, u' ');
    };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json[i];
        if (inText) {
            out += c;
            if (c == u'\\' && i + 1 < json.size())
                out += json[++i];
            else if (c == u'"')
                inText = false;
            continue;
        }
        if (c.isSpace())
            continue;
        if (c == u'"') {
            inText = true;
            out += c;
        } else if (c == u'{' || c == u'[') {
            qsizetype next = i + 1;
            while (next < json.size() && json[next].isSpace())
                ++next;
            out += c;
            if (next < json.size() && json[next] == (c == u'{' ? u'}' : u']')) {
                out += json[next];
                i = next;
                continue;
            }
            depth = std::min(depth + 1, 200);
            breakLine();
        } else if (c == u'}' || c == u']') {
            if (--depth < 0)
                return json;
            breakLine();
            out += c;
        } else if (c == u',') {
            out += c;
            breakLine();
        } else if (c == u':') {
            out += QStringLiteral(": ");
        } else {
            out += c;
        }
    }
    return depth == 0 && !inText ? out : json;
}

// --- The editor ----------------------------------------------------------------------------------

class SourceEdit::Gutter : public QWidget
{
public:
    explicit Gutter(SourceEdit* edit)
        : QWidget(edit)
        , m_edit(edit)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent* event) override { m_edit->paintGutter(event); }

private:
    SourceEdit* m_edit;
};

SourceEdit::SourceEdit(const QString& name, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_gutter(make<Gutter>(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setLayoutDirection(Qt::LeftToRight);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setAccessibleName(name);
    setViewportMargins(kGutterWidth, 0, 0, 0);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect&, int dy) {
        if (dy)
            m_gutter->scroll(0, dy);
        m_gutter->update();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceEdit::markLine);
    if (Theme* theme = Theme::instance())
        connect(theme, &Theme::changed, this, &SourceEdit::dress);
    dress();
}

void SourceEdit::dress()
{
    const Tokens& tokens = currentTokens();
    setFont(themeFont(TextRole::Code));
    document()->setDefaultFont(font());
    QPalette colours = palette();
    colours.setColor(QPalette::Base, tokens.syntax.background);
    colours.setColor(QPalette::Text, tokens.text);
    colours.setColor(QPalette::Highlight, tokens.selectionStrong);
    colours.setColor(QPalette::HighlightedText, tokens.text);
    setPalette(colours);
    markLine();
}

void SourceEdit::markLine()
{
    QTextEdit::ExtraSelection line;
    line.format.setBackground(currentTokens().syntax.currentLine);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    setExtraSelections({line});
}

void SourceEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void SourceEdit::placeGutter()
{
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), kGutterWidth, area.height());
}

void SourceEdit::paintGutter(QPaintEvent* event)
{
    QPainter painter(m_gutter);
    const Tokens& tokens = currentTokens();
    painter.fillRect(event->rect(), tokens.syntax.background);
    painter.setFont(font());
    QLocale numbers;
    numbers.setNumberOptions(QLocale::OmitGroupSeparator);
    const QTextBlock current = textCursor().block();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        painter.setPen(block == current ? tokens.text2 : tokens.text3);
        painter.drawText(QRectF(0, area.top(), kGutterWidth - 12, area.height()),
            Qt::AlignAbsolute | Qt::AlignRight | Qt::AlignTop,
            numbers.toString(block.blockNumber() + 1));
    }
}

// --- The window ----------------------------------------------------------------------------------

SourceWindow::SourceWindow(const StoredMessage& message, QWidget* parent)
    : QDialog(parent)
    , m_tabs(make<QTabWidget>(this))
    , m_find(make<QLineEdit>(this))
    , m_found(make<Label>(this, TextRole::Small, Ink::Text3))
{
    setWindowTitle(tr("Source of “%1”").arg(shortened(displayText(message.subject), 60)));
    resize(860, 640);
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(0, 8, 0, 10);
    column->setSpacing(8);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Message source"));
    column->addWidget(m_tabs, 1);
    addSource(tr("Headers"), headerText(message.headers), QStringLiteral("Waymark Mail Headers"));
    addSource(QStringLiteral("HTML"), message.html, QStringLiteral("Waymark HTML"));
    addSource(QStringLiteral("JSON"), indentedJson(message.extra), QStringLiteral("Waymark JSON"));
    addSource(tr("Text"), message.body, QString());
    addSource(tr("As read"), indentedJson(message.detail), QStringLiteral("Waymark JSON"));

    auto* row = makeOwned<QHBoxLayout>();
    row->setContentsMargins(space::kMedium, 0, space::kMedium, 0);
    row->setSpacing(space::kSmall);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find in the source"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(260);
    auto* previous = makeIconButton(
        this, QStringLiteral("up"), tr("Previous find"), QStringLiteral("Shift+F3"));
    auto* next
        = makeIconButton(this, QStringLiteral("down"), tr("Next find"), QStringLiteral("F3"));
    auto* copy = makeButton(this, tr("Copy all"));
    auto* close = makeButton(this, tr("Close"));
    row->addWidget(m_find);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_found, 1);
    row->addWidget(copy);
    row->addWidget(close);
    column->addLayout(row);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_find, &QLineEdit::textChanged, m_found, [this] { m_found->setText(QString()); });
    connect(previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(next, &QToolButton::clicked, this, [this] { find(false); });
    connect(copy, &QPushButton::clicked, this, &SourceWindow::copyAll);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = make<QShortcut>(this, keys);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence::Find, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    key(QKeySequence(Qt::Key_F3), [this] { find(false); });
    key(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { find(true); });
    if (m_tabs->count() > 0)
        m_tabs->currentWidget()->setFocus();
}

void SourceWindow::addSource(const QString& title, const QString& text, const QString& definition)
{
    if (text.trimmed().isEmpty())
        return;
    auto* box = make<QWidget>(m_tabs);
    auto* column = make<QVBoxLayout>(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const CappedSource capped = cappedSource(visible(text), kMostCharacters, kLongestLine);
    const auto note = [box, column](const QString& words) {
        auto* label = make<Label>(box, words, TextRole::Small, Ink::Text2);
        label->setWordWrap(true);
        label->setContentsMargins(space::kMedium, 6, space::kMedium, 6);
        column->addWidget(label);
    };
    if (capped.missing > 0)
        note(tr("This source is very long: %Ln more character(s) are not shown. Copying takes what "
                "is shown.",
            nullptr, static_cast<int>(std::min<qsizetype>(capped.missing, 2'000'000'000))));
    if (capped.broken)
        note(tr("Lines longer than %1 characters are broken for display.")
                 .arg(QLocale().toString(kLongestLine)));
    auto* edit = make<SourceEdit>(box, tr("Source, %1").arg(title));
    if (!definition.isEmpty())
        make<SourceHighlighter>(edit->document(), definition);
    edit->setPlainText(capped.text);
    column->addWidget(edit, 1);
    box->setFocusProxy(edit);
    m_tabs->addTab(box, title);
}

void SourceWindow::find(bool back)
{
    auto* edit
        = m_tabs->currentWidget() ? m_tabs->currentWidget()->findChild<SourceEdit*>() : nullptr;
    if (!edit || m_find->text().isEmpty())
        return;
    const QTextDocument::FindFlags flags
        = back ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    m_found->setText(QString());
    if (edit->find(m_find->text(), flags))
        return;
    QTextCursor from = edit->textCursor();
    from.movePosition(back ? QTextCursor::End : QTextCursor::Start);
    const QTextCursor found = edit->document()->find(m_find->text(), from, flags);
    if (found.isNull()) {
        m_found->setText(tr("Not found"));
        return;
    }
    edit->setTextCursor(found);
    m_found->setText(back ? tr("From the end") : tr("From the start"));
}

void SourceWindow::copyAll()
{
    if (auto* edit
        = m_tabs->currentWidget() ? m_tabs->currentWidget()->findChild<SourceEdit*>() : nullptr)
        QGuiApplication::clipboard()->setText(edit->toPlainText());
}

} // namespace waymark
