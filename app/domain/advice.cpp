#include "app/domain/advice.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Advice)
};

bool says(const QString& prompt, const QString& negative)
{
    return prompt.contains(negative.trimmed(), Qt::CaseInsensitive);
}

QList<Advice> negativePromptMayBeIgnored(const Request& request, const Model& model)
{
    const QString negative = request.negativePrompt.trimmed();
    const bool saidEverywhere = std::all_of(request.shots.cbegin(), request.shots.cend(),
                                            [&](const Shot& shot) { return says(shot.prompt, negative); });
    if (negative.isEmpty() || saidEverywhere)
        return {};
    const QString name = model.name.section(u' ', 0, 0);
    return {{AdviceRule::NegativePromptMayBeIgnored, -1,
             Words::tr("With shots, %1 may ignore the negative prompt.").arg(name),
             Words::tr("Say it in each shot instead."), Words::tr("Add to shots")}};
}

Request addToShots(Request request)
{
    const QString negative = request.negativePrompt.trimmed();
    for (Shot& shot : request.shots) {
        if (says(shot.prompt, negative))
            continue;
        QString prompt = shot.prompt.trimmed();
        if (!prompt.isEmpty())
            prompt += prompt.back().isLetterOrNumber() ? u". "_s : u" "_s;
        shot.prompt = prompt + Words::tr("Avoid: %1").arg(negative);
        if (negative.back().isLetterOrNumber())
            shot.prompt += u'.';
    }
    return request;
}

QList<Advice> tooLong(AdviceRule rule, const QString& text, int limit, const QString& title, int shot = -1)
{
    const int over = characterCount(text) - limit;
    if (limit <= 0 || over <= 0)
        return {};
    return {{rule,
             shot,
             title,
             Words::tr("The service may leave out what is past %1 characters: %n to cut.", nullptr, over)
                 .arg(limit),
             {}}};
}

QList<Advice> longPrompt(const Request& request, const Model& model)
{
    return tooLong(AdviceRule::LongPrompt, request.prompt, model.promptAdvice,
                   Words::tr("The prompt is long."));
}

QList<Advice> longNegativePrompt(const Request& request, const Model& model)
{
    return tooLong(AdviceRule::LongNegativePrompt, request.negativePrompt, model.promptAdvice,
                   Words::tr("The negative prompt is long."));
}

QList<Advice> longShotPrompt(const Request& request, const Model& model)
{
    QList<Advice> found;
    for (int i = 0; i < request.shots.size(); ++i)
        found += tooLong(AdviceRule::LongShotPrompt, request.shots.at(i).prompt, model.shotPromptAdvice,
                         Words::tr("Shot %1 has a long prompt.").arg(i + 1), i);
    return found;
}

struct Rule
{
    AdviceRule id;
    QList<Advice> (*check)(const Request&, const Model&);
    Request (*mend)(Request);
};

constexpr std::array<Rule, 4> rules = {{
    {AdviceRule::NegativePromptMayBeIgnored, negativePromptMayBeIgnored, addToShots},
    {AdviceRule::LongPrompt, longPrompt, nullptr},
    {AdviceRule::LongNegativePrompt, longNegativePrompt, nullptr},
    {AdviceRule::LongShotPrompt, longShotPrompt, nullptr},
}};

} // namespace

QList<Advice> adviceFor(const Request& request, const Catalogue& catalogue)
{
    const Model* model = catalogue.model(request.model);
    if (!model)
        return {};
    QList<Advice> found;
    for (const Rule& rule : rules)
        found += rule.check(request, *model);
    return found;
}

Request mended(const Request& request, const Advice& advice)
{
    for (const Rule& rule : rules) {
        if (rule.id == advice.rule && rule.mend)
            return rule.mend(request);
    }
    return request;
}

int characterCount(const QString& text)
{
    return static_cast<int>(
        std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); }));
}

} // namespace rushes
