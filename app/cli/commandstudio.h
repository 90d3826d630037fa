#pragma once

#include "app/studio/studio.h"

namespace rushes::cli {

/// Options of a command's Studio; everything else is as in the window.
struct StudioWish
{
    Studio::Jobs jobs = Studio::Jobs::Own;
    bool paused = false;
    bool overCap = false;
};

/// Opens a Studio with the window's folders, services, tokens and caps. Removes RUNCOMFY_TOKEN from the
/// environment, so that child processes don't inherit it. Errors: those of Studio::open().
[[nodiscard]] Result<std::unique_ptr<Studio>> openStudio(const StudioWish& wish);

/// The id of the service with this name; an unknown name is returned as an id.
[[nodiscard]] ServiceId serviceNamed(const Studio& studio, const QString& name);

/// A message that there is no service of this name, with the names that there are.
[[nodiscard]] QString noServiceText(const Studio& studio, const QString& name);

/// SignIn where the service needs a token and none is set.
[[nodiscard]] Result<void> checkToken(const Studio& studio, const ServiceId& id);
/// Connects to the service of a job; otherwise the job would wait for ever. Errors: SignIn, or why the
/// service can't be reached.
[[nodiscard]] Result<void> reach(Studio& studio, const ServiceId& service);

/// Prints one line on stdout.
void printJson(const QJsonObject& object);

} // namespace rushes::cli
