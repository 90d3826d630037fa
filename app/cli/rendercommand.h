#pragma once

#include "app/cli/renderoptions.h"
#include "app/domain/project.h"
#include "app/studio/inputsources.h"

#include <functional>

class QObject;

namespace rushes {

class Studio;

namespace cli {

/// What is generated instead of a project's scene.
struct RenderOrder
{
    /// A scene and where it belongs.
    struct Named
    {
        ProjectId projectId = {};
        QString projectName = {};
        Scene scene = {};
        std::optional<Project> project = {}; ///< the one that the scene belongs to
        QList<NamedSource> given = {};       ///< addresses that the user gave as files
    };

    /// Asks for what has to be known first, and says when it is; empty: nothing.
    std::function<void(Studio& studio, const ServiceId& service, QObject* context,
                       std::function<void()> done)>
        prepare = {};
    /// Made when that is known. Errors end the command.
    std::function<Result<Named>()> scene = {};
};

/// `rushes render`: the same queue and store as the window's, without a window. The takes' paths go to
/// stdout, progress to stderr.
int render(const QStringList& arguments);
int render(const RenderOptions& options, const RenderOrder& order);

} // namespace cli
} // namespace rushes
