#pragma once

#include "app/sandbox/sandboxoptions.h"

namespace rushes {

/// A sandbox that starts every request at once.
inline SandboxOptions withoutQueueTime()
{
    SandboxOptions options;
    options.minQueue = {};
    return options;
}

} // namespace rushes
