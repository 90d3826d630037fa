// A library of 100,000 takes beside an empty one: what a search, a filter, a page and a scrolled frame cost,
// and the program's start, memory and processor time with it.
#include "app/library/librarymodel.h"
#include "app/library/thumbnails.h"
#include "app/store/folders.h"
#include "ui/library/libraryview.h"
#include "ui/style/theme.h"

#include <QApplication>
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

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int many = 100'000;

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

void fill(Database& database)
{
    const auto done = database.transaction([&]() -> Result<void> {
        QSqlQuery insert(database.connection());
        insert.prepare(
            u"INSERT INTO takes (id, project_id, scene_id, scene_name, number, request, service, request_id, cost_micros, created, finished, path, starred, bytes) VALUES (?, ?, ?, ?, ?, ?, 'sandbox', ?, ?, ?, ?, ?, ?, 4000000)"_s);
        for (int i = 1; i <= many; ++i) {
            const QString request =
                u"{\"model\":\"kling/kling-3.0/pro/text-to-video\",\"prompt\":\"%1\",\"duration\":%2,\"aspect_ratio\":\"16:9\"}"_s
                    .arg(promptOf(i))
                    .arg(3 + i % 13);
            const QVariantList values = {u"take-%1"_s.arg(i),
                                         u"project-%1"_s.arg(i % 40),
                                         u"scene-%1"_s.arg(i / 7),
                                         u"Scene %1"_s.arg(i / 7),
                                         i % 7 + 1,
                                         request,
                                         u"request-%1"_s.arg(i),
                                         100'000 * (i % 30),
                                         qint64(1'700'000'000'000) + i,
                                         qint64(1'700'000'060'000) + i,
                                         u"/videos/%1.mp4"_s.arg(i),
                                         i % 50 == 0};
            for (int column = 0; column < values.size(); ++column)
                insert.bindValue(column, values.at(column));
            if (!insert.exec())
                return failure(sqlError(insert.lastError()));
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

/// The worst of a hundred, ms: the 99th percentile.
double p99(const std::function<void(int)>& work, int rounds = 200)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() * 99 / 100);
}

struct Costs
{
    double open = 0;
    double key = 0;
    double scroll = 0;
    double filter = 0;
};

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
    QElapsedTimer timer;
    timer.start();
    model.begin();
    view.resize(300, 640);
    view.show();
    view.grab();
    costs.open = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    model.refresh();
    const QStringList typed = {u"lighthouse dawn"_s, u"take99"_s, u"the sea"_s, u"harb"_s, u"crane rows"_s};
    int key = 0;
    costs.key = p99([&](int) {
        const QString& words = typed.at(key / 40 % typed.size());
        view.searchField().setText(words.left(1 + key++ % static_cast<int>(words.size())));
        view.grab();
    });
    view.searchField().clear();
    costs.filter = p99(
        [&](int i) {
            TakeQuery query;
            query.starredOnly = i % 2;
            query.project = i % 3 ? QString() : u"project-7"_s;
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

struct Start
{
    double ms = 0;
    double megabytes = 0;
    double processor = 0; ///< s, in the first 15 s
};

Start startOf(const QString& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    for (const QString& name :
         {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_VIDEOS_DIR"_s})
        environment.insert(name, home + u'/' + name.toLower());
    environment.remove(u"RUNCOMFY_TOKEN"_s);
    environment.insert(u"RUSHES_REPORT_VISIBLE"_s, u"1"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationDirPath() + u"/rushes"_s,
                  {u":/rushes/examples/tuscany.rushes"_s});
    while (process.state() != QProcess::NotRunning && !process.canReadLine() && timer.elapsed() < 60'000)
        process.waitForReadyRead(1000);
    Start start;
    start.ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QThread::sleep(15);
    QFile memory(u"/proc/%1/smaps_rollup"_s.arg(process.processId()));
    static const QRegularExpression line(u"^Pss:\\s+(\\d+) kB"_s, QRegularExpression::MultilineOption);
    if (memory.open(QIODevice::ReadOnly))
        start.megabytes = line.match(QString::fromLatin1(memory.readAll())).captured(1).toDouble() / 1024;
    QFile stat(u"/proc/%1/stat"_s.arg(process.processId()));
    if (stat.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> fields = stat.readAll().split(' ');
        start.processor = (fields.value(13).toDouble() + fields.value(14).toDouble()) / 100;
    }
    process.terminate();
    process.waitForFinished(10'000);
    return start;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Theme::darkTheme());
    QTemporaryDir empty;
    QTemporaryDir full;
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
            fill(**database);
            out() << "100,000 takes written in " << timer.elapsed() / 1000.0 << " s\n";
        }
    }
    out() << u"p99 where it is repeated"_s.leftJustified(34) << "     empty   100,000           ratio\n";
    const Costs none = costsOf(pathIn(empty));
    const Costs all = costsOf(pathIn(full));
    row(u"library to first picture"_s, none.open, all.open, u"ms"_s);
    row(u"search key to paint"_s, none.key, all.key, u"ms"_s);
    row(u"filter or sort to paint"_s, none.filter, all.filter, u"ms"_s);
    row(u"scrolled frame"_s, none.scroll, all.scroll, u"ms"_s);
    if (QFile::exists(QCoreApplication::applicationDirPath() + u"/rushes"_s) && argc < 2) {
        startOf(empty.path()); // warms the disk's cache
        const Start bare = startOf(empty.path());
        const Start loaded = startOf(full.path());
        row(u"start to window"_s, bare.ms, loaded.ms, u"ms"_s);
        row(u"memory after 15 s"_s, bare.megabytes, loaded.megabytes, u"MB"_s);
        row(u"processor in 15 s"_s, bare.processor, loaded.processor, u"s"_s);
    }
}
