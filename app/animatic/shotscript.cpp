#include "app/animatic/shotscript.h"

#include <QRegularExpression>

#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Phrases in lower case, words separated by one space, phrases by "|". A phrase matches up to a word's end,
/// or as a prefix where "*" ends it. English first, then Russian, with е for ё.
template<typename T>
struct Entry
{
    const char16_t* phrases = nullptr;
    T value = {};
};

constexpr Entry<DayTime> dayTimes[] = {
    {u"dawn|daybreak|sunrise|first light|early morning|before sunrise|"
     u"рассвет*|на заре|заря|зари|первые лучи|предрассветн*",
     DayTime::Dawn},
    {u"golden hour|late afternoon|warm low sun|low sun|golden light|magic hour|last sun|"
     u"золотой час|золотого часа|золотом часе|золотые лучи|низкое солнце|теплый свет солнца",
     DayTime::Golden},
    {u"morning|forenoon|breakfast|"
     u"утро|утром|утра|утренн*",
     DayTime::Morning},
    {u"noon|midday|daylight|bright day|sunny|afternoon|blue sky|daytime|high sun|"
     u"полдень|полдня|в полдень|полуденн*|днем|дневн*|солнечн*|при свете дня",
     DayTime::Noon},
    {u"sunset|sundown|setting sun|sun sets|evening sun|"
     u"закат*|заходящ*",
     DayTime::Sunset},
    {u"dusk|twilight|blue hour|evening|nightfall|first stars|"
     u"сумерк*|сумереч*|вечер*|синий час|смеркает*",
     DayTime::Dusk},
    {u"night|midnight|moonlight|moonlit|moon|starlight|starry|stars|nighttime|neon|"
     u"ночь|ночи|ночью|ночн*|полночь|полночи|полуноч*|лунн*|при луне|луна|луны|звезд*|неон*",
     DayTime::Night},
};

constexpr Entry<Weather> weathers[] = {
    {u"clear sky|cloudless|sunny|sun|sunlight|sunshine|starry|stars|moonlight|golden hour|"
     u"ясное небо|ясном небе|ясным небом|безоблачн*|солнечн*|солнце|солнца|солнцем|звезд*|"
     u"лунн*|золотой час",
     Weather::Clear},
    {u"storm*|thunder*|lightning|hurricane|tempest|gale|"
     u"гроза|грозы|грозой|грозу|грозов*|буря|бури|бурей|бурю|шторм*|молни*|гром|грома|"
     u"ураган*",
     Weather::Storm},
    {u"rain|rains|raining|rainy|drizzl*|downpour|shower of rain|wet street*|umbrella*|"
     u"дожд*|ливень|ливн*|мокр*|зонт*|морось|моросит",
     Weather::Rain},
    {u"snow*|blizzard|winter|frost*|icy|"
     u"снег|снега|снегом|снегу|снежн*|заснежен*|метел*|вьюг*|пург*|зима|зимы|зимой|зимн*|"
     u"мороз*|иней|обледен*",
     Weather::Snow},
    {u"fog|foggy|mist|misty|haze over|dense haze|smog|"
     u"туман*|дымк*|смог|смога",
     Weather::Fog},
    {u"cloud|clouds|cloudy|overcast|grey sky|gray sky|"
     u"облак*|облачн*|пасмурн*|туч*|серое небо",
     Weather::Clouds},
};

