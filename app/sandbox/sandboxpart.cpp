#include "app/sandbox/sandboxpart.h"

#include "app/sandbox/sandboxserver.h"

namespace rushes {

std::unique_ptr<Sandbox> SandboxLibrary::make(const QString& folder, const SandboxOptions& options) const
{
    return std::make_unique<SandboxServer>(folder, options);
}

} // namespace rushes
