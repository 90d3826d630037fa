// A library of 100,000 takes and 10,000 jobs beside an empty one: what a search, a filter, a scrolled frame
// and the first screen of kept pictures cost, and the program's start, memory and processor time with it.
//   bench_library [--quick] [N]: without the program's own minute; N takes, and a tenth as many jobs
#include "app/library/librarymodel.h"
#include "app/library/picturecache.h"
#include "app/library/thumbnails.h"
#include "app/store/folders.h"
#include "tests/bench/startedprogram.h"
#include "ui/library/libraryview.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

int many = 100'000;
int manyJobs = 10'000;
constexpr int onScreen = 60; ///< takes, the newest, whose files are there

/// A few hundred words in turn: some are rare, some are in every take.
QString promptOf(int number)
{
    static const QStringList words =
        u"lighthouse dawn harbour woman walks rain window market night slow pan crane over the rows of vines train mountain sea child laughs storm clouds neon street café 海 日出 ネコ"_s
            .split(u' ');
    QStringList prompt = {u"A"_s, u"take%1"_s.arg(number)};
    for (int i = 0; i < 18; ++i)
        prompt.append(words.at((number * 7 + i * i * 3 + i) % words.size()));
    return prompt.join(u' ');
}

QString requestOf(int number)
{
    return u"{\"model\":\"kling/kling-3.0/pro/text-to-video\",\"prompt\":\"%1\",\"duration\":%2,\"aspect_ratio\":\"16:9\"}"_s
        .arg(promptOf(number))
        .arg(3 + number % 13);
}

Result<void> run(QSqlQuery& statement, const QVariantList& values)
{
    for (int column = 0; column < values.size(); ++column)
        statement.bindValue(column, values.at(column));
    if (!statement.exec())
        return failure(sqlError(statement.lastError()));
    return {};
}

/// Jobs that are over, of a process that is no more.
void fillJobs(Database& database)
{
    const auto done = database.transaction([&]() -> Result<void> {
        QSqlQuery insert(database.connection());
        insert.prepare(
            u"INSERT INTO jobs (place, service, project_id, scene_id, scene_name, request, price_micros, cost_micros, state, request_id, cancel_wanted, cancel_refused, created, submitted, started, finished, output, path, runner) VALUES (?, 'runcomfy', ?, ?, ?, ?, 840000, 840000, 'done', ?, 0, 0, ?, ?, ?, ?, '', ?, 'gone')"_s);
        for (int i = 1; i <= manyJobs; ++i) {
            const qint64 time = qint64(1'700'000'000'000) + i * 60'000LL;
            const QVariantList values = {i,
                                         u"project-%1"_s.arg(i % 40),
                                         u"scene-%1"_s.arg(i / 7),
                                         u"Scene %1"_s.arg(i / 7),
                                         requestOf(i),
                                         u"job-request-%1"_s.arg(i),
                                         time,
                                         time,
                                         time,
                                         time + 60'000,
                                         u"/videos/job-%1.mp4"_s.arg(i)};
            if (const Result<void> done = run(insert, values); !done)
                return done;
        }
        return {};
    });
    if (!done)
        qFatal("%s", qUtf8Printable(done.error().detail));
}

/// The file of a take; the newest ones' are there, in `folder`.
QString fileOf(int number, const QString& folder)
{
    return (number > many - onScreen ? folder : u"/videos"_s) + u"/%1.mp4"_s.arg(number);
}

void fill(Database& database, const QString& folder)
{
    const auto done = database.transaction([&]() -> Result<void> {
        QSqlQuery insert(database.connection());
        insert.prepare(
            u"INSERT INTO takes (id, project_id, scene_id, scene_name, number, request, service, request_id, cost_micros, created, finished, path, starred, bytes) VALUES (?, ?, ?, ?, ?, ?, 'sandbox', ?, ?, ?, ?, ?, ?, 4000000)"_s);
        for (int i = 1; i <= many; ++i) {
            const QVariantList values = {u"take-%1"_s.arg(i),
                                         u"project-%1"_s.arg(i % 40),
                                         u"scene-%1"_s.arg(i / 7),
                                         u"Scene %1"_s.arg(i / 7),
                                         i % 7 + 1,
                                         requestOf(i),
                                         u"request-%1"_s.arg(i),
                                         100'000 * (i % 30),
                                         qint64(1'700'000'000'000) + i,
                                         qint64(1'700'000'060'000) + i,
                                         fileOf(i, folder),
                                         i % 50 == 0};
            if (const Result<void> done = run(insert, values); !done)
                return done;
        }
        return {};
    });
    if (!done)
        qFatal("%s", qUtf8Printable(done.error().detail));
}

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

