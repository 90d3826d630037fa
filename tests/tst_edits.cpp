#include "app/catalogue/validation.h"
#include "app/timeline/edits.h"
#include "tests/letteredshots.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using edits::Edited;
using edits::Limit;
using Seconds = QList<int>;

namespace {

const Model& kling()
{
    return Catalogue::builtIn().standard();
}

Model other(int minClip, int maxClip, int minShot, int maxShot, int maxShots)
{
    Model model = kling();
    model.minSeconds = minClip;
    model.maxSeconds = maxClip;
    model.minShotSeconds = minShot;
    model.maxShotSeconds = maxShot;
    model.maxShots = maxShots;
    return model;
}

Request with(const Seconds& seconds, int duration = 5)
{
    return letteredShots(seconds, duration);
}

/// "A4 B3 = 7"
QString told(const Edited& edited)
{
    QStringList words;
    for (const Shot& shot : edited.shots)
        words.append(shot.prompt + QString::number(shot.seconds));
    words.append(u"= %1"_s.arg(edited.duration));
    return words.join(u' ');
}

using Edit = std::function<Edited(const Request&)>;

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyEditGoesAsFarAsItMay_data();
    void everyEditGoesAsFarAsItMay();
    void shotAtTakesTheStartAndLeavesTheEnd();
    void aBrokenClipIsMended_data();
    void aBrokenClipIsMended();
    void removingAllButOneGoesBackToAClip();
    void theLastShotsPromptServesAClipWithoutOne();
    void whatTheLastShotSaysStays_data();
    void whatTheLastShotSaysStays();
    void aClipsPromptBecomesItsShots();
    void fittingThereAndBackIsTheSame();
    void anySequenceKeepsTheClipValid_data();
    void anySequenceKeepsTheClipValid();
};

Q_DECLARE_METATYPE(Edit)

