#pragma once

#include "app/base/error.h"
#include "app/domain/job.h"

#include <QString>

#include <array>
#include <optional>

namespace rushes::faults {

enum class Call { Submit, Status, Result, Cancel, Model, Balance, Download };

enum class Fault {
    Refused,     ///< closed port
    ResetBefore, ///< the connection is reset when the request's head is in: nothing was done
    ResetAfter,  ///< the service did what was asked, then the connection is reset
    Stalled,     ///< the service did what was asked, and nothing more is heard
    Http400,
    Http401,
    Http402,
    Http403,
    Http404,
    Http422,
    BusySeconds, ///< 429, Retry-After in seconds
    BusyDate,    ///< 429, Retry-After as a date
    Http500,
    Page502, ///< a gateway's HTML, after the service did what was asked
    Http503,
    Empty,      ///< 200 without a body
    Rubbish,    ///< 200 with noise
    Truncated,  ///< 200, and the connection closes half-way
    WrongTypes, ///< 200, JSON of another shape; for a download a JSON document
    Code400001, ///< 200 with such an error_code …
    Code400002,
    Code400004,
    Code403001,
    Code404001,
    Code422001,
    CodeUnknown,
    BadRequest400002, ///< … and at HTTP 400, as it is documented
    BadRequest400004,
    Tls, ///< an untrusted certificate
};

inline constexpr std::array calls = {Call::Submit, Call::Status,  Call::Result,  Call::Cancel,
                                     Call::Model,  Call::Balance, Call::Download};
inline constexpr int faultCount = static_cast<int>(Fault::Tls) + 1;

/// The error of a fault, for all calls.
enum class Meaning {
    NothingSent, ///< no connection came about
    NotTrusted,  ///< nor did one to a server that shows another's certificate
    NoAnswer,    ///< sent, and nothing came back
    Garbled,     ///< an answer that cannot be parsed
    Down,
    Busy,
    SignIn,
    TopUp,
    Forbidden,
    NotFound,
    Unrouted, ///< a 404 that may be a gateway's
    Refused,
};

inline Meaning meaningOf(Fault fault)
{
    switch (fault) {
    case Fault::Refused:
        return Meaning::NothingSent;
    case Fault::Tls:
        return Meaning::NotTrusted;
    case Fault::ResetBefore:
    case Fault::ResetAfter:
    case Fault::Stalled:
        return Meaning::NoAnswer;
    case Fault::Http400:
    case Fault::Http422:
    case Fault::Code422001:
        return Meaning::Refused;
    case Fault::Http401:
    case Fault::Code400004:
    case Fault::BadRequest400004:
        return Meaning::SignIn;
    case Fault::Http402:
    case Fault::Code400002:
    case Fault::BadRequest400002:
        return Meaning::TopUp;
    case Fault::Http403:
    case Fault::Code403001:
        return Meaning::Forbidden;
    case Fault::Http404:
        return Meaning::Unrouted;
    case Fault::Code400001:
    case Fault::Code404001:
        return Meaning::NotFound;
    case Fault::BusySeconds:
    case Fault::BusyDate:
        return Meaning::Busy;
    case Fault::Http500:
    case Fault::Page502:
    case Fault::Http503:
        return Meaning::Down;
    case Fault::Empty:
    case Fault::Rubbish:
    case Fault::Truncated:
    case Fault::WrongTypes:
    case Fault::CodeUnknown:
        return Meaning::Garbled;
    }
    return Meaning::Garbled;
}

/// True when the service has executed the request nevertheless.
inline bool isDone(Fault fault)
{
    switch (fault) {
    case Fault::ResetAfter:
    case Fault::Stalled:
    case Fault::Page502:
    case Fault::Empty:
    case Fault::Rubbish:
    case Fault::Truncated:
    case Fault::WrongTypes:
        return true;
    default:
        return false;
    }
}

/// What the user must do after the fault is repaired.
enum class Deed {
    None,   ///< it goes on by itself
    Resume, ///< "Go on", after the token or the balance is mended
    Attach, ///< the request id, as Generations shows it
};

/// The required outcome of the job.
struct Expected
{
    JobState during = JobState::Queued;    ///< while the fault stands
    std::optional<ErrorKind> error = {};   ///< that the job shows then
    std::optional<ErrorKind> problem = {}; ///< that pauses everything, told once
    std::optional<ErrorKind> answer = {};  ///< the error of a request for the price or the balance
    bool asksAgain = false;                ///< the same call, by itself, while the fault stands
    bool atOnce = false;                   ///< the first of those without a pause
    Deed deed = Deed::None;
    JobState end = JobState::Done;
    int refusedPosts = 0; ///< that the service turned away before the one it accepted: only where it said so
    bool isSent = true;   ///< one request reaches the service in the end
};

/// A failed read never fails the job, unless the service says twice that it has no such request, or refuses
/// the result twice.
inline Expected expectedOfRead(Call call, Meaning meaning, bool always)
{
    Expected cell;
    cell.during = call == Call::Result ? JobState::Running : JobState::Queued;
    cell.asksAgain = true;
    switch (meaning) {
    case Meaning::NothingSent:
        cell.error = ErrorKind::Unreachable;
        break;
    case Meaning::NotTrusted:
        cell.error = ErrorKind::Certificate;
        break;
    case Meaning::NoAnswer:
        cell.error = ErrorKind::NoAnswer;
        break;
    case Meaning::Garbled:
        cell.error = ErrorKind::NotUnderstood;
        break;
    case Meaning::Down:
        cell.error = ErrorKind::ServiceDown;
        break;
    case Meaning::Busy:
        cell.error = ErrorKind::Busy;
        break;
    case Meaning::Refused:
        cell.error = ErrorKind::Refused;
        if (call == Call::Result && always) {
            cell.asksAgain = false;
            cell.during = cell.end = JobState::Failed;
        }
        break;
    case Meaning::SignIn:
    case Meaning::TopUp:
        cell.problem = meaning == Meaning::SignIn ? ErrorKind::SignIn : ErrorKind::TopUp;
        cell.asksAgain = false;
        cell.deed = Deed::Resume;
        break;
    case Meaning::Forbidden:
        cell.error = ErrorKind::Forbidden;
        cell.asksAgain = false;
        cell.deed = Deed::Resume;
        break;
    case Meaning::Unrouted:
        cell.error = ErrorKind::Unrouted;
        break;
    case Meaning::NotFound:
        cell.error = ErrorKind::NotFound;
        if (always) {
            cell.asksAgain = false;
            cell.during = cell.end = JobState::Failed;
        }
        break;
    }
    return cell;
}

inline Expected expectedOfSubmit(Fault fault)
{
    Expected cell;
    switch (meaningOf(fault)) {
    case Meaning::NothingSent:
    case Meaning::NotTrusted:
        cell.during = JobState::Waiting;
        cell.error =
            meaningOf(fault) == Meaning::NotTrusted ? ErrorKind::Certificate : ErrorKind::Unreachable;
        cell.asksAgain = true;
        break;
    case Meaning::Busy:
        cell.during = JobState::Waiting;
        cell.error = ErrorKind::Busy;
        cell.asksAgain = true;
        break;
    case Meaning::SignIn:
    case Meaning::Forbidden: // refers to the token: no request exists yet that could belong to another
                             // account
    case Meaning::TopUp:
        cell.during = JobState::Waiting;
        cell.problem = meaningOf(fault) == Meaning::TopUp ? ErrorKind::TopUp : ErrorKind::SignIn;
        cell.deed = Deed::Resume;
        cell.refusedPosts = 1;
        break;
    case Meaning::Refused:
    case Meaning::NotFound:
    case Meaning::Unrouted:
        cell.during = cell.end = JobState::Failed;
        cell.error = meaningOf(fault) == Meaning::Refused ? ErrorKind::Refused : ErrorKind::WrongAddress;
        cell.refusedPosts = 1;
        cell.isSent = false;
        break;
    case Meaning::NoAnswer:
    case Meaning::Garbled:
    case Meaning::Down:
        // It may have been charged: the user must decide.
        cell.during = JobState::Unknown;
        cell.error = meaningOf(fault) == Meaning::Down ? ErrorKind::ServiceDown : ErrorKind::Lost;
        cell.end = isDone(fault) ? JobState::Done : JobState::Unknown;
        cell.deed = isDone(fault) ? Deed::Attach : Deed::None;
        break;
    }
    return cell;
}

/// The outcome of a cancel is that of the status, whatever the answer to the cancel was.
inline Expected expectedOfCancel(Fault fault, bool always)
{
    Expected cell = expectedOfRead(Call::Cancel, meaningOf(fault), false);
    cell.end = JobState::Cancelled;
    if (meaningOf(fault) == Meaning::NotFound) {
        cell.atOnce = true;
        if (!always)
            cell.error.reset();
    }
    if (isDone(fault))
        cell.asksAgain = false;
    return cell;
}

/// If an address has expired, or has no video, the result is requested again.
inline Expected expectedOfDownload(Fault fault)
{
    const Meaning meaning = meaningOf(fault);
    const bool isError = fault < Fault::Empty || fault == Fault::BadRequest400002 ||
                         fault == Fault::BadRequest400004; // by its HTTP status
    Expected cell;
    cell.during = JobState::Downloading;
    cell.asksAgain = true;
    if (meaning == Meaning::NothingSent)
        cell.error = ErrorKind::Unreachable;
    else if (meaning == Meaning::NotTrusted)
        cell.error = ErrorKind::Certificate;
    else if (meaning == Meaning::NoAnswer || fault == Fault::Truncated)
        cell.error = ErrorKind::NoAnswer;
    else if (meaning == Meaning::Busy)
        cell.error = ErrorKind::Busy;
    else if (meaning == Meaning::Down)
        cell.error = ErrorKind::ServiceDown;
    else if (!isError || fault == Fault::Http402 || fault == Fault::Http422)
        cell.error = ErrorKind::NotUnderstood;
    else
        cell.error = ErrorKind::NotFound;
    cell.atOnce = cell.error == ErrorKind::NotUnderstood || cell.error == ErrorKind::NotFound;
    return cell;
}

/// Prices and balances do not affect a job.
inline Expected expectedOfQuestion(Call call, Meaning meaning)
{
    Expected cell = expectedOfRead(call, meaning, false);
    cell.answer = cell.problem ? cell.problem : cell.error;
    cell.error.reset();
    cell.problem.reset();
    cell.deed = Deed::None;
    return cell;
}

/// The table: one rule per call.
inline Expected expected(Call call, Fault fault, bool always)
{
    switch (call) {
    case Call::Submit:
        return expectedOfSubmit(fault);
    case Call::Status:
        // The status has no information; the result has.
        if (fault == Fault::WrongTypes || (always && meaningOf(fault) == Meaning::Garbled))
            return {};
        [[fallthrough]];
    case Call::Result:
        return expectedOfRead(call, meaningOf(fault), always);
    case Call::Cancel:
        return expectedOfCancel(fault, always);
    case Call::Model:
    case Call::Balance:
        return expectedOfQuestion(call, meaningOf(fault));
    case Call::Download:
        return expectedOfDownload(fault);
    }
    return {};
}

inline QString nameOf(Call call)
{
    constexpr std::array names = {"submit", "status", "result", "cancel", "model", "balance", "download"};
    return QLatin1StringView(names.at(static_cast<std::size_t>(call)));
}

inline QString nameOf(Fault fault)
{
    constexpr std::array<const char*, faultCount> names = {
        "refused",
        "reset before",
        "reset after the work",
        "stalled",
        "400",
        "401",
        "402",
        "403",
        "404",
        "422",
        "429 in seconds",
        "429 with a date",
        "500",
        "502 HTML",
        "503",
        "empty",
        "rubbish",
        "truncated",
        "wrong types",
        "200 error_code 400001",
        "200 error_code 400002",
        "200 error_code 400004",
        "200 error_code 403001",
        "200 error_code 404001",
        "200 error_code 422001",
        "200 error_code 999999",
        "400 error_code 400002",
        "400 error_code 400004",
        "TLS failure",
    };
    return QLatin1StringView(names.at(static_cast<std::size_t>(fault)));
}

} // namespace rushes::faults
