#pragma once

#include "app/base/result.h"
#include "app/catalogue/catalogue.h"

namespace rushes {

/// The JSON object of a request, exactly as it is sent, with the model's keys and types. Empty and unset
/// values are left out; required ones that are not set get the model's default. The model's id is not
/// included: it is part of the address. Requests of an unknown model use the usual keys.
[[nodiscard]] QJsonObject toServiceJson(const Request& request,
                                        const Catalogue& catalogue = Catalogue::current());
[[nodiscard]] QJsonObject toServiceJson(const Request& request, const Model& model);
/// The reverse, for import and for the sandbox. Missing keys get the model's defaults, keys without a role
/// become settings. Damaged where a role's value has the wrong type; the detail names the key.
[[nodiscard]] Result<Request> requestFromServiceJson(const QJsonObject& object, const Model& model);

/// The request body: compact JSON of toServiceJson(), UTF-8.
[[nodiscard]] QByteArray requestBody(const Request& request,
                                     const Catalogue& catalogue = Catalogue::current());

/// The prompt as it is sent: elements under the names that the service uses, and, for a model without shots,
/// the shots as labelled lines with their seconds.
[[nodiscard]] QString promptAsSent(const Request& request, const Model& model);

/// The stored form of a request, in project files and the database: the service's keys, the model's id as
/// `model`, and below `rushes` what the model does not take. Reading it back gives the same request, whether
/// the model is known or not.
[[nodiscard]] QJsonObject toJson(const Request& request, const Catalogue& catalogue = Catalogue::current());
[[nodiscard]] Result<Request> requestFromJson(const QJsonObject& object,
                                              const Catalogue& catalogue = Catalogue::current());

/// Every source in the request that the service can't fetch or read yet: local files, takes, frames.
[[nodiscard]] QStringList unresolvedSources(const Request& request);
/// The request with every source replaced by the result of `resolve`, or the first error of `resolve`.
[[nodiscard]] Result<Request>
withSources(Request request, const std::function<Result<QString>(const QString& source)>& resolve);

} // namespace rushes
