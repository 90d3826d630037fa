// Every kind of error through every place that shows one: words for the user, what to do, and no promise of a
// retry that does not come.
#include "app/cli/renderreport.h"
#include "app/film/exporttext.h"
#include "app/queue/jobrules.h"
#include "app/studio/databasetext.h"
#include "app/studio/errortext.h"
#include "app/studio/pendingnotifications.h"
#include "ui/queue/jobtext.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/messages.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>
#include <QTranslator>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// What one place says of one error, and what happens after it there.
struct Shown
{
    QString place = {};
    QString text = {};
    bool isTriedAgain = false;
};

QList<ErrorKind> allKinds()
{
    QList<ErrorKind> kinds;
    for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i)
        kinds.append(static_cast<ErrorKind>(i));
    return kinds;
}

QList<Error> errorsOf(ErrorKind kind)
{
    // What services and systems say besides: nothing, words, an object of theirs, a time to wait.
    return {{kind, {}, {}},
            {kind, u"HTTP 503"_s, {}},
            {kind, u"{\"error\":{\"code\":1102,\"message\":null}}"_s, {}},
            {kind, {}, std::chrono::seconds(90)}};
}

QList<Job> jobsWith(const Error& error)
{
    QList<Job> jobs;
    for (int i = 0; i <= static_cast<int>(JobState::NotFetched); ++i) {
        Job job;
        job.id = i + 1;
        job.sceneName = u"Harbour"_s;
        job.state = static_cast<JobState>(i);
        job.price = Usd{840'000};
        job.error = error;
        jobs.append(job);
        job.requestId = RequestId(u"r-1"_s);
        if (job.state != JobState::Waiting)
            jobs.append(job);
    }
    return jobs;
}

/// What `write` puts on stderr.
template<class Write>
QString stderrOf(const Write& write)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    std::fflush(stderr);
    const int before = dup(STDERR_FILENO);
    dup2(file.handle(), STDERR_FILENO);
    write();
    std::fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    file.seek(0);
    return QString::fromUtf8(file.readAll()).trimmed();
}

QList<Shown> shownOfJob(const Job& job)
{
    const bool again = isTriedAgain(job);
    const QString state = nameOf(job.state);
    QList<Shown> all = {{u"details, "_s + state, oneLine(textOf(job)), again},
                        {u"row, "_s + state, JobPresenter().text(job), again},
                        {u"tool tip, "_s + state, JobPresenter().fullText(job), again},
                        {u"render, "_s + state, stderrOf([&] { cli::RenderReport(false).job(job); }), again}};
    PendingNotifications pending;
    pending.follow(job);
    if (const std::optional<DesktopNotification> notice = pending.notice())
        all.append({u"notification, "_s + state, notice->title + u' ' + notice->text, again});
    return all;
}

/// With the button that is beside it.
QString withAction(const ErrorText& text)
{
    return oneLine(text) + u' ' + text.action;
}

QList<Shown> shownOf(const Error& error)
{
    QList<Shown> all = {
        {u"tried again"_s, oneLine(textOf(error, Next::TriedAgain)), error.kind != ErrorKind::Lost},
        {u"ended"_s, oneLine(textOf(error, Next::Ended))},
        {u"not done"_s, oneLine(textOf(error, Next::NotDone))},
        {u"import"_s, oneLine(importTextOf(error))},
        {u"start"_s, oneLine(startTextOf(error))},
        {u"recovery"_s, withAction(databaseRecoveryTextOf(error, u"/data/copy.sqlite"_s))},
        {u"afresh"_s, oneLine(startAfreshTextOf(error))},
        {u"render's end"_s, stderrOf([&] { cli::RenderReport(false).problem(error); })},
        {u"render's delay"_s, stderrOf([&] { cli::RenderReport(false).delay(error); }),
         error.kind != ErrorKind::Lost},
    };
    PendingNotifications pending;
    pending.stopped(error);
    all.append({u"queue stopped"_s, pending.notice()->title + u". " + pending.notice()->text});
    QWidget window;
    auto* bar = new MessageBar(&window);
    Messages messages(*bar, window);
    messages.problem(messagekey::service, error);
    all.append({u"message bar"_s, bar->accessibleName() + u' ' + bar->accessibleDescription()});
    messages.problem(messagekey::store, error, Next::TriedAgain);
    all.append({u"message bar, tried again"_s, bar->accessibleName() + u' ' + bar->accessibleDescription(),
                error.kind != ErrorKind::Lost});
    return all;
}

