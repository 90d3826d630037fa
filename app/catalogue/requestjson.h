#pragma once

#include "app/base/result.h"
#include "app/catalogue/catalogue.h"

namespace rushes {

/// The JSON object the service takes: exactly what is sent, by the model's keys and types. What is empty or
/// not set is not there; what the model needs and nobody set has its default. The model is not part of it: it
/// is in the address. For a model that the catalogue does not have: by the usual keys.
[[nodiscard]] QJsonObject toServiceJson(const Request& request,
                                        const Catalogue& catalogue = Catalogue::current());
[[nodiscard]] QJsonObject toServiceJson(const Request& request, const Model& model);
/// The opposite, for import and for the sandbox. Missing keys take the model's defaults, keys that are no
/// role's are settings; a wrong type of a role is Damaged and names the key.
[[nodiscard]] Result<Request> requestFromServiceJson(const QJsonObject& object, const Model& model);

/// The bytes that are sent: compact JSON of toServiceJson().
[[nodiscard]] QByteArray requestBody(const Request& request,
                                     const Catalogue& catalogue = Catalogue::current());

/// The prompt as it is sent: elements by the names that the service knows, and, where the model knows no
/// shots, the shots as labelled lines with their seconds.
[[nodiscard]] QString promptAsSent(const Request& request, const Model& model);

/// Request with the model in it, as project files and the database keep it: the service's keys with `model`,
/// and below `rushes` what the model does not take. Nothing is lost by writing and reading, whether the model
/// is known or not.
[[nodiscard]] QJsonObject toJson(const Request& request, const Catalogue& catalogue = Catalogue::current());
[[nodiscard]] Result<Request> requestFromJson(const QJsonObject& object,
                                              const Catalogue& catalogue = Catalogue::current());

/// Every source of the request that is not yet something the service can fetch or read: local files, takes,
/// frames.
[[nodiscard]] QStringList unresolvedSources(const Request& request);
/// The request with every source replaced by what `resolve` makes of it; its first error.
[[nodiscard]] Result<Request>
withSources(Request request, const std::function<Result<QString>(const QString& source)>& resolve);

} // namespace rushes
