#pragma once

namespace rushes {

class JobRunner;
class MainWindow;

/// Keeps the window from closing, until the user says so, while the request id of a job is known and cannot
/// be stored: to end then would lose it.
void guardUnstored(JobRunner& runner, MainWindow& window);

} // namespace rushes
