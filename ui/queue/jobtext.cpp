#include "ui/queue/jobtext.h"

#include "app/api/address.h"
#include "app/base/clock.h"
#include "app/catalogue/catalogue.h"
#include "app/queue/jobmodel.h"
#include "app/queue/jobrules.h"
#include "app/queue/queuesummary.h"
#include "app/queue/unanswered.h"
#include "app/studio/errortext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Queue)
};

bool isFree(const Job& job)
{
    return job.price.micros <= 0;
}

/// True for a still picture, which has no length and can't be played.
bool makesPicture(const Job& job)
{
    const Model* model = Catalogue::current().model(job.request.model);
    return model && model->output == MediaKind::Image;
}

/// The state with the price of a waiting job.
QString withPrice(const Job& job, const QString& state)
{
    const QString price = isFree(job) ? Words::tr("free") : job.price.text();
    return makesPicture(job) ? Words::tr("%1 · %2").arg(state, price)
                             : Words::tr("%1 · %2 s · %3").arg(state).arg(job.request.duration).arg(price);
}

} // namespace

bool isBadNews(const Job& job)
{
    return job.state == JobState::Failed || needsDecision(job.state) || waitsForUser(job);
}

JobAction actionOf(const Job& job, std::optional<Usd> again)
{
    if (job.cancelWanted && (job.state == JobState::Submitting || job.state == JobState::Queued))
        return {JobAction::Note, Words::tr("Cancelling…"), Words::tr("Waiting for the service to answer.")};
    switch (job.state) {
    case JobState::Waiting:
        return {JobAction::Remove, Words::tr("Remove"),
                Words::tr("Takes it out of the queue. Nothing is charged.")};
    case JobState::Submitting:
        return {};
    case JobState::Queued:
        return {JobAction::Cancel, Words::tr("Cancel, free"),
                Words::tr("Cancels the job. It costs nothing.")};
    case JobState::Running:
        if (isFree(job))
            return {JobAction::Note, Words::tr("Can’t be cancelled"), cancelOfferOf(job).text, {}};
        return {JobAction::Note, Words::tr("Can’t be cancelled; %1").arg(job.price.text()),
                cancelOfferOf(job).text, job.price.text()};
    case JobState::Downloading:
        if (waitsForUser(job))
            return {JobAction::RetryDownload, Words::tr("Try again"),
                    Words::tr("Downloads the finished clip again. It is not charged again.")};
        return {};
    case JobState::Done:
        return makesPicture(job)
                   ? JobAction{JobAction::Play, Words::tr("Show"), Words::tr("Shows the take.")}
                   : JobAction{JobAction::Play, Words::tr("Play"), Words::tr("Plays the take.")};
    case JobState::Failed:
        if (isLostSight(job))
            return {JobAction::AskAgain, Words::tr("Ask again"),
                    Words::tr("Asks the service after this request once more. Nothing is charged.")};
        if (mayRetry(job)) {
            const Usd price = again.value_or(job.price);
            return {JobAction::Retry, Words::tr("Retry"),
                    price <= Usd{} ? Words::tr("Submits it again as a new job.")
                                   : Words::tr("Submits it again as a new job, %1.").arg(price.text())};
        }
        return {JobAction::Why, Words::tr("Why?"), Words::tr("Shows what the service said.")};
    case JobState::Cancelled: {
        // A job that was sent can only be generated again.
        const Usd price = again.value_or(job.price);
        return {JobAction::Retry,
                price <= Usd{} ? Words::tr("Queue again") : Words::tr("Again, %1").arg(price.text()),
                price <= Usd{} ? Words::tr("Submits it again as a new job.")
                               : Words::tr("Submits it again as a new job, %1.").arg(price.text())};
    }
    case JobState::Unknown:
        return {JobAction::Resolve, Words::tr("Resolve…"),
                Words::tr("The request was sent and no answer came. Says what can be done.")};
    case JobState::NotFetched:
        return {
            JobAction::AskAgain, Words::tr("Ask again"),
            Words::tr("Asks the service where the finished clip is, and fetches it. Nothing is charged.")};
    }
    return {};
}

QString hostToAllow(const Job& job)
{
    const bool isElsewhere =
        job.state == JobState::NotFetched && job.error && job.error->kind == ErrorKind::Untrusted;
    return isElsewhere ? hostNamed(job.error->detail) : QString(); // no host, where it could not be allowed
}

