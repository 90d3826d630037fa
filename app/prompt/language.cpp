#include "app/prompt/language.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
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
    const char* words; ///< common ones, parted by spaces
};

// The first two are spoken by Kling: a line that fits them as well is no clear case.
constexpr std::array<Tongue, 6> tongues = {{
    {"English", "the and you i is are to of it that we what not my me do this have for your be with no was "
                "so he she they but "
                "will can a in on at die man was an am war hat als i'm don't it's"},
    {"Spanish", "el la los las de que y es en un una no con por para mi tu te yo se lo como pero más está "
                "esta soy eres qué "
                "muy gracias hola amor me le su al del si sí nos todo nada cuando aquí señor señora casa "
                "estás quiero tengo"},
    {QT_TRANSLATE_NOOP("Language", "German"), "ich nicht und der das ist wir du mein meine mit für auch ein "
                                              "eine sie haben habe wie schön dich mich dir mir "
                                              "sind bist bin guten danke bitte liebe immer wenn aber noch "
                                              "schon jetzt wo was warum komm geh zu nach hause"},
    {QT_TRANSLATE_NOOP("Language", "French"),
     "je nous vous est c'est pas les des une avec pour mon ma mes dans oui merci tu t'aime j'ai bonjour il "
     "elle qui "
     "où très mais toi moi ce cette et sommes suis es ne n'est d'accord au aux jamais toujours bien"},
    {QT_TRANSLATE_NOOP("Language", "Italian"),
     "io sono che non è il della gli ciao grazie perché questo questa anche molto ti amo di sei siamo una "
     "con per mio "
     "mia buongiorno dove tutto bene ho hai ha cosa come sempre più le lo noi voi"},
    {QT_TRANSLATE_NOOP("Language", "Portuguese"), "eu você não é uma com obrigado obrigada muito meu minha "
                                                  "isso está também nós ele ela para bom dia onde tudo bem "
                                                  "sim estou são vamos aqui amo te o os um do da em mas"},
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

QStringList wordsOf(const QString& line)
{
    QStringList words;
    QString word;
    const QString ended = line + u' ';
    for (const QChar c : ended) {
        if (c.isLetter() || c.isMark())
            word.append(c.toLower());
        else if ((c == u'\'' || c == u'\u2019') && !word.isEmpty())
            word.append(u'\'');
        else if (!word.isEmpty())
            words.append(std::exchange(word, QString()));
    }
    return words;
}

QString byWords(const QString& line)
{
    static const std::array<QSet<QString>, tongues.size()> known = [] {
        std::array<QSet<QString>, tongues.size()> sets;
        for (size_t i = 0; i < tongues.size(); ++i) {
            const QStringList words = QString::fromUtf8(tongues.at(i).words).split(u' ');
            sets.at(i) = QSet<QString>(words.cbegin(), words.cend());
        }
        return sets;
    }();
    const QStringList words = wordsOf(line);
    std::array<int, tongues.size()> hits = {};
    for (const QString& word : words) {
        for (size_t i = 0; i < tongues.size(); ++i)
            hits.at(i) += known.at(i).contains(word) ? 1 : 0;
    }
    size_t best = 2;
    for (size_t i = 3; i < tongues.size(); ++i)
        best = hits.at(i) > hits.at(best) ? i : best;
    const bool clear = hits.at(best) >= 2 && hits.at(best) > hits.at(0) && hits.at(best) > hits.at(1) &&
                       qsizetype(3) * hits.at(best) >= words.size();
    return clear ? Words::tr(tongues.at(best).name) : QString();
}

} // namespace

QString unspokenLanguage(const QString& line)
{
    const QString name = byScript(line);
    return name.isEmpty() ? byWords(line) : name;
}

} // namespace rushes
