#pragma once

#include <QObject>
#include <QTimer>

namespace rushes {

class MainWindow;
class ProjectFiles;
class RequestDesk;
struct DroppedFiles;

/// What becomes of what is dropped on the window or on a pane that floats: one project is opened, or all
/// requests become scenes in one undo step; what was left out is said, and over what is refused what is
/// taken.
class DropDesk : public QObject
{
    Q_OBJECT

public:
    DropDesk(ProjectFiles& files, RequestDesk& requests, MainWindow& window);

private:
    void take(const DroppedFiles& dropped);
    void sayWhatIsTaken();

    ProjectFiles& m_files;
    RequestDesk& m_requests;
    MainWindow& m_window;
    QTimer m_said; ///< a drag that was refused does not say that it is over
};

} // namespace rushes
