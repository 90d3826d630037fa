#pragma once

#include "app/cli/renderoptions.h"
#include "app/domain/project.h"
#include "app/studio/inputsources.h"

#include <functional>

class QObject;

namespace rushes {

class Studio;

namespace cli {

/// What is generated, where that is not a project's scene.
struct RenderOrder
{
    /// A scene and the project it belongs to.
    struct Named
    {
        ProjectId projectId = {};
        QString projectName = {};
        Scene scene = {};
        std::optional<Project> project = {}; ///< the one that the scene belongs to
        QList<NamedSource> given = {};       ///< addresses that the user gave for files
    };

    /// Fetches what has to be known first and calls `done`; empty: nothing has to be fetched.
    std::function<void(Studio& studio, const ServiceId& service, QObject* context,
                       std::function<void()> done)>
        prepare = {};
    /// Called after `prepare`. An error ends the command.
    std::function<Result<Named>()> scene = {};
};

/// `rushes render`: the window's queue and store without a window. Prints the takes' paths on stdout,
/// progress on stderr.
int render(const QStringList& arguments);
int render(const RenderOptions& options, const RenderOrder& order);

} // namespace cli
} // namespace rushes
