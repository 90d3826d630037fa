#include "app/prompt/advice.h"

#include "app/prompt/language.h"
#include "app/prompt/marks.h"
#include "app/prompt/negative.h"
#include "app/prompt/speakers.h"
#include "app/prompt/split.h"
#include "app/prompt/vocabulary.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Advice)
};

/// A text of the request and whose it is.
struct Place
{
    QString text = {};
    Field field = Field::Prompt;
    int shot = -1;
};

/// The prompt, then each shot's.
QList<Place> promptsOf(const Request& request)
{
    QList<Place> places = {{request.prompt, Field::Prompt, -1}};
    for (int i = 0; i < request.shots.size(); ++i)
        places.append({request.shots.at(i).prompt, Field::ShotPrompt, i});
    return places;
}

/// What says how the picture is filmed: with shots, theirs alone.
QList<Place> filmed(const Request& request)
{
    QList<Place> places = promptsOf(request);
    if (request.shots.isEmpty())
        return places;
    return places.mid(1);
}

// ---- More than one camera move in a shot

QList<Advice> moves(const Request& request, const Model&)
{
    QList<Advice> found;
    for (const Place& place : filmed(request)) {
        for (const QString& part : prompts::partsOf(place.text)) {
            const QStringList named = Vocabulary::builtIn().cameraMoves(part);
            if (named.size() < 2)
                continue;
            found.append(
                {u"moves"_s, Words::tr("More than one camera move in a shot."),
                 Words::tr(
                     "“%1” and “%2” share one shot. One move a shot comes out clearer: keep one, or split "
                     "the shot.")
                     .arg(named.at(0), named.at(1)),
                 QString(), place.field, place.shot});
            break;
        }
    }
    return found;
}

// ---- With shots, prompt and negative prompt may be ignored

QList<Advice> ignoredNegative(const Request& request, const Model&)
{
    if (request.shots.isEmpty() || request.negativePrompt.trimmed().isEmpty())
        return {};
    const QString said = avoidance(request.negativePrompt);
    const bool everywhere = std::all_of(request.shots.cbegin(), request.shots.cend(), [&](const Shot& shot) {
        return shot.prompt.contains(said, Qt::CaseInsensitive);
    });
    if (everywhere)
        return {};
    return {{u"ignored-negative"_s, Words::tr("With shots, Kling may ignore the negative prompt."),
             Words::tr("Say it in each shot instead."), Words::tr("Add to shots"), Field::NegativePrompt,
             -1}};
}

Request sayInShots(Request request, const Advice&)
{
    const QString said = avoidance(request.negativePrompt);
    for (Shot& shot : request.shots) {
        if (!shot.prompt.contains(said, Qt::CaseInsensitive))
            shot.prompt = withAvoidance(shot.prompt, said);
    }
    return request;
}

bool isIdeograph(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana;
}

/// The words that carry meaning, cut to their beginnings so that "terraces" is "terrace"; where words are not
/// parted by spaces, the signs.
QSet<QString> meaning(const QString& text)
{
    static const QSet<QString> hollow = {
        u"the"_s,    u"and"_s,     u"his"_s,   u"her"_s,      u"its"_s,   u"for"_s,    u"are"_s,
        u"has"_s,    u"who"_s,     u"out"_s,   u"off"_s,      u"one"_s,   u"two"_s,    u"all"_s,
        u"with"_s,   u"from"_s,    u"into"_s,  u"over"_s,     u"that"_s,  u"this"_s,   u"then"_s,
        u"their"_s,  u"them"_s,    u"they"_s,  u"there"_s,    u"shot"_s,  u"camera"_s, u"slow"_s,
        u"slowly"_s, u"wide"_s,    u"close"_s, u"medium"_s,   u"each"_s,  u"other"_s,  u"both"_s,
        u"very"_s,   u"look"_s,    u"film"_s,  u"lens"_s,     u"style"_s, u"scene"_s,  u"while"_s,
        u"until"_s,  u"music"_s,   u"sound"_s, u"quiet"_s,    u"soft"_s,  u"softly"_s, u"toward"_s,
        u"behind"_s, u"towards"_s, u"have"_s,  u"cinematic"_s};
    constexpr qsizetype stem = 5;
    QSet<QString> words;
    QString word;
    const auto finish = [&] {
        const bool hangul = !word.isEmpty() && word.at(0).script() == QChar::Script_Hangul;
        if (word.size() >= (hangul ? 2 : 3) && !hollow.contains(word))
            words.insert(word.left(hangul ? 2 : stem));
        word.clear();
    };
    for (const QChar c : text) {
        if (isIdeograph(c)) {
            finish();
            words.insert(c);
        } else if (c.isLetterOrNumber()) {
            word.append(c.toLower());
        } else {
            finish();
        }
    }
    finish();
    return words;
}

QList<Advice> ignoredPrompt(const Request& request, const Model&)
{
    constexpr int enough = 2; // words in common: a guess that stays silent for shots that repeat anything
    if (request.shots.isEmpty())
        return {};
    const QSet<QString> said = meaning(request.prompt);
    if (said.size() < enough)
        return {};
    QStringList poor;
    for (int i = 0; i < request.shots.size(); ++i) {
        QSet<QString> common = meaning(request.shots.at(i).prompt);
        common.intersect(said);
        if (common.size() < enough && !request.shots.at(i).prompt.trimmed().isEmpty())
            poor.append(QString::number(i + 1));
    }
    if (poor.isEmpty())
        return {};
    return {{u"ignored-prompt"_s, Words::tr("With shots, Kling may ignore the prompt."),
             Words::tr("Repeat who, where and the light in each shot. Missing in shot %1.")
                 .arg(poor.join(u", "_s)),
             QString(), Field::Prompt, -1}};
}

