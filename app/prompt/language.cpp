#include "app/prompt/language.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Language)
};

struct Tongue
{
    const char* name;
    const char* words;   ///< common ones, parted by spaces
    const char* letters; ///< that no word of English or Spanish has
};

// The first two are spoken by Kling: what they know too says nothing about another language. Cries and
// laughter (ha, ho, ma, da, mia, noi …) are nobody's words.
constexpr std::array<Tongue, 13> tongues = {{
    {"English",
     "the and you i is are to of it that we what not my me do this have for your be with no was so he she "
     "they but will can a in on at die man was an am war hat als i'm don't it's as by if all just there here "
     "her him his our out up go got get know like see time what's that's you're we're let's come from who "
     "when where how why then now back right good okay yes never ever please look wait want need love take "
     "think say tell us them their its would could should did does were been has had one some more than or "
     "pour comment son per dove van den bin tag met hem hier hoe men ten ben her gel git mix min din var bra "
     "ska far hang bun sang tang non god dig hon jest pro ale est ja til er",
     ""},
    {"Spanish",
     "el la lo los las le les de del al a que y e o u es en un una uno unos unas no con por para mi mis tu "
     "tus te ti yo se su sus como pero más mas está esta están estás estamos estoy este esto eso ese soy "
     "eres era fue son somos qué muy gracias hola amor amo amas ama me si sí sé nos todo toda todos todas "
     "nada nunca cuando aquí aqui ahí allá allí señor señora casa quiero quieres tengo tienes bien bueno "
     "buena buenos buenas días dia día noche noches vamos vámonos va van vas voy ven vida ver ser sin sobre "
     "porque mucho mucha bella bello mío mía ella ellos él nosotros dios mira oye hasta luego mañana hoy "
     "ahora ya también tampoco solo sólo siempre así donde dónde quién cómo cuándo puedo puede hay he han "
     "ha ni entre des sur comer madre padre hombre mujer vez otra otro tiempo mundo cosa tanto te agua "
     "bonita perdón amigo amiga amigos hermano hermana corazón claro grande importa sabes creo venga espera "
     "calla basta dame dime tres dos den pan tan tal ay jamás libre",
     ""},
    {QT_TRANSLATE_NOOP("Language", "German"),
     "ich nicht und der das ist wir du mein meine meinen mit für auch ein eine einen sie haben habe hast wie "
     "schön dich mich dir mir sind bist guten gute danke bitte liebe immer wenn aber noch schon jetzt wo was "
     "warum komm geh zu nach hause kein keine doch ja nein morgen abend heute wieder dem ihr uns euch sehr "
     "viel vielen dank gehen kann kannst muss weiß nur oder",
     "ß"},
    {QT_TRANSLATE_NOOP("Language", "French"),
     "je nous vous est c'est pas les des une avec pour mon mes dans oui merci tu t'aime j'ai bonjour il elle "
     "qui que où très mais toi moi ce cette et sommes suis es ne n'est d'accord au aux jamais toujours bien "
     "beaucoup sont votre notre quoi pourquoi fait faire jour nuit monde ici maintenant rien tout tous peux "
     "veux vais allons allez voilà ça va aussi encore",
     "œ"},
    {QT_TRANSLATE_NOOP("Language", "Italian"),
     "io sono che non è il della nella gli ciao grazie perché questo questa anche molto ti amo di sei siamo "
     "una con per mio buongiorno dove tutto bene hai cosa sempre più le lo voi dei degli sta stai sto cuore "
     "andiamo adesso mai niente chi quando abbiamo hanno voglio puoi posso vieni aspetta scusa prego buona "
     "notte sera giorno ancora qui amici",
     ""},
    {QT_TRANSLATE_NOOP("Language", "Portuguese"),
     "eu você não é uma com obrigado obrigada muito meu minha isso está também nós ele ela para bom onde "
     "tudo "
     "bem sim estou são vamos aqui amo te o os mas quem foi tenho agora hoje amanhã sempre nunca gosto seu "
     "sua boa noite vai vem mãe pai coração que de casa",
     "ãõ"},
    {QT_TRANSLATE_NOOP("Language", "Dutch"),
     "ik niet het een je jij wij zijn met voor maar ook dat wat hoe waar naar heb hebben jou jouw mijn goed "
     "goede dank morgen nog altijd nooit geen weet thuis hou van zij hij haar mooi lief alsjeblieft kom de "
     "en "
     "te huis ja nee hier",
     ""},
    {QT_TRANSLATE_NOOP("Language", "Swedish"),
     "jag är inte och det du vi hon att som på med har kan mig dig mitt älskar tack så god natt hej ja nej "
     "här där vad när hur alltid aldrig också bara vill hem nu mycket ni han den min din var",
     "å"},
    {QT_TRANSLATE_NOOP("Language", "Danish or Norwegian"),
     "jeg ikke og det er du mig meg dig deg elsker hvad hva hvor hvorfor være til på med tak takk også "
     "kommer "
     "har aldrig aldri altid alltid nå nei nej ja jo vi han hun som at",
     "ø"},
    {QT_TRANSLATE_NOOP("Language", "Polish"),
     "nie jest się tak jak co mnie ciebie cię kocham dziękuję proszę dzień dobry gdzie kiedy dlaczego jestem "
     "jesteś mam masz już tylko bardzo czy ale dla od wszystko teraz tutaj dobrze wiem chcę to na ja ty",
     "łąężźśćń"},
    {QT_TRANSLATE_NOOP("Language", "Czech"),
     "není jsem jsi jak kde proč ano miluji tě děkuji dobrý den prosím mám už jen také ale pro když já ty "
     "vím "
     "víš všechno tady teď dobře co je se to ne na",
     "řěů"},
    {QT_TRANSLATE_NOOP("Language", "Turkish"),
     "seni seviyorum bir ne çok değil evet hayır teşekkür ederim nasıl için gibi sen biz siz bana sana benim "
     "neden nerede şimdi güzel merhaba kadar sevgili bu",
     "şğı"},
    {QT_TRANSLATE_NOOP("Language", "Hungarian"),
     "nem igen szeretlek köszönöm hogy vagyok vagy egy ez az és mit mi hol itt ott jó kérem tudom miért "
     "mindig "
     "soha csak már van",
     "őű"},
}};
constexpr const char* vietnamese = QT_TRANSLATE_NOOP("Language", "Vietnamese");
constexpr const char* vietnameseWords =
    "anh yêu tôi không là của và bạn có cho này với những được rất xin chào ơn chúng";

