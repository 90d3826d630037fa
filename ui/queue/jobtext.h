#pragma once

#include "app/domain/job.h"

#include <chrono>
#include <functional>
#include <optional>

namespace rushes {

/// The action of a row of the queue.
struct JobAction
{
    enum Kind {
        None,
        Note,   ///< text only, no action
        Cancel, ///< at the service's queue; free of charge
        Remove, ///< not sent yet
        Play,
        Resolve,       ///< unknown: may have been charged
        Retry,         ///< failed, and the same request may succeed another time
        Why,           ///< failed, and the request must be changed first
        RetryDownload, ///< the download waits for the user
        AskAgain,      ///< ask the service again about a request that it did not know
        Undo,          ///< puts a removed waiting job back
    };
    Kind kind = None;
    QString text = {};
    QString hint = {};  ///< what it does, one sentence
    QString brief = {}; ///< shorter text of a Note where space is limited; may be empty

    [[nodiscard]] bool isLink() const { return kind != None && kind != Note; }
    bool operator==(const JobAction&) const = default;
};
/// `again`: the current price of the request; nullopt: the former price.
[[nodiscard]] JobAction actionOf(const Job& job, std::optional<Usd> again = {});

/// What `Cancel job` would do to this job.
struct CancelOffer
{
    bool possible = false;
    QString text = {};

    bool operator==(const CancelOffer&) const = default;
};
[[nodiscard]] CancelOffer cancelOfferOf(const Job& job);

/// The host of a finished clip from which it may not be downloaded unless the user allows it; empty: that is
/// not the problem.
[[nodiscard]] QString hostToAllow(const Job& job);

/// The emphasis of a text or an icon; the theme has the colours.
enum class Tone { Plain, Dim, Accent, Good, Bad };

/// The icon that shows a job's state.
struct JobIcon
{
    QString name = {}; ///< in resources/icons
    Tone tone = Tone::Plain;

    bool operator==(const JobIcon&) const = default;
};
[[nodiscard]] JobIcon iconOf(const Job& job);

/// "1:12", "12:00", "1:02:03"; never negative.
[[nodiscard]] QString elapsedText(std::chrono::milliseconds elapsed);

/// True where the text is shown in the colour for bad news: an error, or a job that waits for the user.
[[nodiscard]] bool isBadNews(const Job& job);

/// Makes texts for rows. The functions supply what the job itself does not tell.
struct JobPresenter
{
    std::function<Instant()> now = {}; ///< default: the system's clock
    /// The usual run time of a job; 0 or unset: unknown.
    std::function<std::chrono::milliseconds(const Job&)> typicalRun = {};
    /// Why a job does not continue although its state would allow it, in a few words; empty: it continues.
    std::function<QString(const Job&)> standstill = {};
    /// The take that a waiting job waits for, "waits for Scene 1"; empty or unset: none.
    std::function<QString(const Job&)> awaits = {};
    /// The current price of the job's request; unset: the former one.
    std::function<Usd(const Job&)> priceNow = {};

    bool paused = false; ///< waiting jobs are not sent

    [[nodiscard]] Usd priceAgain(const Job& job) const { return priceNow ? priceNow(job) : job.price; }
    [[nodiscard]] JobAction action(const Job& job) const { return actionOf(job, priceAgain(job)); }

    /// The second line of a row: "Running · 1:12 of about 2:40", "Done · 0:05 · $0.84", "Failed: …".
    [[nodiscard]] QString text(const Job& job) const;
    /// The longest text that the second line will have while the job waits and runs: rows are measured with
    /// it, so that they do not change when the job starts and while seconds are counted. Empty for a finished
    /// job.
    [[nodiscard]] QString widestText(const Job& job) const;
    /// Value of the bar, 0 … 1: bytes of a download, time of a run; nullopt: unknown.
    [[nodiscard]] std::optional<double> progress(const Job& job) const;
    /// All information about the job, for a tool tip.
    [[nodiscard]] QString fullText(const Job& job) const;

private:
    [[nodiscard]] std::chrono::milliseconds elapsed(const Job& job) const;
    [[nodiscard]] std::chrono::milliseconds typical(const Job& job) const;
    [[nodiscard]] QString waitingText(const Job& job, const QString& state) const;
    [[nodiscard]] QString runningText(const Job& job, std::chrono::milliseconds elapsed, bool over) const;
};

/// "$0.80, estimated $0.84"; "about $0.84" while the service reports no cost; "free".
[[nodiscard]] QString costText(const Job& job);

/// The queue in one line: "2 active · 3 waiting · $12.60", "Paused · 3 waiting · $7.56". The amount is what
/// may still be charged. Empty: there are no open jobs.
[[nodiscard]] QString queueSummary(const QList<Job>& jobs, bool paused = false);
/// The same for a narrow pane: "5 · $12.60".
[[nodiscard]] QString shortQueueSummary(const QList<Job>& jobs, bool paused = false);

} // namespace rushes
