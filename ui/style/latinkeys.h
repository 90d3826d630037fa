#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QKeyEvent;

namespace rushes {

/// The US layout's key at the place of `key`, for non-Latin layouts; `key` itself for Latin and unknown ones.
/// `scanCode`: the key's number, as Linux and Windows count (X11 counts 8 more); 0: unknown, then the letter
/// decides by the Russian, Ukrainian, Greek and Hebrew layouts.
[[nodiscard]] int latinKey(int key, quint32 scanCode = 0);
/// The pressed key in the US layout, with modifiers except the keypad's.
[[nodiscard]] QKeySequence keyOf(const QKeyEvent& event);
/// True where the pressed key is one of the action's shortcuts.
[[nodiscard]] bool isKeyOf(const QKeyEvent& event, const QAction& action);

/// Makes all shortcuts work with non-Latin layouts: ы on a Russian keyboard does what S does, except in text
/// input. (Qt does this only for QShortcut and QAction on X11 and Wayland, not for keys handled by widgets.)
class LatinKeys : public QObject
{
    Q_OBJECT

public:
    /// Filters events of the whole application while it exists.
    explicit LatinKeys(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_sending = false;
};

} // namespace rushes
