#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QKeyEvent;

namespace rushes {

/// The key of the US layout that lies where `key` lies on a layout that is not Latin; `key` itself where it
/// is Latin or not known. `scanCode`: the keyboard's own number of it, as Linux and Windows count (X11 counts
/// 8 more); 0: unknown, then the letter decides, as the Russian, Ukrainian, Greek and Hebrew layouts have it.
[[nodiscard]] int latinKey(int key, quint32 scanCode = 0);
/// The key that was pressed, with its modifiers but without the keypad's mark, on the US layout.
[[nodiscard]] QKeySequence keyOf(const QKeyEvent& event);
/// Whether the key that was pressed is one of the action's.
[[nodiscard]] bool isKeyOf(const QKeyEvent& event, const QAction& action);

/// Reaches every key of the window with a layout that is not Latin: ы on a Russian keyboard does what S does,
/// unless it is written into a text. (Qt does so for shortcuts on X11 and Wayland only, and not for keys that
/// a widget hears itself.)
class LatinKeys : public QObject
{
    Q_OBJECT

public:
    /// Listens to the whole application for as long as it lives.
    explicit LatinKeys(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_sending = false;
};

} // namespace rushes
