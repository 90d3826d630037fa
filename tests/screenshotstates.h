#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace rushes {

class Run;

/// Writes the picture of a widget under a name.
using KeepPicture = std::function<void(QWidget& widget, const QString& name)>;

/// Pictures of a window that somebody has worked in: its scenes have the takes that lie in `clips` as
/// NAME.mp4.
void keepWorkedIn(Run& run, const QString& clips, const KeepPicture& keep);
/// A queue with a job in each state.
void keepQueueStates(const KeepPicture& keep);
/// A day of the queue as a strip.
void keepQueuePast(const KeepPicture& keep);

} // namespace rushes