void TestEdits::everyEditGoesAsFarAsItMay_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("result");
    QTest::addColumn<Limit>("limit");
    const auto row = [](const char* name, const Request& request, const Edit& edit, const QString& result,
                        Limit limit = Limit::None) {
        QTest::newRow(name) << request << edit << result << limit;
    };
    const Model& m = kling();
    static const Model narrow = other(4, 12, 2, 5, 4);

    row(
        "roll right", with({4, 5}), [&](auto& r) { return edits::roll(r, 1, 2, m); }, u"A6 B3 = 9"_s);
    row(
        "roll left", with({4, 5}), [&](auto& r) { return edits::roll(r, 1, -1, m); }, u"A3 B6 = 9"_s);
    row(
        "roll too far left", with({4, 5}), [&](auto& r) { return edits::roll(r, 1, -4, m); }, u"A3 B6 = 9"_s,
        Limit::ShotTooShort);
    row(
        "roll too far right", with({4, 5}), [&](auto& r) { return edits::roll(r, 1, 99, m); }, u"A6 B3 = 9"_s,
        Limit::ShotTooShort);
    row(
        "roll into a longest shot", with({4, 4}), [&](auto& r) { return edits::roll(r, 1, 2, narrow); },
        u"A5 B3 = 8"_s, Limit::ShotTooLong);
    row(
        "roll no cut", with({4, 5}), [&](auto& r) { return edits::roll(r, 0, 1, m); }, u"A4 B5 = 9"_s);
    row(
        "roll nothing", with({}), [&](auto& r) { return edits::roll(r, 1, 1, m); }, u"= 5"_s);

    row(
        "ripple longer", with({4, 5}), [&](auto& r) { return edits::ripple(r, 0, 2, m); }, u"A6 B5 = 11"_s);
    row(
        "ripple shorter", with({4, 5}), [&](auto& r) { return edits::ripple(r, 1, -2, m); }, u"A4 B3 = 7"_s);
    row(
        "ripple below a shot", with({4, 5}), [&](auto& r) { return edits::ripple(r, 1, -3, m); },
        u"A4 B3 = 7"_s, Limit::ShotTooShort);
    row(
        "ripple above the clip", with({4, 5}), [&](auto& r) { return edits::ripple(r, 0, 99, m); },
        u"A10 B5 = 15"_s, Limit::ClipTooLong);
    row(
        "ripple above a shot", with({4, 4}), [&](auto& r) { return edits::ripple(r, 0, 3, narrow); },
        u"A5 B4 = 9"_s, Limit::ShotTooLong);
    row(
        "ripple the clip", with({}), [&](auto& r) { return edits::ripple(r, 0, 4, m); }, u"= 9"_s);
    row(
        "ripple the clip too far", with({}), [&](auto& r) { return edits::ripple(r, 0, -4, m); }, u"= 3"_s,
        Limit::ClipTooShort);

    row(
        "duration longer", with({4, 5}), [&](auto& r) { return edits::withDuration(r, 12, m); },
        u"A4 B8 = 12"_s);
    row(
        "duration longer than the last may be", with({4, 4}),
        [&](auto& r) { return edits::withDuration(r, 10, narrow); }, u"A5 B5 = 10"_s);
    row(
        "duration longer than shots may be", with({4, 4}),
        [&](auto& r) { return edits::withDuration(r, 12, narrow); }, u"A5 B5 = 10"_s, Limit::ShotTooLong);
    row(
        "duration shorter", with({4, 5, 4}), [&](auto& r) { return edits::withDuration(r, 10, m); },
        u"A4 B3 C3 = 10"_s);
    row(
        "duration shorter than its shots", with({4, 5, 4}),
        [&](auto& r) { return edits::withDuration(r, 8, m); }, u"A3 B3 C3 = 9"_s, Limit::ShotTooShort);
    row(
        "duration above the clip", with({}), [&](auto& r) { return edits::withDuration(r, 16, m); },
        u"= 15"_s, Limit::ClipTooLong);
    row(
        "duration below the clip", with({}), [&](auto& r) { return edits::withDuration(r, -4, m); }, u"= 3"_s,
        Limit::ClipTooShort);

    row(
        "split", with({4, 8}), [&](auto& r) { return edits::split(r, 9, m); }, u"A4 B5 B3 = 12"_s);
    row(
        "split at a cut", with({4, 8}), [&](auto& r) { return edits::split(r, 4, m); }, u"A4 B3 B5 = 12"_s);
    row(
        "split near the end", with({4, 8}), [&](auto& r) { return edits::split(r, 11, m); },
        u"A4 B5 B3 = 12"_s);
    row(
        "split at the end", with({4, 8}), [&](auto& r) { return edits::split(r, 12, m); },
        u"A4 B5 B3 = 12"_s);
    row(
        "split a short shot", with({4, 8}), [&](auto& r) { return edits::split(r, 2, m); }, u"A4 B8 = 12"_s,
        Limit::ShotTooShort);
    row(
        "split the clip", with({}, 8), [&](auto& r) { return edits::split(r, 5, m); }, u"clip5 clip3 = 8"_s);
    row(
        "split a short clip", with({}), [&](auto& r) { return edits::split(r, 2, m); }, u"= 5"_s,
        Limit::ShotTooShort);
    row(
        "split when full", with({3, 3, 3, 3, 3}), [&](auto& r) { return edits::split(r, 2, m); },
        u"A3 B3 C3 D3 E3 = 15"_s, Limit::TooManyShots);

    row(
        "insert", with({4, 5}),
        [&](auto& r) {
            return edits::insert(r, 1, {u"N"_s, 0}, m);
        },
        u"A4 N3 B5 = 12"_s);
    row(
        "insert as long as it is", with({4, 5}),
        [&](auto& r) {
            return edits::insert(r, 2, {u"N"_s, 5}, m);
        },
        u"A4 B5 N5 = 14"_s);
    row(
        "insert as long as there is room", with({4, 5}),
        [&](auto& r) {
            return edits::insert(r, 0, {u"N"_s, 9}, m);
        },
        u"N6 A4 B5 = 15"_s);
    row(
        "insert when full", with({4, 6, 5}),
        [&](auto& r) {
            return edits::insert(r, 3, {u"N"_s, 9}, m);
        },
        u"A4 B4 C4 N3 = 15"_s);
    row(
        "insert beside the clip", with({}),
        [&](auto& r) {
            return edits::insert(r, 1, {u"N"_s, 0}, m);
        },
        u"clip5 N3 = 8"_s);
    row(
        "insert before a full clip", with({}, 15),
        [&](auto& r) {
            return edits::insert(r, 0, {u"N"_s, 0}, m);
        },
        u"N3 clip12 = 15"_s);
    row(
        "insert too many", with({3, 3, 3, 3, 3}),
        [&](auto& r) {
            return edits::insert(r, 0, {u"N"_s, 0}, m);
        },
        u"A3 B3 C3 D3 E3 = 15"_s, Limit::TooManyShots);

    row(
        "remove, the one before takes", with({4, 5, 6}),
        [&](auto& r) { return edits::remove(r, {1}, false, m); }, u"A9 C6 = 15"_s);
    row(
        "remove the first, the one after takes", with({4, 5, 6}),
        [&](auto& r) { return edits::remove(r, {0}, false, m); }, u"B9 C6 = 15"_s);
    row(
        "remove two", with({4, 3, 3, 3}),
        [&](auto& r) {
            return edits::remove(r, {1, 2}, false, m);
        },
        u"A10 D3 = 13"_s);
    row(
        "remove and ripple", with({4, 5, 6}), [&](auto& r) { return edits::remove(r, {1}, true, m); },
        u"A4 C6 = 10"_s);
    row(
        "remove nothing", with({4, 5}),
        [&](auto& r) {
            return edits::remove(r, {7, -1}, true, m);
        },
        u"A4 B5 = 9"_s);
    row(
        "remove, nobody can take all", with({5, 2, 5}),
        [&](auto& r) { return edits::remove(r, {1}, false, narrow); }, u"A5 C5 = 10"_s);
    row(
        "remove to one", with({4, 5}), [&](auto& r) { return edits::remove(r, {0}, false, m); }, u"= 9"_s);
    row(
        "remove to one and ripple", with({4, 5}), [&](auto& r) { return edits::remove(r, {0}, true, m); },
        u"= 5"_s);

    row(
        "move on", with({3, 4, 5}), [&](auto& r) { return edits::move(r, {0}, 2, m); }, u"B4 A3 C5 = 12"_s);
    row(
        "move to the end", with({3, 4, 5}), [&](auto& r) { return edits::move(r, {0}, 3, m); },
        u"B4 C5 A3 = 12"_s);
    row(
        "move back", with({3, 4, 5}), [&](auto& r) { return edits::move(r, {2}, 0, m); }, u"C5 A3 B4 = 12"_s);
    row(
        "move two", with({3, 4, 5}),
        [&](auto& r) {
            return edits::move(r, {0, 1}, 3, m);
        },
        u"C5 A3 B4 = 12"_s);
    row(
        "move two from apart", with({3, 4, 5}),
        [&](auto& r) {
            return edits::move(r, {2, 0}, 1, m);
        },
        u"A3 C5 B4 = 12"_s);
    row(
        "move nowhere", with({3, 4, 5}), [&](auto& r) { return edits::move(r, {1}, 2, m); },
        u"A3 B4 C5 = 12"_s);

    row(
        "seconds", with({3, 4, 5}), [&](auto& r) { return edits::setSeconds(r, {1}, 6, m); },
        u"A3 B6 C5 = 14"_s);
    row(
        "seconds of all", with({3, 4, 5}),
        [&](auto& r) {
            return edits::setSeconds(r, {0, 1, 2}, 4, m);
        },
        u"A4 B4 C4 = 12"_s);
    row(
        "seconds of all, too many", with({3, 4, 5}),
        [&](auto& r) {
            return edits::setSeconds(r, {0, 1, 2}, 6, m);
        },
        u"A5 B5 C5 = 15"_s, Limit::ClipTooLong);
    row(
        "seconds beyond the clip", with({3, 4, 5}), [&](auto& r) { return edits::setSeconds(r, {0}, 9, m); },
        u"A6 B4 C5 = 15"_s, Limit::ClipTooLong);
    row(
        "seconds below a shot", with({3, 4, 5}), [&](auto& r) { return edits::setSeconds(r, {2}, 1, m); },
        u"A3 B4 C3 = 10"_s, Limit::ShotTooShort);
    row(
        "seconds of the clip", with({}), [&](auto& r) { return edits::setSeconds(r, {}, 9, m); }, u"= 9"_s);
    row(
        "seconds below a clip", with({2}), [&](auto& r) { return edits::setSeconds(r, {0}, 2, narrow); },
        u"A4 = 4"_s, Limit::ClipTooShort);

    row(
        "equal", with({3, 8, 3}), [&](auto& r) { return edits::equalLengths(r, m); }, u"A5 B5 C4 = 14"_s);
    row(
        "equal without shots", with({}), [&](auto& r) { return edits::equalLengths(r, m); }, u"= 5"_s);
    row(
        "fit", with({3, 5}), [&](auto& r) { return edits::fit(r, 15, m); }, u"A6 B9 = 15"_s);
    row(
        "fit beyond", with({3, 5}), [&](auto& r) { return edits::fit(r, 16, m); }, u"A6 B9 = 15"_s,
        Limit::ClipTooLong);
    row(
        "fit shorter", with({4, 9}), [&](auto& r) { return edits::fit(r, 7, m); }, u"A3 B4 = 7"_s);
    row(
        "fit the clip", with({}), [&](auto& r) { return edits::fit(r, 15, m); }, u"= 15"_s);
}

