#pragma once

#include <QImage>
#include <QKeySequence>
#include <QList>

#include <functional>

class QAction;
class QMenu;
class QObject;
class QWidget;

namespace rushes {

/// Commands shared by the player of takes and the player of the film.
namespace player {

constexpr double volumeStep = 0.1;

/// Makes an action of a player. `name`: its object name, by which its keys are stored.
using AddAction = std::function<QAction*(const QString& name, const QString& text,
                                         const QList<QKeySequence>& keys, const std::function<void()>& run)>;
/// Makes an action that works in `stage` and its children, and adds it to `actions`; its tool tip contains
/// its first shortcut. Parent: `owner`.
QAction* addAction(QWidget& owner, QWidget& stage, QList<QAction*>& actions, const QString& name,
                   const QString& text, const QList<QKeySequence>& keys, const std::function<void()>& run);
/// A context menu with these actions, null: a separator. It is deleted when it closes.
[[nodiscard]] QMenu* makeMenu(QWidget& parent, const QList<QAction*>& actions);
/// The next speed of the keys' steps, 0.25 … 2; the last one stays. direction -1: slower.
[[nodiscard]] double nextSpeed(double now, int direction);
/// Updates the texts of the actions "second-back" and "second-forward" for that step.
void nameSeeks(const QList<QAction*>& actions, int seconds);
/// The suggested path for a frame of `name` at `time`, at which no file exists. `folder` empty: the user's
/// pictures folder.
[[nodiscard]] QString framePath(const QString& folder, const QString& name, QString time);
/// Puts the picture on the clipboard; null: nothing happens.
void copyPicture(const QImage& picture);
/// Writes the picture as PNG in a worker thread, creating its folder. Then calls `saved` with the path, or
/// `failed` with a message for the user; neither after `context` died.
void savePicture(QObject* context, const QImage& picture, const QString& path,
                 const std::function<void(const QString& path)>& saved,
                 const std::function<void(const QString& words)>& failed);

} // namespace player

} // namespace rushes