constexpr Entry<Place> places[] = {
    {u"kitchen|stove|cooking|chef|bakery|"
     u"кухн*|повар*|пекарн*",
     Place::Kitchen},
    {u"room|bedroom|living "
     u"room|indoors|interior|inside|studio|office|library|cafe|café|restaurant|bar|hallway|apartment|"
     u"window seat|armchair|sofa|fireplace|by the window|"
     u"комнат*|спальн*|гостиная|гостиной|гостиную|интерьер*|в помещении|студи*|офис*|"
     u"кабинет*|библиотек*|кафе|ресторан*|бар|баре|бара|квартир*|диван*|кресл*|камин*|"
     u"у окна|коридор*",
     Place::Room},
    {u"sea|ocean|beach|coast*|harbour|harbor|shore|waves|surf|lighthouse|bay|island|lake|pier|sailboat|"
     u"sailing|ship|yacht|"
     u"море|моря|морю|морем|морск*|океан*|пляж*|берег*|побереж*|гаван*|порт|порту|порта|"
     u"волны|волн|волнам|волнами|волна|маяк*|залив|залива|заливе|бухт*|остров*|озер*|пирс*|"
     u"причал*|корабл*|парусник*|яхт*",
     Place::Sea},
    {u"city|street|streets|skyline|skyscraper*|downtown|rooftop*|town square|alley|tokyo|new "
     u"york|paris|london|traffic|"
     u"night market|neon|metropolis|subway|"
     u"город|города|городе|городом|городск*|улиц*|улочк*|небоскреб*|крыш*|площад*|переул*|"
     u"москв*|петербург*|токио|париж*|лондон*|нью йорк*|рынок|рынка|рынке|рынком|рыночн*|"
     u"неон*|метро|мегаполис*|проспект*|набережн*",
     Place::City},
    {u"forest|woods|woodland|jungle|pine trees|pines|redwood*|trees|clearing|bamboo|"
     u"лес|леса|лесу|лесом|лесн*|джунгл*|сосн*|тайг*|рощ*|бамбук*|деревья|деревьев|"
     u"деревьями",
     Place::Forest},
    {u"desert|dune|dunes|sahara|canyon|cactus|oasis|sand sea|badlands|"
     u"пустыня|пустыни|пустыне|пустыню|пустыней|дюн*|бархан*|каньон*|кактус*|оазис*",
     Place::Desert},
    {u"mountain|mountains|alps|alpine|peak|peaks|summit|glacier|himalaya*|ridge|cliff|"
     u"гора|горы|гор|горах|горам|горами|горный|горная|горное|горные|горных|горной|горном|"
     u"вершин*|ледник*|альп*|хребет|хребт*|скал*|утес*",
     Place::Mountains},
    {u"hill|hills|hillside|tuscan*|tuscany|vineyard*|meadow*|countryside|field|fields|farm|valley|valleys|"
     u"village|garden|"
     u"terrace|cypress*|prairie|pasture|park|"
     u"холм*|тоскан*|виноградник*|луг|луга|лугу|лугов*|поле|поля|полей|полях|полем|ферм*|"
     u"долин*|деревн*|деревенск*|сад|сада|саду|садов*|террас*|кипарис*|прери*|пастбищ*|"
     u"парк|парка|парке|сельск*|степь|степи|степн*",
     Place::Hills},
};

constexpr Entry<CameraMove> moves[] = {
    {u"pan left|pans left|panning left|pan to the left|pans to the left|pan slowly left|pans slowly left|"
     u"панорама влево|панорамы влево|панораму влево|панорамирование влево|"
     u"панорамирует влево|поворачивается влево|поворачивает влево|поворот камеры влево",
     CameraMove::PanLeft},
    {u"pan|pans|panning|panorama|whip pan|"
     u"панорам*|поворот камеры|камера поворачивается",
     CameraMove::PanRight},
    {u"tilt down|tilts down|tilting down|tilt slowly down|"
     u"наклон вниз|наклон камеры вниз|наклоняется вниз|камера смотрит вниз|опускает взгляд",
     CameraMove::TiltDown},
    {u"tilt|tilts|tilting|looks up|look up|"
     u"наклон вверх|наклон камеры вверх|наклоняется вверх|камера смотрит вверх|"
     u"поднимает взгляд",
     CameraMove::TiltUp},
    {u"dolly in|dollies in|dolly toward*|push in|pushes in|pushing in|push toward*|zoom in|zooms in|zooming "
     u"in|move* in "
     u"closer|closes in|dolly forward|moves in|track* in|"
     u"наезд*|наезжает|подъезжает|камера приближ*|камера медленно приближ*|"
     u"камера плавно приближ*|приближение камеры|зум на|движется вперед",
     CameraMove::PushIn},
    {u"pull back|pulls back|pulling back|pullback|dolly out|dolly back|dollies out|zoom out|zooms "
     u"out|zooming out|pull out|"
     u"pulls out|moves back|track* back|"
     u"отъезд*|отъезжает|камера отдаля*|камера медленно отдаля*|камера удаля*|"
     u"камера медленно удаля*|отступает|обратный зум|движется назад",
     CameraMove::PullBack},
    {u"crane down|cranes down|craning down|descends|descending|lowers|jib down|"
     u"камера опускается|камера медленно опускается|камера плавно опускается|"
     u"камера снижается|камера спускается|спуск камеры",
     CameraMove::CraneDown},
    {u"crane|cranes|craning|crane up|cranes up|jib up|camera rises|rising shot|ascends|aerial|drone|"
     u"камера поднимается|камера медленно поднимается|камера плавно поднимается|"
     u"камера взлетает|камера взмывает|подъем камеры|на кране|дрон|дрона|дроном|аэросъемк*|"
     u"птичьего полета",
     CameraMove::CraneUp},
    {u"orbit*|arc shot|arcs|arcing|circles around|circling|camera circles|revolves|360|"
     u"облет*|камера кружит|вращается вокруг|по кругу|камера обходит|орбит*",
     CameraMove::Orbit},
    {u"tracking|tracks|follow|follows|following|steadicam|travelling shot|traveling shot|side on "
     u"track|trucking|"
     u"следует за|следует|следит за|сопровожда*|проводка|камера движется за|камера идет за|"
     u"движется рядом|едет рядом",
     CameraMove::Tracking},
    {u"handheld|hand held|shaky|shaking camera|documentary style|"
     u"с рук|ручная камера|ручной камерой|ручную камеру|дрожащая камера",
     CameraMove::Handheld},
    {u"static|locked off|lock off|fixed camera|still camera|tripod|camera holds|camera stays|"
     u"статичн*|неподвижн*|камера стоит|со штатива|фиксированная камера",
     CameraMove::Static},
};