void TestEdits::everyEditGoesAsFarAsItMay()
{
    QFETCH(Request, request);
    QFETCH(Edit, edit);
    QFETCH(QString, result);
    QFETCH(Limit, limit);
    const Edited edited = edit(request);
    QCOMPARE(told(edited), result);
    QCOMPARE(edited.limit, limit);
}

void TestEdits::shotAtTakesTheStartAndLeavesTheEnd()
{
    const QList<Shot> shots = with({3, 4}).shots;
    QCOMPARE(edits::shotAt(shots, -0.1), -1);
    QCOMPARE(edits::shotAt(shots, 0), 0);
    QCOMPARE(edits::shotAt(shots, 2.99), 0);
    QCOMPARE(edits::shotAt(shots, 3), 1);
    QCOMPARE(edits::shotAt(shots, 7), -1);
    QCOMPARE(edits::shotAt(shots, qQNaN()), -1);
    QCOMPARE(edits::shotAt({}, 1), -1);
    QCOMPARE(edits::startOf(shots, 0), 0);
    QCOMPARE(edits::startOf(shots, 1), 3);
    QCOMPARE(edits::startOf(shots, 2), 7);
}

void TestEdits::aBrokenClipIsMended_data()
{
    QTest::addColumn<Seconds>("seconds");
    QTest::addColumn<int>("duration");
    QTest::addColumn<QString>("result");
    QTest::newRow("valid") << Seconds{3, 4} << 7 << u"A3 B4 = 7"_s;
    QTest::newRow("another sum") << Seconds{3, 4} << 12 << u"A3 B4 = 7"_s;
    QTest::newRow("too short") << Seconds{1, -4} << 15 << u"A3 B3 = 6"_s;
    QTest::newRow("too long") << Seconds{40, 4} << 15 << u"A11 B4 = 15"_s;
    QTest::newRow("huge") << Seconds{1000000, 1000000} << 15 << u"A8 B7 = 15"_s;
    QTest::newRow("too many stay") << Seconds{3, 3, 3, 3, 3, 9} << 15 << u"A3 B3 C3 D3 E3 F3 = 18"_s;
    QTest::newRow("clip too long") << Seconds{} << 400 << u"= 15"_s;
    QTest::newRow("clip too short") << Seconds{} << 0 << u"= 3"_s;
}

