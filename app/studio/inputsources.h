#pragma once

#include "app/catalogue/validation.h"

namespace rushes {

/// A file or an address that a request takes, as the service names its place.
struct NamedSource
{
    QString key = {}; ///< "start_image_url", "image_urls[2]", "elements[0].frontal_image_url"
    Field field = Field::Input;
    const Property* property = nullptr; ///< the model's
    QString source = {};                ///< as Input::source has it

    bool operator==(const NamedSource&) const = default;
};

/// All of them that the model takes, in the order of its schema. `model` outlives what is returned.
[[nodiscard]] QList<NamedSource> namedSources(const Request& request, const Model& model);

/// It begins with a scheme of the web, whatever else may be wrong with it.
[[nodiscard]] bool isWebAddress(const QString& source);
/// What a data URI holds; File: nothing, or what is no picture, video or sound.
[[nodiscard]] MediaKind kindOfData(const QString& source);
/// What can be said of a source at once, in words; empty: nothing is wrong with it, as far as that goes.
[[nodiscard]] QString problemOfSource(const QString& source);
/// What can be said of them at once, without the network and without reading a file: an address that is not
/// public, or no address at all, and a file that is missing. Empty: nothing is wrong, as far as that goes.
[[nodiscard]] QList<Problem> sourceProblems(const Request& request,
                                            const Catalogue& catalogue = Catalogue::current());

} // namespace rushes