bool promisesRetry(const QString& text)
{
    return text.contains(u"tried again"_s) || text.contains(u"trying again"_s);
}

/// Whether the words ask something of the user, or say that nothing is asked.
bool saysWhatToDo(const QString& text)
{
    static const QRegularExpression what(
        u"again|[Cc]heck|[Cc]hange|[Cc]hoose|[Ii]nstall|[Ll]ook|[Ss]ign in|[Tt]op up|[Uu]pdate|[Ff]ree some|"
        "[Uu]se |report this|[Ss]et them|Close|moved or deleted|start Rushes|no caps|make its folder|Start a new list"_s);
    return what.match(text).hasMatch();
}

void check(const Shown& shown, const Error& error)
{
    const QByteArray where = (shown.place + u" · "_s + nameOf(error.kind) + u" · "_s + shown.text).toUtf8();
    QVERIFY2(!shown.text.trimmed().isEmpty(), where.constData());
    // Of a lost submit whatever came is told: there may be nothing else to look it up by.
    if (error.kind != ErrorKind::Lost)
        QVERIFY2(!shown.text.contains(u'{') && !shown.text.contains(u"code\":"_s), where.constData());
    static const QRegularExpression camel(u"\\b[a-z]+[A-Z][a-z]+\\b"_s); // an enum's name
    QVERIFY2(!camel.match(shown.text).hasMatch(), where.constData());
    if (promisesRetry(shown.text) != shown.isTriedAgain)
        QFAIL(where.constData());
}

} // namespace

class TestErrorPlaces : public QObject
{
    Q_OBJECT

    QTranslator m_english;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(u":/rushes/translations/rushes_en.qm"_s));
        QCoreApplication::installTranslator(&m_english);
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints).*"_s));
    }

    void everyKindInEveryPlace()
    {
        for (const ErrorKind kind : allKinds()) {
            for (const Error& error : errorsOf(kind)) {
                for (const Shown& shown : shownOf(error)) {
                    check(shown, error);
                    if (QTest::currentTestFailed())
                        return;
                    const bool isOwn = kind == ErrorKind::PriceChanged || kind == ErrorKind::OverCap ||
                                       kind == ErrorKind::Refused || shown.place == u"import"_s;
                    const bool hasOwnWords = isOwn && !error.detail.isEmpty(); // sentences of the program's
                    const QByteArray where = (shown.place + u" · "_s + shown.text).toUtf8();
                    QVERIFY2(hasOwnWords || saysWhatToDo(shown.text), where.constData());
                }
            }
        }
    }

    void everyKindOfEveryJob()
    {
        for (const ErrorKind kind : allKinds()) {
            for (const Error& error : errorsOf(kind)) {
                for (const Job& job : jobsWith(error)) {
                    for (const Shown& shown : shownOfJob(job)) {
                        check(shown, error);
                        if (QTest::currentTestFailed())
                            return;
                    }
                }
            }
        }
    }

    void theRowAndTheDetailsSayTheSame()
    {
        for (const ErrorKind kind : allKinds()) {
            for (const Job& job : jobsWith({kind, u"HTTP 503"_s, {}})) {
                const QString details = oneLine(textOf(job));
                if (job.state == JobState::Failed || waitsForUser(job))
                    QVERIFY2(JobPresenter().text(job).endsWith(details), qPrintable(details));
            }
        }
    }

    void aFilmThatCouldNotBeExportedSaysSo()
    {
        for (const ErrorKind kind : allKinds()) {
            const QString text = exportErrorText({kind, {}, {}});
            QVERIFY2(text.size() > 10 && !promisesRetry(text), qPrintable(nameOf(kind)));
        }
    }

    void whatIsGoneIsNotNamedByItsNumber()
    {
        const QString text = oneLine(textOf({ErrorKind::NotFound, u"jobs 12"_s, {}}, Next::NotDone));
        QVERIFY2(!text.contains(u"jobs 12"_s) && text.contains(u"no longer"_s), qPrintable(text));
        const QString own = u"This job is at the service."_s;
        QCOMPARE(oneLine(textOf({ErrorKind::Refused, own, {}}, Next::NotDone)), own);
    }
};

QTEST_MAIN(TestErrorPlaces)
#include "tst_errorplaces.moc"