void row(const QString& name, double empty, double full, const QString& unit)
{
    out() << name.leftJustified(34) << QString::number(empty, 'f', 2).rightJustified(10)
          << QString::number(full, 'f', 2).rightJustified(10) << u' ' << unit.leftJustified(4)
          << QString::number(empty > 0 ? full / empty : 0, 'f', 2).rightJustified(8) << "x\n";
    out().flush();
}

/// What something took, ms: by the clock, and of the processor, which a busy machine does not lengthen.
struct Took
{
    double wall = 0;
    double own = 0;
};

class Stopwatch
{
public:
    Stopwatch() { m_wall.start(); }
    [[nodiscard]] Took took() const
    {
        return {static_cast<double>(m_wall.nsecsElapsed()) / 1e6, ownNow() - m_own};
    }

private:
    static double ownNow()
    {
        timespec time = {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    QElapsedTimer m_wall = {};
    double m_own = ownNow();
};

double at(QList<double> values, int percent)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() * percent / 100);
}

/// The worst of a hundred.
Took p99(const std::function<void(int)>& work, int rounds = 200)
{
    QList<double> wall, own;
    for (int i = 0; i < rounds; ++i) {
        const Stopwatch watch;
        work(i);
        wall.append(watch.took().wall);
        own.append(watch.took().own);
    }
    return {at(wall, 99), at(own, 99)};
}

struct Costs
{
    Took open = {};
    Took key = {};
    Took scroll = {};
    Took filter = {};
};

void row(const QString& name, const Took& empty, const Took& full)
{
    row(name, empty.wall, full.wall, u"ms"_s);
    row(u"  processor"_s, empty.own, full.own, u"ms"_s);
}

Costs costsOf(const QString& path)
{
    const auto database = Database::open(path);
    if (!database)
        qFatal("%s", qUtf8Printable(database.error().detail));
    LibraryStore store(**database);
    LibraryModel model(&store);
    QTemporaryDir pictures;
    Thumbnails thumbnails(pictures.path(), u"/no such program"_s);
    LibraryView view(model, thumbnails);
    Costs costs;
    const Stopwatch watch;
    model.begin();
    view.resize(300, 640);
    view.show();
    view.grab();
    costs.open = watch.took();
    model.refresh();
    const QStringList typed = {u"lighthouse dawn"_s, u"take99"_s, u"the sea"_s, u"harb"_s,
                               u"crane rows"_s,      u"海 日"_s};
    int key = 0;
    costs.key = p99([&](int) {
        const QString& words = typed.at(key / 34 % typed.size());
        view.searchField().setText(words.left(1 + key++ % static_cast<int>(words.size())));
        view.grab();
    });
    view.searchField().clear();
    costs.filter = p99(
        [&](int i) {
            TakeQuery query;
            query.starredOnly = i % 2;
            query.project = i % 3 ? ProjectId() : ProjectId(u"project-7"_s);
            query.sort = static_cast<TakeQuery::Sort>(i % 5);
            model.setQuery(query);
            view.grab();
        },
        60);
    model.setQuery({});
    costs.scroll = p99([&](int i) {
        auto* bar = view.grid().verticalScrollBar();
        bar->setValue(
            static_cast<int>(static_cast<qint64>(bar->maximum()) * ((i * 37) % 200) / 200 + i * 40));
        view.grid().viewport()->grab();
    });
    return costs;
}

/// From an empty view to the last picture of its first screen, all of them kept from before.
Took firstScreenOf(const QString& path, const QString& folder)
{
    const QTemporaryDir pictures;
    for (int number = many; number > many - onScreen; --number) {
        QFile file(fileOf(number, folder));
        if (!file.open(QIODevice::WriteOnly) || file.write("a take") != 6)
            qFatal("no room");
        file.close();
        QImage image(Thumbnails::width, 180, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgb((x * number) % 256, y, (x + y) % 256));
        }
        QBuffer jpeg;
        image.save(&jpeg, "JPEG", 80);
        const auto found = picturecache::find(pictures.path(), file.fileName(), u".jpg"_s);
        if (picturecache::keep(found.kept, jpeg.data()).isNull())
            qFatal("no picture");
    }
    QList<double> wall, own;
    for (int round = 0; round < 7; ++round) {
        const auto database = Database::open(path);
        LibraryStore store(**database);
        LibraryModel model(&store);
        Thumbnails thumbnails(pictures.path(), u"/no such program"_s);
        LibraryView view(model, thumbnails);
        view.resize(300, 640);
        const Stopwatch watch;
        model.begin();
        view.show();
        const auto isThere = [&] {
            int seen = 0;
            const QAbstractItemModel& rows = *view.grid().model();
            for (int row = 0; row < rows.rowCount() && row < onScreen; ++row) {
                const QRect place = view.grid().visualRect(rows.index(row, 0));
                if (!place.intersects(view.grid().viewport()->rect()))
                    continue;
                ++seen;
                if (thumbnails.state(fileOf(many - row, folder)) != Thumbnails::State::Ready)
                    return false;
            }
            return seen > 0;
        };
        do
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        while (!isThere() && watch.took().wall < 10'000);
        view.grab();
        wall.append(watch.took().wall);
        own.append(watch.took().own);
    }
    return {at(wall, 50), at(own, 50)};
}

