// Simulates a day at a service, and counts the polls of the queue.
#pragma once

#include "app/catalogue/catalogue.h"
#include "app/queue/jobqueue.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numbers>
#include <random>
#include <vector>

namespace rushes {

using std::chrono::milliseconds;

/// Parameters of a day. Times in seconds.
struct PollingDay
{
    QString name = {};
    int jobs = 1000;
    int burst = 1; ///< so many come at once
    int atOnce = 16;
    double spread = 0.25; ///< of the logarithm of a run's time
    double wait = 25;     ///< median of the time in the service's queue; 0: none
    double waitSpread = 0.8;
    bool tellsPlace = true;
    bool tellsStart = true;
    double mostPerSecond = 5;
    /// Factor by which the service is slower than the catalogue's estimate, at this fraction of the day.
    std::function<double(double)> slowness = [](double) { return 1.0; };
    int priorRuns = 0; ///< of a day like this one, seen before
    quint32 seed = 20261122;
};

struct PollingCount
{
    int finished = 0;
    qint64 questions = 0;
    double delay = 0;          ///< mean, s, from finished to noticed
    qint64 fixedQuestions = 0; ///< of a question every 2 s …
    double fixedDelay = 0;     ///< … and how late those are
    double mostInASecond = 0;
    double longestDelay = 0;

    [[nodiscard]] double questionRatio() const
    {
        return static_cast<double>(questions) / static_cast<double>(fixedQuestions);
    }
    [[nodiscard]] double delayRatio() const { return delay / fixedDelay; }
};

class PollingSimulation
{
public:
    explicit PollingSimulation(const PollingDay& day)
        : m_day(day)
        , m_random(day.seed)
        , m_queue(day.seed)
    {
    }

    PollingCount run()
    {
        using namespace Qt::StringLiterals;
        CallIntervals intervals;
        intervals.mostPerSecond = m_day.mostPerSecond;
        m_queue.setIntervals(ServiceId(u"runcomfy"_s), intervals);
        m_queue.setServiceReady(ServiceId(u"runcomfy"_s), true, m_now);
        m_queue.setLimit(m_day.atOnce);
        RunTimeEstimator earlier;
        for (int i = 0; i < m_day.priorRuns; ++i) {
            const Plan plan = planned(0);
            earlier.learn({ServiceId(u"runcomfy"_s), plan.request.model, plan.request.duration,
                           plan.request.sound, milliseconds(static_cast<qint64>(plan.wait)),
                           milliseconds(static_cast<qint64>(plan.run)), true, m_now});
        }
        m_queue.setRunTimes(earlier);

        std::vector<Instant> arrivals;
        for (int i = 0; i < m_day.jobs / m_day.burst; ++i)
            arrivals.insert(arrivals.end(), static_cast<std::size_t>(m_day.burst),
                            dawn + milliseconds(static_cast<qint64>(uniform() * dayLength)));
        std::sort(arrivals.begin(), arrivals.end());
        JobId last = 0;
        for (const Instant arrival : arrivals)
            m_events.insert({arrival, [this, id = ++last] { arrive(id); }});

        while (m_count.finished < m_day.jobs) {
            const auto wake = m_queue.nextWake();
            if (m_events.empty() && !wake)
                break;
            if (m_events.empty() || (wake && *wake < m_events.begin()->first)) {
                m_now = *wake;
            } else {
                m_now = m_events.begin()->first;
                const auto event = m_events.begin()->second;
                m_events.erase(m_events.begin());
                event();
            }
            turn();
        }
        m_count.delay /= std::max(1, m_count.finished);
        m_count.fixedDelay /= std::max(1, m_count.finished);
        return m_count;
    }

private:
    struct Plan
    {
        Request request = {};
        double wait = 0; ///< ms
        double run = 0;  ///< ms
        Instant submitted = {};
    };

    static constexpr double dayLength = 24 * 3600 * 1000.0;
    static constexpr Instant dawn = fromMs(1'790'000'000'000);
    static constexpr milliseconds answerTime{60}; ///< one way

    double uniform() { return (static_cast<double>(m_random()) + 0.5) / 4294967296.0; }
    double logNormal(double median, double spread)
    {
        const double z = std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform());
        return median * std::exp(spread * z);
    }

    Plan planned(double share)
    {
        static const std::vector<int> durations = {3, 5, 5, 5, 5, 8, 10, 10, 15};
        Plan plan;
        plan.request = defaultsOf(Catalogue::builtIn().standard());
        plan.request.duration = durations[static_cast<std::size_t>(uniform() * 9)];
        plan.request.sound = uniform() < 0.6;
        // Differs from the catalogue's estimate: longer clips take less, sound more.
        const double median = 150 * std::pow(plan.request.duration / 5.0, 0.7) *
                              (plan.request.sound ? 1.1 : 0.95) * m_day.slowness(share);
        plan.run = logNormal(median, m_day.spread) * 1000;
        plan.wait = m_day.wait > 0 ? logNormal(m_day.wait, m_day.waitSpread) * 1000 : 0;
        return plan;
    }

    void arrive(JobId id)
    {
        using namespace Qt::StringLiterals;
        m_plans[id] = planned(static_cast<double>((m_now - dawn).count()) / dayLength);
        Job job;
        job.id = job.order = id;
        job.service = ServiceId(u"runcomfy"_s);
        job.request = m_plans[id].request;
        m_queue.add(job, m_now);
    }

    [[nodiscard]] RequestStatus statusOf(const Plan& plan) const
    {
        using Stage = RequestStatus::Stage;
        const auto age = static_cast<double>((m_now - plan.submitted).count());
        if (age >= plan.wait + plan.run)
            return {Stage::Finished, -1, {}};
        if (age >= plan.wait && m_day.tellsStart)
            return {Stage::Running, -1, {}};
        const int place = static_cast<int>(std::max(0.0, plan.wait - age) / 9000) + 1;
        return {Stage::Queued, m_day.tellsPlace ? place : -1, {}};
    }

