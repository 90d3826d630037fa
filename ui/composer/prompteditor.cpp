#include "ui/composer/prompteditor.h"

#include "app/base/commalist.h"
#include "app/prompt/mentions.h"
#include "app/prompt/speller.h"
#include "app/studio/writingaids.h"
#include "ui/composer/completionpopup.h"
#include "ui/composer/prompthighlighter.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace rushes {

PromptEditor::PromptEditor(QWidget* parent)
    : TextField(parent)
    , m_highlighter(new PromptHighlighter(document()))
    , m_popup(new CompletionPopup(this))
{
    setAccessibleName(tr("Prompt"));
    connect(m_popup, &CompletionPopup::taken, this, &PromptEditor::take);
    connect(this, &QTextEdit::cursorPositionChanged, this,
            [this] { m_highlighter->setCursor(textCursor().position()); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PromptEditor::tellShown);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PromptEditor::tellShown);
}

void PromptEditor::setAids(WritingAids& aids)
{
    m_aids = &aids;
    connect(&aids, &WritingAids::spellingChanged, this,
            [this] { m_highlighter->setSpeller(m_aids->speller()); });
    m_highlighter->setSpeller(aids.speller());
}

void PromptEditor::setNames(const QSet<QString>& names)
{
    m_highlighter->setNames(names);
}

void PromptEditor::setMentions(const QStringList& names)
{
    m_mentions = names;
    m_highlighter->setMentions(names);
}

void PromptEditor::select(qsizetype start, qsizetype length)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool PromptEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool walks =
            key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        const bool closes = key->key() == Qt::Key_Escape && m_popup->isVisible();
        // A command: nobody chooses from the list any more.
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (event->type() == QEvent::ShortcutOverride && isEnter &&
            key->modifiers().testFlag(Qt::ControlModifier))
            closeCompletions();
        if (event->type() == QEvent::ShortcutOverride && (walks || closes)) {
            event->accept();
            return true;
        }
        // Handled before QWidget uses Tab to move the focus.
        if (event->type() == QEvent::KeyPress && handledByCompletions(*key)) {
            event->accept();
            return true;
        }
    }
    return TextField::event(event);
}

bool PromptEditor::handledByCompletions(const QKeyEvent& event)
{
    if (!m_popup->isVisible())
        return false;
    const int last = static_cast<int>(m_offered.words.size()) - 1;
    const int chosen = m_popup->chosen();
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Tab:
        take(qMax(0, chosen));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen < 0)
            return false;
        take(chosen);
        return true;
    case Qt::Key_Escape:
        m_dismissed = m_offered.start;
        closeCompletions();
        return true;
    case Qt::Key_Down:
        m_popup->choose(qMin(chosen + 1, last));
        return true;
    case Qt::Key_Up:
        if (chosen < 0)
            return false;
        m_popup->choose(chosen - 1);
        return true;
    default:
        return false;
    }
}

void PromptEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        m_dismissed = -1;
        offer(true);
        return;
    }
    if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Up) {
        Q_EMIT olderRequested();
        return;
    }
    if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Down) {
        Q_EMIT newerRequested();
        return;
    }
    const bool wasOffering = m_popup->isVisible();
    const int before = document()->revision();
    TextField::keyPressEvent(event);
    if (document()->revision() == before) {
        const bool onlyModifier = event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control ||
                                  event->key() == Qt::Key_Alt || event->key() == Qt::Key_AltGr;
        if (!onlyModifier)
            closeCompletions();
        return;
    }
    const QString typed = event->text();
    const bool names = !typed.isEmpty() && !m_mentions.isEmpty() &&
                       (typed.back() == u'@' || typed.back().isDigit()); // "@Element2"
    const bool writes =
        !typed.isEmpty() && (names || typed.back().isLetter() || (wasOffering && typed.back() == u' '));
    if (writes || (wasOffering && event->key() == Qt::Key_Backspace))
        offer(false);
    else
        closeCompletions();
}

