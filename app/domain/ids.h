#pragma once

#include "app/base/id.h"

namespace rushes {

/// As the service gave it: names one request of one service.
using RequestId = Id<struct RequestTag>;
/// "runcomfy", "sandbox"; stored with each job.
using ServiceId = Id<struct ServiceTag>;
/// A UUID without braces, as scenes and takes have too.
using ProjectId = Id<struct ProjectTag>;
using SceneId = Id<struct SceneTag>;
using TakeId = Id<struct TakeTag>;
/// The same for jobs that one click made.
using BatchId = Id<struct BatchTag>;

} // namespace rushes
