#pragma once

#include "app/catalogue/validation.h"

namespace rushes {

/// A file or an address in a request, with the service's name for its place.
struct NamedSource
{
    QString key = {}; ///< "start_image_url", "image_urls[2]", "elements[0].frontal_image_url"
    Field field = Field::Input;
    const Property* property = nullptr; ///< the model's property
    QString source = {};                ///< see Input::source

    bool operator==(const NamedSource&) const = default;
};

/// All sources that the model takes, in the order of its schema. `model` must outlive the result.
[[nodiscard]] QList<NamedSource> namedSources(const Request& request, const Model& model);

/// True if it begins with a scheme of the web, even if it is invalid otherwise.
[[nodiscard]] bool isWebAddress(const QString& source);
/// The kind of a data URI's contents; File: no picture, video or sound.
[[nodiscard]] MediaKind kindOfData(const QString& source);
/// What can be said about a source without inspecting it, in words; empty: no problem is known.
[[nodiscard]] QString problemOfSource(const QString& source);
/// Problems that can be found without network and without reading files: an address that is not public or
/// malformed, and a missing file.
[[nodiscard]] QList<Problem> sourceProblems(const Request& request,
                                            const Catalogue& catalogue = Catalogue::current());

} // namespace rushes