void TestEdits::aBrokenClipIsMended()
{
    QFETCH(Seconds, seconds);
    QFETCH(int, duration);
    QFETCH(QString, result);
    Request request = with(seconds);
    request.duration = duration;
    QCOMPARE(told(edits::mended(request, kling())), result);
}

void TestEdits::removingAllButOneGoesBackToAClip()
{
    const Edited edited = edits::remove(with({3, 4, 5}), {0, 1, 2}, false, kling());
    QCOMPARE(edited, (Edited{{}, 12, u"clip"_s, Limit::None}));
    QCOMPARE(edits::remove(with({3, 4, 5}), {0, 1, 2}, true, kling()).duration, 3);
}

void TestEdits::theLastShotsPromptServesAClipWithoutOne()
{
    Request request = with({3, 4});
    request.prompt = u" "_s;
    QCOMPARE(edits::remove(request, {0}, false, kling()).prompt, u"B"_s);
    QCOMPARE(edits::applied(request, edits::remove(request, {1}, false, kling())).prompt, u"A"_s);
}

void TestEdits::whatTheLastShotSaysStays_data()
{
    QTest::addColumn<QString>("clip");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("left"); ///< of the clip's prompt when the first shot is deleted
    QTest::newRow("split, the second written anew")
        << u"A ship"_s << u"A ship"_s << u"A gull"_s << u"A gull"_s;
    QTest::newRow("split, nothing written") << u"A ship"_s << u"A ship"_s << u"A ship"_s << u"A ship"_s;
    QTest::newRow("split, the first written anew")
        << u"A ship"_s << u"A gull"_s << u"A ship"_s << u"A ship"_s;
    QTest::newRow("both written anew")
        << u"A ship"_s << u"A gull"_s << u"A whale"_s << u"A ship\n\nA whale"_s;
    QTest::newRow("written on") << u"A ship"_s << u"A gull"_s << u"A ship at dusk"_s << u"A ship at dusk"_s;
    QTest::newRow("a part of it") << u"A ship at dusk"_s << u"A gull"_s << u"A ship"_s << u"A ship at dusk"_s;
    QTest::newRow("nothing in the shot") << u"A ship"_s << u"A ship"_s << u" "_s << u"A ship"_s;
    QTest::newRow("nothing for the clip") << u" "_s << u"A ship"_s << u"A gull"_s << u"A gull"_s;
    QTest::newRow("nothing anywhere") << QString() << QString() << QString() << QString();
}

