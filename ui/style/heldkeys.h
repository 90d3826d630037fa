#pragma once

#include <QObject>

class QAction;
class QKeyEvent;

namespace rushes {

/// A key that is held down is pressed once: its repeats trigger no action, press no button, answer no dialog,
/// open no row and delete nothing. Keys that move or write repeat; of the actions those with a key that
/// moves, and those that say so with mayRepeat(). One rule for the whole application, so that nothing that
/// costs money or destroys is left out.
///
/// X11 tells a repeat as a release and a press of one moment. Where the press has not arrived yet when Qt
/// (6.4, QXcbKeyboard) reads the release, it takes both for a hand's; their time betrays them.
class HeldKeys : public QObject
{
    Q_OBJECT

public:
    /// How presses arrive: on X11 a repeat may look like a press of its own.
    enum class Presses { AreTrue, MayBeRepeats };

    /// Listens to the whole application for as long as it lives.
    explicit HeldKeys(QObject* parent);
    HeldKeys(Presses presses, QObject* parent);

    /// The action is triggered again while its key is held: an undo, a step of the volume.
    static QAction* mayRepeat(QAction* action);
    [[nodiscard]] static bool repeats(const QAction& action);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isHiddenRepeat(const QKeyEvent& event) const;
    bool keyPressed(QObject* watched, QKeyEvent& event);

    const Presses m_presses;
    int m_releasedKey = 0;
    quint64 m_releasedAt = 0; ///< ms, the window system's time
    bool m_repeats = false;   ///< the key that shortcuts are looked up for now is held, and must not repeat
};

} // namespace rushes
