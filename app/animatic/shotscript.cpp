#include "app/animatic/shotscript.h"

#include <QRegularExpression>

#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Phrases in lower case, one space between words, separated by |; a phrase ends at a word's end or, with *,
/// anywhere.
template<typename T>
struct Entry
{
    const char16_t* phrases = nullptr;
    T value = {};
};

constexpr Entry<DayTime> dayTimes[] = {
    {u"dawn|daybreak|sunrise|first light|early morning|before sunrise", DayTime::Dawn},
    {u"golden hour|late afternoon|warm low sun|low sun|golden light|magic hour|last sun", DayTime::Golden},
    {u"morning|forenoon|breakfast", DayTime::Morning},
    {u"noon|midday|daylight|bright day|sunny|afternoon|blue sky|daytime|high sun", DayTime::Noon},
    {u"sunset|sundown|setting sun|sun sets|evening sun", DayTime::Sunset},
    {u"dusk|twilight|blue hour|evening|nightfall|first stars", DayTime::Dusk},
    {u"night|midnight|moonlight|moonlit|moon|starlight|starry|stars|nighttime|neon", DayTime::Night},
};

constexpr Entry<Weather> weathers[] = {
    {u"clear sky|cloudless|sunny|sun|sunlight|sunshine|starry|stars|moonlight|golden hour", Weather::Clear},
    {u"storm*|thunder*|lightning|hurricane|tempest|gale", Weather::Storm},
    {u"rain|rains|raining|rainy|drizzl*|downpour|shower of rain|wet street*|umbrella*", Weather::Rain},
    {u"snow*|blizzard|winter|frost*|icy", Weather::Snow},
    {u"fog|foggy|mist|misty|haze over|dense haze|smog", Weather::Fog},
    {u"cloud|clouds|cloudy|overcast|grey sky|gray sky", Weather::Clouds},
};

constexpr Entry<Place> places[] = {
    {u"kitchen|stove|cooking|chef|bakery", Place::Kitchen},
    {u"room|bedroom|living "
     u"room|indoors|interior|inside|studio|office|library|cafe|café|restaurant|bar|hallway|apartment|"
     u"window seat|armchair|sofa|fireplace|by the window",
     Place::Room},
    {u"sea|ocean|beach|coast*|harbour|harbor|shore|waves|surf|lighthouse|bay|island|lake|pier|sailboat|"
     u"sailing|ship|yacht",
     Place::Sea},
    {u"city|street|streets|skyline|skyscraper*|downtown|rooftop*|town square|alley|tokyo|new "
     u"york|paris|london|traffic|"
     u"night market|neon|metropolis|subway",
     Place::City},
    {u"forest|woods|woodland|jungle|pine trees|pines|redwood*|trees|clearing|bamboo", Place::Forest},
    {u"desert|dune|dunes|sahara|canyon|cactus|oasis|sand sea|badlands", Place::Desert},
    {u"mountain|mountains|alps|alpine|peak|peaks|summit|glacier|himalaya*|ridge|cliff", Place::Mountains},
    {u"hill|hills|hillside|tuscan*|tuscany|vineyard*|meadow*|countryside|field|fields|farm|valley|valleys|"
     u"village|garden|"
     u"terrace|cypress*|prairie|pasture|park",
     Place::Hills},
};

