#pragma once

#include "app/studio/services.h"

namespace rushes {

class Settings;

// What the settings keep of services: those that the user added, and the hosts that their files may come
// from.

[[nodiscard]] QList<OwnService> ownServicesOf(const Settings& settings);
void keepOwnServices(Settings& settings, const QList<OwnService>& services);
[[nodiscard]] FileHosts fileHostsOf(const Settings& settings);
void keepFileHosts(Settings& settings, const FileHosts& hosts);

} // namespace rushes
