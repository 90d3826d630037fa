#include "ui/composer/scriptview.h"

#include "app/catalogue/catalogue.h"
#include "app/prompt/mentions.h"
#include "app/prompt/speller.h"
#include "app/prompt/split.h"
#include "ui/composer/typingundogrouper.h"

#include <QDragLeaveEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int unknownShot = -2;

bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// The change of length by Ctrl with Up or Down, in seconds; 0: another key.
int lengthStep(const QKeyEvent& event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier)
        return 0;
    return event.key() == Qt::Key_Up ? 1 : event.key() == Qt::Key_Down ? -1 : 0;
}

} // namespace

ScriptView::ScriptView(TimelineModel& model, QWidget* parent)
    : PromptEditor(parent)
    , m_model(model)
    , m_run(new TypingUndoGrouper(model.document(), *this, u"script"_s))
{
    setAccessibleName(tr("Script"));
    setViewportMargins(0, 0, 0, 0);
    viewport()->setMouseTracking(true);
    connect(document(), &QTextDocument::contentsChange, this, &ScriptView::follow);
    connect(this, &QTextEdit::textChanged, this, &ScriptView::textEdited);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (!m_updating)
            reportShot();
    });
    connect(&m_model, &TimelineModel::refreshed, this, [this] {
        if (isVisible() && !m_isCommitting)
            refresh();
    });
    refresh();
}

void ScriptView::showEvent(QShowEvent* event)
{
    refresh();
    PromptEditor::showEvent(event);
}

/// Shows the document's text.
void ScriptView::refresh()
{
    const Scene& scene = m_model.document().currentScene();
    const Script script = Script::of(scene.request);
    m_updating = true;
    m_text = script.text();
    m_starts.places = script.starts();
    const bool isAnother = std::exchange(m_scene, scene.id) != scene.id;
    if (isAnother)
        startWith(m_text);
    else
        setText(m_text);
    placeText();
    if (isAnother)
        placeCaret(0, script.parts.constFirst().size());
    m_gone.clear();
    m_updating = false;
    QSet<QString> names;
    for (const QString& part : script.parts)
        names += speakersIn(part);
    const QStringList mentions =
        mentionNames(scene.request, Catalogue::current().modelOrStandIn(scene.request.model));
    for (const QString& mention : mentions)
        names += wordsIn(mention);
    setNames(names);
    setMentions(mentions);
    reportShot();
    describe();
    viewport()->update();
}

void ScriptView::setCurrentShot(int shot)
{
    if (m_updating || m_isCommitting || shot == currentShot())
        return;
    const int part = qBound(0, shot + 1, static_cast<int>(m_starts.places.size()) - 1);
    const Script script = Script::cut(m_text, m_starts.places);
    placeCaret(part, script.parts.at(part).size());
    ensureCursorVisible();
}

void ScriptView::placeCaret(int part, qsizetype offset)
{
    QTextCursor caret(document());
    caret.setPosition(static_cast<int>(m_starts.places.value(part) + offset));
    setTextCursor(caret);
}

void ScriptView::reportShot()
{
    const int shot = currentShot();
    if (std::exchange(m_shot, shot) == shot)
        return;
    describe();
    viewport()->update();
    if (isVisible())
        Q_EMIT shotChosen(shot);
}

QString ScriptView::restingDescription() const
{
    const int shot = currentShot();
    return shot < 0 ? tr("The scene's prompt, %1 s").arg(request().duration)
                    : TimelineModel::sentenceOf(request(), shot);
}

void ScriptView::describe()
{
    const QString words = restingDescription();
    if (accessibleDescription() != words)
        setAccessibleDescription(words);
}

bool ScriptView::atPartStart() const
{
    const QTextCursor caret = textCursor();
    return !caret.hasSelection() && m_starts.places.contains(caret.position());
}

bool ScriptView::atPartEnd() const
{
    const QTextCursor caret = textCursor();
    return !caret.hasSelection() && m_starts.places.contains(caret.position() + 1);
}

/// An edit by the user, reported by QTextDocument before textChanged().
void ScriptView::follow(int place, int removed, int added)
{
    if (!m_updating)
        m_gone += m_starts.replace(place, removed, added);
}

void ScriptView::textEdited()
{
    if (m_updating)
        return;
    const QString now = text();
    const QList<int> gone = std::exchange(m_gone, {});
    if (now == m_text && gone.isEmpty())
        return;
    const Script script = Script::cut(now, m_starts.places);
    Request changed = request();
    if (!gone.isEmpty()) {
        const QString& merged = script.parts.at(gone.constFirst() - 1);
        changed = edits::applied(changed, edits::mergeParts(changed, gone.constFirst(), gone.constLast(),
                                                            merged, m_model.limits()));
    }
    changed.prompt = script.parts.constFirst();
    for (qsizetype i = 0; i < changed.shots.size() && i + 1 < script.parts.size(); ++i)
        changed.shots[i].prompt = script.parts.at(i + 1);
    const int shot = currentShot();
    const QString step = shot < 0 ? tr("Edit prompt") : tr("Edit prompt of shot %1").arg(shot + 1);
    if (!gone.isEmpty()) {
        const qsizetype place = textCursor().position();
        commitParts(changed, step, shot + 1, place - m_starts.places.at(shot + 1));
        return;
    }
    commit(changed, step, m_run->gestureFor(m_text, now) + QString::number(shot));
    m_run->edited();
}