constexpr Entry<CameraMove> moves[] = {
    {u"pan left|pans left|panning left|pan to the left|pans to the left|pan slowly left|pans slowly left",
     CameraMove::PanLeft},
    {u"pan|pans|panning|panorama|whip pan", CameraMove::PanRight},
    {u"tilt down|tilts down|tilting down|tilt slowly down", CameraMove::TiltDown},
    {u"tilt|tilts|tilting|looks up|look up", CameraMove::TiltUp},
    {u"dolly in|dollies in|dolly toward*|push in|pushes in|pushing in|push toward*|zoom in|zooms in|zooming "
     u"in|move* in "
     u"closer|closes in|dolly forward|moves in|track* in",
     CameraMove::PushIn},
    {u"pull back|pulls back|pulling back|pullback|dolly out|dolly back|dollies out|zoom out|zooms "
     u"out|zooming out|pull out|"
     u"pulls out|moves back|track* back",
     CameraMove::PullBack},
    {u"crane down|cranes down|craning down|descends|descending|lowers|jib down", CameraMove::CraneDown},
    {u"crane|cranes|craning|crane up|cranes up|jib up|camera rises|rising shot|ascends|aerial|drone",
     CameraMove::CraneUp},
    {u"orbit*|arc shot|arcs|arcing|circles around|circling|camera circles|revolves|360", CameraMove::Orbit},
    {u"tracking|tracks|follow|follows|following|steadicam|travelling shot|traveling shot|side on "
     u"track|trucking",
     CameraMove::Tracking},
    {u"handheld|hand held|shaky|shaking camera|documentary style", CameraMove::Handheld},
    {u"static|locked off|lock off|fixed camera|still camera|tripod|camera holds|camera stays",
     CameraMove::Static},
};

constexpr Entry<ShotSize> sizes[] = {
    {u"wide|wide shot|establishing|aerial|long shot|panorama|drone|full shot|extreme wide", ShotSize::Wide},
    {u"extreme close up|close up|closeup|macro|detail|tight on|tight shot|close on|insert shot",
     ShotSize::Close},
    {u"medium|two shot|mid shot|waist up|cowboy shot|over the shoulder|portrait", ShotSize::Medium},
};

constexpr Entry<Prop> propWords[] = {
    {u"house|farmhouse|cottage|barn|villa|cabin|hut|village|monastery|church", Prop::House},
    {u"cypress*|tuscan*|tuscany", Prop::Cypress},
    {u"table|tablecloth|dinner|dining|feast|banquet", Prop::Table},
    {u"candle*", Prop::Candle},
    {u"hand|hands|fingers|ring", Prop::Hands},
    {u"string of lights|string lights|fairy lights|lanterns|lights strung|festoon", Prop::Lights},
    {u"boat*|ship*|sail*|yacht*|ferry|fishing", Prop::Boat},
    {u"bird*|gull*|seagull*|swallow*|geese|crows", Prop::Birds},
    {u"vineyard*|vines|lavender|ploughed|rows of", Prop::Vineyard},
    {u"palm|palms|palm tree*|tropical|oasis", Prop::Palm},
    {u"woman|women|girl|girls|lady|mother|daughter|bride|actress|her|she|grandmother|sister|queen|ballerina|"
     u"couple|dress",
     Prop::Woman},
    {u"man|men|boy|boys|father|son|groom|he|his|him|grandfather|brother|king|fisherman|sailor|couple",
     Prop::Man},
};

/// Who there is; each names so many people. Different single persons add up.
constexpr Entry<int> crowds[] = {
    {u"no people|nobody|no one|without people|empty of people|deserted|uninhabited|unpeopled", 0},
    {u"crowd*|people|dancers|guests|friends|family|audience|children|men|women|band|team|commuters|shoppers|"
     u"villagers|"
     u"soldiers|passengers|tourists|pedestrians|strangers|three people|group of",
     5},
    {u"couple|two people|two women|two men|two friends|lovers|newlyweds|twins|the pair|two dancers|two "
     u"children|two figures",
     2},
};

constexpr const char16_t* persons[] = {
    u"woman|lady|bride|actress|mother|grandmother|girl|daughter|ballerina|queen",
    u"man|groom|father|grandfather|boy|son|fisherman|sailor|king|knight|detective|astronaut|chef|farmer|monk",
    u"child|kid|toddler",
    (u"person|figure|dancer|traveller|traveler|hiker|runner|stranger|rider|musician|singer|skier|surfer|"
     u"cyclist|wanderer"),
};