CancelOffer cancelOfferOf(const Job& job)
{
    switch (job.state) {
    case JobState::Waiting:
        return {true, Words::tr("Waiting: cancel, free")};
    case JobState::Submitting:
        return {false, job.cancelWanted ? Words::tr("Cancelling…")
                                        : Words::tr("Submitting: it can be cancelled once it is queued")};
    case JobState::Queued:
        if (job.cancelWanted)
            return {false, Words::tr("Cancelling…")};
        return {true, Words::tr("Cancel, free")};
    case JobState::Running:
        return {false, isFree(job) ? Words::tr("Running: it can’t be cancelled")
                                   : Words::tr("Running: it can’t be cancelled and will be charged")};
    case JobState::Downloading:
        return {false, Words::tr("Finished: the clip is downloading")};
    case JobState::Done:
        return {false, Words::tr("Done: there is nothing to cancel")};
    case JobState::Failed:
        return {false, Words::tr("Failed: there is nothing to cancel")};
    case JobState::Cancelled:
        return {false, Words::tr("It is cancelled")};
    case JobState::Unknown:
        return {false, Words::tr("Unknown: resolve it first")};
    case JobState::NotFetched:
        return {false, Words::tr("Done: there is nothing to cancel")};
    }
    return {};
}

JobIcon iconOf(const Job& job)
{
    switch (job.state) {
    case JobState::Waiting:
    case JobState::Queued:
        return {u"clock"_s, Tone::Plain};
    case JobState::Submitting:
    case JobState::Running:
        return {u"loader"_s, Tone::Accent};
    case JobState::Downloading:
        return {u"download"_s, waitsForUser(job) ? Tone::Bad : Tone::Accent};
    case JobState::Done:
        return {u"circle-check"_s, Tone::Good};
    case JobState::Failed:
        return {u"circle-x"_s, Tone::Bad};
    case JobState::Cancelled:
        return {u"ban"_s, Tone::Dim};
    case JobState::Unknown:
        return {u"wallet"_s, Tone::Bad};
    case JobState::NotFetched:
        return {u"download"_s, Tone::Bad};
    }
    return {};
}

QString elapsedText(milliseconds elapsed)
{
    const auto seconds = std::max<qint64>(0, std::chrono::floor<std::chrono::seconds>(elapsed).count());
    const QLatin1Char zero('0');
    if (seconds >= 3600)
        return u"%1:%2:%3"_s.arg(seconds / 3600)
            .arg(seconds / 60 % 60, 2, 10, zero)
            .arg(seconds % 60, 2, 10, zero);
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
}

milliseconds JobPresenter::elapsed(const Job& job) const
{
    if (job.started <= Instant{})
        return 0ms;
    const Instant present = now ? now() : currentInstant();
    return std::max(present - job.started, 0ms);
}

milliseconds JobPresenter::typical(const Job& job) const
{
    return typicalRun ? std::max(0ms, typicalRun(job)) : 0ms;
}

QString JobPresenter::runningText(const Job& job, milliseconds time, bool over) const
{
    const milliseconds usual = typical(job);
    if (usual <= 0ms)
        return Words::tr("Running · %1").arg(elapsedText(time));
    return over ? Words::tr("Running · %1, usually %2").arg(elapsedText(time), elapsedText(usual))
                : Words::tr("Running · %1 of about %2").arg(elapsedText(time), elapsedText(usual));
}

/// "Waiting", "Paused", "Waits for “Scene 1”", "Paused · waits for “Scene 1”".
QString JobPresenter::waitingText(const Job& job, const QString& state) const
{
    QString what = awaits ? awaits(job) : QString();
    if (what.isEmpty())
        return paused ? Words::tr("Paused") : state;
    if (paused)
        return u"%1 · %2"_s.arg(Words::tr("Paused"), what);
    what[0] = what.at(0).toUpper();
    return what;
}

