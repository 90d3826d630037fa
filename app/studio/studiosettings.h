#pragma once

#include "app/catalogue/scenestart.h"
#include "app/studio/studio.h"

namespace rushes {

class Settings;

/// A studio as the settings and the environment want it, on the desktop's keyring. Takes RUNCOMFY_TOKEN out
/// of this process's environment, so that the programs that it starts don't have it.
[[nodiscard]] Studio::Setup setupFrom(const Settings& settings);

/// The certificates that the user set, beside the system's.
void trustCertificatesOf(const Settings& settings);
[[nodiscard]] SceneStart sceneStartOf(const Settings& settings);

// What the settings keep of services: those that the user added, and the hosts that their files may come
// from.

[[nodiscard]] QList<OwnService> ownServicesOf(const Settings& settings);
void keepOwnServices(Settings& settings, const QList<OwnService>& services);
[[nodiscard]] FileHosts fileHostsOf(const Settings& settings);
void keepFileHosts(Settings& settings, const FileHosts& hosts);

} // namespace rushes
