#pragma once

#include <QImage>
#include <QKeySequence>
#include <QList>

#include <functional>

class QAction;
class QObject;
class QWidget;

namespace rushes {

/// What the player of takes and the player of the film share behind their keys.
namespace player {

constexpr double volumeStep = 0.1;

/// An action of `stage` and whatever is in it, added to `actions`; its tool tip names its first key. `owner`
/// is its parent.
QAction* addAction(QWidget& owner, QWidget& stage, QList<QAction*>& actions, const QString& name,
                   const QString& text, const QList<QKeySequence>& keys, const std::function<void()>& run);
/// The next of the speeds that the keys go through, 0.25 … 2; beyond the last one it stays. -1: slower.
[[nodiscard]] double nextSpeed(double now, int direction);
/// Says of the actions "second-back" and "second-forward" how far they go.
void nameSeeks(const QList<QAction*>& actions, int seconds);
/// Where a frame of `name` at `time` is saved unless the user says otherwise: a path that nothing is at.
/// `folder` empty: the user's pictures.
[[nodiscard]] QString framePath(const QString& folder, const QString& name, QString time);
/// Writes it as a PNG beside the window's thread, with its folder. Then one of the two is told: the path, or
/// why not, in words for the user. Neither once `context` is gone.
void savePicture(QObject* context, const QImage& picture, const QString& path,
                 const std::function<void(const QString& path)>& saved,
                 const std::function<void(const QString& words)>& failed);

} // namespace player

} // namespace rushes
