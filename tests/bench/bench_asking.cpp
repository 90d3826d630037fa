// 1,000 jobs that run at the service, asked after for a minute: what share of one core that takes.
#include "app/api/httpaccess.h"
#include "app/api/httpvideoapi.h"
#include "app/catalogue/catalogue.h"
#include "app/queue/jobrunner.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int jobCount = 1000;
constexpr int seconds = 60;

double cpuOf(int who)
{
    rusage usage = {};
    getrusage(who, &usage);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

/// Says "in_progress" to everything. Lives in a thread of its own, whose time is not counted.
class Service : public QTcpServer
{
public:
    int answered = 0;
    double cpu = 0;

    void open()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                QByteArray seen = socket->property("seen").toByteArray() + socket->readAll();
                for (qsizetype end = seen.indexOf("\r\n\r\n"); end >= 0; end = seen.indexOf("\r\n\r\n")) {
                    seen.remove(0, end + 4);
                    static const QByteArray body = R"({"request_id":"r","status":"in_progress"})";
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                                  QByteArray::number(body.size()) + "\r\n\r\n" + body);
                    ++answered;
                }
                socket->setProperty("seen", seen);
                cpu = cpuOf(RUSAGE_THREAD);
            });
        });
    }
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QThread thread;
    Service service;
    service.moveToThread(&thread);
    thread.start();
    QMetaObject::invokeMethod(
        &service, [&service] { service.open(); }, Qt::BlockingQueuedConnection);

    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(u"rushes.sqlite"_s));
    const auto lock = RunnerLock::acquire(folder.filePath(u"runners"_s));
    JobStore jobs(**database, **lock);
    TakeStore takes(**database);
    JobModel model;
    HttpAccess network;
    const QUrl base(u"http://127.0.0.1:%1/v1"_s.arg(service.serverPort()));
    HttpVideoApi api(network, *serviceAddress(base), Secret("token"));

    QList<Job> running;
    for (int i = 0; i < jobCount; ++i) {
        Job job;
        job.service = ServiceId(u"runcomfy"_s);
        job.sceneName = u"Harbour"_s;
        job.request = defaultsOf(Catalogue::builtIn().standard());
        job.state = JobState::Running;
        job.requestId = RequestId(u"r%1"_s.arg(i));
        job.submitted = job.started = currentInstant() - std::chrono::seconds(i % 200);
        running.append(job);
    }
    if (!jobs.add(running))
        return 1;
    JobRunner runner({jobs, takes, model, [&api](const QString&) { return &api; },
                      [](const Job&, const QSet<QString>&) { return QString(); }});
    runner.setServiceReady(ServiceId(u"runcomfy"_s), true);
    if (!runner.adopt())
        return 1;
    const double before = cpuOf(RUSAGE_SELF);
    QTimer::singleShot(seconds * 1000, &application, &QCoreApplication::quit);
    QCoreApplication::exec();
    thread.quit();
    thread.wait();
    const double spent = cpuOf(RUSAGE_SELF) - before - service.cpu;
    std::printf(
        "%d jobs asked after for %d s: %d questions (%.1f/s), %.2f s of processor, %.2f %% of one core\n",
        jobCount, seconds, service.answered, static_cast<double>(service.answered) / seconds, spent,
        100 * spent / seconds);
    return 0;
}