void TestEdits::whatTheLastShotSaysStays()
{
    QFETCH(QString, clip);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, left);
    Request request = with({4, 5});
    request.prompt = clip;
    request.shots[0].prompt = first;
    request.shots[1].prompt = second;
    for (const bool ripple : {false, true}) {
        const edits::Edited edited = edits::remove(request, {0}, ripple, kling());
        QCOMPARE(edited.prompt, left);
        QVERIFY(edited.shots.isEmpty());
    }
    // Who deletes all keeps none of them.
    const QString whole = clip.trimmed().isEmpty() ? first : clip;
    QCOMPARE(edits::remove(request, {0, 1}, false, kling()).prompt, whole);
}

void TestEdits::aClipsPromptBecomesItsShots()
{
    const Edited edited = edits::split(with({}, 7), 3, kling());
    QCOMPARE(edited.shots, (QList<Shot>{{u"clip"_s, 3}, {u"clip"_s, 4}}));
    QCOMPARE(edited.prompt, u"clip"_s);
}

void TestEdits::fittingThereAndBackIsTheSame()
{
    const Request request = with({3, 3, 3});
    const Request longer = edits::applied(request, edits::fit(request, 15, kling()));
    QCOMPARE(longer.shots, with({5, 5, 5}).shots);
    QCOMPARE(edits::applied(longer, edits::fit(longer, 9, kling())), request);
}

