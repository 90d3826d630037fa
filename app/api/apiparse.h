#pragma once

#include "app/api/apierror.h"
#include "app/api/videoapi.h"

namespace rushes {

/// Pure functions from an answer to its meaning. For a submit, 404 means a wrong address or model
/// (WrongAddress) and 403 a token without the right (SignIn). Other errors as understood() has them; an
/// answer of another shape is Lost for a submit and NotUnderstood for everything else.
[[nodiscard]] Result<RequestId> parseSubmit(const HttpAnswer& answer);
[[nodiscard]] Result<RequestStatus> parseStatus(const HttpAnswer& answer, const RequestId& requestId);
[[nodiscard]] Result<RequestResult> parseResult(const HttpAnswer& answer, const RequestId& requestId);
[[nodiscard]] Result<CancelOutcome> parseCancel(const HttpAnswer& answer, const RequestId& requestId);
[[nodiscard]] Result<ModelPrice> parseModel(const HttpAnswer& answer, const QString& modelId);
[[nodiscard]] Result<CataloguePage> parseCatalogue(const HttpAnswer& answer);
[[nodiscard]] Result<Usd> parseBalance(const HttpAnswer& answer);

/// The first output of filesIn(); empty: none.
[[nodiscard]] QUrl outputAddress(const QJsonValue& output, const QUrl& answer = {});

} // namespace rushes
