#pragma once

#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QTimer>

namespace rushes {

class FileDropFilter;
class ProjectFiles;
class RequestImportExport;
struct DroppedFiles;

/// What becomes of what is dropped on the window or on a pane that floats: one project is opened, or all
/// requests become scenes in one undo step; what was left out is said, and over what is refused what is
/// taken.
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
    QTimer m_said; ///< a drag that was refused does not say that it is over
};

} // namespace rushes
