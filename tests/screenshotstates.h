#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace rushes {

class Run;

/// Writes the picture of a widget under a name.
using KeepPicture = std::function<void(QWidget& widget, const QString& name)>;

/// Pictures of a window with content: its scenes have the takes in `clips`, NAME.mp4.
void keepWorkedIn(Run& run, const QString& clips, const KeepPicture& keep);
/// A queue with a job in each state.
void keepQueueStates(const KeepPicture& keep);
/// The queue's history of a day.
void keepQueuePast(const KeepPicture& keep);

} // namespace rushes
