#include "app/studio/databasetext.h"
#include "app/studio/errortext.h"

#include <QSet>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyKindHasWords()
    {
        QSet<QString> titles;
        for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i) {
            const auto kind = static_cast<ErrorKind>(i);
            const ErrorText text = textOf(Error{kind, {}, {}}, Next::Ended);
            const QByteArray bytes = nameOf(kind).toUtf8();
            const char* name = bytes.constData();
            QVERIFY2(!text.title.isEmpty() && text.title.endsWith(u'.'), name);
            QVERIFY2(!text.advice.isEmpty() && text.advice.endsWith(u'.'), name);
            QVERIFY2(!titles.contains(text.title), name);
            QCOMPARE(text.action.isEmpty(), text.remedy == Remedy::None);
            QVERIFY2(text.title.size() <= 60, name);
            titles.insert(text.title);
        }
    }

    void theDetailIsToldInOneLine()
    {
        const ErrorText text =
            textOf(Error{ErrorKind::Damaged, u"/a/b.rushes:\n line 3, column 7"_s, {}}, Next::Ended);
        QVERIFY(text.advice.contains(u"/a/b.rushes: line 3, column 7"_s));
        QVERIFY(!text.advice.contains(u'\n'));
    }

    void aServiceThatTalksOnIsCutShort()
    {
        const ErrorText text = textOf(Error{ErrorKind::JobFailed, QString(5000, u'x'), {}}, Next::Ended);
        QVERIFY(text.advice.size() < 500);
        QVERIFY(text.advice.contains(u'…'));
    }

    void whatIsOverIsNotTriedAgain()
    {
        for (const ErrorKind kind :
             {ErrorKind::ServiceDown, ErrorKind::Busy, ErrorKind::NotUnderstood, ErrorKind::Locked}) {
            const Error error{kind, {}, std::chrono::seconds(90)};
            QVERIFY(textOf(error, Next::TriedAgain).advice.contains(u"again in"_s));
            QVERIFY(textOf(error, Next::Ended).advice.startsWith(u"Try again at "_s));
            QCOMPARE(textOf({kind, {}, {}}, Next::Ended).advice, u"Try again later."_s);
            Job job;
            job.error = error;
            job.state = JobState::Queued;
            QCOMPARE(textOf(job), textOf(error, Next::TriedAgain));
            job.state = JobState::Failed;
            QCOMPARE(textOf(job), textOf(error, Next::Ended));
            job.state = JobState::Unknown;
            QVERIFY(textOf(job).advice.startsWith(u"It may have been charged."_s));
            QCOMPARE(textOf(job).remedy, Remedy::OpenGenerations);
        }
    }

    void anotherWindowIsNoBusyService()
    {
        const ErrorText text = startTextOf(Error{ErrorKind::Busy, {}, {}});
        QVERIFY(text.title.contains(u"Rushes"_s));
        QVERIFY(!oneLine(text).contains(u"service"_s));
        QCOMPARE(startTextOf(Error{ErrorKind::DiskFull, u"/data"_s, {}}),
                 textOf({ErrorKind::DiskFull, u"/data"_s, {}}, Next::Ended));
    }

    void onlyADamagedListIsToBeReplaced()
    {
        const QString backup = u"/data/rushes 2026.sqlite"_s;
        const ErrorText damaged = databaseRecoveryTextOf({ErrorKind::Damaged, {}, {}}, backup);
        QCOMPARE(damaged.action, u"Start a new list"_s);
        QVERIFY(damaged.title.contains(u"damaged"_s) && damaged.advice.contains(backup));
        QVERIFY(databaseRecoveryTextOf({ErrorKind::Damaged, {}, {}}, {}).action.isEmpty());
        // Internal is also what SQLite says where memory or a lock is short.
        for (const ErrorKind kind :
             {ErrorKind::Internal, ErrorKind::NotWritable, ErrorKind::NotReadable, ErrorKind::DiskFull}) {
            const ErrorText text = databaseRecoveryTextOf({kind, u"locking protocol"_s, {}}, backup);
            QVERIFY(text.action.isEmpty());
            QVERIFY2(!oneLine(text).contains(u"damaged"_s), qPrintable(oneLine(text)));
            QVERIFY(text.advice.contains(u"start Rushes again"_s));
            QVERIFY(text.advice.contains(backup));
        }
        QVERIFY(databaseRecoveryTextOf({ErrorKind::Internal, u"locking protocol"_s, {}}, backup)
                    .advice.contains(u"(locking protocol)"_s));
    }

    void aNewListWaitsForAnotherRushes()
    {
        const ErrorText text = startAfreshTextOf({ErrorKind::Busy, u"/data/rushes.sqlite"_s, {}});
        QVERIFY(text.title.contains(u"Another Rushes"_s));
        QVERIFY(text.advice.contains(u"try again"_s) && text.advice.contains(u"Nothing was changed"_s));
        QVERIFY(!oneLine(text).contains(u"service"_s));
        QCOMPARE(startAfreshTextOf({ErrorKind::DiskFull, u"/data"_s, {}}),
                 textOf({ErrorKind::DiskFull, u"/data"_s, {}}, Next::Ended));
    }

    void aWrongAddressSaysSo()
    {
        const ErrorText text = textOf(Error{ErrorKind::WrongAddress, u"HTTP 404"_s, {}}, Next::Ended);
        QVERIFY(text.advice.contains(u"address"_s));
        QVERIFY(!oneLine(text).contains(u"request"_s));
    }

    void theWaitIsTold()
    {
        QVERIFY(textOf(Error{ErrorKind::Busy, {}, 30s}, Next::TriedAgain).advice.contains(u"30"_s));
        QVERIFY(textOf(Error{ErrorKind::Busy, {}, 1500ms}, Next::TriedAgain).advice.contains(u" 2 "_s));
        QVERIFY(textOf(Error{ErrorKind::ServiceDown, {}, 10min}, Next::TriedAgain)
                    .advice.contains(u"10 minute"_s));
    }

    void aLostAnswerNeverOffersToSendAgain()
    {
        QCOMPARE(textOf(Error{ErrorKind::Lost, {}, {}}, Next::Ended).remedy, Remedy::OpenGenerations);
    }

    void aReadThatFailedIsNoLostSubmit()
    {
        Job job;
        job.state = JobState::Downloading;
        job.requestId = RequestId(u"r1"_s);
        job.output = QUrl(u"https://files.runcomfy.net/a.mp4"_s);
        for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i) {
            job.error = Error{static_cast<ErrorKind>(i), u"a.example"_s, {}};
            const QString words = oneLine(textOf(job));
            const QByteArray name = nameOf(job.error->kind).toUtf8();
            QVERIFY2(!words.contains(u"submit"_s) && !words.contains(u"may have been charged"_s),
                     name.constData());
        }
        job.error = Error{ErrorKind::NotFound, u"HTTP 404"_s, {}};
        QVERIFY(textOf(job).title.contains(u"file"_s) &&
                !oneLine(textOf(job)).contains(u"knows this request"_s));
    }

    /// Once a request is there, "nothing was sent" is not true; a file's server is not the service; and what
    /// is made does not go on.
    void wordsFitWhereTheJobStands_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("never");
        const auto row = [](JobState state, ErrorKind kind, const char* says, const char* never) {
            QTest::addRow("%s, %s", qPrintable(nameOf(state)), qPrintable(nameOf(kind)))
                << state << kind << QString::fromLatin1(says) << QString::fromLatin1(never);
        };
        for (const JobState state : {JobState::Queued, JobState::Running, JobState::Downloading}) {
            for (const ErrorKind kind : {ErrorKind::Unreachable, ErrorKind::Certificate, ErrorKind::Proxy})
                row(state, kind, "", "Nothing was sent");
        }
        row(JobState::Downloading, ErrorKind::Unreachable, "The clip is made", "goes on there");
        row(JobState::Running, ErrorKind::Unreachable, "The job goes on there", "The clip is made");
        row(JobState::Downloading, ErrorKind::WebPage, "instead of the file", "service's answer");
        row(JobState::Running, ErrorKind::WebPage, "instead of the service's answer", "file");
        row(JobState::Downloading, ErrorKind::ServiceDown, "The file's server", "The service is down");
        row(JobState::Downloading, ErrorKind::Busy, "The file's server", "The service is busy");
        row(JobState::Downloading, ErrorKind::NotUnderstood, "The file did not come", "The service answered");
        row(JobState::Failed, ErrorKind::ServiceDown, "could not make this clip", "is down");
        row(JobState::Failed, ErrorKind::Busy, "could not make this clip", "is busy");
        row(JobState::Failed, ErrorKind::ServiceDown, "Try again later", "by itself");
        row(JobState::Waiting, ErrorKind::Unreachable, "Nothing was sent", "goes on there");
        row(JobState::Waiting, ErrorKind::Certificate, "Nothing was sent", "file");
        row(JobState::Unknown, ErrorKind::Lost, "says what became of it", "No answer came");
    }
    void wordsFitWhereTheJobStands()
    {
        QFETCH(const JobState, state);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, says);
        QFETCH(const QString, never);
        Job job;
        job.state = state;
        job.error = Error{kind, {}, {}};
        if (state != JobState::Waiting && state != JobState::Unknown)
            job.requestId = RequestId(u"r1"_s);
        if (state == JobState::Downloading)
            job.output = QUrl(u"https://files.runcomfy.net/a.mp4"_s);
        const QString words = oneLine(textOf(job));
        QVERIFY2(words.contains(says), qPrintable(words));
        QVERIFY2(!words.contains(never), qPrintable(words));
    }

    void theClipIsSafeAtTheServiceOnlyWhereItHasOne()
    {
        Job job;
        job.error = Error{ErrorKind::DiskFull, u"/videos"_s, {}};
        QVERIFY(!oneLine(textOf(job)).contains(u"safe at the service"_s));
        QVERIFY(!oneLine(textOf(*job.error, Next::Ended)).contains(u"safe at the service"_s));
        job.requestId = RequestId(u"r1"_s);
        job.state = JobState::Downloading;
        QVERIFY(oneLine(textOf(job)).contains(u"safe at the service"_s));
    }

    void whatStandsInTheWayIsNamed()
    {
        QVERIFY(oneLine(textOf(Error{ErrorKind::WebPage, u"“Guest WiFi”"_s, {}}, Next::Ended))
                    .contains(u"Guest WiFi"_s));
        QVERIFY(oneLine(textOf(Error{ErrorKind::Proxy, u"the proxy 10.0.0.1:3128"_s, {}}, Next::Ended))
                    .contains(u"10.0.0.1:3128"_s));
        QVERIFY(!oneLine(textOf(Error{ErrorKind::TooLarge, u"a.rushes"_s, {}}, Next::Ended))
                     .contains(u"2 GiB"_s));
        QVERIFY(
            !oneLine(textOf(Error{ErrorKind::Refused, {}, {}}, Next::Ended)).contains(u"service refused"_s));
    }

    /// Made, paid, and something else than a clip: what it is, and where it lies.
    void whatIsNoTakeIsSaid()
    {
        Job job;
        job.state = JobState::NotFetched;
        job.requestId = RequestId(u"r1"_s);
        job.error =
            Error{ErrorKind::NotUnderstood, u"It is no video, picture or sound but a 3D model (GLB)"_s, {}};
        QVERIFY(oneLine(textOf(job)).contains(u"names no video"_s));
        job.output = QUrl(u"https://files.runcomfy.net/a.glb"_s);
        const QString words = oneLine(textOf(job));
        QVERIFY2(words.contains(u"3D model (GLB)"_s) && words.contains(u"It is paid"_s), qPrintable(words));
        QVERIFY2(!words.contains(u"names no video"_s), qPrintable(words));
        QCOMPARE(textOf(job).remedy, Remedy::OpenGenerations);
    }

    void everyRemedyHasALabel()
    {
        for (int i = 1; i <= static_cast<int>(Remedy::OpenSettings); ++i)
            QVERIFY(!labelOf(static_cast<Remedy>(i)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
