#pragma once

#include <QFuture>
#include <QImage>
#include <QKeySequence>
#include <QList>

#include <functional>

class QAction;
class QWidget;

namespace rushes {

/// What the player of takes and the player of the film share behind their keys.
namespace player {

constexpr double volumeStep = 0.1;

/// An action of `stage` and whatever is in it; its tool tip names its first key. `owner` is its parent.
[[nodiscard]] QAction* addAction(QWidget& owner, QWidget& stage, const QString& name, const QString& text,
                                 const QList<QKeySequence>& keys, const std::function<void()>& run);
/// The next of the speeds that the keys go through, 0.25 … 2; beyond the last one it stays. -1: slower.
[[nodiscard]] double nextSpeed(double now, int direction);
/// Writes it as a PNG beside the window's thread, with its folder; false where it could not.
[[nodiscard]] QFuture<bool> writePicture(const QImage& picture, const QString& path);

} // namespace player

} // namespace rushes