void ScriptView::commit(const Request& changed, const QString& step, const QString& gesture)
{
    // Views of these shots may select another one meanwhile: the cursor decides.
    m_isCommitting = true;
    m_model.document().editRequest(changed, step, gesture);
    m_isCommitting = false;
    refresh();
}

void ScriptView::commitParts(const Request& changed, const QString& step, int part, qsizetype offset)
{
    m_run->end();
    m_shot = part - 1;
    commit(changed, step);
    m_shot = unknownShot;
    placeCaret(part, offset);
    reportShot();
    ensureCursorVisible();
}

bool ScriptView::isAllowed(const edits::Edited& edited)
{
    if (edited.limit != edits::Limit::None)
        Q_EMIT limitReached(m_model.reason(edited.limit));
    return edited.limit == edits::Limit::None;
}

bool ScriptView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && lengthStep(*static_cast<QKeyEvent*>(event)) != 0) {
        event->accept();
        return true;
    }
    return PromptEditor::event(event);
}

void ScriptView::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers keys = event->modifiers() & ~Qt::KeypadModifier;
    const int part = currentShot() + 1;
    if (const int step = lengthStep(*event); step != 0) {
        setSeconds(part - 1, secondsOf(part - 1) + step);
    } else if (isEnter(*event) && keys == Qt::NoModifier && textCursor().atBlockStart() &&
               !textCursor().hasSelection() && !atPartStart()) {
        // A key that is held down ends one line only: shots cost money.
        if (!event->isAutoRepeat())
            cutHere();
    } else if (isEnter(*event) && (keys == Qt::NoModifier || keys == Qt::ShiftModifier)) {
        if (!event->isAutoRepeat() || keys == Qt::ShiftModifier)
            breakLine();
    } else if (event->key() == Qt::Key_Backspace && !(keys & ~Qt::ControlModifier) && atPartStart()) {
        if (!event->isAutoRepeat())
            join(part);
    } else if (event->key() == Qt::Key_Delete && !(keys & ~Qt::ControlModifier) && atPartEnd()) {
        if (!event->isAutoRepeat())
            join(part + 1);
    } else {
        PromptEditor::keyPressEvent(event);
        return;
    }
    event->accept();
}

void ScriptView::breakLine()
{
    closeCompletions();
    textCursor().insertBlock();
    ensureCursorVisible();
}

/// Replaces the line end before the cursor by the start of a new shot.
void ScriptView::cutHere()
{
    const int part = currentShot() + 1;
    const QString whole = Script::cut(m_text, m_starts.places).parts.at(part);
    const qsizetype at = textCursor().position() - m_starts.places.at(part);
    QString after = whole.mid(at);
    if (after.startsWith(u'\n'))
        after.remove(0, 1);
    const edits::Edited edited = edits::cutPart(request(), part, whole.left(at - 1), after, m_model.limits());
    if (!isAllowed(edited))
        return;
    commitParts(edits::applied(request(), edited), tr("New shot"), part + 1, 0);
    m_cut = request();
    m_cutStep = m_model.document().undoStack().index();
}

/// Merges a part that was created by Enter twice into the part before it, with a line end if both have text.
void ScriptView::join(int part)
{
    const QStringList parts = Script::cut(m_text, m_starts.places).parts;
    if (part < 1 || part >= parts.size())
        return;
    QUndoStack& history = m_model.document().undoStack();
    if (m_cutStep == history.index() && m_cut == request() && part == m_shot + 1) {
        history.undo(); // as if Enter had not been pressed: lengths and price are restored
        return;
    }
    QString words = parts.at(part - 1);
    if (!words.isEmpty() && !parts.at(part).isEmpty())
        words += u'\n';
    const qsizetype at = words.size();
    words += parts.at(part);
    commitParts(edits::applied(request(), edits::mergeParts(request(), part, part, words, m_model.limits())),
                tr("Join shots"), part - 1, at);
}

bool ScriptView::isAllSelected() const
{
    const QTextCursor caret = textCursor();
    return caret.selectionStart() == 0 && caret.selectionEnd() == m_text.size();
}

