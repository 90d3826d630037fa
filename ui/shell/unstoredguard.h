#pragma once

namespace rushes {

class JobRunner;
class MainWindow;

/// Adds a close guard to the window for jobs whose request id is known and could not be stored: closing would
/// lose it, so the user is asked.
void guardUnstored(JobRunner& runner, MainWindow& window);

} // namespace rushes
