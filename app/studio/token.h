#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"

#include <QProcessEnvironment>

namespace rushes {

/// Where a token came from.
enum class TokenSource {
    None,
    Environment,    ///< RUNCOMFY_TOKEN
    OfficialClient, ///< token.json of RunComfy's client
    Keyring,
    ThisRun, ///< typed in; there is no keyring to store it in
};

/// A token and where it came from.
struct Token
{
    Secret secret = {};
    TokenSource source = TokenSource::None;
};

/// The environment's token: RUNCOMFY_TOKEN, else `access_token` in token.json of RunComfy's client, in
/// ${RUNCOMFY_CONFIG_DIR:-${XDG_CONFIG_HOME:-~/.config}/runcomfy}; that file is never written. Cleaned as by
/// secretFrom().
[[nodiscard]] Result<Token> findToken(const QProcessEnvironment& environment);

/// Path of the client's token.json if it exists and can't be read; else empty.
[[nodiscard]] QString unreadableTokenFile(const QProcessEnvironment& environment);

/// A token from typed or pasted text, without what is often copied with it: white space and invisible
/// characters (also in the middle, since it may have been wrapped), quotes, the word Bearer, NAME=. SignIn
/// where the rest can't be a token; the detail says why, without the text.
[[nodiscard]] Result<Secret> secretFrom(const QString& text);

} // namespace rushes
