#pragma once

#include "app/catalogue/catalogue.h"

namespace rushes {

/// The model of that id in the catalogue in force, or where it is gone the one that new scenes use.
[[nodiscard]] inline const Model& modelOrStandard(const QString& id)
{
    const Catalogue& catalogue = Catalogue::current();
    const Model* known = catalogue.model(id);
    return known ? *known : catalogue.standard();
}

} // namespace rushes