/// What one may say without another word, and nobody else does.
struct Greeting
{
    const char* name;
    const char* words;
};
constexpr std::array<Greeting, 26> greetings = {{
    {"German", "guten morgen"},    {"German", "guten abend"},
    {"German", "gute nacht"},      {"German", "guten tag"},
    {"German", "auf wiedersehen"}, {"German", "vielen dank"},
    {"French", "merci beaucoup"},  {"French", "au revoir"},
    {"French", "mon amour"},       {"French", "mon dieu"},
    {"French", "bonne nuit"},      {"Italian", "ciao bella"},
    {"Italian", "ciao bello"},     {"Italian", "ti amo"},
    {"Italian", "buona notte"},    {"Italian", "buona sera"},
    {"Italian", "mamma mia che"},  {"Portuguese", "eu te amo"},
    {"Portuguese", "bom dia"},     {"Portuguese", "muito obrigado"},
    {"Dutch", "dank je"},          {"Dutch", "goede nacht"},
    {"Swedish", "god morgon"},     {"Swedish", "god natt"},
    {"Polish", "dzień dobry"},     {"Czech", "dobrý den"},
}};

/// Why a script is none that Kling speaks; null for those it may speak.
const char* nameOf(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Cyrillic:
        return QT_TRANSLATE_NOOP("Language", "a language in Cyrillic letters");
    case QChar::Script_Arabic:
        return QT_TRANSLATE_NOOP("Language", "a language in Arabic letters");
    case QChar::Script_Hebrew:
        return QT_TRANSLATE_NOOP("Language", "Hebrew");
    case QChar::Script_Thai:
        return QT_TRANSLATE_NOOP("Language", "Thai");
    case QChar::Script_Devanagari:
        return QT_TRANSLATE_NOOP("Language", "Hindi or another language in Devanagari letters");
    case QChar::Script_Greek:
        return QT_TRANSLATE_NOOP("Language", "Greek");
    case QChar::Script_Bengali:
        return QT_TRANSLATE_NOOP("Language", "Bengali");
    case QChar::Script_Tamil:
        return QT_TRANSLATE_NOOP("Language", "Tamil");
    case QChar::Script_Telugu:
        return QT_TRANSLATE_NOOP("Language", "Telugu");
    case QChar::Script_Gujarati:
        return QT_TRANSLATE_NOOP("Language", "Gujarati");
    case QChar::Script_Gurmukhi:
        return QT_TRANSLATE_NOOP("Language", "Punjabi");
    case QChar::Script_Armenian:
        return QT_TRANSLATE_NOOP("Language", "Armenian");
    case QChar::Script_Georgian:
        return QT_TRANSLATE_NOOP("Language", "Georgian");
    case QChar::Script_Ethiopic:
        return QT_TRANSLATE_NOOP("Language", "a language in Ethiopic letters");
    case QChar::Script_Khmer:
        return QT_TRANSLATE_NOOP("Language", "Khmer");
    case QChar::Script_Lao:
        return QT_TRANSLATE_NOOP("Language", "Lao");
    case QChar::Script_Myanmar:
        return QT_TRANSLATE_NOOP("Language", "Burmese");
    default:
        return nullptr;
    }
}

