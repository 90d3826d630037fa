#pragma once

#include "app/api/httpanswer.h"
#include "app/base/error.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace rushes {

/// True for a page meant for a browser. What it is called: its title, else its host is all that is known.
[[nodiscard]] bool isWebPage(const QByteArray& contentType, const QByteArray& body);
[[nodiscard]] QString titleOfPage(const QByteArray& body);
/// True for a page that says who refused something: a store's error in XML is none, whatever its type.
[[nodiscard]] bool isRefusingPage(const QByteArray& contentType, const QByteArray& body);
/// True for the statuses with which a firewall, a proxy or a network's login page refuses.
[[nodiscard]] bool isRefusalInBetween(int code);

/// True where the answer is a network's, a firewall's or a proxy's, not the service's, which speaks JSON: a
/// page, a redirect, a line of text. `object`: the body where it is JSON; Cloudflare has one of its own.
[[nodiscard]] bool isFromBetween(const HttpAnswer& answer, const std::optional<QJsonObject>& object);
/// True for Cloudflare's own error, whose numbers are no codes of the service.
[[nodiscard]] bool isOfCloudflare(const QJsonObject& object);

/// Who it was, as far as it says so: “Just a moment…”, cloudflare, HTTP 403.
[[nodiscard]] QString pageText(const HttpAnswer& answer);
/// What such an answer is to a read: WebPage, or Proxy where a proxy asks for a sign-in.
[[nodiscard]] Error errorFromBetween(const HttpAnswer& answer);
/// The same as the answer to a submit: nothing in it is the service's word, so it proves nothing (Lost).
[[nodiscard]] Error lostInBetween(const HttpAnswer& answer);

} // namespace rushes
