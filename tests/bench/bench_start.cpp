// Start to first painted frame, and memory when idle: Rushes as a ratio to a bare QMainWindow run beside it.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Measured
{
    double startMs = 0;
    double megabytes = 0;
};

double proportionalMegabytes(qint64 pid)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(u"^Pss:\\s+(\\d+) kB"_s, QRegularExpression::MultilineOption);
    return line.match(QString::fromLatin1(file.readAll())).captured(1).toDouble() / 1024;
}

/// Ends the benchmark where the program does not get as far as its window.
Measured measure(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    Measured measured;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (process.state() != QProcess::NotRunning && !process.canReadLine() && timer.elapsed() < 30'000)
        process.waitForReadyRead(1000);
    measured.startMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (process.readLine() != "visible\n")
        qFatal("%s has shown no window; is there a display?", qUtf8Printable(program));
    QThread::msleep(1500); // idle: what was put off until after the start has happened
    measured.megabytes = proportionalMegabytes(process.processId());
    process.terminate(); // in order: what a killed window leaves is cleaned up by the next one, in its time
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished();
    }
    return measured;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QString folder = QCoreApplication::applicationDirPath();
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = arguments.size() > 1 ? arguments.at(1).toInt() : 25;

    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    for (const QString& name :
         {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_VIDEOS_DIR"_s})
        environment.insert(name, home.path() + u'/' + name.toLower());
    environment.remove(u"RUNCOMFY_TOKEN"_s);
    environment.insert(u"RUSHES_REPORT_VISIBLE"_s, u"1"_s);

    QList<double> bareStart, bareMemory, start, memory;
    for (int i = 0; i < rounds + 1; ++i) {
        const Measured bare = measure(folder + u"/bare_window"_s, {}, environment);
        const Measured ours =
            measure(folder + u"/rushes"_s, {u":/rushes/examples/tuscany.rushes"_s}, environment);
        if (i == 0)
            continue; // warms the disk's cache
        bareStart.append(bare.startMs);
        bareMemory.append(bare.megabytes);
        start.append(ours.startMs);
        memory.append(ours.megabytes);
    }

    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(1);
    const auto row = [&](const char* name, double bare, double ours, const char* unit) {
        out << qSetFieldWidth(28) << Qt::left << name << Qt::right << qSetFieldWidth(10) << bare << ours
            << qSetFieldWidth(6) << unit << qSetFieldWidth(10) << Qt::forcepoint;
        out.setRealNumberPrecision(2);
        out << ours / bare << qSetFieldWidth(0) << "x\n";
        out.setRealNumberPrecision(1);
    };
    out << "median of " << rounds << " rounds                bare    rushes           ratio\n";
    row("start to window visible", median(bareStart), median(start), "ms");
    row("idle memory (PSS)", median(bareMemory), median(memory), "MB");
}
