#include "ui/keys/keyfield.h"

#include "ui/style/latinkeys.h"

#include <QKeyEvent>

namespace rushes {

namespace {

bool isOnlyModifier(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_unknown:
    case 0:
        return true;
    default:
        return false;
    }
}

bool isTheDialogs(const QKeyEvent& event)
{
    const bool leaves = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    return leaves || (event.key() == Qt::Key_Escape && event.modifiers() == Qt::NoModifier);
}

} // namespace

KeyField::KeyField(QWidget* parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setPlaceholderText(tr("Press a key"));
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void KeyField::setKey(const QKeySequence& key)
{
    m_key = key;
    setText(key.toString(QKeySequence::NativeText));
    Q_EMIT keyChanged();
}

bool KeyField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && !isTheDialogs(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent* event)
{
    if (isTheDialogs(*event)) {
        event->ignore();
        return;
    }
    event->accept();
    if (!isOnlyModifier(event->key()) && !event->isAutoRepeat())
        setKey(keyOf(*event));
}

} // namespace rushes
