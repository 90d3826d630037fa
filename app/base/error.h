#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace rushes {

/// What went wrong, sorted by what happens next. app/studio/errortext has the words for the user.
enum class ErrorKind {
    // Talking to a service
    Unreachable,    ///< no connection was made: nothing was sent; try again
    Lost,           ///< sent, but no answer that can be understood came: it may have been accepted
    ServiceDown,    ///< the service answered 5xx: try again later; for a submit it may have been accepted
    Busy,           ///< 429 or an upstream rate limit: try again after retryAfter
    SignIn,         ///< token missing, expired, revoked or refused
    TopUp,          ///< no balance
    Refused,        ///< the input was refused: change the settings it names
    ContentRefused, ///< the content policy refused the prompt: change the prompt, never retry
    NotFound,       ///< unknown, deleted or expired request
    WrongAddress,   ///< no such address, or a model that the service does not have: nothing was accepted
    Unrouted,  ///< a read got a 404 without the service's words: something between here and the service; try
               ///< again
    Forbidden, ///< the request belongs to another account
    JobFailed, ///< the service ran the job and reports that it failed; detail has its words
    NotUnderstood, ///< a read got an answer of an undocumented form: try again later
    NoAnswer,      ///< a read was sent, and no answer came or it broke off: try again
    WebPage,       ///< a read got a web page instead of an answer or a file, such as a network's login page
    Certificate,   ///< the server's certificate is not accepted: nothing was sent; detail says why
    Proxy,         ///< the proxy let nothing through: nothing was sent; detail has its address
    Incomplete,    ///< a file ended before it was complete, or can't be kept in its form: try again
    Insecure,      ///< the address would have sent the token unencrypted or to another host: nothing was sent
    // Files
    Untrusted, ///< a file's address is on a host that is not one of the service's
    TooLarge,  ///< larger than the cap
    DiskFull,
    NotWritable, ///< folder or file cannot be written
    Locked,      ///< another process holds the database just now: try again
    NotReadable, ///< file missing or unreadable
    Damaged,     ///< a file's contents are malformed; detail names the place
    TooNew,      ///< written by a newer version of Rushes
    // The program itself
    MissingProgram, ///< a program that is needed is not installed; detail names it
    PriceChanged,   ///< the price differs from the one that was shown; detail says so: ask again
    CapsUnknown, ///< the user's limits cannot be read: nothing is spent until they are set; detail names what
    OverCap,     ///< a limit would be crossed without the user's consent; detail names it: ask
    Cancelled,   ///< the user cancelled
    Internal,    ///< a bug: an invariant of the program is broken
};

/// An error as a value. `detail` is shown after the kind's own words: the service's text, or a file's name
/// and place. It never contains a token.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString detail = {};
    std::optional<std::chrono::milliseconds> retryAfter =
        {}; ///< clamped to 1 s … 1 h where it comes from a service

    bool operator==(const Error&) const = default;
};

/// True when this error, as the answer to a submit, proves that the service accepted nothing, so that nothing
/// can have been charged. False means the outcome is unknown.
[[nodiscard]] bool provesNothingAccepted(ErrorKind kind);

/// True when the same read (status, result, download, balance) may succeed later without any change.
[[nodiscard]] bool mayPass(ErrorKind kind);

/// Stable lower-camel name, for storage and for `--json`: "signIn".
[[nodiscard]] QString nameOf(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> errorKindNamed(const QString& name);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Error)
