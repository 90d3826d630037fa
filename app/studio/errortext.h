#pragma once

#include "app/base/error.h"
#include "app/domain/job.h"

namespace rushes {

/// What the user can do about an error; determines the action of a message's button.
enum class Remedy { None, TryAgain, SignIn, TopUp, EditRequest, OpenGenerations, ChooseFolder, OpenSettings };

/// An error in words for the user; made here only.
struct ErrorText
{
    QString title = {};  ///< what happened, in a short sentence
    QString advice = {}; ///< what to do, with the error's detail where that helps
    Remedy remedy = Remedy::None;
    QString action = {}; ///< label of the remedy's button; empty: none

    bool operator==(const ErrorText&) const = default;
};

/// What happens after an error. It is part of the text.
enum class Next {
    TriedAgain, ///< the program retries automatically, after `retryAfter` if that is set
    Ended,      ///< nothing more happens automatically
    /// Nothing more happens either: this program itself refused the user's action. The detail of Refused, and
    /// of NotFound if it ends with a full stop, is a complete sentence.
    NotDone,
};

[[nodiscard]] ErrorText textOf(const Error& error, Next next);
/// The text for a job with an error: the job's state determines whether it is retried, and what an unknown
/// outcome means.
[[nodiscard]] ErrorText textOf(const Job& job);
/// The same for an import from a file, the clipboard or a drop.
[[nodiscard]] ErrorText importTextOf(const Error& error);
/// The service's or the system's own words, as far as they are readable; empty: there are none. For a lost
/// submit everything received is shown: it may be the only way to find the request.
[[nodiscard]] QString readableDetail(const Error& error);
/// Title and advice in one line.
[[nodiscard]] QString oneLine(const ErrorText& text);
/// The label of the remedy's button.
[[nodiscard]] QString labelOf(Remedy remedy);

} // namespace rushes
