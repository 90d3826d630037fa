// TimelineView: editing a prompt in place.
#include "ui/timeline/inplaceeditor.h"
#include "ui/timeline/timelineview.h"

#include <QScrollBar>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace rushes {

void TimelineView::editPrompt()
{
    if (m_editor || m_drag)
        return;
    m_editsShot = m_current >= 0;
    m_edited = m_editsShot ? m_model.index(m_current, 0) : QModelIndex();
    const Request& request = m_model.request();
    reveal(m_current);
    m_writtenBefore = m_editsShot ? request.shots.at(m_current).prompt : request.prompt;
    m_writing = u"inplace/%1"_s.arg(m_current);
    m_model.document().endGesture();
    m_editor = new InPlaceEditor(
        m_writtenBefore, m_editsShot ? tr("Prompt of shot %1").arg(m_current + 1) : tr("Prompt of the clip"),
        this);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &TimelineView::write);
    connect(m_editor, &InPlaceEditor::finished, this, &TimelineView::finishEditor);
    m_actions->setSuspended(true);
    placeEditor();
    m_editor->show();
    m_editor->setFocus();
}

/// Writes typed text to the document immediately, so that it is included in a save, on closing and after a
/// crash.
void TimelineView::write()
{
    if (!m_editsShot || m_edited.isValid())
        m_model.setPrompt(m_editsShot ? m_edited.row() : -1, m_editor->toPlainText(), m_writing);
}

void TimelineView::placeEditor()
{
    if (!m_editor)
        return;
    constexpr int leastWidth = 280;
    QRect place = measures().card(m_editsShot ? m_edited.row() : 0);
    place.setWidth(qMin(qMax(place.width(), leastWidth), viewport()->width()));
    place.moveLeft(qBound(0, place.left(), qMax(0, viewport()->width() - place.width())));
    m_editor->setGeometry(place.translated(viewport()->pos()));
}

/// The prompt may be changed elsewhere, e.g. by undo, and its shot may be removed.
void TimelineView::followEditor()
{
    if (!m_editor)
        return;
    if (m_editsShot && !m_edited.isValid()) {
        closeEditor();
        return;
    }
    const Request& request = m_model.request();
    const QString& prompt = m_editsShot ? request.shots.at(m_edited.row()).prompt : request.prompt;
    if (prompt != m_editor->toPlainText()) {
        const QSignalBlocker quiet(m_editor);
        m_editor->setPlainText(prompt);
        m_editor->moveCursor(QTextCursor::End);
    }
    placeEditor();
}

QWidget* TimelineView::editor() const
{
    return m_editor;
}

void TimelineView::finishEditor(bool keep)
{
    // The same gesture: without a save meanwhile, no undo step remains.
    if (!keep && (!m_editsShot || m_edited.isValid()))
        m_model.setPrompt(m_editsShot ? m_edited.row() : -1, m_writtenBefore, m_writing);
    closeEditor();
}

void TimelineView::closeEditor()
{
    if (!m_editor)
        return;
    InPlaceEditor* editor = m_editor;
    m_editor.clear();
    disconnect(editor, nullptr, this, nullptr);
    const bool hadFocus = editor->hasFocus();
    editor->hide();
    editor->deleteLater();
    m_actions->setSuspended(false);
    m_model.document().endGesture();
    if (hadFocus)
        setFocus();
}

} // namespace rushes
