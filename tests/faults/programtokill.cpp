#include "tests/faults/programtokill.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes::faults {

Studio::Setup setupIn(const QString& home, const QUrl& base, bool paused)
{
    Studio::Setup setup;
    setup.folders = {home + u"/data"_s, home + u"/videos"_s};
    setup.environment.insert(u"HOME"_s, home);
    setup.environment.insert(u"RUNCOMFY_TOKEN"_s, u"token-of-a-test"_s);
    setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, base.toString());
    setup.jobsAtOnce = 8;
    setup.paused = paused;
    return setup;
}

int numberOf(const char* variable, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : otherwise;
}

Person::Person(Studio& studio, const QUrl& base, int past)
    : m_studio(studio)
    , m_base(base)
{
    CallIntervals intervals{3ms, 6ms, 1.4, 3ms, 10ms};
    intervals.delay = 0ms;
    intervals.mostPerSecond = 1000;
    studio.runner().setIntervals(studio.standardService(), intervals);
    while (studio.runner().loadPast(past).value_or(false))
        continue;
    connect(&studio.runner(), &JobRunner::jobChanged, this, &Person::look);
}

void Person::resolve()
{
    QList<Job> unknown;
    for (const Job& job : m_studio.runner().jobs()) {
        if (job.state == JobState::Unknown)
            unknown.append(job);
    }
    if (unknown.isEmpty())
        return;
    QUrl url = m_base;
    url.setPath(u"/generations"_s);
    QNetworkReply* reply = m_network.get(QNetworkRequest(url));
    connect(reply, &QNetworkReply::finished, this, [this, reply, unknown] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)
            return;
        const QJsonObject shown = QJsonDocument::fromJson(reply->readAll()).object();
        for (const Job& job : unknown) {
            const QString id = shown.value(job.request.prompt).toString();
            const bool accepted = !id.isEmpty();
            const Result<void> done = accepted ? m_studio.runner().attach(job.id, RequestId(id))
                                               : m_studio.runner().resubmit(job.id, {}, {});
            if (done) {
                std::puts(accepted ? "attached" : "sent again");
                std::fflush(stdout);
            }
        }
    });
}

int runToBeKilled(const QStringList& arguments,
                  const std::function<std::unique_ptr<Person>(Studio& studio, const QUrl& base)>& person)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // ends with the test
    const QUrl base(arguments.value(3));
    const auto studio = Studio::open(setupIn(arguments.value(2), base, false));
    if (!studio) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(studio.error().detail));
        return 1;
    }
    const std::unique_ptr<Person> user = person(**studio, base);
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace rushes::faults
