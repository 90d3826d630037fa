#pragma once

#include <QUrl>

/// The web pages that the window links to. They are RunComfy's own; services at other addresses have no known
/// pages.
namespace rushes::webpages {

/// The account, with its tokens and balance.
[[nodiscard]] inline QUrl account()
{
    return QUrl(QStringLiteral("https://www.runcomfy.com/profile"));
}
/// All requests of the account.
[[nodiscard]] inline QUrl generations()
{
    return QUrl(QStringLiteral("https://www.runcomfy.com/profile/generations"));
}

} // namespace rushes::webpages
