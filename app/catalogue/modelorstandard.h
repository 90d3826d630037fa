#pragma once

#include "app/catalogue/catalogue.h"

namespace rushes {

/// The model with this id in the current catalogue, or the standard model for an unknown id.
[[nodiscard]] inline const Model& modelOrStandard(const QString& id)
{
    const Catalogue& catalogue = Catalogue::current();
    const Model* known = catalogue.model(id);
    return known ? *known : catalogue.standard();
}

} // namespace rushes
