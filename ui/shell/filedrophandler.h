#pragma once

#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QUrl>

class QMimeData;

namespace rushes {

class ProjectFiles;
class RequestImportExport;

/// Files dropped together, by kind.
struct DroppedFiles
{
    QStringList projects = {};
    QStringList requests = {};
    QStringList takes = {};  ///< files with metadata of Rushes
    QStringList others = {}; ///< any other files

    bool operator==(const DroppedFiles&) const = default;
};

/// Handles drops on the window or a floating pane. A project is opened; requests, as files or text, become
/// scenes in one undo step, each take (an mp4, for example) the scene that made it, in a step of its own;
/// what is ignored is reported. Other data is refused while it is still being dragged, and what is accepted
/// is said.
class FileDropHandler : public QObject
{
    Q_OBJECT

public:
    /// Watches the context's widget, the window.
    FileDropHandler(ProjectFiles& files, RequestImportExport& requests, const ShellContext& context);

    /// Accepts drops on this widget, too: a floating pane is a window of its own.
    void watch(QWidget& widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] DroppedFiles filesOf(const QMimeData& data);
    [[nodiscard]] bool isWanted(const QMimeData& data);
    void take(const QMimeData& data);
    void take(const DroppedFiles& dropped);
    void sayWhatIsTaken();

    ProjectFiles& m_files;
    RequestImportExport& m_requests;
    ShellContext m_context;
    QTimer m_said;              ///< hides the message, since the end of a refused drag is not reported
    QList<QUrl> m_dragged = {}; ///< cached, since a drag sends many events
    DroppedFiles m_found = {};
};

} // namespace rushes
