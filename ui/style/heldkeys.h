#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QAction;
class QKeyEvent;

namespace rushes {

/// Ignores auto-repeat of keys: a key that is held down triggers an action, presses a button, answers a
/// dialog, opens a row or deletes something only once. Keys that move or write repeat, and so do actions with
/// such a key and those marked by mayRepeat(). What writes goes on only in the widget where it was pressed: a
/// key that leads into a text is not written there while it is still held. A single filter for the
/// application, so that nothing that costs money or destroys is left out.
///
/// X11 reports a repeat as a release and a press at the same time. If Qt (6.4, QXcbKeyboard) reads the
/// release before the press has arrived, it takes both for real ones; their timestamps reveal the repeat.
class HeldKeys : public QObject
{
    Q_OBJECT

public:
    /// On X11 a repeat may look like a press.
    enum class Presses { AreTrue, MayBeRepeats };

    /// Filters events of the whole application while it exists.
    explicit HeldKeys(QObject* parent);
    HeldKeys(Presses presses, QObject* parent);

    /// Marks an action that repeats while its key is held: undo, a step of the volume.
    static QAction* mayRepeat(QAction* action);
    [[nodiscard]] static bool repeats(const QAction& action);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isHiddenRepeat(const QKeyEvent& event) const;
    bool keyPressed(QObject* watched, QKeyEvent& event);

    const Presses m_presses;
    int m_releasedKey = 0;
    quint64 m_releasedAt = 0; ///< ms, of the window system
    int m_heldKey = 0;
    QPointer<QWidget> m_heldIn = {}; ///< the focus widget when m_heldKey was pressed
    bool m_repeats =
        false; ///< the key of the current shortcut look-up is an auto-repeat that must be ignored
};

} // namespace rushes