constexpr Entry<ShotSize> sizes[] = {
    {u"wide|wide shot|establishing|aerial|long shot|panorama|drone|full shot|extreme wide|"
     u"общий план|общим планом|общего плана|дальний план|дальним планом|широкий план|"
     u"панорамный вид|аэросъемк*|дрона",
     ShotSize::Wide},
    {u"extreme close up|close up|closeup|macro|detail|tight on|tight shot|close on|insert shot|"
     u"крупный план|крупным планом|крупного плана|крупно|макро|деталь",
     ShotSize::Close},
    {u"medium|two shot|mid shot|waist up|cowboy shot|over the shoulder|portrait|"
     u"средний план|средним планом|среднего плана|по пояс|портрет*",
     ShotSize::Medium},
};

constexpr Entry<Prop> propWords[] = {
    {u"house|farmhouse|cottage|barn|villa|cabin|hut|village|monastery|church|"
     u"дом|дома|доме|домом|домик*|хижин*|ферм*|вилл*|церковь|церкви|церковью|монастыр*|"
     u"коттедж*",
     Prop::House},
    {u"cypress*|tuscan*|tuscany|"
     u"кипарис*|тоскан*",
     Prop::Cypress},
    {u"table|tablecloth|dinner|dining|feast|banquet|"
     u"стол|столом|столе|столу|столик*|скатерт*|ужин*|пир|пира",
     Prop::Table},
    {u"candle*|"
     u"свеча|свечи|свечей|свечами|свечой",
     Prop::Candle},
    {u"hand|hands|fingers|ring|"
     u"рука|руки|руку|руках|руками|пальцы|пальцев|пальцами|кольцо",
     Prop::Hands},
    {u"string of lights|string lights|fairy lights|lanterns|lights strung|festoon|"
     u"гирлянд*|фонари|фонарей|фонарями|фонарик*|огоньк*",
     Prop::Lights},
    {u"boat*|ship*|sail*|yacht*|ferry|fishing|"
     u"лодк*|корабл*|парус*|яхт*|паром|парома|рыбацк*",
     Prop::Boat},
    {u"bird*|gull*|seagull*|swallow*|geese|crows|"
     u"птиц*|чайк*|ласточк*|гуси|гусей|вороны",
     Prop::Birds},
    {u"vineyard*|vines|lavender|ploughed|rows of|"
     u"виноградник*|виноград|лаванд*",
     Prop::Vineyard},
    {u"palm|palms|palm tree*|tropical|oasis|"
     u"пальма|пальмы|пальм|пальмами|тропич*|оазис*",
     Prop::Palm},
    {u"woman|women|girl|girls|lady|mother|daughter|bride|actress|her|she|grandmother|sister|queen|ballerina|"
     u"couple|dress|"
     u"женщин*|девушк*|девочк*|дама|дамы|мать|мама|мамы|дочь|невест*|актрис*|бабушк*|"
     u"сестра|сестры|королев*|балерин*|влюбленн*|платье|платья",
     Prop::Woman},
    {u"man|men|boy|boys|father|son|groom|he|his|him|grandfather|brother|king|fisherman|sailor|couple|"
     u"мужчин*|парень|парня|мальчик*|отец|отца|юнош*|жених*|дедушк*|брат|брата|король|"
     u"короля|рыбак*|моряк*|старик*|влюбленн*",
     Prop::Man},
};

