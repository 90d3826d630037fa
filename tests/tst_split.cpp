#include "app/catalogue/validation.h"
#include "app/prompt/split.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using prompts::Proposal;

namespace {

const Model& model()
{
    return Catalogue::builtIn().standard();
}

/// How often a property is tried: RUSHES_ROUNDS says so for a full run.
int rounds(int usual)
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("RUSHES_ROUNDS", &isNumber);
    return isNumber ? asked : usual;
}

/// "3:A|4:B"
QString told(const Proposal& proposal)
{
    QStringList shots;
    for (const Shot& shot : proposal.shots)
        shots.append(u"%1:%2"_s.arg(shot.seconds).arg(shot.prompt));
    return shots.join(u'|');
}

QJsonObject json(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool isValid(const Proposal& proposal)
{
    Request request = defaultsOf(model());
    request.prompt = proposal.prompt.isEmpty() ? u"of its own"_s : proposal.prompt;
    request.shots = proposal.shots;
    request.duration = proposal.shots.isEmpty() ? request.duration : proposal.duration;
    return validate(request).isEmpty() && proposal.duration == totalSeconds(proposal.shots);
}

} // namespace

class TestSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void promptsAreReadAsShots_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("shots");
        QTest::addColumn<QString>("rest"); // the scene's prompt; "=": all of it
        const auto row = [](const char* name, const QString& prompt, const QString& shots,
                            const QString& rest = {}) { QTest::newRow(name) << prompt << shots << rest; };
        row("labels with times", u"Shot 1 (0-3s): A.\nShot 2 (3-7s): B."_s, u"3:A.|4:B."_s);
        row("a scene before them", u"Night, rain.\n\nShot 1 (0-3s): A.\nShot 2 (3-7s): B."_s, u"3:A.|4:B."_s,
            u"Night, rain."_s);
        row("labels in one line", u"Shot 1: A. Shot 2: B. Shot 3: C."_s, u"5:A.|5:B.|5:C."_s);
        row("times alone", u"[0-3s] A. [3-8s] B."_s, u"3:A.|5:B."_s);
        row("clock times", u"[00:00-00:04] A\n[00:04-00:08] B"_s, u"4:A|4:B"_s);
        row("a shot list", u"Shot 1, 3s, A; Shot 2, 4s, B"_s, u"3:A|4:B"_s);
        row("some times", u"Shot 1 (4s): A\nShot 2: B\nShot 3: C"_s, u"4:A|5:B|5:C"_s);
        row("cut to", u"A door opens. Cut to a wide shot of the sea. Then cut to: her face."_s,
            u"5:A door opens.|5:A wide shot of the sea.|5:Her face."_s);
        row("the camera cuts", u"He waits, then the camera cuts to the clock"_s, u"5:He waits|5:The clock"_s);
        row("numbered", u"1. A\n2. B\n3) C"_s, u"5:A|5:B|5:C"_s);
        row("numbered below a scene", u"Three moments:\n1. A\n2. B"_s, u"5:A|5:B"_s, u"Three moments:"_s);
        row("Chinese", u"镜头1：海边\n镜头2：城市"_s, u"5:海边|5:城市"_s);
        row("times before the stop", u"Scene one: A cat (3 seconds).\nScene two: It yawns twice (4 s)!"_s,
            u"3:A cat.|4:It yawns twice!"_s);
        row("French spaces", u"Plan 1 : Une femme ouvre la fenêtre (3 s).\nPlan 2 : Gros plan (4 s)."_s,
            u"3:Une femme ouvre la fenêtre.|4:Gros plan."_s);
        row("dashes between", u"Shot 1 (5s): dawn --- Shot 2 (5s): dew — Shot 3 (5s): birds"_s,
            u"5:dawn|5:dew|5:birds"_s);
        row("an interruption", u"Shot 1: She says: But I—\nShot 2: He turns."_s,
            u"5:She says: But I—|5:He turns."_s);
        row("an empty shot", u"Shot 1 (0-3s): A\nShot 2 (3-6s):\nShot 3 (6-9s): C"_s, u"6:A|3:C"_s);

        row("one shot", u"A woman walks by the sea."_s, QString(), u"="_s);
        row("one label", u"Shot 1: A woman walks."_s, QString(), u"A woman walks."_s);
        row("a label of a list's midst", u"Shot 3 (8-12s): A woman walks."_s, QString(), u"A woman walks."_s);
        row("a time of a list's midst", u"[4-9s] A woman walks."_s, QString(), u"A woman walks."_s);
        row("a countdown", u"T-10: ignition."_s, QString(), u"="_s);
        row("cut to black", u"She leaves. Cut to black."_s, QString(), u"="_s);
        row("a knife", u"She cuts to the bone. He cut together a film."_s, QString(), u"="_s);
        row("spoken", u"[Man]: \"Cut to the sea. Shot 2: go.\""_s, QString(), u"="_s);
        row("decimals", u"At f/1.4 in 2. gear"_s, QString(), u"="_s);
        row("empty", QString(), QString());
    }
    void promptsAreReadAsShots()
    {
        QFETCH(QString, prompt);
        QFETCH(QString, shots);
        QFETCH(QString, rest);
        const Proposal proposal = prompts::split(prompt, model());
        QCOMPARE(told(proposal), shots);
        QCOMPARE(proposal.prompt, rest == u"="_s ? prompt.trimmed() : rest);
        QVERIFY(proposal.shots.isEmpty() || isValid(proposal));
        QVERIFY(!proposal.shots.isEmpty() || proposal.duration == 0 || proposal.prompt != prompt.trimmed());
        QVERIFY(!proposal.shots.isEmpty() || proposal.notes.size() == 1);
    }

    /// tests/data/shotlists.json: the table of cases, a line each.
    void statedShotsAreRead_data()
    {
        QTest::addColumn<QJsonObject>("row");
        QFile file(QStringLiteral(TEST_DATA "/shotlists.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        QSet<QString> languages;
        for (const QJsonValue& row : rows) {
            const QString language = row[u"language"].toString();
            languages.insert(language);
            QTest::newRow(qPrintable(language + u": "_s + row[u"name"].toString())) << row.toObject();
        }
        QVERIFY(rows.size() >= 150 && languages.size() >= 8);
    }
    void statedShotsAreRead()
    {
        QFETCH(QJsonObject, row);
        const Proposal proposal = prompts::split(row[u"text"].toString(), model(), row[u"clip"].toInt());
        QStringList right;
        for (const QJsonValue& shot : row[u"shots"].toArray())
            right.append(u"%1:%2"_s.arg(shot[1].toInt()).arg(shot[0].toString()));
        QCOMPARE(told(proposal), right.join(u'|'));
        QCOMPARE(proposal.prompt, row[u"scene"].toString());
        QVERIFY(proposal.shots.isEmpty() || isValid(proposal));
    }

    /// tests/data/prompts: prompts in forms that people publish; how they are judged stands at the head of
    /// its expected.json.
    void publishedPromptsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QJsonObject>("right");
        const QString folder = QStringLiteral(TEST_DATA "/prompts/");
        const QJsonObject cases = json(folder + u"expected.json"_s)[u"cases"].toObject();
        for (auto one = cases.begin(); one != cases.end(); ++one) {
            QFile file(folder + one.key());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(one.key()));
            QTest::newRow(qPrintable(one.key()))
                << QString::fromUtf8(file.readAll()) << one.value().toObject();
        }
    }
    void publishedPromptsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QJsonObject, right);
        const Proposal proposal = prompts::split(text, model(), right[u"clip"].toInt());
        QJsonArray seconds;
        QStringList all = {proposal.prompt};
        for (const Shot& shot : proposal.shots) {
            seconds.append(shot.seconds);
            all.append(shot.prompt);
        }
        const QByteArray what = (told(proposal) + u" || " + proposal.prompt).toUtf8();
        QVERIFY2(right[u"seconds"].toArray().contains(seconds), what.constData());
        const QJsonArray has = right[u"shot_has"].toArray();
        for (qsizetype i = 0; i < has.size(); ++i)
            QVERIFY2(proposal.shots.value(i).prompt.contains(has.at(i).toString()), what.constData());
        for (const QJsonValue& pattern : right[u"no_shot_matches"].toArray()) {
            const QRegularExpression unwanted(pattern.toString(), QRegularExpression::MultilineOption);
            QVERIFY(unwanted.isValid());
            for (const Shot& shot : proposal.shots)
                QVERIFY2(!unwanted.match(shot.prompt).hasMatch(), what.constData());
        }
        for (const QJsonValue& words : right[u"scene_has"].toArray())
            QVERIFY2(proposal.prompt.contains(words.toString()), what.constData());
        for (const QJsonValue& words : right[u"kept_somewhere"].toArray())
            QVERIFY2(all.join(u'\n').contains(words.toString()), what.constData());
        QVERIFY(proposal.shots.isEmpty() || isValid(proposal));
    }

    void theClipsLengthIsKeptWhereItFits()
    {
        QCOMPARE(told(prompts::offer(u"A\n\nB"_s, model(), 7)), u"4:A|3:B"_s);
        QCOMPARE(told(prompts::offer(u"A\n\nB"_s, model(), 4)), u"3:A|3:B"_s);
        QCOMPARE(told(prompts::offer(u"A\n\nB"_s, model(), 99)), u"8:A|7:B"_s);
    }

    void theOnlyShotTellsHowLongItIs()
    {
        QCOMPARE(prompts::split(u"Shot 3 (8-12s): A"_s, model()).duration, 4);
        QCOMPARE(prompts::split(u"镜头1（5秒）：雨。"_s, model()).duration, 5);
    }

    void whatAnAssistantSaysIsLeftOutAndSaid()
    {
        const Proposal proposal = prompts::split(
            u"Sure! Here is your shot list:\n\nNoir.\n\nShot 1 (0-4s): A\nShot 2 (4-8s): B\n\nLet me know if you'd like changes!"_s,
            model());
        QCOMPARE(told(proposal), u"4:A|4:B"_s);
        QCOMPARE(proposal.prompt, u"Noir."_s);
        QCOMPARE(proposal.notes.size(), 1);
        QVERIFY(proposal.notes.constFirst().contains(
            u"“Sure! Here is your shot list: Let me know if you'd like changes!”"_s));
        const Proposal styled = prompts::split(
            u"Sure! Here is your 9:16 shot list: noir, 35 mm.\nShot 1: A\nShot 2: B"_s, model());
        QCOMPARE(styled.prompt, u"Sure! Here is your 9:16 shot list: noir, 35 mm."_s);
        QCOMPARE(prompts::split(u"Shot 1: A\nShot 2: B\n\nIf you want peace, stay here."_s, model()).prompt,
                 u"If you want peace, stay here."_s);
        // Text that addresses no one stays, and so does text that was typed without a list.
        QCOMPARE(prompts::split(u"Here's an ad for a bakery:\nShot 1: A\nShot 2: B"_s, model()).prompt,
                 u"Here's an ad for a bakery:"_s);
        QCOMPARE(prompts::split(u"Sure! Here is your prompt:\nA fox runs."_s, model()).prompt,
                 u"Sure! Here is your prompt:\nA fox runs."_s);
    }

    void framesAndPercentagesAreSecondsAndItSaysOfWhat()
    {
        const Proposal frames = prompts::split(u"0-72f: A\n72-168f: B"_s, model());
        QCOMPARE(told(frames), u"3:A|4:B"_s);
        QCOMPARE(frames.notes, QStringList{u"Frames were counted at 24 a second."_s});
        QCOMPARE(told(prompts::split(u"30 fps.\nFrames 0-90: A\nFrames 90-210: B"_s, model())), u"3:A|4:B"_s);
        const Proposal parts = prompts::split(u"0-30%: A\n30-100%: B"_s, model(), 10);
        QCOMPARE(told(parts), u"3:A|7:B"_s);
        QCOMPARE(parts.notes, QStringList{u"Percentages were taken of a clip of 10 s."_s});
    }

    void timesThatOverlapAreSaid()
    {
        const Proposal proposal =
            prompts::split(u"[00:00-00:05] A\n[00:05-00:10] B\n[00:05-00:15] C"_s, model(), 15);
        QCOMPARE(told(proposal), u"5:A|5:B|5:C"_s);
        QCOMPARE(proposal.notes.size(), 1);
        QVERIFY(proposal.notes.constFirst().startsWith(u"Some times overlap"_s));
    }

    void moreShotsThanFitAreMergedAndItSaysSo()
    {
        const Proposal proposal = prompts::split(
            u"Shot 1 (0-4s): A\nShot 2 (4-5s): B\nShot 3 (5-6s): C.\nShot 4 (6-9s): D\nShot 5 (9-12s): E\nShot 6 (12-15s): F"_s,
            model());
        QCOMPARE(told(proposal), u"3:A|3:B. C.|3:D|3:E|3:F"_s);
        QCOMPARE(proposal.notes.size(), 2);
        QVERIFY(proposal.notes.first().startsWith(u"6 shots are named and 5 fit."_s));
        // Without times the shortest texts go together.
        QCOMPARE(
            told(prompts::offer(u"long one\n\nlong two\n\na\n\nb\n\nlong three\n\nlong four"_s, model())),
            u"3:long one|3:long two|3:a. b|3:long three|3:long four"_s);
    }

    void timesThatBreakARuleAreChangedAndItSaysSo()
    {
        const Proposal tooShort = prompts::split(u"[0-2s] A [2-4s] B"_s, model());
        QCOMPARE(told(tooShort), u"3:A|3:B"_s);
        QCOMPARE(tooShort.notes.size(), 1);
        const Proposal tooLong = prompts::split(u"[0-10s] A [10-20s] B"_s, model());
        QCOMPARE(tooLong.duration, 15);
        QCOMPARE(tooLong.notes.size(), 1);
        QVERIFY(prompts::split(u"[0-4s] A [4-8s] B"_s, model()).notes.isEmpty());
    }

    void whateverIsSplitIsValid()
    {
        QRandomGenerator random(7);
        const QStringList parts = {u"Shot 1 (0-3s): "_s,
                                   u"Shot 2: "_s,
                                   u"[3-90s] "_s,
                                   u"[0:00-9:59] "_s,
                                   u"Cut to "_s,
                                   u"\n\n"_s,
                                   u"\n"_s,
                                   u"1. "_s,
                                   u"2) "_s,
                                   u"A house. "_s,
                                   u"[Man]: \"Go.\" "_s,
                                   u"Shot 3, 2s, "_s,
                                   u" "_s,
                                   u"–"_s,
                                   u"x"_s,
                                   u"Shot 1 (0-999s): "_s};
        for (int round = 0; round < 5000; ++round) {
            QString text;
            const int count = random.bounded(30);
            for (int i = 0; i < count; ++i)
                text += parts.at(random.bounded(static_cast<int>(parts.size())));
            const Proposal proposal = prompts::split(text, model(), random.bounded(20));
            QVERIFY2(proposal.shots.isEmpty() || isValid(proposal), qPrintable(text));
            QVERIFY(proposal.shots.size() != 1);
        }
    }

    /// Every word that was typed is in the scene's prompt or in one shot, once, whatever stands around it.
    /// 100,000 rounds with RUSHES_ROUNDS=100000, and QTEST_FUNCTION_TIMEOUT=1800000: without it a test has
    /// five minutes.
    void nothingTypedIsLost()
    {
        QRandomGenerator random(23);
        const QStringList pieces =
            QStringList{u"Shot %1 (0-3s): "_s,
                        u"Shot %1: "_s,
                        u"shot %1, 4, "_s,
                        u"[Shot %1 | 3-7s] "_s,
                        u"Scene %1 - "_s,
                        u"镜头%1（0-3秒）："_s,
                        u"【镜头%1】"_s,
                        u"镜头一："_s,
                        u"Кадр %1 (4 сек) "_s,
                        u"## Кадр %1 — "_s,
                        u"カット%1："_s,
                        u"씬 %1: "_s,
                        u"Toma %1: "_s,
                        u"Plan %1 : "_s,
                        u"Einstellung %1: "_s,
                        u"0-4s: "_s,
                        u"[00:00-00:04] "_s,
                        u"[00:04-00:09] "_s,
                        u"(4s) "_s,
                        u"4-8s "_s,
                        u"第4-8秒："_s,
                        u"00:00 "_s,
                        u"Duration: 4s"_s,
                        u"时长：4秒"_s,
                        u" (5s)"_s,
                        u", 5 seconds."_s,
                        u"Timing: 5 seconds, "_s,
                        u"\n"_s,
                        u"\n"_s,
                        u"\n\n"_s,
                        u"\r\n"_s,
                        u" "_s,
                        u". "_s,
                        u"。"_s,
                        u"; "_s,
                        u": "_s,
                        u"- "_s,
                        u"\n- "_s,
                        u"\n%1. "_s,
                        u"\n---\n"_s,
                        u"\n***\n"_s,
                        u"**"_s,
                        u"\""_s,
                        u"“"_s,
                        u"”"_s,
                        u"("_s,
                        u")"_s,
                        u"["_s,
                        u"]"_s,
                        u"|"_s,
                        u"\n| %1 | 4s | "_s,
                        u"\n|---|---|---|\n"_s,
                        u"\t"_s,
                        u"Cut to "_s,
                        u"切到"_s,
                        u"\nCUT TO:\n"_s,
                        u"\nINT. "_s,
                        u"\nEXT. "_s,
                        u"\nStyle: "_s,
                        u"\n\nSound:\n"_s,
                        u"风格："_s,
                        u"\nTimeline:\n"_s,
                        u"\n```\n"_s,
                        u"{"_s,
                        u"}"_s,
                        u"🎬 "_s,
                        u"\u00A0"_s,
                        u"\u200B"_s,
                        u"> "_s,
                        u"First 4 seconds: "_s,
                        u"Next 5 seconds: "_s,
                        u"最后3秒："_s,
                        u"[cut] "_s,
                        u" Hard cut. "_s,
                        u"切镜。"_s,
                        u"<shot duration=\"4\">"_s,
                        u"</shot>"_s,
                        u"<br>"_s,
                        u"</p>"_s,
                        u", and "_s,
                        u"\nPrompt: "_s,
                        u"\n#%1 "_s,
                        u"\n- [ ] "_s,
                        u"\n① "_s,
                        u"«Кадр %1»: "_s,
                        u"\nshot,duration,prompt\n"_s,
                        u"\n%1,4,"_s,
                        u"\n%1\t4s\t"_s,
                        u"\nduration: 4\n"_s,
                        u"\nshots:\n  - prompt: "_s,
                        u"\nIn the first shot: "_s,
                        u"\nSC%1_SH010: "_s,
                        u"Total: 12 s"_s,
                        u"\n+---+---+\n"_s,
                        u"'"_s,
                        u"\":"_s,
                        u"# "_s} +
            QString(
                u"0s/4s: ¦[4s; 9s] ¦0s + 4s: ¦\n9s for 3s ¦8s onwards: ¦\n7-END: ¦8秒后："
                "¦\n0.0–2.4: ¦T0–T4: ¦\n001 AX V C 00:00:00:00 00:00:04:00 "
                "¦\n002 00:00:04:00 00:00:09:00 ¦\n* FROM CLIP NAME: ¦\n[[shots]]\n"
                "¦\nprompt = ¦\nduration = 4\n¦\nshots = [\n¦{{shot %1}} ¦[INTRO 0-3s] "
                "¦Wide. 4 s. ¦\nHook – 0-3s – ¦0s ➜ 4s: ¦①0-4秒 ¦②4-9秒 "
                "¦\n| | Shot 1 | Shot 2 |\n|---|---|---|\n| Visual | ¦ -> ¦ + ¦[Cut to: "
                "¦ = ¦0-72f: ¦72-168f: ¦frames 0-96 @24fps: ¦0-30%: ¦30-100%: ¦[shot] ¦[/shot]¦[shot %1 | "
                "0-4s] ¦[/shot %1]¦Sure! Here is your shot list:\n¦\n\nLet me know if you like ¦\n\nВот ваш "
                "сценарий:\n"_s)
                .split(u'¦');
        static const QRegularExpression marker(u"zq[a-p]*x"_s, QRegularExpression::CaseInsensitiveOption);
        int cut = 0;
        for (int round = 0; round < rounds(3000); ++round) {
            QString text;
            QStringList in;
            const int count = random.bounded(2, 40);
            int number = 1;
            for (int i = 0; i < count; ++i) {
                QString piece = pieces.at(random.bounded(static_cast<int>(pieces.size())));
                if (piece.contains(u"%1"))
                    piece = piece.arg(random.bounded(5) == 0 ? random.bounded(9) : number++);
                text += piece;
                QString word = u"zq"_s;
                for (int n = i; n > 0; n /= 16)
                    word += QChar(u'a' + n % 16);
                in.append(word + u'x');
                text += in.constLast() + (random.bounded(3) ? u" "_s : QString());
            }
            const Proposal proposal = prompts::split(text, model(), random.bounded(20));
            QVERIFY2(proposal.shots.isEmpty() || isValid(proposal), qPrintable(text));
            cut += proposal.shots.isEmpty() ? 0 : 1;
            QStringList out;
            QString all = proposal.prompt;
            for (const Shot& shot : proposal.shots)
                all += u'\n' + shot.prompt;
            // What speaks to the reader is left out, and said.
            for (const QString& note : proposal.notes)
                all += note.startsWith(u"Left out"_s) ? u'\n' + note : QString();
            QRegularExpressionMatchIterator words = marker.globalMatch(all);
            while (words.hasNext())
                out.append(words.next().captured().toLower());
            in.sort();
            out.sort();
            QVERIFY2(in == out, qPrintable(u"%1\n====\n%2"_s.arg(text, told(proposal) + u"\nscene: "_s +
                                                                           proposal.prompt)));
        }
        QVERIFY(cut > 500);
    }

    void hostileTextsAreSplitInOneGo()
    {
        for (const QString& piece :
             {u"\n1. "_s, u"x\n"_s, u"x\n\n"_s, u"Shot 1: x"_s, u"cut to x"_s, u" "_s, u"[0-3s] x"_s, u"["_s,
              u"a = [\n"_s, u"x = \"\"\""_s, u"shots = [("_s, u"T0-"_s, u"- 4 s. "_s, u"0:00 0:04 x\n"_s,
              u"4s;"_s, u"| | Shot 1 | Shot 2 |\n"_s}) {
            const Proposal proposal = prompts::split(piece.repeated(50'000 / piece.size()), model());
            QVERIFY2(proposal.shots.isEmpty() || isValid(proposal), qPrintable(piece));
        }
    }

    void joinedShotsSplitIntoTheSame()
    {
        QRandomGenerator random(11);
        const QStringList parts = {u"A house. "_s,
                                   u"\n"_s,
                                   u"\n\n"_s,
                                   u"Cut to the sea. "_s,
                                   u"Shot 2: "_s,
                                   u"[0-3s] "_s,
                                   u"1. "_s,
                                   u"[Man, softly]: \"Go.\" "_s,
                                   u"“x”"_s,
                                   u";"_s,
                                   u"shot 1 (0-3s): "_s,
                                   u"\U0001F3AC "_s,
                                   u"é"_s,
                                   u": "_s};
        for (int round = 0; round < rounds(2000); ++round) {
            QList<Shot> shots;
            const int count = random.bounded(2, model().mostShots() + 1);
            int left = model().maxSeconds - count * model().minShotSeconds;
            const auto words = [&] {
                QString text = u"w"_s;
                for (int i = random.bounded(8); i > 0; --i)
                    text += parts.at(random.bounded(static_cast<int>(parts.size())));
                return text.trimmed();
            };
            for (int i = 0; i < count; ++i) {
                const int more = random.bounded(left + 1);
                left -= more;
                shots.append({words(), model().minShotSeconds + more});
            }
            const QString prompt = random.bounded(2) ? words() : QString();
            const QString joined = prompts::join(shots, prompt);
            const Proposal proposal = prompts::split(joined, model());
            QVERIFY2(proposal.shots == shots, qPrintable(joined));
            QVERIFY2(proposal.notes.isEmpty(), qPrintable(joined));
            if (!prompt.isEmpty())
                QCOMPARE(proposal.prompt, prompt);
        }
    }

    void aShotThatQuotesTheFormatIsNoNewShot()
    {
        const QList<Shot> shots = {{u"A page reads:\nShot 2 (3-6s): x\n\nShot 1 (0-3s): y"_s, 3},
                                   {u"B"_s, 4}};
        const Proposal proposal = prompts::split(prompts::join(shots, u"Shot 1 (0-9s): old"_s), model());
        QCOMPARE(proposal.shots.size(), 2);
        QCOMPARE(proposal.shots.at(0).prompt, u"A page reads: Shot 2 (3-6s): x Shot 1 (0-3s): y"_s);
        QVERIFY(proposal.shots.at(1) == shots.at(1));
    }

    void joinWritesWhatKlingReads()
    {
        QCOMPARE(prompts::join({{u"A"_s, 3}, {u"B"_s, 4}}), u"Shot 1 (0-3s): A\nShot 2 (3-7s): B"_s);
        QCOMPARE(prompts::join({{u"A"_s, 3}, {u"B"_s, 4}}, u"Night."_s),
                 u"Night.\n\nShot 1 (0-3s): A\nShot 2 (3-7s): B"_s);
        QCOMPARE(prompts::join({}, u"Night."_s), u"Night."_s);
    }

    void partsAreReadOnlyWhereShotsAreNamed()
    {
        QCOMPARE(prompts::partsOf(u"Rain.\nShot 1: A\nShot 2: B"_s),
                 (QStringList{u"Rain."_s, u"A"_s, u"B"_s}));
        QCOMPARE(prompts::partsOf(u"A\n\nB"_s), QStringList{u"A\n\nB"_s});
    }
};

QTEST_GUILESS_MAIN(TestSplit)
#include "tst_split.moc"
