#pragma once

#include "app/base/id.h"

namespace rushes {

/// The id that a service gave a request; unique within the service.
using RequestId = Id<struct RequestTag>;
/// "runcomfy", "sandbox" …; stored with each job.
using ServiceId = Id<struct ServiceTag>;
/// UUIDs without braces.
using ProjectId = Id<struct ProjectTag>;
using SceneId = Id<struct SceneTag>;
using TakeId = Id<struct TakeTag>;
/// Common to the jobs that one click created.
using BatchId = Id<struct BatchTag>;

} // namespace rushes
