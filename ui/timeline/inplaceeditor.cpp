#include "ui/timeline/inplaceeditor.h"

#include "ui/style/theme.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace rushes {

InPlaceEditor::InPlaceEditor(const QString& text, const QString& name, QWidget* parent)
    : QPlainTextEdit(text, parent)
{
    setAccessibleName(name);
    setTabChangesFocus(true);
    setFont(Theme::bodyFont());
    setFrameShape(QFrame::NoFrame);
    const Theme& theme = Theme::current();
    setStyleSheet(
        u"QPlainTextEdit { background: %1; color: %2; border: 2px solid %3; border-radius: 6px; padding: 2px; }"_s
            .arg(theme.field.name(), theme.text.name(), theme.accent.name()));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    selectAll();
}

bool InPlaceEditor::event(QEvent* event)
{
    // Keys edit the text here; they never trigger shortcuts of widgets below.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ||
            key->key() == Qt::Key_F2) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void InPlaceEditor::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        finish(false);
    else if ((enter && !(event->modifiers() & Qt::ShiftModifier)) || event->key() == Qt::Key_F2)
        finish(true);
    else if (enter)
        insertPlainText(u"\n"_s);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void InPlaceEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    // Its context menu and another window don't end editing.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish(true);
}

void InPlaceEditor::finish(bool keep)
{
    if (!std::exchange(m_finished, true))
        Q_EMIT finished(keep);
}

} // namespace rushes
