#include "app/prompt/advice.h"

#include "app/base/validtext.h"
#include "app/catalogue/validation.h"
#include "app/prompt/language.h"
#include "app/prompt/marks.h"
#include "app/prompt/mentions.h"
#include "app/prompt/negative.h"
#include "app/prompt/scenewords.h"
#include "app/prompt/speakers.h"
#include "app/prompt/split.h"
#include "app/prompt/vocabulary.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Advice)
};

/// A prompt of the request and the field it belongs to.
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

/// The prompts that describe how it is filmed: if there are shots, only theirs.
QList<Place> filmed(const Request& request)
{
    QList<Place> places = promptsOf(request);
    if (request.shots.isEmpty())
        return places;
    return places.mid(1);
}

/// A title with the number of the shot.
QString titled(const Place& place, const QString& title)
{
    return place.shot < 0 ? title : Words::tr("Shot %1: %2").arg(place.shot + 1).arg(title);
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
                {u"moves"_s,
                 place.shot < 0 ? Words::tr("More than one camera move in a shot.")
                                : titled(place, Words::tr("more than one camera move.")),
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

constexpr int enoughRepeated =
    2; // in common; low, so that the advice appears only where almost nothing is repeated

/// What the scene's text states and a shot's text lacks, for the user; empty where nothing can be said.
QString missing(const SceneWords& scene, const SceneWords& shot)
{
    QStringList parts;
    if (!scene.who.isEmpty() && !scene.who.intersects(shot.who))
        parts.append(Words::tr("who"));
    if (!scene.where.isEmpty() && !scene.where.intersects(shot.where))
        parts.append(Words::tr("where"));
    if (scene.light && !shot.light)
        parts.append(Words::tr("the light"));
    return parts.join(u", "_s);
}

/// Shots that have a prompt and repeat too little of the scene's.
QList<int> poorShots(const Request& request)
{
    QList<int> poor;
    const SceneWords scene = SceneWords::of(request.prompt);
    if (scene.count() < enoughRepeated)
        return poor;
    for (int i = 0; i < request.shots.size(); ++i) {
        const QString& prompt = request.shots.at(i).prompt;
        if (!prompt.trimmed().isEmpty() && SceneWords::of(prompt).inCommon(scene) < enoughRepeated)
            poor.append(i);
    }
    return poor;
}

/// Prepends the scene's first words to the shots that lack them, where there is room.
Request beginWithScene(Request request, const Advice&)
{
    const QString opening = openingOf(request.prompt, enoughRepeated);
    const Model* model = Catalogue::current().model(request.model);
    const int most = model ? model->shotPromptAdvice : 0;
    if (opening.isEmpty())
        return request;
    for (const int i : poorShots(request)) {
        const QString text = opening + u' ' + request.shots.at(i).prompt.trimmed();
        if (most <= 0 || characters(text) <= most)
            request.shots[i].prompt = text;
    }
    return request;
}

QList<Advice> ignoredPrompt(const Request& request, const Model&)
{
    const QList<int> poor = poorShots(request);
    if (poor.isEmpty())
        return {};
    const SceneWords scene = SceneWords::of(request.prompt);
    QList<std::pair<QString, QStringList>> lacks; // what is missing, in which shots
    for (const int i : poor) {
        const QString what = missing(scene, SceneWords::of(request.shots.at(i).prompt));
        auto same =
            std::find_if(lacks.begin(), lacks.end(), [&](const auto& lack) { return lack.first == what; });
        if (same == lacks.end())
            same = lacks.insert(lacks.size(), {what, {}});
        same->second.append(QString::number(i + 1));
    }
    QStringList sentences = {Words::tr("Repeat who, where and the light in each shot.")};
    for (const auto& [what, shots] : std::as_const(lacks)) {
        const QString which = QLocale().createSeparatedList(shots);
        QString sentence;
        if (what.isEmpty())
            sentence =
                shots.size() == 1 ? Words::tr("Missing in shot %1.") : Words::tr("Missing in shots %1.");
        else
            sentence = shots.size() == 1 ? Words::tr("Missing in shot %1: %2.")
                                         : Words::tr("Missing in shots %1: %2.");
        sentences.append(what.isEmpty() ? sentence.arg(which) : sentence.arg(which, what));
    }
    const bool mendable = beginWithScene(request, {}) != request;
    return {{u"ignored-prompt"_s, Words::tr("With shots, Kling may ignore the prompt."), sentences.join(u' '),
             mendable ? Words::tr("Begin each shot with it") : QString(), Field::Prompt, -1}};
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
            const QString shown = line.size() > 40 ? beginning(line, 39).trimmed() + u'…' : line;
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
            found.append({u"language"_s, titled(place, Words::tr("Kling may not speak this language.")),
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
            // "[Character A: old man, softly]" introduces the name for all later lines.
            if (!known.contains(speaker) && !isIntroduced(dialogue, text)) {
                const QString what =
                    isIntroduced(dialogue, everywhere)
                        ? Words::tr("%1 speaks but only the scene's prompt says who that is.")
                        : Words::tr("%1 speaks but is never described.");
                found.append({u"stranger"_s, titled(place, what.arg(dialogue.speaker)),
                              Words::tr("Say in the shot who %1 is, so that Kling knows whose lips move.")
                                  .arg(dialogue.speaker),
                              QString(), place.field, place.shot});
            }
            known.insert(speaker);
        }
    }
    return found;
}

// ---- @names

QList<Advice> unknownNames(const Request& request, const Model& model)
{
    if (!takesMentions(model))
        return {};
    const QStringList names = mentionNames(request, model);
    QStringList offered;
    for (const QString& name : names)
        offered.append(u'@' + name);
    QList<Advice> found;
    QSet<QString> said;
    for (const Place& place : promptsOf(request)) {
        for (const TextRange& range : unknownMentionsIn(place.text, names)) {
            const QString name = place.text.mid(range.start, range.length);
            if (said.contains(name))
                continue;
            said.insert(name);
            found.append({u"unknown-name"_s, titled(place, Words::tr("Nothing is called %1.").arg(name)),
                          names.isEmpty()
                              ? Words::tr("There is no element or input that a prompt could name. Add it, or "
                                          "leave out the @.")
                              : Words::tr("There are %1. Name one of them, or add what is missing.")
                                    .arg(QLocale().createSeparatedList(offered)),
                          QString(), place.field, place.shot});
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
        {u"too-long"_s, tooLong, {}}, // first, since the other advice may be about text that is cut off
        {u"ignored-negative"_s, ignoredNegative, sayInShots, true},
        {u"ignored-prompt"_s, ignoredPrompt, beginWithScene, true},
        {u"double-no"_s, doubleNo, dropNo},
        {u"unknown-name"_s, unknownNames, {}},
        {u"moves"_s, moves, {}},
        {u"language"_s, unspoken, {}, true},
        {u"stranger"_s, strangers, {}, true},
    };
    return rules;
}

QList<Advice> advise(const Request& request, const Model& model)
{
    // For a very long text (pasted by mistake) only that advice is computed.
    constexpr qsizetype longestRead = 50'000;
    qsizetype length = request.prompt.size() + request.negativePrompt.size();
    for (const Shot& shot : request.shots)
        length += shot.prompt.size();
    if (length == 0)
        return {}; // nothing is written yet
    if (length > longestRead)
        return tooLong(request, model);
    QList<Advice> all;
    const bool isKling = model.isStandIn || model.id.startsWith("kling/"_L1);
    for (const AdviceRule& rule : adviceRules()) {
        if (isKling || !rule.isOfKling)
            all.append(rule.find(request, model));
    }
    if (model.roles.negativePrompt.isEmpty())
        all.removeIf([](const Advice& advice) { return advice.field == Field::NegativePrompt; });
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
