#pragma once

#include "app/catalogue/scenestart.h"
#include "app/studio/studio.h"

namespace rushes {

class Settings;

/// The setup of a Studio from the settings and the environment, with the desktop's keyring. Removes
/// RUNCOMFY_TOKEN from this process's environment, so that child processes don't inherit it.
[[nodiscard]] Studio::Setup setupFrom(const Settings& settings);

/// The certificates of the settings, in addition to the system's.
void trustCertificatesOf(const Settings& settings);
[[nodiscard]] SceneStart sceneStartOf(const Settings& settings);

// Services in the settings: those added by the user, and the hosts that their files may be downloaded from.

[[nodiscard]] QList<OwnService> ownServicesOf(const Settings& settings);
void keepOwnServices(Settings& settings, const QList<OwnService>& services);
[[nodiscard]] FileHosts fileHostsOf(const Settings& settings);
void keepFileHosts(Settings& settings, const FileHosts& hosts);

} // namespace rushes