void PromptEditor::offer(bool asked)
{
    const QTextCursor cursor = textCursor();
    const QString words = text();
    const qsizetype at = cursor.position();
    const bool inWord = at < words.size() && words.at(at).isLetterOrNumber();
    m_offered = Completion();
    if (!cursor.hasSelection() && !inWord) {
        m_offered = mentionAt(words, at, m_mentions);
        if (m_offered.words.isEmpty())
            m_offered = Vocabulary::builtIn().completionsAt(words, at);
    }
    if (m_offered.start != m_dismissed)
        m_dismissed = -1;
    if (m_offered.words.isEmpty() || m_dismissed >= 0) {
        closeCompletions();
        return;
    }
    QTextCursor begin(document());
    begin.setPosition(static_cast<int>(m_offered.start));
    const QRect line = cursorRect(begin);
    m_popup->offer(m_offered.words, QRect(viewport()->mapToGlobal(line.topLeft()), line.size()), asked);
    // The list never has the focus, so a screen reader reads the editor's description.
    setAccessibleDescription(
        tr("%n completion(s), Tab takes the first: %1", nullptr, static_cast<int>(m_offered.words.size()))
            .arg(commaList(m_offered.words.mid(0, 3))));
}

void PromptEditor::take(int row)
{
    QString words = m_offered.words.value(row);
    const qsizetype start = m_offered.start;
    closeCompletions();
    if (words.isEmpty())
        return;
    const QString written = text();
    if (start < written.size() && written.at(start).isUpper())
        words[0] = words.at(0).toUpper();
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(start), QTextCursor::KeepAnchor);
    cursor.insertText(words);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void PromptEditor::closeCompletions()
{
    if (!m_popup->isVisible())
        return;
    m_popup->hide();
    setAccessibleDescription(restingDescription());
}

void PromptEditor::focusOutEvent(QFocusEvent* event)
{
    closeCompletions();
    TextField::focusOutEvent(event);
}

void PromptEditor::mousePressEvent(QMouseEvent* event)
{
    closeCompletions();
    TextField::mousePressEvent(event);
}

void PromptEditor::hideEvent(QHideEvent* event)
{
    closeCompletions();
    TextField::hideEvent(event);
}

void PromptEditor::resizeEvent(QResizeEvent* event)
{
    TextField::resizeEvent(event);
    closeCompletions();
    tellShown();
}

void PromptEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
    TextField::changeEvent(event);
}

/// Only visible blocks are checked: a pasted text may be very long.
void PromptEditor::tellShown()
{
    const QRect area = viewport()->rect();
    m_highlighter->setShown(cursorForPosition(area.topLeft()).blockNumber(),
                            cursorForPosition(area.bottomRight()).blockNumber());
}

void PromptEditor::insertFromMimeData(const QMimeData* source)
{
    closeCompletions();
    if (source->hasFormat(snippetMimeType)) {
        const Result<QList<Snippet>> snippets = snippetsFromJson(source->data(snippetMimeType));
        if (snippets && !snippets->isEmpty()) {
            Q_EMIT snippetDropped(snippets->constFirst());
            return;
        }
    }
    TextField::insertFromMimeData(source);
}

void PromptEditor::extendMenu(QMenu& menu, const QPoint& at)
{
    Speller* speller = m_aids ? m_aids->speller() : nullptr;
    if (!speller)
        return;
    const QTextCursor cursor = cursorForPosition(at);
    const QTextBlock block = cursor.block();
    const QString line = block.text();
    const TextRange word = m_highlighter->misspeltAt(block, cursor.positionInBlock());
    if (word.length == 0)
        return;
    const QString wrong = line.mid(word.start, word.length);
    QAction* first = menu.actions().value(0);
    const auto add = [&menu, first](const QString& text) {
        auto* action = new QAction(text, &menu);
        menu.insertAction(first, action);
        return action;
    };
    const QStringList suggestions = speller->suggestions(wrong);
    const int start = block.position() + static_cast<int>(word.start);
    for (const QString& suggestion : suggestions) {
        connect(add(suggestion), &QAction::triggered, this, [this, start, wrong, suggestion] {
            // The text may have changed meanwhile.
            if (text().mid(start, wrong.size()) != wrong)
                return;
            QTextCursor mend(document());
            mend.setPosition(start);
            mend.setPosition(start + static_cast<int>(wrong.size()), QTextCursor::KeepAnchor);
            mend.insertText(suggestion);
        });
    }
    if (suggestions.isEmpty())
        add(tr("No suggestions"))->setEnabled(false);
    connect(add(tr("Add “%1” to my dictionary").arg(wrong)), &QAction::triggered, this,
            [this, wrong] { m_aids->learn(wrong); });
    menu.insertSeparator(first);
}

} // namespace rushes
