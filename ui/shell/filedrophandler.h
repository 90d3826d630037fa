#pragma once

#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QTimer>

namespace rushes {

class FileDropFilter;
class ProjectFiles;
class RequestImportExport;
struct DroppedFiles;

/// Handles drops on the window or a floating pane: opens one project, or adds all requests as scenes in one
/// undo step; reports what was ignored, and while refused files are dragged over the window, what is
/// accepted.
class FileDropHandler : public QObject
{
    Q_OBJECT

public:
    FileDropHandler(ProjectFiles& files, RequestImportExport& requests, FileDropFilter& filter,
                    const ShellContext& context);

private:
    void take(const DroppedFiles& dropped);
    void sayWhatIsTaken();

    ProjectFiles& m_files;
    RequestImportExport& m_requests;
    ShellContext m_context;
    QTimer m_said; ///< hides the message, since the end of a refused drag is not reported
};

} // namespace rushes