    void asked()
    {
        ++m_count.questions;
        m_recent.push_back(m_now);
        while (m_recent.front() <= m_now - milliseconds(10'000))
            m_recent.erase(m_recent.begin());
        m_count.mostInASecond = std::max(m_count.mostInASecond, static_cast<double>(m_recent.size()) / 10);
    }

    void finished(const Plan& plan)
    {
        const double total = plan.wait + plan.run;
        const double delay = (static_cast<double>((m_now - plan.submitted).count()) - total) / 1000;
        m_count.delay += delay;
        m_count.longestDelay = std::max(m_count.longestDelay, delay);
        const double asks = std::floor(total / 2000) + 1;
        m_count.fixedDelay += (asks * 2000 - total) / 1000;
        m_count.fixedQuestions += static_cast<qint64>(asks) + 1; // and the result
        ++m_count.finished;
    }

    void later(std::function<void()> event) { m_events.insert({m_now + answerTime, std::move(event)}); }

    void turn()
    {
        using namespace Qt::StringLiterals;
        for (;;) {
            m_queue.tick(m_now);
            const QList<Action> actions = m_queue.takeActions();
            (void)m_queue.takeChanged();
            if (actions.isEmpty())
                return;
            for (const Action& action : actions) {
                const JobId id = action.job.id;
                Plan& plan = m_plans[id];
                switch (action.kind) {
                case Action::Kind::Record:
                    m_queue.recorded(id, m_now);
                    break;
                case Action::Kind::Submit:
                    plan.submitted = m_now;
                    m_queue.submitted(id, RequestId(u"r%1"_s.arg(id)), m_now);
                    break;
                case Action::Kind::Status: {
                    asked();
                    const RequestStatus status = statusOf(plan);
                    if (status.stage == RequestStatus::Stage::Finished)
                        finished(plan);
                    later([this, id, status] { m_queue.statusKnown(id, status, m_now); });
                    break;
                }
                case Action::Kind::Result:
                    asked();
                    later([this, id] {
                        RequestResult result;
                        result.stage = RequestResult::Stage::Succeeded;
                        result.output = QUrl(u"https://files.runcomfy.net/a.mp4"_s);
                        m_queue.resultKnown(id, result, m_now);
                    });
                    break;
                case Action::Kind::Place:
                    m_queue.placed(id, u"/v/%1.mp4"_s.arg(id), 1, m_now);
                    break;
                case Action::Kind::Download:
                    m_queue.downloaded(id, action.job.path, m_now);
                    break;
                case Action::Kind::Keep:
                    m_queue.kept(id, m_now);
                    (void)m_queue.remove(id);
                    break;
                case Action::Kind::Cancel:
                    break;
                }
            }
        }
    }

    PollingDay m_day;
    std::mt19937 m_random;
    JobQueue m_queue;
    Instant m_now = dawn;
    std::multimap<Instant, std::function<void()>> m_events = {};
    std::map<JobId, Plan> m_plans = {};
    std::vector<Instant> m_recent = {};
    PollingCount m_count = {};
};

/// The days in the table; the promise is about the first one.
[[nodiscard]] inline std::vector<PollingDay> pollingDays()
{
    using namespace Qt::StringLiterals;
    std::vector<PollingDay> days;
    const auto add = [&days](const QString& name, const std::function<void(PollingDay&)>& change) {
        PollingDay day;
        day.name = name;
        change(day);
        days.push_back(day);
    };
    add(u"the day, nothing known before"_s, [](PollingDay&) {});
    add(u"the day, after 200 runs"_s, [](PollingDay& day) { day.priorRuns = 200; });
    add(u"spread 0.15"_s, [](PollingDay& day) { day.spread = 0.15; });
    add(u"spread 0.30"_s, [](PollingDay& day) { day.spread = 0.30; });
    add(u"spread 0.35"_s, [](PollingDay& day) { day.spread = 0.35; });
    add(u"spread 0.50"_s, [](PollingDay& day) { day.spread = 0.50; });
    add(u"no queue at the service"_s, [](PollingDay& day) { day.wait = 0; });
    add(u"no queue, spread 0.30"_s, [](PollingDay& day) { day.wait = 0, day.spread = 0.3; });
    add(u"long queue"_s, [](PollingDay& day) { day.wait = 180; });
    add(u"no place in the queue is told"_s, [](PollingDay& day) { day.tellsPlace = false; });
    add(u"no start is told"_s, [](PollingDay& day) { day.tellsStart = false; });
    add(u"3 times slower than guessed"_s, [](PollingDay& day) { day.slowness = [](double) { return 3.0; }; });
    add(u"3 times faster than guessed"_s,
        [](PollingDay& day) { day.slowness = [](double) { return 1 / 3.0; }; });
    add(u"3 times slower from noon"_s,
        [](PollingDay& day) { day.slowness = [](double share) { return share < 0.5 ? 1 : 3.0; }; });
    add(u"3 times faster from noon"_s,
        [](PollingDay& day) { day.slowness = [](double share) { return share < 0.5 ? 1 : 1 / 3.0; }; });
    add(u"busy by day, 1 to 1.8 times"_s, [](PollingDay& day) {
        day.slowness = [](double share) { return 1.4 + 0.4 * std::sin(2 * std::numbers::pi * share); };
    });
    add(u"bursts of 20"_s, [](PollingDay& day) { day.burst = 20; });
    add(u"bursts of 100"_s, [](PollingDay& day) { day.burst = 100; });
    return days;
}

} // namespace rushes