QString plain(const QString& words)
{
    static const QRegularExpression noise(u"[^\\p{L}\\p{N}]+"_s);
    return u' ' + withoutDialogue(words).toLower().replace(noise, u" "_s).trimmed() + u' ';
}

struct Hit
{
    qsizetype at = -1;
    qsizetype length = 0;
};

Hit firstOf(const QString& text, QStringView phrases)
{
    Hit best;
    for (const QStringView phrase : phrases.split(u'|')) {
        QString wanted = u' ' + phrase.toString();
        if (wanted.endsWith(u'*'))
            wanted.chop(1);
        else
            wanted += u' ';
        const qsizetype at = text.indexOf(wanted);
        if (at >= 0 && (best.at < 0 || at < best.at || (at == best.at && wanted.size() > best.length)))
            best = {at, wanted.size()};
    }
    return best;
}

template<typename T>
std::optional<T> earliest(const QString& text, std::span<const Entry<T>> table)
{
    Hit best;
    std::optional<T> value;
    for (const Entry<T>& entry : table) {
        const Hit hit = firstOf(text, QStringView(entry.phrases));
        if (hit.at >= 0 &&
            (best.at < 0 || hit.at < best.at || (hit.at == best.at && hit.length > best.length))) {
            best = hit;
            value = entry.value;
        }
    }
    return value;
}

template<typename T, size_t N>
std::optional<T> earliest(const QString& text, const Entry<T> (&table)[N])
{
    return earliest(text, std::span<const Entry<T>>(table));
}

int peopleIn(const QString& text)
{
    if (const std::optional<int> named = earliest(text, crowds))
        return *named;
    int count = 0;
    for (const char16_t* const person : persons)
        count += firstOf(text, QStringView(person)).at >= 0 ? 1 : 0;
    if (count == 0 && firstOf(text, u"she|he|her|his|him").at >= 0)
        return 1;
    if (count == 1 && firstOf(text, u"another|each other|second woman|second man|both").at >= 0)
        return 2;
    return qMin(count, 2);
}

/// FNV-1a: the same on every machine, unlike qHash.
quint32 seedOf(const QString& words)
{
    quint32 hash = 2166136261U;
    const QByteArray bytes = words.toUtf8();
    for (const char byte : bytes)
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    return hash;
}

} // namespace

QString withoutDialogue(const QString& words)
{
    static const QRegularExpression spoken(u"\"[^\"]*\"|“[^”]*”|«[^»]*»|\\[[^\\]]*\\]:?"_s);
    QString silent = words;
    return silent.remove(spoken).simplified();
}

ShotScript ShotScript::of(const QString& words, const QString& context)
{
    const QString text = plain(words);
    const QString around = plain(context);
    ShotScript script;
    script.seed = seedOf(words);

    const std::optional<DayTime> time = earliest(text, dayTimes);
    const std::optional<Place> place = earliest(text, places);
    const std::optional<Weather> weather = earliest(text, weathers);
    const std::optional<Place> whole = earliest(around, places);
    script.time = time ? *time : earliest(around, dayTimes).value_or(DayTime::Morning);
    script.place = place ? *place : whole.value_or(Place::Hills);
    script.weather = weather ? *weather : earliest(around, weathers).value_or(Weather::Clear);
    script.move = earliest(text, moves).value_or(CameraMove::Static);
    script.people = peopleIn(text);
    script.size = earliest(text, sizes).value_or(script.people > 0 ? ShotSize::Medium : ShotSize::Wide);

    for (const Entry<Prop>& prop : propWords) {
        if (firstOf(text, QStringView(prop.phrases)).at >= 0)
            script.props |= prop.value;
    }
    // The land goes on between the shots of a scene, even where a shot does not name it again.
    for (const Entry<Prop>& prop : {propWords[1], propWords[8], propWords[9]}) {
        if (script.place == whole && firstOf(around, QStringView(prop.phrases)).at >= 0)
            script.props |= prop.value;
    }
    return script;
}

} // namespace rushes
