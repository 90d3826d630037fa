#pragma once

#include <QUrl>

/// The service's pages that the window leads to, in one place. They are RunComfy's own: a service at another
/// address has none that we know.
namespace rushes::webpages {

/// Where the account is: its tokens and its balance.
[[nodiscard]] inline QUrl account()
{
    return QUrl(QStringLiteral("https://www.runcomfy.com/profile"));
}
/// Everything that was asked for.
[[nodiscard]] inline QUrl generations()
{
    return QUrl(QStringLiteral("https://www.runcomfy.com/profile/generations"));
}

} // namespace rushes::webpages
