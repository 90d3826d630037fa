#include "app/prompt/marks.h"
#include "app/prompt/vocabulary.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// "camera:pan left" for each span.
QStringList marked(const QString& text)
{
    static const QStringList names = {u"camera"_s, u"dialogue"_s, u"label"_s, u"sound"_s};
    QStringList list;
    for (const Span& span : Vocabulary::builtIn().spans(text))
        list.append(names.at(static_cast<int>(span.kind)) + u':' + text.mid(span.start, span.length));
    return list;
}

} // namespace

class TestVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theBuiltInOneKnowsEveryKind()
    {
        QSet<PhraseKind> kinds;
        QSet<QString> claimed;
        for (const Phrase& phrase : Vocabulary::builtIn().entries()) {
            kinds.insert(phrase.kind);
            QVERIFY(!phrase.about.isEmpty());
            for (const QString& words : phrase.words + phrase.also) {
                QVERIFY2(!claimed.contains(words.toLower()), qPrintable(words));
                claimed.insert(words.toLower());
            }
        }
        QCOMPARE(kinds.size(), phraseKinds().size());
        for (const PhraseKind kind : phraseKinds()) {
            QCOMPARE(phraseKindNamed(nameOf(kind)), std::optional(kind));
            QVERIFY(!titleOf(kind).isEmpty());
        }
    }

    void damageIsReportedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("no json") << QByteArray("{\n \"entries\": [,]}") << u"line 2, column"_s;
        QTest::newRow("array") << QByteArray("[]") << u"entries"_s;
        QTest::newRow("none") << QByteArray(R"({"entries":[]})") << u"entries"_s;
        QTest::newRow("kind") << QByteArray(R"({"entries":[{"kind":"smell"}]})") << u"entries[0].kind"_s;
        QTest::newRow("words") << QByteArray(R"({"entries":[{"kind":"lens","words":"a","about":"b"}]})")
                               << u"entries[0].words"_s;
        QTest::newRow("also") << QByteArray(
                                     R"({"entries":[{"kind":"lens","words":["a"],"also":[1],"about":"b"}]})")
                              << u"entries[0].also"_s;
        QTest::newRow("needsCamera")
            << QByteArray(R"({"entries":[{"kind":"camera","words":["a"],"needsCamera":["b"],"about":"c"}]})")
            << u"entries[0].needsCamera"_s;
        QTest::newRow("about") << QByteArray(R"({"entries":[{"kind":"lens","words":["a"]}]})")
                               << u"entries[0].about"_s;
    }
    void damageIsReportedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const Result<Vocabulary> read = Vocabulary::fromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Damaged);
        QVERIFY2(read.error().detail.startsWith(place), qPrintable(read.error().detail));
    }

    void whatKlingReadsIsMarked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("spans");
        const auto row = [](const char* name, const QString& text, const QStringList& spans) {
            QTest::newRow(name) << text << spans;
        };
        row("nothing", u"A woman walks."_s, {});
        row("empty", QString(), {});
        row("move", u"Slow dolly-in on the terrace"_s, {u"camera:Slow dolly-in"_s});
        row("capitals and spaces", u"PUSH   IN, then PAN LEFT."_s,
            {u"camera:PUSH   IN"_s, u"camera:PAN LEFT"_s});
        row("longest match", u"a crash zoom in on him"_s, {u"camera:crash zoom in"_s});
        row("adverbs", u"the camera slowly, no: the camera slowly and gently pans"_s, {u"camera:pans"_s});
        row("adverb inside", u"the camera slowly pans over it"_s, {u"camera:camera slowly pans"_s});
        row("adverb last", u"the camera pans slowly to the left"_s, {u"camera:camera pans"_s});
        row("a comma parts", u"He pans, left."_s, {});
        row("word boundaries", u"marzipan left, panel, span right, stilt up"_s, {});
        row("a kitchen", u"a pan on the stove, a truck in the road, a crane by the lake"_s, {});
        row("Russian move", u"Ночной рынок, медленная панорама влево"_s,
            {u"camera:медленная панорама влево"_s});
        row("Russian camera", u"Камера медленно наезжает на окно."_s, {u"camera:Камера медленно наезжает"_s});
        row("Russian ё", u"Облёт башни, съёмка с рук"_s, {u"camera:Облёт"_s, u"camera:съёмка с рук"_s});
        row("Russian sound", u"Слышны шум дождя и далёкий гром."_s,
            {u"sound:шум дождя"_s, u"sound:далёкий гром"_s});
        row("Russian words", u"Она наезжала на работу, панорамный ресторан, ручная работа"_s, {});
        // The camera is the subject until the sentence ends or another one comes.
        row("subject", u"The camera pans left, then tilts up. She rises."_s,
            {u"camera:camera pans left"_s, u"camera:tilts up"_s});
        row("and", u"The camera pans and tilts."_s, {u"camera:camera pans"_s, u"camera:tilts"_s});
        row("and then", u"The camera moves forward and then turns left."_s,
            {u"camera:camera moves forward"_s, u"camera:turns left"_s});
        row("pulls back", u"The camera tracks him, then pulls back."_s,
            {u"camera:camera tracks"_s, u"camera:pulls back"_s});
        row("rises", u"The camera orbits her, then rises."_s, {u"camera:camera orbits"_s, u"camera:rises"_s});
        row("circles", u"The camera slowly pushes in, then slowly circles her."_s,
            {u"camera:camera slowly pushes in"_s, u"camera:circles"_s});
        row("rotates", u"Camera zooms out and rotates."_s,
            {u"camera:Camera zooms out"_s, u"camera:rotates"_s});
        row("itself", u"The camera pans left as it rises."_s,
            {u"camera:camera pans left"_s, u"camera:rises"_s});
        row("a manner's camera", u"Handheld camera tracks her, then the camera pans left."_s,
            {u"camera:Handheld camera"_s, u"camera:tracks"_s, u"camera:camera pans left"_s});
        row("who turns", u"The camera follows a man who turns and climbs."_s, {u"camera:camera follows"_s});
        row("as she turns", u"The camera follows her as she turns and climbs."_s,
            {u"camera:camera follows"_s});
        row("she turns", u"The camera follows her, she turns and climbs."_s, {u"camera:camera follows"_s});
        row("into the camera", u"She looks at the camera then turns and rises."_s, {});
        // Behind a no.
        row("no", u"Static camera, no pan left, no zoom in."_s, {u"camera:Static camera"_s});
        row("without", u"Pan left without zoom in or tilt up; pan right"_s,
            {u"camera:Pan left"_s, u"camera:pan right"_s});
        row("no music", u"No music, slow pan"_s, {u"sound:No music"_s, u"camera:slow pan"_s});
        // What other things do as well.
        row("a truck", u"A truck left on the road; slow push-in."_s, {u"camera:slow push-in"_s});
        row("a flyover", u"Traffic on a flyover at night. Slow pan left."_s, {u"camera:Slow pan left"_s});
        row("a curtain", u"She reaches to pull back the curtain. Slow pan left."_s,
            {u"camera:Slow pan left"_s});
        row("faces", u"Their faces tilt up to the sky. Slow zoom in."_s, {u"camera:Slow zoom in"_s});
        row("moons", u"Moons orbit around a ringed planet; slow zoom out."_s, {u"camera:slow zoom out"_s});
        row("a jet", u"The jet does a barrel roll; tracking shot."_s, {u"camera:tracking shot"_s});
        row("at a clause's start", u"A street, truck left. Pull back; then tilt up"_s,
            {u"camera:truck left"_s, u"camera:Pull back"_s, u"camera:tilt up"_s});
        row("slowly", u"A street with a slow truck left and tilt down"_s,
            {u"camera:truck left"_s, u"camera:tilt down"_s});
        row("with the camera", u"We see the camera do a barrel roll"_s, {u"camera:barrel roll"_s});
        row("sound", u"Crickets, a distant church bell."_s,
            {u"sound:Crickets"_s, u"sound:distant church bell"_s});
        row("dialogue", u"He turns. [Man, softly]: \"Pan left, they said.\" Footsteps."_s,
            {u"dialogue:[Man, softly]: \"Pan left, they said.\""_s, u"sound:Footsteps"_s});
        row("typographic", u"[Ann]: “Ten years.” [Bob]: „Ja“ [Cy]: «Oui»"_s,
            {u"dialogue:[Ann]: “Ten years.”"_s, u"dialogue:[Bob]: „Ja“"_s, u"dialogue:[Cy]: «Oui»"_s});
        row("unfinished line", u"[Ann]: \"Ten ye\nSlow pan."_s,
            {u"dialogue:[Ann]: \"Ten ye"_s, u"camera:Slow pan"_s});
        row("no line", u"[Ann]: ten years [close-up] [note] \"quoted\""_s, {});
        row("labels", u"Shot 1 (0-3s): A door.\nShot 2: Pan right."_s,
            {u"label:Shot 1 (0-3s):"_s, u"label:Shot 2:"_s, u"camera:Pan right"_s});
        row("a two-shot", u"a two-shot 3 m away; in shot 2 we see"_s, {});
        row("astral letters", u"\U0001F3AC pan left \U0001F3AC"_s, {u"camera:pan left"_s});
    }
    void whatKlingReadsIsMarked()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, spans);
        QCOMPARE(marked(text), spans);
    }

    void spansNeverOverlap()
    {
        // Parts that collide: labels in dialogue, dialogue in brackets, phrases over their edges.
        const QStringList parts = {u"[0-3s]"_s,     u"[Man: "_s,   u"]: \""_s,     u"\""_s,
                                   u" pan left "_s, u"Shot 2: "_s, u"\n"_s,        u"slow "_s,
                                   u"zoom in"_s,    u"[["_s,       u"crickets "_s, u"“"_s};
        quint32 seed = 1;
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (int i = 0; i < 12; ++i) {
                seed = seed * 1664525 + 1013904223;
                text += parts.at(static_cast<int>((seed >> 16) % static_cast<quint32>(parts.size())));
            }
            qsizetype end = 0;
            for (const Span& span : Vocabulary::builtIn().spans(text)) {
                QVERIFY2(span.start >= end && span.length > 0, qPrintable(text));
                end = span.start + span.length;
            }
            QVERIFY(end <= text.size());
        }
    }

    void hostileTextsAreReadInOneGo()
    {
        // Shapes that invite a second look at the same place: a quadratic reader would not end in a test's
        // time.
        for (const QString& piece :
             {u"["_s, u"[a]: \""_s, u"[a]: «"_s, u"camera slowly "_s, u"shot 1 "_s, u"slow slow push "_s,
              u"(0-3"_s, u"says \""_s, u"says «"_s, u"x"_s, u"\n"_s}) {
            const QString text = piece.repeated(100'000 / piece.size());
            for (const Span& span : Vocabulary::builtIn().spans(text))
                QVERIFY(span.start + span.length <= text.size());
            QVERIFY(spokenLines(text).size() <= text.size());
        }
    }

    void differentMovesAreCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("moves");
        QTest::newRow("one") << u"slow push-in, the camera pushes in"_s << QStringList{u"slow push-in"_s};
        QTest::newRow("two") << u"pan right, then tilt up"_s << QStringList{u"pan right"_s, u"tilt up"_s};
        QTest::newRow("direction told later")
            << u"The camera pans. Pan left to the sea."_s << QStringList{u"Pan left"_s};
        QTest::newRow("both directions")
            << u"pan left, then pan right"_s << QStringList{u"pan left"_s, u"pan right"_s};
        QTest::newRow("manners") << u"handheld tracking shot, static shot, drone shot"_s
                                 << QStringList{u"tracking shot"_s};
        QTest::newRow("dolly zoom") << u"a dolly zoom"_s << QStringList{u"dolly zoom"_s};
        QTest::newRow("there and back") << u"The camera pans left, then pans right."_s
                                        << QStringList{u"camera pans left"_s, u"pans right"_s};
        QTest::newRow("spoken") << u"[Director]: \"Pan left! Zoom in!\""_s << QStringList{};
    }
    void differentMovesAreCounted()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, moves);
        QCOMPARE(Vocabulary::builtIn().cameraMoves(text), moves);
    }

    void completionsComeBestFirst()
    {
        const Vocabulary& words = Vocabulary::builtIn();
        const QStringList pan = words.completions(u"PAN"_s);
        QCOMPARE(pan.first(), u"pan left"_s);
        QVERIFY(pan.contains(u"pan right"_s));
        // What begins with the letters precedes what only holds them.
        QVERIFY(pan.indexOf(u"panning shot"_s) < pan.indexOf(u"whip pan"_s));
        QVERIFY(words.completions(u"push-"_s).contains(u"push in"_s));
        QVERIFY(words.completions(u"in"_s).filter(u"dolly in"_s).isEmpty());
        QCOMPARE(words.completions(u"s"_s, 3).size(), 3);
        QVERIFY(words.completions(QString()).isEmpty());
        QVERIFY(words.completions(u"  "_s).isEmpty());
        QVERIFY(words.completions(u"xyzzy"_s).isEmpty());
        // A word that is written already is not offered again.
        QVERIFY(!words.completions(u"golden hour"_s).contains(u"golden hour"_s));
    }

    void completionsReplaceTheWordsThatWereBegun()
    {
        const Vocabulary& words = Vocabulary::builtIn();
        const QString text = u"A house. Then slow pu"_s;
        const Completion found = words.completionsAt(text, text.size());
        QCOMPARE(found.start, text.indexOf(u"slow"_s));
        QCOMPARE(found.words.first(), u"slow push-in"_s);
        QVERIFY(words.completionsAt(u"pan "_s, 4).words.isEmpty());
        QVERIFY(words.completionsAt(u"A p"_s, 3).words.isEmpty());
        QVERIFY(words.completionsAt(QString(), 0).words.isEmpty());
        // What is written out is not written twice: Tab leads on.
        const QString whole = u"A lighthouse, slow pan right"_s;
        QVERIFY(words.completions(u"pan right"_s).contains(u"slow pan right"_s));
        QVERIFY(words.completionsAt(whole, whole.size()).words.isEmpty());
        // In the middle of a text only what stands before the cursor counts.
        QCOMPARE(words.completionsAt(u"pan across the sea"_s, 3).words.first(), u"pan left"_s);
    }

    void aDialogueIsReadInItsParts()
    {
        const QList<Dialogue> read =
            dialogues(u"x [Character A: Old man, low voice, slowly]: “Come in.” [Ann]：\"Hi\""_s);
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.at(0).speaker, u"Character A"_s);
        QCOMPARE(read.at(0).role, u"Old man"_s);
        QCOMPARE(read.at(0).tone, u"low voice, slowly"_s);
        QCOMPARE(read.at(0).line, u"Come in."_s);
        QCOMPARE(read.at(1).speaker, u"Ann"_s);
        QCOMPARE(read.at(1).line, u"Hi"_s);
        QCOMPARE(spokenLines(u"She says softly: \"Now.\" A sign reads \"Open\". [Ann]: \"Hi\""_s),
                 (QList<SpokenLine>{{u"Now."_s, u" softly"_s}, {u"Hi"_s, QString()}}));
        QCOMPARE(spokenLines(u"Она говорит тихо: «Сейчас.» Вывеска «Открыто». Мужчина отвечает — «Да»"_s),
                 (QList<SpokenLine>{{u"Сейчас."_s, u" тихо"_s}, {u"Да"_s, QString()}}));
    }

    void shotLabelsTellTheirTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number");
        QTest::addColumn<double>("seconds"); // -1: not stated
        QTest::newRow("range") << u"Shot 1 (0-3s): x"_s << 1 << 3.0;
        QTest::newRow("dash and words") << u"shot 2 (3 – 7 seconds) - x"_s << 2 << 4.0;
        QTest::newRow("length") << u"Shot 3 (5s): x"_s << 3 << 5.0;
        QTest::newRow("comma") << u"Shot 4, 3s, x"_s << 4 << 3.0;
        QTest::newRow("clock") << u"[00:03-00:07] x"_s << 0 << 4.0;
        QTest::newRow("bare") << u"[0-3s] x"_s << 0 << 3.0;
        QTest::newRow("decimals") << u"[0s-2.5s]: x"_s << 0 << 2.5;
        QTest::newRow("colon") << u"Shot 2: x"_s << 2 << -1.0;
        QTest::newRow("brackets") << u"[Shot 2] x"_s << 2 << -1.0;
        QTest::newRow("bold") << u"**Shot 2:** x"_s << 2 << -1.0;
        QTest::newRow("line of its own") << u"Shot 2\nx"_s << 2 << -1.0;
        QTest::newRow("name and time") << u"Shot 2: [3-6s] x"_s << 2 << 3.0;
        QTest::newRow("Chinese") << u"镜头2：x"_s << 2 << -1.0;
        QTest::newRow("Chinese numeral") << u"镜头三：x"_s << 3 << -1.0;
        QTest::newRow("Russian") << u"Сцена 2 (3–7 сек): x"_s << 2 << 4.0;
        QTest::newRow("Spanish") << u"Toma 4: x"_s << 4 << -1.0;
    }
    void shotLabelsTellTheirTime()
    {
        QFETCH(QString, text);
        QFETCH(int, number);
        QFETCH(double, seconds);
        const QList<ShotLabel> labels = shotLabels(text);
        QCOMPARE(labels.size(), 1);
        QCOMPARE(labels.first().number, number);
        QCOMPARE(labels.first().seconds.value_or(-1), seconds);
        QCOMPARE(text.mid(labels.first().start + labels.first().length).trimmed(), u"x"_s);
    }

    void proseIsNoLabel()
    {
        for (const QString& text :
             {u"a long shot 3 miles away"_s, u"In shot 2 she smiles"_s, u"chapter [1-3]"_s,
              u"[Man]: \"Shot 2: go\""_s, u"Hon ropar: ”Kom. Shot 2: go”"_s, u"Sie ruft: »Los. Shot 2: go«"_s,
              u"slingshot 2: x"_s, u"aged (3-5)"_s})
            QVERIFY2(shotLabels(text).isEmpty(), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