// ---- Lengths

QList<Advice> tooLong(const Request& request, const Model& model)
{
    QList<Advice> found;
    const auto check = [&](const QString& text, int limit, const QString& title, Field field, int shot) {
        const int over = characters(text) - limit;
        if (limit > 0 && over > 0)
            found.append(
                {u"too-long"_s, title,
                 Words::tr("%n character(s) over. Kling may refuse them or drop the end.", nullptr, over),
                 QString(), field, shot});
    };
    const int most = model.promptAdvice;
    check(request.prompt, most, Words::tr("The prompt is over %1 characters.").arg(most), Field::Prompt, -1);
    check(request.negativePrompt, most, Words::tr("The negative prompt is over %1 characters.").arg(most),
          Field::NegativePrompt, -1);
    for (int i = 0; i < request.shots.size(); ++i)
        check(request.shots.at(i).prompt, model.shotPromptAdvice,
              Words::tr("Shot %1 is over %2 characters.").arg(i + 1).arg(model.shotPromptAdvice),
              Field::ShotPrompt, i);
    return found;
}

// ---- Dialogue

QList<Advice> unspoken(const Request& request, const Model&)
{
    QList<Advice> found;
    if (!request.sound)
        return found;
    for (const Place& place : filmed(request)) {
        for (const SpokenLine& spoken : spokenLines(place.text)) {
            const QString& line = spoken.line;
            const QString shown = line.size() > 40 ? line.left(39).trimmed() + u'…' : line;
            const QString named = namedLanguage(spoken.tone);
            const QString language = named.isEmpty() ? unspokenLanguage(line) : named;
            if (language.isEmpty())
                continue;
            const QString why =
                named.isEmpty()
                    ? Words::tr(
                          "“%1” looks like %2. Kling speaks English, Chinese, Japanese, Korean and Spanish.")
                    : Words::tr("“%1” is to be spoken in %2. Kling speaks English, Chinese, Japanese, Korean "
                                "and Spanish.");
            found.append({u"language"_s, Words::tr("Kling may not speak this language."),
                          why.arg(shown, language), QString(), place.field, place.shot});
            break;
        }
    }
    return found;
}

QString textOf(const QList<Place>& places)
{
    QStringList texts;
    for (const Place& place : places)
        texts.append(place.text);
    return outsideDialogue(texts);
}

QList<Advice> strangers(const Request& request, const Model&)
{
    QList<Advice> found;
    const QString text = textOf(filmed(request));
    const QString everywhere = textOf(promptsOf(request));
    QSet<QString> known;
    for (const Place& place : filmed(request)) {
        for (const Dialogue& dialogue : dialogues(place.text)) {
            const QString speaker = dialogue.speaker.toLower();
            // "[Character A: old man, softly]" introduces the name for every later line too.
            if (!known.contains(speaker) && !isIntroduced(dialogue, text)) {
                const QString what =
                    isIntroduced(dialogue, everywhere)
                        ? Words::tr("%1 speaks but only the scene's prompt says who that is.")
                        : Words::tr("%1 speaks but is never described.");
                found.append({u"stranger"_s, what.arg(dialogue.speaker),
                              Words::tr("Say in the shot who %1 is, so that Kling knows whose lips move.")
                                  .arg(dialogue.speaker),
                              QString(), place.field, place.shot});
            }
            known.insert(speaker);
        }
    }
    return found;
}

// ---- "no …" in the negative prompt

QList<Advice> doubleNo(const Request& request, const Model&)
{
    if (withoutNo(request.negativePrompt) != request.negativePrompt)
        return {{u"double-no"_s, Words::tr("The negative prompt says “no”."),
                 Words::tr("It is a list of what to avoid already: name the thing alone, “blur” rather than "
                           "“no blur”."),
                 Words::tr("Drop the “no”"), Field::NegativePrompt, -1}};
    if (saysNot(request.negativePrompt))
        return {{u"double-no"_s, Words::tr("The negative prompt says “not”."),
                 Words::tr("It is a list of what to avoid: name the fault itself, “blurry” rather than “not "
                           "sharp”."),
                 QString(), Field::NegativePrompt, -1}};
    return {};
}

Request dropNo(Request request, const Advice&)
{
    request.negativePrompt = withoutNo(request.negativePrompt);
    return request;
}

} // namespace

const QList<AdviceRule>& adviceRules()
{
    static const QList<AdviceRule> rules = {
        {u"ignored-negative"_s, ignoredNegative, sayInShots},
        {u"ignored-prompt"_s, ignoredPrompt, {}},
        {u"double-no"_s, doubleNo, dropNo},
        {u"moves"_s, moves, {}},
        {u"language"_s, unspoken, {}},
        {u"stranger"_s, strangers, {}},
        {u"too-long"_s, tooLong, {}},
    };
    return rules;
}

QList<Advice> advise(const Request& request, const Model& model)
{
    // A book by mistake: nobody waits for advice on it but the one that says so.
    constexpr qsizetype longestRead = 50'000;
    qsizetype length = request.prompt.size() + request.negativePrompt.size();
    for (const Shot& shot : request.shots)
        length += shot.prompt.size();
    if (length > longestRead)
        return tooLong(request, model);
    QList<Advice> all;
    for (const AdviceRule& rule : adviceRules())
        all.append(rule.find(request, model));
    return all;
}

Request mended(const Request& request, const Advice& advice)
{
    for (const AdviceRule& rule : adviceRules()) {
        if (rule.id == advice.id && rule.mend && !advice.mendText.isEmpty())
            return rule.mend(request, advice);
    }
    return request;
}

} // namespace rushes
