#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/prompt/openparts.h"
#include "app/prompt/requesttext.h"
#include "app/prompt/shellscript.h"
#include "app/prompt/snippets.h"

#include "app/domain/project.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const Model& model()
{
    return Catalogue::builtIn().standard();
}

const QUrl base(u"https://model-api.runcomfy.net/v1"_s);

/// With everything in it that a shell or JSON could trip over.
Request tricky()
{
    Request request = defaultsOf(model());
    request.prompt =
        u"It's \"5 o'clock\" $(touch x) `id` $HOME \\n \\\\ !! \n\ttab %s 'quoted'' “é” \U0001F3AC *?[a] ~ & ; | > <"_s;
    request.negativePrompt = u"' '' ''' \" \\"_s;
    request.shots = {{u"-d @/etc/passwd '"_s, 4}, {u"$'\\x41'\\''"_s, 3}};
    request.duration = 7;
    request.cfgScale = 0.35;
    request.sound = false;
    return request;
}

/// Runs the command with sh in an empty folder where `program` only writes down its arguments, each ended by
/// a zero.
QList<QByteArray> argumentsOf(const QString& command, const QString& program)
{
    const QTemporaryDir folder;
    QFile fake(folder.filePath(program));
    if (!fake.open(QIODevice::WriteOnly))
        return {};
    fake.write("#!/bin/sh\nfor a in \"$@\"; do printf '%s\\0' \"$a\"; done\n");
    fake.close();
    fake.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, folder.path());
    environment.insert(u"RUNCOMFY_TOKEN"_s, u"a token"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s, {u"-c"_s, command});
    if (!shell.waitForFinished() || shell.exitCode() != 0 || !shell.readAllStandardError().isEmpty())
        return {};
    // Nothing in the command was run on the way.
    if (QDir(folder.path()).entryList(QDir::Files) != QStringList{program})
        return {};
    QList<QByteArray> arguments = shell.readAllStandardOutput().split('\0');
    arguments.removeLast();
    return arguments;
}

/// The words of the first command; variables and `$(…)` stay unexpanded.
Result<QStringList> shellWords(const QString& command)
{
    const Result<ShellScript> script = shellScript(command);
    if (!script)
        return failure(script.error());
    QStringList words = script->commands.value(0).words;
    for (QString& word : words)
        word = openparts::withoutSigns(word);
    return words;
}

} // namespace

class TestRequestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theJsonIsWhatWouldBeSent()
    {
        const QByteArray json = exportedJson(tricky());
        QVERIFY(json.count('\n') > 10);
        QCOMPARE(QJsonDocument::fromJson(json), QJsonDocument::fromJson(requestBody(tricky())));
    }

    void theShellHandsCurlExactlyTheBody()
    {
        const QList<QByteArray> arguments = argumentsOf(curlCommand(tricky(), base), u"curl"_s);
        QCOMPARE(arguments, (QList<QByteArray>{
                                "-X", "POST",
                                "https://model-api.runcomfy.net/v1/models/kling/kling-3.0/pro/text-to-video",
                                "-H", "Authorization: Bearer a token", "-H", "Content-Type: application/json",
                                "--data-raw", requestBody(tricky())}));
    }

    void theShellHandsTheClientExactlyTheBody()
    {
        const QList<QByteArray> arguments = argumentsOf(clientCommand(tricky()), u"runcomfy"_s);
        QCOMPARE(arguments, (QList<QByteArray>{"run", "kling/kling-3.0/pro/text-to-video", "--input",
                                               requestBody(tricky())}));
    }

    void aHostileModelAndBaseStayOneArgument()
    {
        Request request = tricky();
        request.model = u"x'; touch y; '$(id)/../a b"_s;
        const QList<QByteArray> curl = argumentsOf(
            curlCommand(request, QUrl(u"https://user:secret@host/v1/?token=secret#secret"_s)), u"curl"_s);
        QCOMPARE(curl.size(), 9);
        QVERIFY(curl.at(2).startsWith("https://host/v1/models/x"));
        for (const QByteArray& argument : curl)
            QVERIFY(!argument.contains("secret"));
        QCOMPARE(argumentsOf(clientCommand(request), u"runcomfy"_s).value(1), request.model.toUtf8());
    }

    void whatIsExportedIsImported()
    {
        QList<Request> requests = {tricky()};
        for (const Template& scene : builtInTemplates())
            requests.append(scene.request);
        for (const Request& request : requests) {
            for (const QString& text :
                 {QString::fromUtf8(exportedJson(request)), QString::fromUtf8(requestBody(request)),
                  curlCommand(request, base), clientCommand(request),
                  QString::fromUtf8(QJsonDocument(toJson(request)).toJson())}) {
                const Result<ImportedRequests> read = importRequests(text, model());
                QVERIFY2(read, qPrintable(text));
                QVERIFY2(read->requests == QList<Request>{request}, qPrintable(text));
                // All is stated, and there is nothing to say.
                QVERIFY2(read->notes.isEmpty(), qPrintable(read->notes.join(u'\n')));
            }
        }
    }

    /// A number is read from what stands behind it, up to a limit: a pair that lies across the limit is not
    /// halved.
    void aNumberIsReadWhereverAnEmojiFollows()
    {
        for (int gap = 0; gap < 130; ++gap) {
            const QString text =
                u"{\"duration\":6,\"prompt\":\"%1\U0001F30A\",\"sound\":false}"_s.arg(QString(gap, u'x'));
            const Result<ImportedRequests> read = importRequests(text, model());
            QVERIFY2(read, read ? "" : qPrintable(QString::number(gap) + read.error().detail));
            QCOMPARE(read->requests.first().duration, 6);
        }
    }

    void whatPeoplePasteIsImported_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        const QString standard = model().id;
        const auto row = [](const char* name, const QString& text, const QString& id) {
            QTest::newRow(name) << text << id;
        };
        row("bare", uR"({"prompt":"A sea"})"_s, standard);
        row("byte order mark", u"\uFEFF \n{\"prompt\":\"A sea\"}\n"_s, standard);
        row("fence", u"```json\n{\"prompt\":\"A sea\"}\n```\nHave fun {}"_s, standard);
        row("amid words", u"Here it is: {\"prompt\":\"A sea\"} – enjoy"_s, standard);
        row("below input", uR"({"model":"x/y","input":{"prompt":"A sea"}})"_s, u"x/y"_s);
        row("nulls", uR"({"prompt":"A sea","multi_prompt":null,"negative_prompt":null})"_s, standard);
        row("seconds as text", uR"({"prompt":"A sea","duration":"5"})"_s, standard);
        row("curl -d", u"curl https://h/v1/models/a/b -d '{\"prompt\":\"A sea\"}'"_s, u"a/b"_s);
        row("attached", u"curl -XPOST -d'{\"prompt\":\"A sea\"}' https://h/v1/models/a/b/"_s, u"a/b"_s);
        row("long with =", u"curl --data='{\"prompt\":\"A sea\"}' 'https://h/v1/models/a/b?x=1'"_s, u"a/b"_s);
        row("json option", u"curl --json '{\"prompt\":\"A sea\"}' https://elsewhere/"_s, standard);
        row("the site's own",
            u"curl --request POST \\\n--url https://model-api.runcomfy.net/v1/models/kling/kling-2-5/turbo "
            u"\\\n"
            "--header \"Authorization: Bearer <token>\" \\\n--data '{\n\"prompt\": \"A sea\"\n}'"_s,
            u"kling/kling-2-5/turbo"_s);
        row("from a browser",
            u"curl 'https://h/v1/models/a/b' \\\r\n  --data-raw $'{\"prompt\":\"A\\u0020s\\x65a\"}' --compressed"_s,
            u"a/b"_s);
        row("double quotes",
            u"$ TOKEN=x curl https://h/models/a/b -d \"{\\\"prompt\\\":\\\"A sea\\\"}\" | jq ."_s, u"a/b"_s);
        row("client", u"runcomfy --output json run a/b --input '{\"prompt\":\"A sea\"}' --no-wait"_s,
            u"a/b"_s);
        row("npx", u"npx -y @runcomfy/cli run a/b --input='{\"prompt\":\"A sea\"}'"_s, u"a/b"_s);
        row("amid words with apostrophes",
            u"Here's what I'm sending:\n\ncurl https://h/v1/models/a/b \\\n -d '{\"prompt\":\"A sea\"}'\n\nIt doesn't work"_s,
            u"a/b"_s);
        row("a here-document below an apostrophe",
            u"Here's my request:\ncurl https://h/v1/models/a/b -d @- <<JSON\n{\"prompt\":\"A sea\"}\nJSON\n"_s,
            u"a/b"_s);
        row("control signs", u"{\"prompt\":\"A\\u0000 \\u001bsea\"}"_s, standard);
    }
    void whatPeoplePasteIsImported()
    {
        QFETCH(QString, text);
        QFETCH(QString, id);
        const Result<ImportedRequests> read = importRequests(text, model());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        Request expected = defaultsOf(model());
        expected.prompt = u"A sea"_s;
        expected.model = id;
        QVERIFY(read->requests == QList<Request>{expected});
    }

    void whatTheWordsMentionIsNoAddress()
    {
        for (const QString& mentioned :
             {u"https://model-api.runcomfy.net/v1/models/a/b"_s, u"https://queue.fal.run/a/b$(c"_s,
              u"https://www.runcomfy.com/models/a/b"_s}) {
            Request request = defaultsOf(model());
            request.prompt = u"A neon sign: %1, flickering"_s.arg(mentioned);
            for (const QString& text :
                 {QString::fromUtf8(exportedJson(request)),
                  u"```json\n%1\n```\n"_s.arg(QString::fromUtf8(requestBody(request)))}) {
                const Result<ImportedRequests> read = importRequests(text, model());
                QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
                QVERIFY2(read->requests == QList<Request>{request}, qPrintable(text));
                QCOMPARE(read->notes, QStringList());
            }
        }
    }

    void aListIsWrittenAsTheLanguageWritesIt()
    {
        const auto before = qScopeGuard([locale = QLocale()] { QLocale::setDefault(locale); });
        const QString text = u"See https://www.runcomfy.com/models/a/b and "
                             u"https://www.runcomfy.com/models/c/d\n{\"prompt\": \"A lamp\"}"_s;
        for (const auto& [language, sign] :
             {std::pair(QLocale::Japanese, u'、'), std::pair(QLocale::Chinese, u'和'),
              std::pair(QLocale::German, u'd')}) {
            QLocale::setDefault(QLocale(language));
            const Result<ImportedRequests> read = importRequests(text, model());
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
            QVERIFY2(read->notes.constFirst().contains(u"models/a/b"_s), qPrintable(read->notes.join(u'\n')));
            QVERIFY2(read->notes.constFirst().section(u"models/a/b"_s, 1).left(4).contains(sign),
                     qPrintable(read->notes.constFirst()));
        }
    }

    void whatIsNoRequestIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const QString& text, ErrorKind kind,
                            const QString& detail = {}) { QTest::newRow(name) << text << kind << detail; };
        row("empty", QString(), ErrorKind::NotUnderstood, u"No request"_s);
        row("prose", u"A woman walks by the sea."_s, ErrorKind::NotUnderstood, u"No request"_s);
        row("html", u"<html><style>a{b:c}</style></html>"_s, ErrorKind::NotUnderstood, u"No request"_s);
        row("an array", u"[1,2]"_s, ErrorKind::NotUnderstood, u"No request"_s);
        row("another object", uR"({"a":1})"_s, ErrorKind::Damaged, u"prompt"_s);
        row("a project", uR"({"format":"rushes","version":1,"prompt":"x"})"_s, ErrorKind::NotUnderstood,
            u"This is a project"_s);
        row("syntax", u"{\n\"prompt\": }"_s, ErrorKind::Damaged, u"line 2, column"_s);
        row("wrong type", uR"({"prompt":7})"_s, ErrorKind::Damaged, u"prompt"_s);
        row("wrong shot", uR"({"prompt":"a","multi_prompt":[{"duration":{}}]})"_s, ErrorKind::Damaged,
            u"multi_prompt[0].duration"_s);
        row("shots as text", uR"({"prompt":"a","multi_prompt":"b"})"_s, ErrorKind::Damaged,
            u"multi_prompt"_s);
        row("model", uR"({"prompt":"a","model":"../../etc/passwd"})"_s, ErrorKind::Damaged, u"model"_s);
        row("model with words", u"{\"prompt\":\"a\",\"model\":\"a b $(id)\"}"_s, ErrorKind::Damaged,
            u"model"_s);
        row("deep", u"{\"prompt\":"_s + QString(5000, u'['), ErrorKind::Damaged, u"line 1"_s);
        row("too many shots", u"{\"prompt\":\"a\",\"multi_prompt\":[%1{}]}"_s.arg(u"{},"_s.repeated(200)),
            ErrorKind::TooLarge, u"multi_prompt"_s);
        row("too large", QString(1024 * 1024 + 1, u'{'), ErrorKind::TooLarge);
        row("a file", u"curl https://h/models/a/b -d @/etc/passwd"_s, ErrorKind::NotUnderstood,
            u"The command reads its input from a file (-d /etc/passwd)"_s);
        row("a client's file", u"runcomfy run a/b --input-file ~/.ssh/id"_s, ErrorKind::NotUnderstood,
            u"The command reads its input from a file"_s);
        row("a variable behind a control sign", u"{\"prompt\":\"\\u0008$\\u0010PROMPT\"}"_s,
            ErrorKind::NotUnderstood, u"“prompt” is not in the text: it says $PROMPT"_s);
        row("no data", u"curl https://h/models/a/b"_s, ErrorKind::NotUnderstood,
            u"The command sends no data."_s);
        row("no input", u"runcomfy run a/b"_s, ErrorKind::NotUnderstood, u"The command has no --input."_s);
        row("open quote", u"curl https://h -d '{\"prompt\""_s, ErrorKind::Damaged,
            u"line 1: a quote is not closed"_s);
        row("a value is missing",
            u"run(\n\"kwaivgi/kling-v3-video\",\ninput={\n\"prompt\":}}}}}} \"start\": 1,\n}\n)\n"_s,
            ErrorKind::NotUnderstood, u"“prompt” is not in the text: it says …"_s);
        row("substitution", u"curl https://h -d \"$(cat x)\""_s, ErrorKind::NotUnderstood,
            u"-d is not in the text: it says $(cat x)."_s);
    }
    void whatIsNoRequestIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, detail);
        const Result<ImportedRequests> read = importRequests(text, model());
        QVERIFY(!read);
        QVERIFY2(read.error().detail.startsWith(detail), qPrintable(read.error().detail));
        QCOMPARE(nameOf(read.error().kind), nameOf(kind));
    }

    void valuesThatBreakARuleAreKept()
    {
        const Result<ImportedRequests> read =
            importRequests(uR"({"prompt":"a","duration":40,"aspect_ratio":"2:1"})"_s, model());
        QVERIFY(read);
        QCOMPARE(read->requests.first().duration, 40);
        QCOMPARE(validate(read->requests.first()).size(), 2);
    }

    void rubbishNeverDoesHarm()
    {
        QRandomGenerator random(3);
        const QString good = curlCommand(tricky(), base);
        const QString json = QString::fromUtf8(exportedJson(tricky()));
        for (int round = 0; round < 3000; ++round) {
            QString text = round % 2 ? good : json;
            for (int i = random.bounded(6); i >= 0; --i) {
                const int at = random.bounded(static_cast<int>(text.size()));
                switch (random.bounded(4)) {
                case 0:
                    text.truncate(at + 1);
                    break;
                case 1:
                    text[at] = QChar(static_cast<char16_t>(random.bounded(0x10000)));
                    break;
                case 2:
                    text.remove(at, random.bounded(5));
                    break;
                default:
                    text.insert(at, QStringView(u"'\"\\{}[]$@\n\0,:"_s).mid(random.bounded(12), 1));
                }
                if (text.isEmpty())
                    text = u"{"_s;
            }
            const Result<ImportedRequests> read = importRequests(text, model());
            QVERIFY(!read || !read->requests.first().model.isEmpty());
        }
    }

    void aShellReadsWordsAsWeDo()
    {
        QRandomGenerator random(5);
        const QStringList parts = {u"a"_s,           u" "_s,    u"'b c'"_s, u"\"d \\\" e\""_s, u"\\ "_s,
                                   u"\\'"_s,         u"\\\n"_s, u"''"_s,    u"\t"_s,           u"é"_s,
                                   u"\"\\a\\\\\""_s, u"'\\'"_s, u"\"'\""_s};
        for (int round = 0; round < 40; ++round) {
            QString command = u"curl x"_s;
            for (int i = random.bounded(12); i > 0; --i)
                command += parts.at(random.bounded(static_cast<int>(parts.size())));
            QList<QByteArray> words;
            const Result<QStringList> read = shellWords(command);
            QVERIFY(read);
            for (const QString& word : read->mid(1))
                words.append(word.toUtf8());
            QVERIFY2(words == argumentsOf(command, u"curl"_s), qPrintable(command));
        }
        QCOMPARE(*shellWords(u"a; b"_s), QStringList{u"a"_s});
        QCOMPARE(*shellWords(u"\n a b\nc"_s), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(*shellWords(u"$'a\\tb\\'c\\u00e9'"_s), QStringList{u"a\tb'cé"_s});
        QVERIFY(!shellWords(u"a 'b"_s));
        QVERIFY(shellWords(QString())->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRequestText)
#include "tst_requesttext.moc"
