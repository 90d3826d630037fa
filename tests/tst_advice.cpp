#include "app/catalogue/validation.h"
#include "app/prompt/advice.h"

#include "app/domain/project.h"
#include "app/store/projectjson.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const Model& model()
{
    return Catalogue::builtIn().standard();
}

Request plain(const QString& prompt)
{
    Request request = defaultsOf(model());
    request.prompt = prompt;
    return request;
}

Request withShots(const QStringList& prompts, const QString& prompt = {})
{
    Request request = plain(prompt);
    for (const QString& text : prompts)
        request.shots.append({text, 3});
    request.duration = totalSeconds(request.shots);
    return request;
}

Request negative(const QString& text)
{
    Request request = plain(u"A harbour at dawn"_s);
    request.negativePrompt = text;
    return request;
}

QList<Advice> of(const QString& id, const Request& request)
{
    QList<Advice> found;
    for (const Advice& advice : advise(request, model())) {
        if (advice.id == id)
            found.append(advice);
    }
    return found;
}

/// "multi_prompt[1].prompt" for each.
QStringList places(const QString& id, const Request& request)
{
    QStringList names;
    for (const Advice& advice : of(id, request))
        names.append(nameOf(advice.field, advice.shot));
    return names;
}

} // namespace

class TestAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rulesAreOneTable()
    {
        QSet<QString> ids;
        for (const AdviceRule& rule : adviceRules()) {
            QVERIFY(!ids.contains(rule.id));
            ids.insert(rule.id);
            QVERIFY(rule.find);
            QVERIFY2(rule.find(Request{}, Model{}).isEmpty(), qPrintable(rule.id));
        }
        QCOMPARE(ids, (QSet<QString>{u"moves"_s, u"ignored-negative"_s, u"ignored-prompt"_s, u"too-long"_s,
                                     u"language"_s, u"stranger"_s, u"double-no"_s, u"unknown-name"_s}));
    }

    void theExampleNeedsLittle()
    {
        QFile file(u":/rushes/examples/tuscany.rushes"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Project> project = projectFromJson(file.readAll());
        QVERIFY(project);
        const QList<Advice> advice = advise(project->scenes.first().request, model());
        QCOMPARE(advice.size(), 1);
        QCOMPARE(advice.first().id, u"ignored-negative"_s);
    }

    void moves_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("two in a prompt")
            << plain(u"The camera pans, then tilts up: tilt up, crane up."_s) << QStringList{u"prompt"_s};
        QTest::newRow("two in the second shot")
            << withShots({u"Slow pan left."_s, u"Zoom in while the camera orbits."_s}, u"Slow pan, zoom in"_s)
            << QStringList{u"multi_prompt[1].prompt"_s};
        QTest::newRow("two in a named shot")
            << plain(u"Shot 1: A. Shot 2: pan left, then tilt up."_s) << QStringList{u"prompt"_s};
        for (const QString& flagged :
             {u"The camera pans left, then tilts up."_s, u"The camera pans and tilts."_s,
              u"The camera tracks him, then pulls back."_s, u"The camera orbits her, then rises."_s,
              u"The camera slowly pushes in, then circles her."_s,
              u"The camera moves forward and then turns left."_s, u"Camera zooms out and rotates."_s,
              u"Handheld camera tracks her, then the camera pans left."_s})
            QTest::newRow(qPrintable(flagged)) << plain(flagged) << QStringList{u"prompt"_s};
        // Silent:
        for (const QString& silent :
             {u"A truck left on the road; slow push-in."_s,
              u"Traffic on a flyover at night. Slow pan left."_s,
              u"She reaches to pull back the curtain. Slow pan left."_s,
              u"Their faces tilt up to the sky. Slow zoom in."_s,
              u"Moons orbit around a ringed planet; slow zoom out."_s,
              u"The jet does a barrel roll; tracking shot."_s, u"Static camera, no pan left, no zoom in."_s,
              u"The camera follows a woman who turns and climbs the stairs."_s,
              u"The camera pushes in, a man turns and rises."_s,
              u"Slow pan left. She looks at the camera, turns and rises."_s})
            QTest::newRow(qPrintable(silent)) << plain(silent) << QStringList{};
        QTest::newRow("none") << plain(u"A woman walks."_s) << QStringList{};
        QTest::newRow("one") << plain(u"Slow push-in. The camera pushes in further."_s) << QStringList{};
        QTest::newRow("a manner and a move") << plain(u"Handheld tracking shot."_s) << QStringList{};
        QTest::newRow("one in each named shot")
            << plain(u"Shot 1: pan left. Shot 2: tilt up."_s) << QStringList{};
        QTest::newRow("one on each side of a cut")
            << plain(u"Pan left. Cut to a slow zoom in."_s) << QStringList{};
        QTest::newRow("spoken") << plain(u"[Ann]: \"Pan left, zoom in!\""_s) << QStringList{};
        QTest::newRow("things") << plain(u"A pan, a truck, a crane, a dolly."_s) << QStringList{};
    }
    void moves()
    {
        QFETCH(Request, request);
        QFETCH(QStringList, expected);
        QCOMPARE(places(u"moves"_s, request), expected);
    }

    void anAdviceSaysWhichShotItIsAbout()
    {
        const Request request =
            withShots({u"A house."_s, u"Pan left, zoom in. [Zed]: \"Ich liebe dich nicht\""_s});
        QCOMPARE(of(u"moves"_s, request).first().title, u"Shot 2: more than one camera move."_s);
        QCOMPARE(of(u"language"_s, request).first().title, u"Shot 2: Kling may not speak this language."_s);
        QCOMPARE(of(u"stranger"_s, request).first().title, u"Shot 2: Zed speaks but is never described."_s);
        QCOMPARE(of(u"moves"_s, plain(u"Pan left, zoom in."_s)).first().title,
                 u"More than one camera move in a shot."_s);
    }

    void theMovesAreNamed()
    {
        const Advice advice = of(u"moves"_s, plain(u"Pan left, then zoom in."_s)).first();
        QVERIFY(advice.text.contains(u"“Pan left” and “zoom in”"_s));
    }

    void withShotsTheNegativePromptIsSaidInEach()
    {
        Request request = withShots({u"A house."_s, u"A door, close"_s, u"Hers. Avoid: blurry, text."_s});
        request.negativePrompt = u"no blurry, text, "_s;
        const QList<Advice> found = of(u"ignored-negative"_s, request);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().title, u"With shots, Kling may ignore the negative prompt."_s);
        QCOMPARE(found.first().text, u"Say it in each shot instead."_s);
        QCOMPARE(found.first().mendText, u"Add to shots"_s);
        QCOMPARE(found.first().field, Field::NegativePrompt);

        const Request after = mended(request, found.first());
        QCOMPARE(after.shots.at(0).prompt, u"A house. Avoid: blurry, text."_s);
        QCOMPARE(after.shots.at(1).prompt, u"A door, close. Avoid: blurry, text."_s);
        QCOMPARE(after.shots.at(2).prompt, u"Hers. Avoid: blurry, text."_s);
        QCOMPARE(after.negativePrompt, request.negativePrompt);
        QVERIFY(of(u"ignored-negative"_s, after).isEmpty());

        // A new negative prompt takes the old one's place.
        Request changed = after;
        changed.negativePrompt = u"watermark"_s;
        const Request again = mended(changed, of(u"ignored-negative"_s, changed).first());
        QCOMPARE(again.shots.at(0).prompt, u"A house. Avoid: watermark."_s);
    }

    void addingToShotsKeepsAPersonsWords_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("behind it") << u"A house. Avoid: blurry. She leaves, slowly.\nGulls."_s
                                   << u"A house. Avoid: text. She leaves, slowly.\nGulls."_s;
        QTest::newRow("another line") << u"Avoid: blurry\nShe leaves."_s << u"Avoid: text.\nShe leaves."_s;
        QTest::newRow("a number with a point")
            << u"Avoid: f/1.4 haze, blur. She leaves."_s << u"Avoid: text. She leaves."_s;
        QTest::newRow("spoken") << u"[Ann]: \"Avoid: the dog. Run!\""_s
                                << u"[Ann]: \"Avoid: the dog. Run!\" Avoid: text."_s;
    }
    void addingToShotsKeepsAPersonsWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        Request request = withShots({before, u"B"_s});
        request.negativePrompt = u"text"_s;
        const Request mend = mended(request, of(u"ignored-negative"_s, request).first());
        QCOMPARE(mend.shots.first().prompt, after);
        QVERIFY(of(u"ignored-negative"_s, mend).isEmpty());
    }

    void theNegativePromptAloneDrawsNoAdvice()
    {
        QVERIFY(of(u"ignored-negative"_s, negative(u"blurry"_s)).isEmpty());
        QVERIFY(of(u"ignored-negative"_s, withShots({u"A"_s, u"B"_s})).isEmpty());
        Request blank = withShots({u"A"_s, u"B"_s});
        blank.negativePrompt = u" \n"_s;
        QVERIFY(of(u"ignored-negative"_s, blank).isEmpty());
    }

    void shotsThatRepeatNothingAreNamed()
    {
        const QString scene = u"A woman in a red coat on a pier at dusk"_s;
        const QList<Advice> found =
            of(u"ignored-prompt"_s,
               withShots({u"The woman in the red coat turns at dusk."_s, u"She laughs."_s, u"Gulls fly."_s},
                         scene));
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().text.endsWith(u"Missing in shots %1: who, where, the light."_s.arg(
            QLocale().createSeparatedList({u"2"_s, u"3"_s}))));
        QCOMPARE(found.first().field, Field::Prompt);
        // Silent: repeated, without shots, without a prompt, blank shots, Chinese repeated.
        QVERIFY(of(u"ignored-prompt"_s, withShots({u"Woman, red coat"_s, u"The pier at dusk"_s}, scene))
                    .isEmpty());
        QVERIFY(of(u"ignored-prompt"_s, plain(scene)).isEmpty());
        QVERIFY(of(u"ignored-prompt"_s, withShots({u"She laughs."_s, u"B"_s})).isEmpty());
        QVERIFY(of(u"ignored-prompt"_s, withShots({u" "_s, QString()}, scene)).isEmpty());
        QVERIFY(of(u"ignored-prompt"_s, withShots({u"女人在海边"_s, u"海边的女人"_s}, u"海边，一个女人"_s))
                    .isEmpty());
        QVERIFY(
            !of(u"ignored-prompt"_s, withShots({u"女人在海边"_s, u"鸟飞"_s}, u"海边，一个女人"_s)).isEmpty());
    }

    void howItIsFilmedRepeatsNothing()
    {
        const Request request =
            withShots({u"Tracking shot, shallow focus. Gulls."_s,
                       u"[Ann]: \"A woman in a red coat on a pier at dusk.\""_s,
                       u"The woman on the pier, tracking shot."_s, u"The woman laughs in the moonlight."_s,
                       u"Golden hour, gulls."_s},
                      u"A woman in a red coat on a pier at dusk, tracking shot, shallow depth of field"_s);
        const QList<Advice> found = of(u"ignored-prompt"_s, request);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().text, u"Repeat who, where and the light in each shot. Missing in shots %1: "
                                     "who, where, the light. Missing in shot 5: who, where."_s.arg(
                                         QLocale().createSeparatedList({u"1"_s, u"2"_s})));
    }

    void eachShotBeginsWithTheScene()
    {
        Request request = withShots(
            {u"She laughs."_s, u"The woman in the red coat turns."_s, u" "_s},
            u"Wide shot, a woman in a red coat on a pier at dusk, tracking shot. [Ann]: \"Hi.\" Gulls."_s);
        const QList<Advice> found = of(u"ignored-prompt"_s, request);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().mendText, u"Begin each shot with it"_s);
        const Request after = mended(request, found.first());
        // How it is filmed stays each shot's own business.
        QCOMPARE(after.shots.at(0).prompt, u"A woman in a red coat on a pier at dusk. She laughs."_s);
        QCOMPARE(after.shots.at(1).prompt, request.shots.at(1).prompt);
        QCOMPARE(after.shots.at(2).prompt, request.shots.at(2).prompt);
        QVERIFY(of(u"ignored-prompt"_s, after).isEmpty());

        // As much of the scene as says something; never over the limit of a shot.
        request.prompt = u"Dusk. A woman on a pier."_s;
        request.shots[2].prompt = QString(500, u'x');
        const Request two = mended(request, of(u"ignored-prompt"_s, request).first());
        QCOMPARE(two.shots.at(0).prompt, u"Dusk. A woman on a pier. She laughs."_s);
        QCOMPARE(two.shots.at(2).prompt, request.shots.at(2).prompt);
        const QList<Advice> left = of(u"ignored-prompt"_s, two);
        QCOMPARE(left.size(), 1);
        QVERIFY(left.first().mendText.isEmpty());
    }

    void lengthsAreCountedInCharacters()
    {
        Request request = withShots({QString(512, u'a'), QString(513, u'a'), u"\U0001F3AC"_s.repeated(512)});
        request.prompt = QString(2500, u'a');
        request.negativePrompt = QString(2500, u'a');
        QCOMPARE(places(u"too-long"_s, request), QStringList{u"multi_prompt[1].prompt"_s});
        QCOMPARE(of(u"too-long"_s, request).first().title, u"Shot 2 is over 512 characters."_s);
        request.prompt += u'a';
        request.negativePrompt += u"aa"_s;
        QCOMPARE(places(u"too-long"_s, request),
                 (QStringList{u"prompt"_s, u"negative_prompt"_s, u"multi_prompt[1].prompt"_s}));
        QVERIFY(of(u"too-long"_s, request).at(1).title.contains(u"2500"_s));
        // A model that states no limit.
        Model free = model();
        free.promptAdvice = 0;
        free.shotPromptAdvice = 0;
        for (const Advice& advice : advise(request, free))
            QVERIFY(advice.id != u"too-long"_s);
    }

    void languages_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named"); // empty: Kling speaks it, or it is no clear case
        const auto row = [](const char* name, const QString& line, const QString& named) {
            QTest::newRow(name) << line << named;
        };
        row("Russian", u"Я тебя люблю."_s, u"Cyrillic"_s);
        row("Arabic", u"أنا أحبك"_s, u"Arabic"_s);
        row("Hebrew", u"אני אוהב אותך"_s, u"Hebrew"_s);
        row("Thai", u"ฉันรักคุณ"_s, u"Thai"_s);
        row("Hindi", u"मैं तुमसे प्यार करता हूँ"_s, u"Hindi"_s);
        row("Greek", u"Σ' αγαπώ πολύ"_s, u"Greek"_s);
        row("German", u"Ich habe dich vermisst."_s, u"German"_s);
        row("German, short", u"Ich liebe dich."_s, u"German"_s);
        row("French", u"Je ne sais pas où il est."_s, u"French"_s);
        row("French, typographic", u"C’est pour vous."_s, u"French"_s);
        row("Italian", u"Non è possibile, sono qui con gli amici."_s, u"Italian"_s);
        row("Portuguese", u"Eu não sei onde você está."_s, u"Portuguese"_s);
        row("English", u"Ten years. It feels like one evening."_s, QString());
        row("English with their words", u"He was the man who made the war die in a day."_s, QString());
        row("Spanish", u"No sé dónde está la casa, señor."_s, QString());
        row("Spanish, short", u"Te quiero mucho."_s, QString());
        row("Chinese", u"我爱你"_s, QString());
        row("Japanese", u"愛しています"_s, QString());
        row("Korean", u"사랑해요"_s, QString());
        row("a borrowed word", u"Bonjour, he said, and left."_s, QString());
        row("a name", u"Müller, São Paulo, Zoë!"_s, QString());
        row("code-switching", u"Merci, my friend, you are the best."_s, QString());
        row("one letter", u"The Ω point"_s, QString());
        row("nothing", QString(), QString());
        row("dots", u"…"_s, QString());
        row("Merci beaucoup", u"Merci beaucoup."_s, u"French"_s);
        row("Guten Morgen", u"Guten Morgen!"_s, u"German"_s);
        row("Ciao bella", u"Ciao bella!"_s, u"Italian"_s);
        row("Eu te amo", u"Eu te amo."_s, u"Portuguese"_s);
        row("Ti amo", u"Ti amo."_s, u"Italian"_s);
        row("Je t'aime", u"Je t'aime."_s, u"French"_s);
        row("Polish", u"Nie wiem, gdzie jesteś."_s, u"Polish"_s);
        row("Polish, short", u"Kocham cię."_s, u"Polish"_s);
        row("Dutch", u"Ik hou van je."_s, u"Dutch"_s);
        row("Dutch, longer", u"Ik weet niet waar het huis is."_s, u"Dutch"_s);
        row("Swedish", u"Jag älskar dig."_s, u"Swedish"_s);
        row("Danish", u"Jeg ved ikke, hvor du er."_s, u"Danish"_s);
        row("Turkish", u"Seni çok seviyorum."_s, u"Turkish"_s);
        row("Turkish letters", u"Hoşça kal, sevgili kızım."_s, u"Turkish"_s);
        row("Vietnamese", u"Anh yêu em nhiều lắm."_s, u"Vietnamese"_s);
        row("Vietnamese thanks", u"Cảm ơn!"_s, u"Vietnamese"_s);
        row("Czech", u"Miluji tě, víš to?"_s, u"Czech"_s);
        row("Hungarian", u"Nem tudom, hol van a fiú."_s, u"Hungarian"_s);
        row("letters apart from their marks", u"Ca\u0309m o\u031Bn!"_s, u"Vietnamese"_s);
        // Spanish, laughter, cries and names.
        row("Te amo", u"Te amo."_s, QString());
        row("Vamos", u"Vamos para allá, te amo."_s, QString());
        row("Bien", u"Bien, bien."_s, QString());
        row("Spanish, much like Portuguese", u"Estamos en casa, vamos a comer todo esto."_s, QString());
        row("Ha", u"Ha ha ha!"_s, QString());
        row("Ho", u"Ho, ho, ho! Merry Christmas!"_s, QString());
        row("Mia", u"Mia! Mia!"_s, QString());
        row("Come on", u"Come on, Mia!"_s, QString());
        row("Ma", u"Ma! Ma!"_s, QString());
        row("Da", u"Da da da!"_s, QString());
        row("one word over and over", u"Nein! Nein! Nein!"_s, QString());
        row("names with marks", u"Åsa Håkansson, Łukasz Dąbrowski!"_s, QString());
        row("thanks in passing", u"Merci beaucoup, my friend, you are the best of them."_s, QString());
        row("English of short words", u"On the van, by the den, ten men met her."_s, QString());
    }
    void languages()
    {
        QFETCH(QString, line);
        QFETCH(QString, named);
        Request request = plain(u"A man. [Man, softly]: \"%1\""_s.arg(line));
        const QList<Advice> found = of(u"language"_s, request);
        QCOMPARE(found.size(), named.isEmpty() ? 0 : 1);
        if (!named.isEmpty())
            QVERIFY2(found.first().text.contains(named), qPrintable(found.first().text));
        request.sound = false; // nothing is spoken
        QVERIFY(of(u"language"_s, request).isEmpty());
    }

    void theToneNamesTheLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("in German") << u"[Man, in German]: \"Good morning.\""_s << u"German"_s;
        QTest::newRow("speaking") << u"[Man, softly, speaking Polish to her]: \"Hi.\""_s << u"Polish"_s;
        QTest::newRow("fluent") << u"[Man, speaking in fluent French, low]: \"Hi.\""_s << u"French"_s;
        QTest::newRow("said in") << u"She whispers in Russian: “Hi.”"_s << u"Russian"_s;
        QTest::newRow("round brackets") << u"Anna (in Hindi): \"Hi.\""_s << u"Hindi"_s;
        QTest::newRow("round brackets, by the line")
            << u"Anna (softly): \"Ich liebe dich nicht.\""_s << u"German"_s;
        // Silent: Kling speaks English with any accent.
        QTest::newRow("accent") << u"[Man, German accent]: \"Good morning.\""_s << QString();
        QTest::newRow("in an accent") << u"[Man, in French-accented English]: \"Hi.\""_s << QString();
        QTest::newRow("speaking with") << u"[Man, speaking with a Polish accent]: \"Hi.\""_s << QString();
        QTest::newRow("uniform") << u"[Soldier, in German uniform]: \"Hi.\""_s << QString();
        QTest::newRow("spoken there") << u"[Man, in Spanish]: \"Hola.\""_s << QString();
        QTest::newRow("a label") << u"Shot 1 (0-3s): \"Ich liebe dich nicht\" on a sign"_s << QString();
    }
    void theToneNamesTheLanguage()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        const QList<Advice> found = of(u"language"_s, plain(text));
        QCOMPARE(found.size(), named.isEmpty() ? 0 : 1);
        if (!named.isEmpty())
            QVERIFY2(found.first().text.contains(named), qPrintable(found.first().text));
    }

    void onlyWhatIsSpokenHasALanguage()
    {
        QVERIFY(
            of(u"language"_s, plain(u"A sign reads \"ОТКРЫТО\". Ein Mann geht durch die Tür und lacht."_s))
                .isEmpty());
        QCOMPARE(places(u"language"_s, withShots({u"A"_s, u"She says: “Я тебя люблю.”"_s})),
                 QStringList{u"multi_prompt[1].prompt"_s});
    }

    void strangers_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const Request& request, const QStringList& expected) {
            QTest::newRow(name) << request << expected;
        };
        row("never described", withShots({u"A house."_s, u"[Anna, softly]: \"Hi.\""_s}),
            {u"multi_prompt[1].prompt"_s});
        row("named only when she speaks", withShots({u"[Anna]: \"Hi.\""_s, u"[Anna]: \"Bye, Anna.\""_s}),
            {u"multi_prompt[0].prompt"_s});
        row("only in the scene's prompt, which may be ignored",
            withShots({u"A"_s, u"[Anna]: \"Hi.\""_s}, u"Anna, a baker"_s), {u"multi_prompt[1].prompt"_s});
        row("a part of a word", plain(u"Savannah at noon. [Anna]: \"Hi.\""_s), {u"prompt"_s});
        row("Character A", plain(u"A street. [Character A, softly]: \"Hi.\""_s), {u"prompt"_s});
        // Silent:
        row("described", plain(u"A man waits. [Man, softly]: \"Hi.\""_s), {});
        row("in another shot", withShots({u"Anna's coat."_s, u"[Anna]: \"Hi.\""_s}), {});
        row("a pronoun", plain(u"A woman waits. [She, softly]: \"Hi.\""_s), {});
        row("men", plain(u"Two men at a bar. [Man]: \"Hi.\" [Old man]: \"Hi.\""_s), {});
        row("fishermen", plain(u"Fishermen mend nets. [Fisherman]: \"Hi.\""_s), {});
        row("women", plain(u"A woman and a child. [Women]: \"Hi.\" [Children]: \"Hi.\""_s), {});
        row("boys", plain(u"A boy and a lady. [Boys]: \"Hi.\" [Ladies]: \"Hi.\""_s), {});
        row("with an adjective", plain(u"An old fisherman. [Fisherman]: \"Hi.\""_s), {});
        row("two words", plain(u"A fisherman. [Old fisherman, raspy]: \"Hi.\""_s), {});
        row("described in brackets",
            plain(u"[Character A: tired baker, low]: \"Hi.\" [Character A, low]: \"So.\""_s), {});
        row("Character A described", plain(u"Character A is a baker. [Character A]: \"Hi.\""_s), {});
        row("a narrator", plain(u"A street. [Narrator, calm]: \"Hi.\""_s), {});
        row("off-screen", plain(u"A street. [Anna, off-screen]: \"Hi.\""_s), {});
        row("Chinese", plain(u"一个老人走来。[老人]：“你好”"_s), {});
        row("Russian", plain(u"Женщина у окна. [Женщина, тихо]: «Привет.»"_s), {});
        row("Russian, in another case", plain(u"Лицо женщины крупно. [Женщина]: «Привет.»"_s), {});
        row("a Russian pronoun", plain(u"Лицо женщины. [Она]: «Привет.»"_s), {});
        row("a Russian narrator", plain(u"Улица. [Закадровый голос]: «Привет.»"_s), {});
        row("a Russian stranger", plain(u"Пустая улица. [Анна]: «Привет.»"_s), {u"prompt"_s});
        row("nobody speaks", plain(u"[close-up] A street."_s), {});
    }
    void strangers()
    {
        QFETCH(Request, request);
        QFETCH(QStringList, expected);
        QCOMPARE(places(u"stranger"_s, request), expected);
    }

    void aNoInTheNegativePromptIsDropped_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after"); // the same: silent
        QTest::newRow("no") << u"no blur, text"_s << u"blur, text"_s;
        QTest::newRow("several") << u"blur, No text; without people,\nno any logo"_s
                                 << u"blur, text; people,\nlogo"_s;
        QTest::newRow("sentences") << u"No blur. Don't show hands."_s << u"blur. hands."_s;
        QTest::newRow("avoid") << u"Avoid: blur, do not add text"_s << u"blur, text"_s;
        QTest::newRow("twice") << u"no no blur"_s << u"blur"_s;
        QTest::newRow("bullets") << u"- no blur\n- no text\n• without logo"_s << u"- blur\n- text\n• logo"_s;
        QTest::newRow("and, or, a stroke") << u"blur and no text or no logo, text / no hands/no feet"_s
                                           << u"blur and text or logo, text / hands/feet"_s;
        QTest::newRow("a whole sentence")
            << u"There should be no text. There is no logo."_s << u"text. logo."_s;
        QTest::newRow("Chinese") << u"模糊，不要文字、没有水印；无字幕"_s << u"模糊，文字、水印；字幕"_s;
        QTest::newRow("Russian")
            << u"размытие, без текста, нет людей; не показывать руки, никаких логотипов"_s
            << u"размытие, текста, людей; руки, логотипов"_s;
        QTest::newRow("full stops of full width") << u"模糊。no text，no logo"_s << u"模糊。text，logo"_s;
        for (const QString& silent :
             {u"no one in frame"_s, u"No man's land"_s, u"no longer sharp"_s, u"no matter what"_s,
              u"No man’s land"_s, u"with and without hats"_s, u"无人机，无聊，没有人"_s, u"black and white"_s,
              u"безлюдно, нетрезвый, безымянный"_s, u"blur, text"_s, u"noise, nose, nobody, notes"_s,
              u"people without hats"_s, u"no-one"_s, QString(), u"f/1.4 not sharp"_s})
            QTest::newRow(qPrintable(u"silent: "_s + silent)) << silent << silent;
    }
    void aNoInTheNegativePromptIsDropped()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const QList<Advice> found = of(u"double-no"_s, negative(before));
        QCOMPARE(found.size(), before == after ? 0 : 1);
        if (found.isEmpty())
            return;
        const Request request = mended(negative(before), found.first());
        QCOMPARE(request.negativePrompt, after);
        QVERIFY(of(u"double-no"_s, request).isEmpty());
        QVERIFY(request.prompt == negative(before).prompt);
    }

    /// "Not sharp" names the fault itself: without its "not" it would forbid what was wanted.
    void aNotIsNeverDropped()
    {
        for (const QString& text : {u"not sharp, out of focus"_s, u"blur, not in focus"_s,
                                    u"not enough light"_s, u"never sharp"_s}) {
            const QList<Advice> found = of(u"double-no"_s, negative(text));
            QVERIFY2(found.size() == 1, qPrintable(text));
            QVERIFY(found.first().mendText.isEmpty());
            QVERIFY(mended(negative(text), found.first()) == negative(text));
        }
        // Beside a "no" it stays as it is.
        const Request both = negative(u"not sharp, no text"_s);
        const Request after = mended(both, of(u"double-no"_s, both).first());
        QCOMPARE(after.negativePrompt, u"not sharp, text"_s);
        // Nor is it turned round on its way into the shots.
        Request request = withShots({u"A house."_s, u"B"_s});
        request.negativePrompt = u"- not sharp.\n- no text."_s;
        QCOMPARE(mended(request, of(u"ignored-negative"_s, request).first()).shots.first().prompt,
                 u"A house. Avoid: not sharp, text."_s);
    }

    void aBookDrawsOneAdviceOnly()
    {
        const QList<Advice> found =
            advise(plain(u"Pan left, zoom in. [Zed]: \"Ich liebe dich\" "_s.repeated(2000)), model());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().id, u"too-long"_s);
    }

    void whatHasNoMendStaysAsItIs()
    {
        const Request request = plain(u"Pan left, zoom in."_s);
        const Advice advice = of(u"moves"_s, request).first();
        QVERIFY(advice.mendText.isEmpty());
        QVERIFY(mended(request, advice) == request);
        QVERIFY(mended(request, Advice{u"unknown"_s, {}, {}, u"Mend"_s, Field::Prompt, -1}) == request);
    }

    void everyAdviceSaysWhy()
    {
        Request request =
            withShots({u"Pan left, zoom in. [Zed]: \"Ich liebe dich nicht\""_s + QString(513, u'x'), u"B"_s},
                      u"A woman on a pier"_s);
        request.negativePrompt = u"no blur"_s;
        const QList<Advice> all = advise(request, model());
        QSet<QString> ids;
        for (const Advice& advice : all) {
            ids.insert(advice.id);
            QVERIFY(advice.title.endsWith(u'.') && advice.title.size() < 80);
            QVERIFY(advice.text.endsWith(u'.') && advice.text.size() > 10);
            QCOMPARE(advice.field == Field::ShotPrompt, advice.shot >= 0);
        }
        ids.insert(u"unknown-name"_s); // of models that take elements: see tst_mentions
        QCOMPARE(ids.size(), adviceRules().size());
    }
};

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
