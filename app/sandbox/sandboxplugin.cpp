#include "app/sandbox/sandboxplugin.h"

#include "app/sandbox/sandboxserver.h"

namespace rushes {

std::unique_ptr<Sandbox> SandboxPlugin::make(const QString& folder, const SandboxOptions& options) const
{
    return std::make_unique<SandboxServer>(folder, options);
}

} // namespace rushes
