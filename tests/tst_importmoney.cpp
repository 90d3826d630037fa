// Of many pasted texts, changed at random, none yields a request that costs more than its text says without a
// note. RUSHES_IMPORT_TEXTS: how many; the default run takes few.
#include "app/catalogue/prices.h"
#include "app/prompt/requesttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// What a text was made from: the values that its author meant.
struct Meant
{
    int seconds = 5;
    bool sound = false;
    bool statesSeconds = true;
    bool statesSound = true;
    QString model = {}; ///< in its address; empty: it names none
};

QString pick(QRandomGenerator& random, const QStringList& from)
{
    return from.at(random.bounded(static_cast<int>(from.size())));
}

/// A request's JSON with keys and values as some client writes them, sometimes misspelt.
QString jsonOf(QRandomGenerator& random, Meant& meant)
{
    static const QStringList lengths = {u"duration"_s,     u"seconds"_s,  u"durationSeconds"_s,
                                        u"video_length"_s, u"Duration"_s, u"duraton"_s,
                                        u"time"_s};
    static const QStringList sounds = {u"sound"_s, u"generate_audio"_s, u"enableAudio"_s, u"with_audio"_s,
                                       u"audio"_s, u"generate_audoi"_s, u"soundtrack"_s};
    meant.seconds = 3 + random.bounded(13);
    meant.sound = random.bounded(2) == 1;
    meant.statesSeconds = random.bounded(5) > 0;
    meant.statesSound = random.bounded(5) > 0;
    QStringList parts = {u"\"prompt\": \"A boat %1\""_s.arg(random.bounded(100))};
    const QString number = QString::number(meant.seconds);
    if (meant.statesSeconds)
        parts.append(u"\"%1\": %2"_s.arg(
            pick(random, lengths),
            pick(random, {number, u'"' + number + u'"', u'"' + number + u"s\"", number + u".0"})));
    const QString on = pick(random, {u"true"_s, u"\"true\""_s, u"\"on\""_s, u"1"_s, u"\"yes\""_s});
    const QString off = pick(random, {u"false"_s, u"\"false\""_s, u"\"off\""_s, u"0"_s, u"\"no\""_s});
    if (meant.statesSound)
        parts.append(u"\"%1\": %2"_s.arg(pick(random, sounds), meant.sound ? on : off));
    if (random.bounded(3) == 0)
        parts.append(pick(random, {u"\"seed\": 4"_s, u"\"mode\": \"std\""_s,
                                   u"\"start_image_url\": \"https://x.net/a.png\""_s}));
    std::shuffle(parts.begin(), parts.end(), random);
    const QString inner = u'{' + parts.join(u", "_s) + u'}';
    return random.bounded(4) == 0 ? u"{\"input\": "_s + inner + u'}' : inner;
}

/// Shots with lengths, or with starts and ends, whose sum the clip's length is.
QString withShots(QRandomGenerator& random, const QString& json, int seconds)
{
    if (seconds < 6 || !json.startsWith(u'{') || json.startsWith(u"{\"input\""_s))
        return json;
    const bool places = random.bounded(2) == 1;
    const QString shots =
        places
            ? u"[{\"prompt\": \"A\", \"start\": 0, \"end\": 3}, {\"prompt\": \"B\", \"start\": 3, \"end\": %1}]"_s
                  .arg(seconds)
            : u"[{\"prompt\": \"A\", \"duration\": 3}, {\"prompt\": \"B\", \"duration\": %1}]"_s.arg(seconds -
                                                                                                     3);
    return u"{\"%1\": %2, "_s.arg(pick(random, {u"multi_prompt"_s, u"shots"_s}), shots) + json.mid(1);
}

QString textOf(QRandomGenerator& random, const QString& json, Meant& meant)
{
    meant.model = u"kling/kling-3.0/%1/text-to-video"_s.arg(pick(random, {u"pro"_s, u"standard"_s, u"4k"_s}));
    const QString base = u"https://model-api.runcomfy.net/v1"_s;
    const QString address = base + u"/models/"_s + meant.model;
    switch (random.bounded(14)) {
    case 7:
        return u"POST %1\nAuthorization: Bearer {{token}}\n\n%2\n"_s.arg(address, json);
    case 8:
        return u"@base = %1\nPOST {{base}}/models/%2\nContent-Type: application/json\n\n%3"_s.arg(
            base, meant.model, json);
    case 9:
        return u"echo '%2' | xh post %1"_s.arg(address, json);
    case 10:
        return u"payload := []byte(`%2`)\nhttp.NewRequest(\"POST\", \"%1\", bytes.NewBuffer(payload))"_s.arg(
            address, json);
    case 11:
        return u"output, err := client.Run(ctx, \"%1\", input, nil)\ninput := Input%2"_s.arg(meant.model,
                                                                                             json);
    case 12:
        return u"{\"model\": \"%1\", \"input\": %2}"_s.arg(meant.model, json);
    case 0:
        return u"curl -X POST %1 -d '%2'"_s.arg(address, json);
    case 1:
        return u"runcomfy run %1 --input '%2'"_s.arg(meant.model, json);
    case 2:
        return u"fetch(\"%1\", {method: 'POST', body: JSON.stringify(%2)});"_s.arg(address, json);
    case 3:
        return u"requests.post(\"%1\", json=%2)"_s.arg(address, json);
    case 4:
        meant.model.clear();
        return u"Use this:\n```json\n%1\n```\n"_s.arg(json);
    case 5:
        return u"curl %1 -d @- <<'EOF'\n%2\nEOF"_s.arg(address, json);
    case 6:
        return u"$body = @'\n%2\n'@\nInvoke-RestMethod -Method Post -Uri %1 -Body $body"_s.arg(address, json);
    default:
        meant.model.clear();
        return json;
    }
}

