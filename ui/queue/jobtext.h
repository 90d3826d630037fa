#pragma once

#include "app/domain/job.h"

#include <chrono>
#include <functional>
#include <optional>

namespace rushes {

/// What a row of the queue offers at its right.
struct JobAction
{
    enum Kind {
        None,
        Note,   ///< words only: nothing can be done
        Cancel, ///< queued at the service; free
        Remove, ///< not sent yet
        Play,
        Resolve,       ///< unknown: may have been charged
        Retry,         ///< failed, and the same request may work another time
        Why,           ///< failed, and the request has to change first
        RetryDownload, ///< the download waits for the user
        AskAgain,      ///< the service, after a request that it did not know
        Undo,          ///< puts a waiting job back that was removed
    };
    Kind kind = None;
    QString text = {};
    QString hint = {};  ///< what it will do, one sentence
    QString brief = {}; ///< of a note, where there is no room for its text; may be empty

    [[nodiscard]] bool isLink() const { return kind != None && kind != Note; }
    bool operator==(const JobAction&) const = default;
};
/// `again`: what the same request costs by now; nothing: what it cost.
[[nodiscard]] JobAction actionOf(const Job& job, std::optional<Usd> again = {});

/// What `Cancel job` would do to this job, said before it does it.
struct CancelOffer
{
    bool possible = false;
    QString text = {};

    bool operator==(const CancelOffer&) const = default;
};
[[nodiscard]] CancelOffer cancelOfferOf(const Job& job);

/// The host that the finished clip lies on and that it may not be fetched from unless the user allows it;
/// empty: that is not what is in the way.
[[nodiscard]] QString hostToAllow(const Job& job);

/// How loud a word or an icon is; the colours are the theme's.
enum class Tone { Plain, Dim, Accent, Good, Bad };

/// The icon that shows a job's state.
struct JobIcon
{
    QString name = {}; ///< of resources/icons
    Tone tone = Tone::Plain;

    bool operator==(const JobIcon&) const = default;
};
[[nodiscard]] JobIcon iconOf(const Job& job);

/// "1:12", "12:00", "1:02:03"; never negative.
[[nodiscard]] QString elapsedText(std::chrono::milliseconds elapsed);

/// Whether an error in words, or a job that waits for the user, is shown in the colour for bad news.
[[nodiscard]] bool isBadNews(const Job& job);

/// Turns jobs into rows. What it cannot know itself is handed in by the window.
struct JobPresenter
{
    std::function<Instant()> now = {}; ///< the system's clock unless set
    /// How long such a job usually runs; 0 or unset: not known.
    std::function<std::chrono::milliseconds(const Job&)> typicalRun = {};
    /// Why nothing happens to a job although its state would let it, a few words; empty: it goes on.
    std::function<QString(const Job&)> standstill = {};
    /// What take a waiting job waits for, "waits for Scene 1"; empty or unset: none.
    std::function<QString(const Job&)> awaits = {};
    /// What the job's request costs when it is sent again; what it cost unless set.
    std::function<Usd(const Job&)> priceNow = {};

    bool paused = false; ///< waiting jobs are not sent

    [[nodiscard]] Usd priceAgain(const Job& job) const { return priceNow ? priceNow(job) : job.price; }
    [[nodiscard]] JobAction action(const Job& job) const { return actionOf(job, priceAgain(job)); }

    /// The second line: "Running · 1:12 of about 2:40", "Done · 0:05 · $0.84", "Failed: …".
    [[nodiscard]] QString text(const Job& job) const;
    /// What the second line is like while the job runs, from the time on that it waits: rows are measured
    /// with it, so that nothing jumps when it begins to run and while the seconds pass. Empty once it is
    /// over.
    [[nodiscard]] QString widestText(const Job& job) const;
    /// 0 … 1 for the bar: bytes while downloading, time while running; nothing where neither is known.
    [[nodiscard]] std::optional<double> progress(const Job& job) const;
    /// Everything about the row, for a tool tip.
    [[nodiscard]] QString fullText(const Job& job) const;

private:
    [[nodiscard]] std::chrono::milliseconds elapsed(const Job& job) const;
    [[nodiscard]] std::chrono::milliseconds typical(const Job& job) const;
    [[nodiscard]] QString waitingText(const Job& job, const QString& state) const;
    [[nodiscard]] QString runningText(const Job& job, std::chrono::milliseconds elapsed, bool over) const;
};

/// "$0.80, estimated $0.84", "about $0.84" while the service reports none, "free".
[[nodiscard]] QString costText(const Job& job);

/// The queue in one line: "2 active · 3 waiting · $12.60", "Paused · 3 waiting · $7.56". The sum is what can
/// still be charged. Empty: nothing to say.
[[nodiscard]] QString queueSummary(const QList<Job>& jobs, bool paused = false);
/// The same for a narrow pane: "5 · $12.60".
[[nodiscard]] QString shortQueueSummary(const QList<Job>& jobs, bool paused = false);

} // namespace rushes
