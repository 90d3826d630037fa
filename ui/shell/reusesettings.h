#pragma once

#include "app/domain/request.h"

#include <QString>

namespace rushes {

class Document;

/// The result of reusing the settings of a take or a job.
struct Reuse
{
    enum class Kind {
        NewScene, ///< a scene was added after the current one and is shown
        Replaced, ///< the current scene has these contents now
        Nothing,  ///< the current scene had them already
    };
    Kind kind = Kind::NewScene;
    QString scene = {}; ///< its name

    bool operator==(const Reuse&) const = default;
};

/// Adds a scene with these contents, named after `name`. One undo step.
Reuse reuseInNewScene(Document& document, const Request& request, const QString& name);
/// Puts the contents into the current scene. One undo step; its name and chosen take stay.
Reuse reuseInOpenScene(Document& document, const Request& request);
/// "Made the new scene “Conversation 2” with its settings."
[[nodiscard]] QString reuseText(const Reuse& reuse);

} // namespace rushes
