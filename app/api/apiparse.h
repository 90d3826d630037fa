#pragma once

#include "app/api/apierror.h"
#include "app/api/videoapi.h"

namespace rushes {

/// Pure functions: what an answer means. To a submit, what was not found is the address or the model
/// (WrongAddress), and what is forbidden is so to the token (SignIn). Errors as understood() has them; an
/// answer of another shape is Lost for a submit and NotUnderstood for everything else.
[[nodiscard]] Result<RequestId> parseSubmit(const HttpAnswer& answer);
[[nodiscard]] Result<RequestStatus> parseStatus(const HttpAnswer& answer, const RequestId& requestId);
[[nodiscard]] Result<RequestResult> parseResult(const HttpAnswer& answer, const RequestId& requestId);
[[nodiscard]] Result<CancelOutcome> parseCancel(const HttpAnswer& answer, const RequestId& requestId);
[[nodiscard]] Result<ModelPrice> parseModel(const HttpAnswer& answer, const QString& modelId);
[[nodiscard]] Result<CataloguePage> parseCatalogue(const HttpAnswer& answer);
[[nodiscard]] Result<Usd> parseBalance(const HttpAnswer& answer);

/// The first of filesIn().
[[nodiscard]] QUrl outputAddress(const QJsonValue& output, const QUrl& answer = {});

} // namespace rushes