/// A selection over several shots is copied as a script; within one as plain text.
QMimeData* ScriptView::createMimeDataFromSelection() const
{
    const QTextCursor caret = textCursor();
    const int first = m_starts.partAt(caret.selectionStart());
    const int last = m_starts.partAt(caret.selectionEnd());
    const qsizetype from = caret.selectionStart();
    const qsizetype length = caret.selectionEnd() - from;
    auto* copied = new QMimeData;
    if (first == last) {
        copied->setText(m_text.mid(from, length));
        return copied;
    }
    QString prompt;
    QList<Shot> shots;
    for (int part = first; part <= last; ++part) {
        const qsizetype start = qMax(from, m_starts.places.at(part));
        const qsizetype end =
            qMin(from + length, part + 1 < m_starts.places.size() ? m_starts.places.at(part + 1) - 1
                                                                  : static_cast<qsizetype>(m_text.size()));
        const QString words = m_text.mid(start, qMax<qsizetype>(0, end - start));
        if (part == 0)
            prompt = words;
        else
            shots.append({words, request().shots.at(part - 1).seconds});
    }
    copied->setText(prompts::join(shots, prompt));
    return copied;
}

void ScriptView::insertFromMimeData(const QMimeData* source)
{
    const QString words = plainTextOf(*source);
    const bool isSnippet = source->hasFormat(snippetMimeType);
    const prompts::Proposal proposal =
        isSnippet ? prompts::Proposal() : prompts::split(words, m_model.limits(), request().duration);
    if (proposal.shots.size() > 1) {
        pasteShots(words);
    } else if (!isSnippet && proposal.prompt != words.trimmed()) {
        // A single shot of a list is pasted without its label.
        QMimeData unlabelled;
        unlabelled.setText(proposal.prompt);
        PromptEditor::insertFromMimeData(&unlabelled);
    } else {
        PromptEditor::insertFromMimeData(source);
    }
}

/// One undo step, whatever was selected. If the script has text already, the shots are inserted after the
/// shot with the cursor.
void ScriptView::pasteShots(const QString& words)
{
    Request changed = request();
    int part = 0;
    QTextCursor caret = textCursor();
    if (isAllSelected()) {
        changed.prompt.clear();
        changed.shots.clear();
    } else if (caret.hasSelection()) {
        ScriptStarts starts = m_starts;
        const qsizetype from = caret.selectionStart();
        const QList<int> gone = starts.replace(from, caret.selectionEnd() - from, 0);
        part = starts.partAt(from);
        const QStringList parts =
            Script::cut(QString(m_text).remove(from, caret.selectionEnd() - from), starts.places).parts;
        if (!gone.isEmpty())
            changed = edits::applied(changed, edits::mergeParts(changed, gone.constFirst(), gone.constLast(),
                                                                parts.at(part), m_model.limits()));
        (part == 0 ? changed.prompt : changed.shots[part - 1].prompt) = parts.at(part);
    } else {
        part = currentShot() + 1;
    }
    const bool isEmpty = changed.prompt.trimmed().isEmpty() && changed.shots.isEmpty();
    const prompts::Proposal proposal =
        prompts::split(words, m_model.limits(), isEmpty ? changed.duration : 0);
    // An empty shot at the cursor is replaced.
    if (part > 0 && changed.shots.at(part - 1).prompt.trimmed().isEmpty())
        changed.shots.removeAt(--part);
    if (!proposal.prompt.isEmpty())
        changed.prompt = changed.prompt.trimmed().isEmpty() ? proposal.prompt
                                                            : changed.prompt + u"\n\n"_s + proposal.prompt;
    const edits::Edited edited = edits::insertShots(changed, part, proposal.shots, m_model.limits());
    if (!isAllowed(edited)) {
        caret.insertText(words); // not parsed as shots: inserted as text, so that nothing is lost
        return;
    }
    const auto count = static_cast<int>(proposal.shots.size());
    commitParts(edits::applied(changed, edited), tr("Paste shots"), part + count,
                proposal.shots.constLast().prompt.size());
    Q_EMIT pasted(count, proposal.notes);
}

/// Moving text by drag and drop is two edits: removal and insertion shift positions differently.
void ScriptView::dropEvent(QDropEvent* event)
{
    QDragLeaveEvent over;
    dragLeaveEvent(&over);
    if (!canInsertFromMimeData(event->mimeData())) {
        event->ignore();
        return;
    }
    int place = cursorForPosition(event->position().toPoint()).position();
    QTextCursor moved = textCursor();
    const bool isOwn = event->source() == viewport() || event->source() == this;
    if (isOwn && place >= moved.selectionStart() && place <= moved.selectionEnd()) {
        event->ignore();
        return;
    }
    if (isOwn && event->dropAction() == Qt::MoveAction) {
        const int length = moved.selectionEnd() - moved.selectionStart();
        if (place > moved.selectionEnd())
            place -= length;
        moved.removeSelectedText();
    }
    QTextCursor caret(document());
    caret.setPosition(qMin(place, document()->characterCount() - 1));
    setTextCursor(caret);
    insertFromMimeData(event->mimeData());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace rushes
