#pragma once

#include "app/catalogue/catalogue.h"
#include "app/timeline/document.h"

namespace rushes {

/// A new project whose scene has this prompt.
inline Project projectOf(const QString& prompt)
{
    Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    project.scenes[0].request.prompt = prompt;
    return project;
}

/// Changes the current scene's prompt, as one step for undo.
inline void write(Document& document, const QString& prompt)
{
    Request request = document.currentScene().request;
    request.prompt = prompt;
    document.editRequest(request, QStringLiteral("Edit prompt"));
}

} // namespace rushes