QString JobPresenter::text(const Job& job) const
{
    QString text = stateText(job);
    const QString why = job.error ? oneLine(textOf(job)) : QString();
    if (const QString still = standstill ? standstill(job) : QString(); !still.isEmpty())
        return u"%1 · %2"_s.arg(text, still);
    switch (job.state) {
    case JobState::Waiting:
        if (job.notBefore > Instant{})
            return text; // the text includes the time
        text = withPrice(job, waitingText(job, text));
        break;
    case JobState::Submitting:
        if (const QString wait = unansweredText(job, now ? now() : currentInstant()); !wait.isEmpty())
            text = wait;
        break;
    case JobState::Running:
        if (job.started > Instant{})
            text = runningText(job, elapsed(job), typical(job) > 0ms && elapsed(job) > typical(job));
        break;
    case JobState::Done:
        text = makesPicture(job)
                   ? Words::tr("Done · %1").arg(costText(job))
                   : Words::tr("Done · %1 · %2")
                         .arg(elapsedText(std::chrono::seconds(job.request.duration)), costText(job));
        break;
    case JobState::Failed:
        return why.isEmpty() ? text : Words::tr("Failed: %1").arg(why);
    case JobState::NotFetched:
        return why.isEmpty() ? text : u"%1 · %2"_s.arg(text, why);
    case JobState::Unknown:
        return isFree(job) ? Words::tr("Unknown: no answer came") : text;
    case JobState::Downloading:
        if (waitsForUser(job))
            return why.isEmpty() ? Words::tr("The download stopped")
                                 : Words::tr("The download stopped: %1").arg(why);
        break;
    default:
        break;
    }
    if (isTriedAgain(job))
        text = Words::tr("%1 · trying again").arg(text);
    return text;
}

QString JobPresenter::widestText(const Job& job) const
{
    if (isFinal(job.state) || job.state == JobState::Unknown)
        return {};
    QString text = runningText(job, std::max<milliseconds>(elapsed(job), typical(job)), false);
    if (job.error && !waitsForUser(job))
        text = Words::tr("%1 · trying again").arg(text);
    // The number of lines must not depend on the digits' widths.
    for (QChar& letter : text) {
        if (letter.isDigit())
            letter = u'0';
    }
    return text;
}

std::optional<double> JobPresenter::progress(const Job& job) const
{
    if (job.state == JobState::Downloading && !waitsForUser(job)) {
        if (job.total <= 0)
            return 0.0;
        return std::clamp(static_cast<double>(job.received) / static_cast<double>(job.total), 0.0, 1.0);
    }
    if (job.state == JobState::Running && job.started > Instant{} && typical(job) > 0ms) {
        // An estimate never reaches the end.
        return std::min(static_cast<double>(elapsed(job).count()) / static_cast<double>(typical(job).count()),
                        0.97);
    }
    return {};
}

QString costText(const Job& job)
{
    const bool differs = job.cost && *job.cost != job.price;
    if (job.price <= Usd{})
        return differs ? job.cost->text() : Words::tr("free");
    if (!job.cost)
        return Words::tr("about %1").arg(job.price.text());
    return differs ? Words::tr("%1, estimated %2").arg(job.cost->text(), job.price.text()) : job.cost->text();
}

QString JobPresenter::fullText(const Job& job) const
{
    QStringList lines = {job.sceneName, text(job)};
    if (job.price > Usd{}) {
        lines.append(Words::tr("Estimate %1").arg(job.price.text()));
        lines.append(job.cost ? Words::tr("The service reports %1").arg(job.cost->text())
                              : Words::tr("The service has reported no cost"));
    }
    if (!job.requestId.isEmpty())
        lines.append(Words::tr("Request %1").arg(job.requestId));
    return lines.join(u'\n');
}

QString queueSummary(const QList<Job>& jobs, bool paused)
{
    const QueueSummary counts = summarise(jobs);
    QStringList parts;
    if (paused)
        parts.append(Words::tr("Paused"));
    if (counts.atService() > 0)
        parts.append(Words::tr("%n active", nullptr, counts.atService()));
    if (counts.downloading > 0)
        parts.append(Words::tr("%n downloading", nullptr, counts.downloading));
    if (counts.waiting > 0)
        parts.append(Words::tr("%n waiting", nullptr, counts.waiting));
    if (counts.unknown > 0)
        parts.append(Words::tr("%n unknown", nullptr, counts.unknown));
    if (const Usd open = counts.committed + counts.ahead + counts.uncertain; open > Usd{})
        parts.append(open.text());
    return parts.join(u" · "_s);
}

QString shortQueueSummary(const QList<Job>& jobs, bool paused)
{
    const QueueSummary counts = summarise(jobs);
    const int open = counts.active() + counts.waiting + counts.unknown;
    const Usd price = counts.committed + counts.ahead + counts.uncertain;
    if (open == 0 || price <= Usd{})
        return queueSummary(jobs, paused);
    return u"%1 · %2"_s.arg(QString::number(open), price.text());
}

} // namespace rushes
