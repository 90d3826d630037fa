#pragma once

#include "app/catalogue/catalogue.h"

#include <QJsonObject>

namespace rushes {

/// What a stored request has besides the service's keys: the fields that its model does not take.
[[nodiscard]] QJsonObject ownPart(const Request& request, const Model& model);

} // namespace rushes
