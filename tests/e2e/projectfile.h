#pragma once

#include "app/store/projectjson.h"
#include "tests/e2e/program.h"
#include "tests/files.h"
#include "tests/shortscene.h"

namespace rushes {

/// Writes a project with this scene into the program's home; returns the path.
inline QString projectFile(const Program& program, const Scene& scene = shortScene())
{
    Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    project.scenes = {scene};
    const QString path = program.path(QStringLiteral("short.rushes"));
    if (!put(path, toJson(project)))
        qFatal("The test's project cannot be written");
    return path;
}

} // namespace rushes