QString byScript(const QString& line)
{
    int letters = 0;
    QHash<const char*, int> counts;
    for (const uint point : line.toUcs4()) {
        if (!QChar::isLetter(point) && !QChar::isMark(point))
            continue;
        ++letters;
        if (const char* name = nameOf(QChar::script(point)))
            ++counts[name];
    }
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (count.value() >= 2 && count.value() * 2 > letters)
            return Words::tr(count.key());
    }
    return {};
}

/// As they are written.
QStringList wordsOf(const QString& line)
{
    QStringList words;
    QString word;
    const QString ended = line + u' ';
    for (const QChar c : ended) {
        if (c.isLetter() || c.isMark())
            word.append(c);
        else if ((c == u'\'' || c == u'\u2019') && !word.isEmpty())
            word.append(u'\'');
        else if (!word.isEmpty())
            words.append(std::exchange(word, QString()));
    }
    return words;
}

/// A bit for each language that knows the word.
using Speakers = quint32;
constexpr Speakers spoken = 3; ///< English, Spanish
constexpr size_t vietnameseBit = tongues.size();

const char* nameOf(size_t tongue)
{
    return tongue == vietnameseBit ? vietnamese : tongues.at(tongue).name;
}

const QHash<QString, Speakers>& knownWords()
{
    static const QHash<QString, Speakers> words = [] {
        QHash<QString, Speakers> known;
        const auto learn = [&](size_t tongue, const char* list) {
            for (const QString& word : QString::fromUtf8(list).split(u' '))
                known[word] |= 1U << tongue;
        };
        for (size_t i = 0; i < tongues.size(); ++i)
            learn(i, tongues.at(i).words);
        learn(vietnameseBit, vietnameseWords);
        return known;
    }();
    return words;
}

/// Letters that only one of the languages has.
Speakers byLetters(const QString& word)
{
    static const QHash<QChar, Speakers> known = [] {
        QHash<QChar, Speakers> letters;
        for (size_t i = 0; i < tongues.size(); ++i) {
            const QString own = QString::fromUtf8(tongues.at(i).letters);
            for (const QChar letter : own)
                letters[letter] |= 1U << i;
        }
        for (const char16_t letter : {u'đ', u'ơ', u'ư'})
            letters[letter] |= 1U << vietnameseBit;
        return letters;
    }();
    Speakers found = 0;
    for (const QChar c : word) {
        if (c.unicode() < 0x80)
            continue;
        found |= c.unicode() >= 0x1EA0 && c.unicode() <= 0x1EF9 ? 1U << vietnameseBit : known.value(c);
    }
    return found;
}

struct Hits
{
    int all = 0; ///< different words
    int own = 0; ///< of these, words that are neither English nor Spanish
};

