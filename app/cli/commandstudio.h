#pragma once

#include "app/studio/studio.h"

namespace rushes::cli {

/// How a command wants the studio; everything else is as the window has it.
struct StudioWish
{
    Studio::Jobs jobs = Studio::Jobs::Own;
    bool paused = false;
    bool overCap = false;
};

/// The same folders, services, tokens and caps as the window's. Takes RUNCOMFY_TOKEN out of the environment,
/// so that the programs that this one starts don't have it.
[[nodiscard]] Result<std::unique_ptr<Studio>> openStudio(const StudioWish& wish);

/// The id of the service that somebody calls so; the name itself where there is none.
[[nodiscard]] ServiceId serviceNamed(const Studio& studio, const QString& name);

/// That there is none of this name, and which there are.
[[nodiscard]] QString noServiceText(const Studio& studio, const QString& name);

/// SignIn where nothing can be sent there.
[[nodiscard]] Result<void> checkToken(const Studio& studio, const ServiceId& id);
/// Wakes the service of a job, which would wait for ever for one that is not there now. SignIn, or why it
/// can't be reached.
[[nodiscard]] Result<void> reach(Studio& studio, const ServiceId& service);

/// One line on stdout.
void printJson(const QJsonObject& object);

} // namespace rushes::cli
