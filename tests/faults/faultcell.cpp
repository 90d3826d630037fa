#include "tests/faults/faultcell.h"

#include "app/catalogue/catalogue.h"
#include "app/store/folders.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes::faults {

namespace {

/// Each cell's service is one of its own, as its request ids are.
ServiceId serviceOf(int number)
{
    return ServiceId(u"paid %1"_s.arg(number));
}

constexpr auto firstRetry = 20ms;
constexpr auto stall = 800ms;
constexpr qint64 patienceMs = 60'000;

Job jobOf(int number)
{
    Job job;
    job.service = serviceOf(number);
    job.projectId = ProjectId(u"p"_s);
    job.sceneId = SceneId(u"scene-%1"_s.arg(number));
    job.sceneName = u"Cell %1"_s.arg(number);
    job.request = defaultsOf(Catalogue::builtIn().standard());
    job.request.prompt = u"rain"_s;
    job.price = Usd{840'000};
    return job;
}

/// A call that is to stall is given up soon; the others have all the time they need.
HttpVideoApi::Options optionsOf(Call call, Fault fault, const FaultyService::Certificates& certificates)
{
    HttpVideoApi::Options options;
    options.tls = certificates.good.client;
    if (fault == Fault::Stalled) {
        if (call == Call::Submit)
            options.submitTimeout = stall;
        else if (call == Call::Download)
            options.stallTimeout = stall;
        else
            options.readTimeout = stall;
    }
    return options;
}

} // namespace

FaultCell::FaultCell(Call call, Fault fault, bool always, int number, World& world)
    : m_call(call)
    , m_fault(fault)
    , m_always(always)
    , m_world(world)
    , m_expected(expected(call, fault, always))
    , m_service(call, fault, always, number, world.certificates)
    , m_lock(*RunnerLock::acquire(world.folder + u"/runners"_s))
    , m_jobs(world.database, *m_lock)
    , m_takes(world.database)
{
    m_api =
        std::make_unique<HttpVideoApi>(world.network, *serviceAddress(m_service.base()),
                                       Secret("token-of-a-test"), optionsOf(call, fault, world.certificates));
    m_watched = std::make_unique<WatchedApi>(*m_api);
    m_runner = std::make_unique<JobRunner>(
        JobRunner::Parts{m_jobs,
                         m_takes,
                         m_model,
                         [this](const QString&) { return m_watched.get(); },
                         [this](const Job& job, const QSet<QString>& reserved) {
                             return freeTakePath(m_world.folder + u"/videos"_s, job, reserved);
                         },
                         {},
                         static_cast<quint32>(number + 1)});
    m_runner->setIntervals(serviceOf(number), {5ms, 10ms, 1.4, firstRetry, 80ms});
    m_runner->setServiceReady(serviceOf(number), true);
    connect(m_runner.get(), &JobRunner::jobChanged, this, &FaultCell::changed);
    connect(m_runner.get(), &JobRunner::paused, this, [this](const Error& error) {
        ++m_pauses;
        if (m_expected.problem != error.kind)
            complain(u"paused for %1"_s.arg(nameOf(error.kind)));
        m_seen = m_expected.problem == error.kind;
    });
    m_id = -number;
    m_look.setInterval(2);
    connect(&m_look, &QTimer::timeout, this, &FaultCell::look);
}

FaultCell::~FaultCell()
{
    m_runner.reset();
}

QString FaultCell::name() const
{
    return u"%1: %2, %3"_s.arg(nameOf(m_call), nameOf(m_fault), m_always ? u"always"_s : u"the first time"_s);
}

bool FaultCell::mayGoUnseen() const
{
    return meaningOf(m_fault) == Meaning::NoAnswer && !m_always && m_call != Call::Submit;
}

void FaultCell::start()
{
    if (m_call == Call::Submit)
        m_service.arm();
    m_clock.start();
    const int number = static_cast<int>(-m_id);
    const auto id = m_runner->addAll({jobOf(number)}, QueueSide::Back, {});
    if (!id) {
        complain(u"not added: "_s + id.error().detail);
        m_phase = Phase::Over;
        return;
    }
    m_id = id->constFirst();
    changed(job());
    m_look.start();
}

void FaultCell::changed(const Job& job)
{
    if (m_phase == Phase::Over)
        return;
    if (m_expected.error && job.state == m_expected.during && job.error &&
        job.error->kind == m_expected.error) {
        m_seen = true;
        if (!m_always)
            m_service.mend();
    }
    const bool isQueued = job.state == JobState::Queued && job.queuePosition >= 0;
    if (m_call == Call::Cancel && isQueued && !std::exchange(m_cancelAsked, true)) {
        m_service.arm();
        if (!m_runner->cancel(job.id))
            complain(u"cannot be cancelled"_s);
    }
    if (isQuestion() && isQueued && !std::exchange(m_questioned, true)) {
        m_service.arm();
        ask();
    }
}

void FaultCell::ask()
{
    m_answered = false;
    const auto told = [this](std::optional<ErrorKind> kind) {
        m_answered = true;
        ++m_answers;
        // The first of "the first time", all while it stands, and none when it is mended.
        const bool stands = m_phase == Phase::Standing && (m_always || m_answers == 1);
        const std::optional<ErrorKind> due = stands ? m_expected.answer : std::nullopt;
        // A connection that was begun before may still fail after, and on a busy machine a good answer may
        // come later than a call waits that is to stall.
        const bool mayFailOnce = kind == ErrorKind::Unreachable || m_fault == Fault::Stalled;
        if (!stands && kind && kind == m_expected.answer && mayFailOnce)
            return ask();
        if (kind != due && !(stands && mayGoUnseen() && !kind))
            complain(u"answered %1 the %2. time"_s.arg(kind ? nameOf(*kind) : u"well"_s).arg(m_answers));
    };
    if (m_call == Call::Model) {
        m_watched->model(u"kling/kling-3.0/pro/text-to-video"_s, this,
                         [told](const Result<ModelPrice>& price) {
                             told(price ? std::nullopt : std::optional(price.error().kind));
                         });
    } else {
        m_watched->balance(this, [told](const Result<Usd>& balance) {
            told(balance ? std::nullopt : std::optional(balance.error().kind));
        });
    }
}

void FaultCell::look()
{
    if (m_phase == Phase::Standing)
        stand();
    else if (m_phase == Phase::After && job().state == m_expected.end && (!isQuestion() || m_answered))
        finish();
    if (m_phase != Phase::Over && m_clock.elapsed() > patienceMs) {
        complain(u"stuck as %1 (%2), %3"_s.arg(
            rushes::nameOf(job().state), job().error ? rushes::nameOf(job().error->kind) : u"-"_s,
            m_phase == Phase::Standing ? u"while the fault stands"_s : u"after it was mended"_s));
        finish();
    }
}

void FaultCell::stand()
{
    const int asked = static_cast<int>(m_watched->times(m_call).size());
    // With a closed port, the status, which comes before the next cancel, fails too.
    const bool deaf = m_call == Call::Cancel && (meaningOf(m_fault) == Meaning::NothingSent ||
                                                 meaningOf(m_fault) == Meaning::NotTrusted);
    const bool once = !m_always || !m_expected.asksAgain || deaf;
    const int wanted = once ? 1 : meaningOf(m_fault) == Meaning::Busy ? 2 : 3;
    if (isQuestion()) {
        if (!m_answered)
            return;
        if (m_always && m_answers < 2)
            return ask();
        return afterwards();
    }
    const bool nothingToSee = !m_expected.error && !m_expected.problem;
    // What is on its way to the service has not been spoilt yet.
    const bool reachesIt =
        meaningOf(m_fault) != Meaning::NothingSent && meaningOf(m_fault) != Meaning::NotTrusted;
    if (asked < wanted || (nothingToSee && reachesIt && m_service.hits() < wanted))
        return;
    if (m_seen || nothingToSee || (mayGoUnseen() && job().state == m_expected.end))
        afterwards();
}

void FaultCell::afterwards()
{
    m_phase = Phase::After;
    const bool lasts = m_always || m_expected.problem;
    const bool isTold = m_expected.error || m_expected.problem;
    const bool isCancelled = m_call == Call::Cancel && isDone(m_fault);
    const bool isTrying =
        m_call == Call::Submit && m_expected.asksAgain && job().state == JobState::Submitting;
    if (lasts && isTold && !isCancelled && !isTrying && job().state != m_expected.during)
        complain(u"%1 while the fault stands"_s.arg(rushes::nameOf(job().state)));
    checkPauses(m_always);
    m_service.mend();
    switch (m_expected.deed) {
    case Deed::Resume:
        m_runner->resume();
        if (m_runner->problem())
            complain(u"does not go on"_s);
        break;
    case Deed::Attach:
        if (!m_runner->attach(m_id, RequestId(FaultyService::requestId())))
            complain(u"cannot be attached"_s);
        break;
    case Deed::None:
        // Nothing that the user does to the queue sends what may have been accepted.
        if (isFinal(job().state)) {
            m_runner->retryNow();
            m_runner->resume();
            m_runner->setPaused(true);
            m_runner->setPaused(false);
        }
        break;
    }
    if (isQuestion())
        ask();
}

/// Between two attempts there is a pause: as long as the service asked for, or the pace's.
void FaultCell::checkPauses(bool all)
{
    if (!m_expected.asksAgain || isQuestion() || mayGoUnseen())
        return;
    const QList<qint64>& times = m_watched->times(m_call);
    const qint64 least = meaningOf(m_fault) == Meaning::Busy ? 1000 : firstRetry.count() * 3 / 4;
    const qsizetype last = all ? times.size() : std::min<qsizetype>(times.size(), 2);
    for (qsizetype i = m_expected.atOnce ? 2 : 1; i < last; ++i) {
        if (times.at(i) - times.at(i - 1) < least)
            complain(u"asked again after %1 ms"_s.arg(times.at(i) - times.at(i - 1)));
    }
}

void FaultCell::finish()
{
    if (m_phase == Phase::Over)
        return;
    checkPauses(false);
    m_phase = Phase::Over;
    m_look.stop();
    const Job last = job();
    if (m_pauses != (m_expected.problem ? 1 : 0))
        complain(u"%1 messages"_s.arg(m_pauses));
    if (m_service.accepted() > 1)
        complain(u"accepted %1 times"_s.arg(m_service.accepted()));
    if (last.state == JobState::Done) {
        QFile file(last.path);
        if (!file.open(QIODevice::ReadOnly) || file.readAll() != FaultyService::video())
            complain(u"its file is not the video"_s);
        const auto takes = m_takes.all();
        const bool kept =
            takes && std::any_of(takes->values.cbegin(), takes->values.cend(), [&](const Take& t) {
                return t.sceneId == last.sceneId && t.path == last.path && t.requestId == last.requestId;
            });
        if (!kept)
            complain(u"its take was not kept"_s);
    }
    m_outcome = u"%1%2%3"_s.arg(m_expected.problem ? u"paused, "_s : QString(),
                                m_expected.deed == Deed::Attach ? u"unknown, attached, "_s : QString(),
                                rushes::nameOf(last.state));
    // Those at which a second request would be the fault stay, to see that none comes.
    if (m_call != Call::Submit) {
        m_runner.reset();
        m_watched.reset();
        m_api.reset();
    }
}

QStringList FaultCell::complaints() const
{
    QStringList all = m_complaints;
    if (!isOver())
        all.append(u"not over"_s);
    const bool busy = m_call == Call::Submit && meaningOf(m_fault) == Meaning::Busy;
    const int posts = (busy ? m_service.hits() : m_expected.refusedPosts) + (m_expected.isSent ? 1 : 0);
    if (m_service.posts() != posts)
        all.append(u"%1 requests, not %2"_s.arg(m_service.posts()).arg(posts));
    if (m_service.doubled() != 0)
        all.append(u"%1 requests after one that may have been accepted"_s.arg(m_service.doubled()));
    return all;
}

QString FaultCell::outcome() const
{
    return u"%1 (%2 POST)"_s.arg(m_outcome).arg(m_service.posts());
}

} // namespace rushes::faults
