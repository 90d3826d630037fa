#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"

#include <QProcessEnvironment>

namespace rushes {

/// Where a token came from, so that the window can say it.
enum class TokenSource {
    None,
    Environment,    ///< RUNCOMFY_TOKEN
    OfficialClient, ///< its token.json
    Keyring,
    ThisRun, ///< typed, and there is no keyring to keep it in
};

/// A token and where it came from.
struct Token
{
    Secret secret = {};
    TokenSource source = TokenSource::None;
};

/// The token of this environment: RUNCOMFY_TOKEN, else `access_token` of the official client's token.json in
/// ${RUNCOMFY_CONFIG_DIR:-${XDG_CONFIG_HOME:-~/.config}/runcomfy}, which is only ever read. Read as
/// secretFrom() does.
[[nodiscard]] Result<Token> findToken(const QProcessEnvironment& environment);

/// The official client's token.json where it is there and closed to us; else empty.
[[nodiscard]] QString unreadableTokenFile(const QProcessEnvironment& environment);

/// What somebody typed or pasted, freed of what people copy with it: white space and invisible characters
/// (in its middle too: it may have been wrapped), quotes, the word Bearer, NAME=. SignIn, with what is in the
/// way and without the text, where what is left cannot be a token.
[[nodiscard]] Result<Secret> secretFrom(const QString& text);

} // namespace rushes