void TestEdits::anySequenceKeepsTheClipValid_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("builtIn");
    for (quint32 seed = 1; seed <= 4; ++seed) {
        QTest::addRow("kling, seed %u", seed) << seed << true;
        QTest::addRow("another model, seed %u", seed) << seed << false;
    }
}

void TestEdits::anySequenceKeepsTheClipValid()
{
    QFETCH(quint32, seed);
    QFETCH(bool, builtIn);
    const Model model = builtIn ? kling() : other(4, 23, 2, 7, 6);
    QRandomGenerator random(seed);
    const auto any = [&](int low, int high) { return random.bounded(low, high + 1); };
    Request request = with({});
    QSet<int> kinds;
    int most = 0;
    for (int i = 0; i < 10000; ++i) {
        if (any(0, 99) == 0) { // a file by another hand
            Seconds seconds;
            for (int shots = any(0, model.mostShots()); shots > 0; --shots)
                seconds.append(any(-3, 30));
            request = with(seconds, any(-5, 40));
            request.duration = any(-5, 40);
        }
        const int size = static_cast<int>(request.shots.size());
        QList<int> some;
        for (int n = any(0, 3); n > 0; --n)
            some.append(any(-1, size));
        const int kind = any(0, 10);
        const bool ripples = any(0, 1) == 1;
        const int delta = any(-20, 20);
        const int at = any(-1, size + 1);
        Edited edited;
        switch (kind) {
        case 0:
            edited = edits::withDuration(request, any(-5, 40), model);
            break;
        case 1:
            edited = edits::roll(request, at, delta, model);
            break;
        case 2:
            edited = edits::ripple(request, at, delta, model);
            break;
        case 3:
            edited = edits::split(request, any(-2, 25), model);
            break;
        case 4:
            edited = edits::insert(request, at, {QString::number(i), any(-2, 20)}, model);
            break;
        case 5:
            edited = edits::remove(request, some, ripples, model);
            break;
        case 6:
            edited = edits::move(request, some, at, model);
            break;
        case 7:
            edited = edits::setSeconds(request, some, any(-3, 20), model);
            break;
        case 8:
            edited = edits::equalLengths(request, model);
            break;
        case 9:
            edited = edits::fit(request, any(-3, 40), model);
            break;
        default:
            edited = edits::mended(request, model);
            break;
        }
        const Request before = request;
        request = edits::applied(request, edited);
        kinds.insert(kind);
        most = qMax(most, size);

        const QByteArray words = QByteArray("step ") + QByteArray::number(i) + " kind " +
                                 QByteArray::number(kind) + ": " + told(edited).toUtf8();
        const char* said = words.constData();
        QVERIFY2(request.duration >= model.minSeconds && request.duration <= model.maxSeconds, said);
        for (const Shot& shot : request.shots)
            QVERIFY2(shot.seconds >= model.minShotSeconds && shot.seconds <= model.maxShotSeconds, said);
        if (!request.shots.isEmpty())
            QVERIFY2(totalSeconds(request.shots) == request.duration, said);
        QVERIFY2(request.shots.size() != 1 || before.shots.size() == 1, said);
        // What is valid stays as it is.
        QVERIFY2(edits::applied(request, edits::mended(request, model)) == request, said);
        if (builtIn) {
            for (const Problem& problem : validate(request))
                QVERIFY2(problem.field == Field::ShotPrompt || problem.field == Field::Prompt, said);
        }
        if (kind == 1 && edits::applied(before, edits::mended(before, model)) == before)
            QVERIFY2(request.duration == before.duration, said);
    }
    QCOMPARE(kinds.size(), 11);
    QCOMPARE(most, model.mostShots());
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