/// Words for people and how many each names. Different words for one person add up.
constexpr Entry<int> crowds[] = {
    {u"no people|nobody|no one|without people|empty of people|deserted|uninhabited|unpeopled|"
     u"безлюдн*|пустынный|пустынная|пустынное|пустынной|пустынном|никого|без людей|ни души",
     0},
    {u"crowd*|people|dancers|guests|friends|family|audience|children|men|women|band|team|commuters|shoppers|"
     u"villagers|"
     u"soldiers|passengers|tourists|pedestrians|strangers|three people|group of|"
     u"толп*|люди|людей|людьми|людях|гости|гостей|гостями|друзья|друзей|друзьями|семья|"
     u"семьи|семьей|публик*|зрители|зрителей|дети|детей|детьми|группа|команда|прохожие|"
     u"прохожих|туристы|туристов|солдаты|солдат|покупател*|торговц*|танцоры|трое",
     5},
    {u"couple|two people|two women|two men|two friends|lovers|newlyweds|twins|the pair|two dancers|two "
     u"children|two figures|"
     u"влюбленн*|двое|вдвоем|два человека|две женщины|две девушки|два друга|молодожен*|"
     u"близнец*|супруги|пожилая пара|молодая пара|пары влюбленных",
     2},
};

constexpr const char16_t* persons[] = {
    u"woman|lady|bride|actress|mother|grandmother|girl|daughter|ballerina|queen|"
    u"женщин*|девушк*|девочк*|дама|дамы|невест*|актрис*|мать|мама|мамы|бабушк*|дочь|"
    u"балерин*|королев*",
    u"man|groom|father|grandfather|boy|son|fisherman|sailor|king|knight|detective|astronaut|chef|farmer|monk|"
    u"мужчин*|парень|парня|юнош*|жених*|отец|отца|дедушк*|мальчик*|сын|сына|рыбак*|моряк*|"
    u"король|короля|рыцар*|детектив*|космонавт*|астронавт*|фермер*|монах*|старик*|повар*",
    u"child|kid|toddler|"
    u"ребенок|ребенка|малыш*",
    (u"person|figure|dancer|traveller|traveler|hiker|runner|stranger|rider|musician|singer|skier|surfer|"
     u"cyclist|wanderer|"
     u"человек*|фигура|фигуру|фигуры|танцовщиц*|путник*|путешественник*|бегун*|незнаком*|"
     u"всадник*|музыкант*|певиц*|певец|лыжник*|велосипедист*|продав*"),
};

QString plain(const QString& words)
{
    static const QRegularExpression noise(u"[^\\p{L}\\p{N}]+"_s);
    static const QRegularExpression manner(u" (?:медленно|плавно|быстро|резко|мягко|постепенно)(?= )"_s);
    const QString silent = withoutDialogue(words).toLower().replace(u'ё', u'е').replace(noise, u" "_s);
    QString text = u' ' + silent + u' ';
    return u' ' + text.remove(manner).simplified() + u' ';
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
    // Within a scene the landscape continues from shot to shot, even where a shot does not name it.
    for (const Entry<Prop>& prop : {propWords[1], propWords[8], propWords[9]}) {
        if (script.place == whole && firstOf(around, QStringView(prop.phrases)).at >= 0)
            script.props |= prop.value;
    }
    return script;
}

} // namespace rushes