/// Signs lost, added, changed and doubled; digits and the words for on stay what they are.
QString damaged(QRandomGenerator& random, QString text)
{
    static const QRegularExpression counts(u"[0-9]"_s);
    for (int i = random.bounded(4); i > 0 && !text.isEmpty(); --i) {
        const int at = random.bounded(static_cast<int>(text.size()));
        if (counts.match(text.mid(std::max(at - 1, 0), 3)).hasMatch())
            continue;
        switch (random.bounded(4)) {
        case 0:
            text.remove(at, 1 + random.bounded(3));
            break;
        case 1:
            text.insert(at, QStringView(u"'\"\\{}[]$@\n,:#^`%“”"_s).mid(random.bounded(17), 1));
            break;
        case 2:
            text[at] = QChar(static_cast<char16_t>(32 + random.bounded(95)));
            break;
        default:
            text.insert(at, text.mid(at, random.bounded(30)));
        }
    }
    return text;
}

/// The text names the model in a line that is no comment.
bool names(const QString& text, const QString& model)
{
    static const QRegularExpression aside(u"^\\s*(?://|#|\\*|--|;)|referr?er|origin"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpression named(u"(?<![\\w.-])%1(?![\\w.-])"_s.arg(QRegularExpression::escape(model)));
    for (const QString& line : text.split(u'\n')) {
        if (!aside.match(line).hasMatch() && named.match(line).hasMatch())
            return true;
    }
    return false;
}

/// The text itself says these values somewhere.
bool says(const QString& text, int seconds, bool sound)
{
    const QRegularExpression number(u"(?<![0-9])%1(?![0-9])"_s.arg(seconds));
    static const QRegularExpression on(
        u"(?:sound|audio)\\W{1,12}(?:true|on|yes|1)|(?:silen|mute|no_?audio)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return number.match(text).hasMatch() && (!sound || on.match(text).hasMatch());
}

} // namespace

class TestImportMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingCostsMoreThanItsTextSaysWithoutANote()
    {
        const int many = qEnvironmentVariableIntValue("RUSHES_IMPORT_TEXTS");
        const int rounds = many > 0 ? many : 4000;
        const Model& model = Catalogue::builtIn().standard();
        QRandomGenerator random(11);
        int read = 0;
        int silent = 0;
        for (int round = 0; round < rounds; ++round) {
            Meant meant;
            QString json = jsonOf(random, meant);
            if (random.bounded(5) == 0)
                json = withShots(random, json, meant.seconds);
            const QString whole = textOf(random, json, meant);
            const bool intact = round % 3 == 0;
            const QString text = intact ? whole : damaged(random, whole);
            const Result<ImportedRequests> imported = importRequests(text, model);
            if (!imported)
                continue;
            ++read;
            if (!imported->notes.isEmpty())
                continue;
            ++silent;
            for (const Request& request : imported->requests) {
                const std::optional<Usd> price = priceOf(request);
                if (!price)
                    continue; // an unknown model can't be paid for
                // A model that the text names is the one that is paid for.
                QVERIFY2(meant.model.isEmpty() || request.model == meant.model || !names(text, meant.model),
                         qPrintable(text));
                if (intact) {
                    const Model& priced =
                        meant.model.isEmpty() ? model : *Catalogue::builtIn().model(meant.model);
                    const Usd stated = priced.price.perSecond(meant.sound) * meant.seconds;
                    QVERIFY2(*price <= stated && meant.statesSeconds && meant.statesSound, qPrintable(text));
                }
                QVERIFY2(says(text, request.duration, request.sound), qPrintable(text));
            }
        }
        // The test is about something.
        QVERIFY2(read > rounds / 3 && silent > rounds / 20,
                 qPrintable(u"%1 read, %2 without a note"_s.arg(read).arg(silent)));
    }
};

QTEST_GUILESS_MAIN(TestImportMoney)
#include "tst_importmoney.moc"
