#pragma once

#include "app/domain/request.h"

#include <QString>

namespace rushes {

class Document;

/// What came of reusing what made a take or a job.
struct Reuse
{
    enum class Kind {
        NewScene, ///< a scene was added after the open one and is shown
        Replaced, ///< the open scene's contents are these now
        Nothing,  ///< the open scene has them already
    };
    Kind kind = Kind::NewScene;
    QString scene = {}; ///< its name

    bool operator==(const Reuse&) const = default;
};

/// Makes a new scene with these contents, named after `name`. One undo step.
Reuse reuseInNewScene(Document& document, const Request& request, const QString& name);
/// Puts them into the open scene. One undo step; its name and its chosen take stay.
Reuse reuseInOpenScene(Document& document, const Request& request);
/// "Made the new scene “Conversation 2” with its settings."
[[nodiscard]] QString reuseText(const Reuse& reuse);

} // namespace rushes
