#include "app/prompt/scenewords.h"

#include "app/prompt/speakers.h"
#include "app/prompt/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QSet<QString> setOf(const char* words)
{
    const QStringList list = QString::fromUtf8(words).split(u' ');
    return {list.cbegin(), list.cend()};
}

const QSet<QString>& hollow()
{
    static const QSet<QString> words = setOf(
        "the and his her its for are has who out off one two all with from into over that this then "
        "their them they there shot camera slow slowly wide close medium each other both very look film "
        "lens style scene while until music sound quiet soft softly toward behind towards have "
        "cinematic she him was not but");
    return words;
}

const QSet<QString>& people()
{
    static const QSet<QString> words = setOf(
        "woman man girl boy child kid baby person couple family friend crowd mother father daughter son "
        "sister brother grandmother grandfather husband wife bride groom lady gentleman teenager chef "
        "cook baker waiter fisherman farmer soldier sailor dancer singer musician painter doctor nurse "
        "teacher student worker driver pilot knight king queen prince princess wizard witch monk nun "
        "detective policeman officer firefighter astronaut robot android cat dog horse bird bear wolf "
        "fox lion tiger elephant dragon rider runner boxer surfer skater climber hiker stranger");
    return words;
}

const QSet<QString>& places()
{
    static const QSet<QString> words = setOf(
        "room kitchen bedroom bathroom living hall corridor office studio shop store market restaurant "
        "café cafe bar pub hotel house home cottage castle palace church temple school library hospital "
        "station airport factory warehouse garage street road alley city town village square park garden "
        "terrace balcony roof rooftop bridge pier harbour harbor beach sea ocean coast lake river "
        "waterfall forest wood jungle desert mountain hill valley meadow field farm vineyard island cave "
        "tunnel train car bus boat ship plane spaceship space stage theatre theater stadium court cliff "
        "canyon ruin subway lobby barn attic cellar basement windowsill porch courtyard");
    return words;
}

const QSet<QString>& lights()
{
    static const QSet<QString> words = setOf(
        "dusk dawn night midnight morning noon midday afternoon evening sunset sunrise twilight daylight "
        "sunlight sunlit sunny sun moon moonlit starlight lamplight lamplit candlelit torchlight light "
        "lit shadow dark darkness gloomy bright glow overcast foggy backlit");
    return words;
}

bool isIdeograph(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana;
}

int shared(const QSet<QString>& one, const QSet<QString>& other)
{
    return static_cast<int>((one & other).size());
}

} // namespace

SceneWords SceneWords::of(const QString& text)
{
    constexpr qsizetype stem = 5;
    SceneWords said;
    QString words = outsideDialogue({text});
    for (const Phrasing& phrase : Vocabulary::builtIn().phrases(words)) {
        const PhraseKind kind = Vocabulary::builtIn().entries().at(phrase.entry).kind;
        if (kind == PhraseKind::Light)
            said.light = true;
        if (kind != PhraseKind::Dialogue && kind != PhraseKind::Negative)
            words.replace(phrase.start, phrase.length, QString(phrase.length, u','));
    }
    QString word;
    const auto finish = [&] {
        const QString one = singularOf(std::exchange(word, QString()));
        const bool hangul = !one.isEmpty() && one.at(0).script() == QChar::Script_Hangul;
        if (one.size() < (hangul ? 2 : 3) || hollow().contains(one))
            return;
        if (lights().contains(one))
            said.light = true;
        else if (people().contains(one))
            said.who.insert(one);
        else if (places().contains(one))
            said.where.insert(one);
        else
            said.rest.insert(one.left(hangul ? 2 : stem));
    };
    words.append(u'\n');
    for (const QChar c : std::as_const(words)) {
        if (c.isLetterOrNumber() && !isIdeograph(c)) {
            word.append(c.toLower());
            continue;
        }
        finish();
        if (isIdeograph(c))
            said.rest.insert(c);
    }
    return said;
}

int SceneWords::count() const
{
    return static_cast<int>(who.size() + where.size() + rest.size()) + (light ? 1 : 0);
}

int SceneWords::inCommon(const SceneWords& other) const
{
    return shared(who, other.who) + shared(where, other.where) + shared(rest, other.rest) +
           (light && other.light ? 1 : 0);
}

QString openingOf(const QString& prompt, int enough)
{
    static const QRegularExpression end(u"[.!?](?=\\s)|[。！？\\n]"_s);
    static const QRegularExpression comma(u"\\s*[,;，；]\\s*"_s);
    const Vocabulary& vocabulary = Vocabulary::builtIn();
    const QString text = outsideDialogue({prompt});
    const SceneWords scene = SceneWords::of(prompt);
    QString opening;
    for (const QString& sentence : text.split(end, Qt::SkipEmptyParts)) {
        const QString whole = sentence.simplified();
        QStringList parts;
        for (const QString& part : whole.split(comma, Qt::SkipEmptyParts)) {
            const QList<Phrasing> phrases = vocabulary.phrases(part);
            const bool filming = std::any_of(phrases.cbegin(), phrases.cend(), [&](const Phrasing& phrase) {
                const PhraseKind kind = vocabulary.entries().at(phrase.entry).kind;
                return kind == PhraseKind::Camera || kind == PhraseKind::Framing;
            });
            if (!filming)
                parts.append(part);
        }
        if (parts.isEmpty())
            continue;
        QString words = parts.join(isIdeograph(whole.at(0)) ? u"，"_s : u", "_s);
        words[0] = words.at(0).toUpper();
        opening += (opening.isEmpty() ? QString() : u" "_s) + words;
        if (!opening.back().isPunct())
            opening += isIdeograph(opening.back()) ? u'。' : u'.';
        if (SceneWords::of(opening).inCommon(scene) >= enough)
            return opening;
    }
    return {};
}

} // namespace rushes
