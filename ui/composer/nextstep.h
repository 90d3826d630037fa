#pragma once

#include "app/catalogue/validation.h"
#include "app/domain/service.h"

#include <QString>

namespace rushes {

/// What has to be done before a take can be made, in few words for a button: "Say what shot 2 shows".
[[nodiscard]] QString nextStepFor(const Problem& problem, const Request& request, const Model& model);
/// The same for a service that is not ready: "Sign in…".
[[nodiscard]] QString nextStepFor(const Service& service);

} // namespace rushes
