#pragma once

#include "app/catalogue/validation.h"
#include "app/domain/service.h"

#include <QString>

namespace rushes {

/// What is to be done before a take can be made, as few words as a button holds: "Say what shot 2 shows".
[[nodiscard]] QString nextStepFor(const Problem& problem, const Request& request, const Model& model);
/// The same of a service that is not ready: "Sign in…".
[[nodiscard]] QString nextStepFor(const Service& service);

} // namespace rushes
