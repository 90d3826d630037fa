#pragma once

#include "app/catalogue/catalogue.h"

#include <QJsonObject>

namespace rushes {

/// The part of a stored request beside the service's keys: fields that its model does not take.
[[nodiscard]] QJsonObject ownPart(const Request& request, const Model& model);

} // namespace rushes
