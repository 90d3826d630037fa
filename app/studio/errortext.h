#pragma once

#include "app/base/error.h"
#include "app/domain/job.h"

namespace rushes {

/// What the user can do about an error, so that whoever shows it knows what its button is for.
enum class Remedy { None, TryAgain, SignIn, TopUp, EditRequest, OpenGenerations, ChooseFolder, OpenSettings };

/// An error in words: the only place that chooses them.
struct ErrorText
{
    QString title = {};  ///< what happened; one short sentence
    QString advice = {}; ///< what to do, with the error's detail where that helps
    Remedy remedy = Remedy::None;
    QString action = {}; ///< label of the remedy's button; empty: none

    bool operator==(const ErrorText&) const = default;
};

/// What comes after an error. Whoever shows one knows it, and its words say it.
enum class Next {
    TriedAgain, ///< the program tries it again by itself, after `retryAfter` where that is told
    Ended,      ///< nothing more happens by itself
    /// Nor here: the user wanted something that this program itself turned down. The detail of Refused, and
    /// of NotFound where it ends as one, is a sentence of its own.
    NotDone,
};

[[nodiscard]] ErrorText textOf(const Error& error, Next next);
/// Of a job that has an error: whether it is tried again, and what an unknown outcome means, follows from its
/// state.
[[nodiscard]] ErrorText textOf(const Job& job);
/// The same where a request was to be read from a file, the clipboard or a drop.
[[nodiscard]] ErrorText importTextOf(const Error& error);
/// What a service or a system said, as far as it is for reading; empty: nothing is. Of a lost submit whatever
/// came is told: it may be all there is to look the request up by.
[[nodiscard]] QString readableDetail(const Error& error);
/// Title and advice in one line.
[[nodiscard]] QString oneLine(const ErrorText& text);
/// The remedy's button label.
[[nodiscard]] QString labelOf(Remedy remedy);

} // namespace rushes