QString byWords(const QString& line)
{
    QHash<QString, bool> words; // and whether it may be a name: a capital behind the first word
    const QStringList said = wordsOf(line);
    for (qsizetype i = 0; i < said.size(); ++i) {
        const QString lower = said.at(i).toLower();
        const bool name = i > 0 && said.at(i).at(0).isUpper();
        words.insert(lower, words.value(lower, true) && name);
    }
    std::array<Hits, vietnameseBit + 1> hits = {};
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        Speakers speakers = knownWords().value(word.key());
        if (!word.value() && !(speakers & spoken))
            speakers |= byLetters(word.key());
        for (size_t i = 0; i < hits.size(); ++i) {
            if (speakers & (1U << i)) {
                ++hits.at(i).all;
                hits.at(i).own += speakers & spoken ? 0 : 1;
            }
        }
    }
    const QString whole = u' ' + said.join(u' ').toLower() + u' ';
    for (const Greeting& greeting : greetings) {
        if (!whole.contains(u' ' + QString::fromUtf8(greeting.words) + u' '))
            continue;
        for (size_t i = 2; i < hits.size(); ++i) {
            if (qstrcmp(nameOf(i), greeting.name) == 0)
                hits.at(i) = {qMax(hits.at(i).all, 3), qMax(hits.at(i).own, 2)};
        }
    }
    size_t best = 2;
    for (size_t i = 3; i < hits.size(); ++i)
        best = hits.at(i).all > hits.at(best).all ? i : best;
    const Hits& most = hits.at(best);
    const bool clear = most.own >= 2 && most.all > hits.at(0).all && most.all > hits.at(1).all &&
                       qsizetype(3) * most.all >= words.size();
    return clear ? Words::tr(nameOf(best)) : QString();
}

} // namespace

QString unspokenLanguage(const QString& line)
{
    const QString composed = line.normalized(QString::NormalizationForm_C);
    const QString name = byScript(composed);
    return name.isEmpty() ? byWords(composed) : name;
}

QString namedLanguage(const QString& tone)
{
    static constexpr std::array names = {
        QT_TRANSLATE_NOOP("Language", "German"),     QT_TRANSLATE_NOOP("Language", "French"),
        QT_TRANSLATE_NOOP("Language", "Italian"),    QT_TRANSLATE_NOOP("Language", "Portuguese"),
        QT_TRANSLATE_NOOP("Language", "Russian"),    QT_TRANSLATE_NOOP("Language", "Ukrainian"),
        QT_TRANSLATE_NOOP("Language", "Arabic"),     QT_TRANSLATE_NOOP("Language", "Hebrew"),
        QT_TRANSLATE_NOOP("Language", "Hindi"),      QT_TRANSLATE_NOOP("Language", "Bengali"),
        QT_TRANSLATE_NOOP("Language", "Urdu"),       QT_TRANSLATE_NOOP("Language", "Thai"),
        QT_TRANSLATE_NOOP("Language", "Vietnamese"), QT_TRANSLATE_NOOP("Language", "Indonesian"),
        QT_TRANSLATE_NOOP("Language", "Dutch"),      QT_TRANSLATE_NOOP("Language", "Swedish"),
        QT_TRANSLATE_NOOP("Language", "Danish"),     QT_TRANSLATE_NOOP("Language", "Norwegian"),
        QT_TRANSLATE_NOOP("Language", "Finnish"),    QT_TRANSLATE_NOOP("Language", "Polish"),
        QT_TRANSLATE_NOOP("Language", "Czech"),      QT_TRANSLATE_NOOP("Language", "Hungarian"),
        QT_TRANSLATE_NOOP("Language", "Romanian"),   QT_TRANSLATE_NOOP("Language", "Greek"),
        QT_TRANSLATE_NOOP("Language", "Turkish"),    QT_TRANSLATE_NOOP("Language", "Persian"),
        QT_TRANSLATE_NOOP("Language", "Latin")};
    static const QRegularExpression pattern = [] {
        QStringList all;
        for (const char* name : names)
            all.append(QLatin1StringView(name));
        // "In German" ends there: "in German uniform" is a dress, "in German-accented English" an accent.
        return QRegularExpression(
            u"(?<!\\w)(?:speak(?:s|ing)(?: in)?(?: \\w{1,20})? (?<spoken>%1)(?![\\s-]{1,3}accent)|"
            "in(?: \\w{1,20})? (?<told>%1)(?=\\s{0,3}(?:$|[^\\w\\s-]|(?:and|with|but|then|to)\\b)))(?!\\w)"_s
                .arg(all.join(u'|')),
            QRegularExpression::CaseInsensitiveOption);
    }();
    const QRegularExpressionMatch match = pattern.match(tone);
    const QString found = match.captured(u"spoken"_s) + match.captured(u"told"_s);
    for (const char* name : names) {
        if (found.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0)
            return Words::tr(name);
    }
    return {};
}

} // namespace rushes
