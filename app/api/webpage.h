#pragma once

#include "app/api/httpanswer.h"
#include "app/base/error.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace rushes {

/// True for an HTML page, which is meant for a browser.
[[nodiscard]] bool isWebPage(const QByteArray& contentType, const QByteArray& body);
/// The page's title; empty: none.
[[nodiscard]] QString titleOfPage(const QByteArray& body);
/// True for an HTML page that refuses; false for a file store's error in XML, whatever its content type.
[[nodiscard]] bool isRefusingPage(const QByteArray& contentType, const QByteArray& body);
/// True for the statuses with which a firewall, a proxy or a network's login page refuses a request.
[[nodiscard]] bool isRefusalInBetween(int code);

/// True where the answer is not the service's, which speaks JSON, but that of a network, a firewall or a
/// proxy: a page, a redirect, a line of text. `object`: the body where it is JSON; Cloudflare has JSON of its
/// own.
[[nodiscard]] bool isFromBetween(const HttpAnswer& answer, const std::optional<QJsonObject>& object);
/// True for Cloudflare's own error, whose numbers are not codes of the service.
[[nodiscard]] bool isOfCloudflare(const QJsonObject& object);

/// Who answered, as far as the answer says: “Just a moment…”, cloudflare, HTTP 403.
[[nodiscard]] QString pageText(const HttpAnswer& answer);
/// The error of a read with such an answer: WebPage, or Proxy where a proxy asks for a sign-in.
[[nodiscard]] Error errorFromBetween(const HttpAnswer& answer);
/// The error of a submit with such an answer: Lost, since it does not prove that nothing was accepted.
[[nodiscard]] Error lostInBetween(const HttpAnswer& answer);

} // namespace rushes