struct Start
{
    double ms = 0;
    double megabytes = 0;
    double toWindow = 0;  ///< s of processor up to the window
    double processor = 0; ///< s of it in all
};

/// s that the process and its threads have used.
double processorOf(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = stat.readAll().split(' ');
    return (fields.value(13).toDouble() + fields.value(14).toDouble()) / 100;
}

Start startOf(const QString& home, int seconds)
{
    QProcess process;
    Start start;
    start.ms = startProgram(process, home);
    start.toWindow = processorOf(process.processId());
    QThread::sleep(static_cast<unsigned long>(seconds));
    QFile memory(u"/proc/%1/smaps_rollup"_s.arg(process.processId()));
    static const QRegularExpression line(u"^Pss:\\s+(\\d+) kB"_s, QRegularExpression::MultilineOption);
    if (memory.open(QIODevice::ReadOnly))
        start.megabytes = line.match(QString::fromLatin1(memory.readAll())).captured(1).toDouble() / 1024;
    start.processor = processorOf(process.processId());
    process.terminate();
    process.waitForFinished(10'000);
    return start;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Theme::darkTheme());
    if (const int takes = QCoreApplication::arguments().constLast().toInt(); takes >= onScreen) {
        many = takes;
        manyJobs = takes / 10;
    }
    QTemporaryDir empty;
    QTemporaryDir full;
    QTemporaryDir files;
    // Where the program looks for it.
    const auto pathIn = [](const QTemporaryDir& home) -> QString {
        const QString folder = home.path() + u"/xdg_data_home/rushes"_s;
        QDir().mkpath(folder);
        return folder + u"/rushes.sqlite"_s;
    };
    for (const QTemporaryDir* home : {&empty, &full}) {
        const auto database = Database::open(pathIn(*home));
        if (!database)
            qFatal("%s", qUtf8Printable(database.error().detail));
        if (home == &full) {
            QElapsedTimer timer;
            timer.start();
            fill(**database, files.path());
            fillJobs(**database);
            out() << many << " takes and " << manyJobs << " jobs written in " << timer.elapsed() / 1000.0
                  << " s\n";
        }
    }
    out() << u"p99 where it is repeated"_s.leftJustified(34) << "     empty      full           ratio\n";
    const Costs none = costsOf(pathIn(empty));
    const Costs all = costsOf(pathIn(full));
    row(u"library to first picture"_s, none.open, all.open);
    row(u"search key to paint"_s, none.key, all.key);
    row(u"filter or sort to paint"_s, none.filter, all.filter);
    row(u"scrolled frame"_s, none.scroll, all.scroll);
    row(u"first screen of kept pictures"_s, {}, firstScreenOf(pathIn(full), files.path()));
    if (!QFile::exists(QCoreApplication::applicationDirPath() + u"/rushes"_s) ||
        QCoreApplication::arguments().contains(u"--quick"_s))
        return 0;
    // By turns, so that a busy machine is as busy for both; the first of each warms the disk's cache.
    QList<double> bareMs, loadedMs, bareToWindow, loadedToWindow;
    for (int round = 0; round < 10; ++round) {
        const Start bare = startOf(empty.path(), 1);
        const Start loaded = startOf(full.path(), 1);
        if (round == 0)
            continue;
        bareMs.append(bare.ms);
        loadedMs.append(loaded.ms);
        bareToWindow.append(bare.toWindow * 1000);
        loadedToWindow.append(loaded.toWindow * 1000);
    }
    row(u"start to window"_s, at(bareMs, 50), at(loadedMs, 50), u"ms"_s);
    row(u"processor up to the window"_s, at(bareToWindow, 50), at(loadedToWindow, 50), u"ms"_s);
    const Start bare = startOf(empty.path(), 60);
    const Start loaded = startOf(full.path(), 60);
    row(u"memory after a minute"_s, bare.megabytes, loaded.megabytes, u"MB"_s);
    row(u"processor in the first minute"_s, bare.processor, loaded.processor, u"s"_s);
}
