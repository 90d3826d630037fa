#include "ui/style/heldkeys.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace rushes {

namespace {

constexpr auto repeatsProperty = "repeatsWhileHeld";

/// Keys that trigger, confirm, open or delete something.
bool isDeed(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Select:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return true;
    default:
        return false;
    }
}

/// Keys for moving and stepping, which neither cost nor delete anything.
bool isStep(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Plus:
    case Qt::Key_Minus:
    case Qt::Key_Equal:
        return true;
    case Qt::Key_Comma:
    case Qt::Key_Period:
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight:
        return !event.modifiers().testFlag(Qt::ControlModifier);
    default:
        return false;
    }
}

/// True where the key enters or deletes text.
bool isWriting(const QWidget& widget, const QKeyEvent& event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget))
        return !text->isReadOnly() && (!isEnter || !event.modifiers().testFlag(Qt::ControlModifier));
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget))
        return !text->isReadOnly() && (!isEnter || !event.modifiers().testFlag(Qt::ControlModifier));
    const bool isLine =
        qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget);
    return isLine && !isEnter;
}

} // namespace

HeldKeys::HeldKeys(QObject* parent)
    : HeldKeys(QGuiApplication::platformName() == QLatin1StringView("xcb") ? Presses::MayBeRepeats
                                                                           : Presses::AreTrue,
               parent)
{
}

HeldKeys::HeldKeys(Presses presses, QObject* parent)
    : QObject(parent)
    , m_presses(presses)
{
    QCoreApplication::instance()->installEventFilter(this);
}

QAction* HeldKeys::mayRepeat(QAction* action)
{
    action->setProperty(repeatsProperty, true);
    return action;
}

bool HeldKeys::repeats(const QAction& action)
{
    return action.property(repeatsProperty).toBool();
}

bool HeldKeys::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isRepeat = key.isAutoRepeat() || isHiddenRepeat(key);
        m_repeats = isRepeat && !isStep(key);
        if (!isRepeat) {
            m_heldKey = key.key();
            m_heldIn = QApplication::focusWidget();
        }
        return false;
    }
    case QEvent::Shortcut:
        return m_repeats && !watched->property(repeatsProperty).toBool();
    case QEvent::KeyPress:
        return keyPressed(watched, *static_cast<QKeyEvent*>(event));
    case QEvent::KeyRelease:
        if (const auto& key = *static_cast<QKeyEvent*>(event); !key.isAutoRepeat()) {
            m_releasedKey = key.key();
            m_releasedAt = key.timestamp();
        }
        return false;
    default:
        return false;
    }
}

bool HeldKeys::isHiddenRepeat(const QKeyEvent& event) const
{
    return m_presses == Presses::MayBeRepeats && event.key() == m_releasedKey &&
           event.timestamp() == m_releasedAt && event.timestamp() != 0;
}

bool HeldKeys::keyPressed(QObject* watched, QKeyEvent& event)
{
    if (!event.isAutoRepeat() && isHiddenRepeat(event)) {
        QKeyEvent repeat(QEvent::KeyPress, event.key(), event.modifiers(), event.nativeScanCode(),
                         event.nativeVirtualKey(), event.nativeModifiers(), event.text(), true,
                         static_cast<quint16>(event.count()));
        repeat.setTimestamp(event.timestamp());
        QCoreApplication::sendEvent(watched, &repeat);
        event.setAccepted(repeat.isAccepted());
        return true;
    }
    if (!event.isAutoRepeat() || !watched->isWidgetType())
        return false;
    if (event.key() == m_heldKey && !isStep(event) && QApplication::focusWidget() != m_heldIn)
        return true;
    if (!isDeed(event.key()))
        return false;
    return !isWriting(*static_cast<QWidget*>(watched), event);
}

} // namespace rushes
