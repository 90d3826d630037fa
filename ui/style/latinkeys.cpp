#include "ui/style/latinkeys.h"

#include "ui/style/heldkeys.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Rows of a keyboard, by the scan code of their first key (set 1, also used by evdev).
constexpr std::array<std::pair<quint32, QStringView>, 3> rows = {{
    {16, u"QWERTYUIOP[]"},
    {30, u"ASDFGHJKL;'`"},
    {44, u"ZXCVBNM,./"},
}};

/// The letters of a layout, and those of the same keys in the US layout.
constexpr std::array<std::pair<QStringView, QStringView>, 4> layouts = {{
    {u"ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ", u"QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.`"},
    {u"ІЇЄҐЎ", u"S]'\\O"},
    {u"ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ", u"ERTYUIOPASDFGHJKLZXCVBNM"},
    {u"קראטוןםפשדגכעיחלךףזסבהנמצתץ", u"ERTYUIOPASDFGHJKL;ZXCVBNM,."},
}};

bool isNotLatin(int key)
{
    if (key <= 0xff || key > 0xffff)
        return false;
    const QChar letter(static_cast<char16_t>(key));
    return letter.isLetter() && letter.script() != QChar::Script_Latin;
}

bool isText(const QWidget& widget)
{
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget))
        return !text->isReadOnly();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget))
        return !text->isReadOnly();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return box->isEditable();
    return qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QKeySequenceEdit*>(&widget);
}

QAction* actionFor(const QKeySequence& key, QWidget* focus)
{
    for (QWidget* widget = focus; widget; widget = widget->parentWidget()) {
        const QList<QAction*> actions = widget->actions();
        for (QAction* action : actions) {
            const bool hears = action->shortcutContext() != Qt::WidgetShortcut || widget == focus;
            if (hears && action->isEnabled() && action->isVisible() && action->shortcuts().contains(key))
                return action;
        }
        if (widget->isWindow())
            break;
    }
    return nullptr;
}

} // namespace

int latinKey(int key, quint32 scanCode)
{
    if (!isNotLatin(key))
        return key;
    static const bool countsFromX = [] {
        const QString platform = QGuiApplication::platformName();
        return platform == u"xcb" || platform.startsWith(u"wayland");
    }();
    const quint32 code = countsFromX && scanCode >= 8 ? scanCode - 8 : scanCode;
    for (const auto& [first, keys] : rows) {
        if (code >= first && code < first + static_cast<quint32>(keys.size()))
            return keys.at(static_cast<qsizetype>(code - first)).unicode();
    }
    const QChar letter = QChar(static_cast<char16_t>(key)).toUpper();
    for (const auto& [theirs, ours] : layouts) {
        if (const qsizetype at = theirs.indexOf(letter); at >= 0)
            return ours.at(at).unicode();
    }
    return key;
}

QKeySequence keyOf(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers =
        event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    return {static_cast<int>(modifiers.toInt()) | latinKey(event.key(), event.nativeScanCode())};
}

bool isKeyOf(const QKeyEvent& event, const QAction& action)
{
    return action.shortcuts().contains(keyOf(event));
}

LatinKeys::LatinKeys(QObject* parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool LatinKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || m_sending || !watched->isWidgetType())
        return false;
    const auto& pressed = *static_cast<QKeyEvent*>(event);
    auto& widget = *static_cast<QWidget*>(watched);
    const int key = latinKey(pressed.key(), pressed.nativeScanCode());
    const Qt::KeyboardModifiers modifiers = pressed.modifiers() & ~Qt::GroupSwitchModifier;
    const bool commands = modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (key == pressed.key() || (isText(widget) && !commands) ||
        (QApplication::focusWidget() && QApplication::focusWidget() != &widget))
        return false;
    m_sending = true;
    const auto send = [&](QEvent::Type type) {
        QKeyEvent latin(type, key, modifiers, pressed.nativeScanCode(), pressed.nativeVirtualKey(),
                        pressed.nativeModifiers(), QString(QChar(key)).toLower(), pressed.isAutoRepeat(),
                        static_cast<quint16>(pressed.count()));
        latin.setTimestamp(pressed.timestamp());
        latin.ignore();
        QCoreApplication::sendEvent(&widget, &latin);
        return latin.isAccepted();
    };
    QAction* action = nullptr;
    if (!send(QEvent::ShortcutOverride))
        action = actionFor(keyOf(pressed), &widget);
    if (action) {
        if (!pressed.isAutoRepeat() || HeldKeys::repeats(*action))
            action->trigger();
    } else {
        send(QEvent::KeyPress);
    }
    m_sending = false;
    event->accept();
    return true;
}

} // namespace rushes
