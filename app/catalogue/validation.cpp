#include "app/catalogue/validation.h"

#include "app/base/commalist.h"
#include "app/catalogue/elementnames.h"
#include "app/catalogue/requestjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Validation)
};

QString listed(const QStringList& values)
{
    return values.size() < 2
               ? values.join(QString())
               : Words::tr("%1 or %2").arg(commaList(values.mid(0, values.size() - 1)), values.last());
}

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

/// "multi_prompt" of "multi_prompt[2].duration".
QString stemOf(const QString& key)
{
    const qsizetype end = key.indexOf(u'[');
    return end < 0 ? key : key.left(end);
}

/// Checks the roles with texts of their own, then everything else that the schema and the rules refuse.
class Validation
{
public:
    Validation(const Request& request, const Model& model)
        : m_request(request)
        , m_model(model)
        , m_roles(model.roles)
    {
    }

    QList<Problem> run()
    {
        prompt();
        choice(Field::AspectRatio, m_roles.aspectRatio, m_request.aspectRatio, m_model.aspectRatios);
        duration();
        scale();
        choice(Field::ShotType, m_roles.shotType, m_request.shotType, m_model.shotTypes);
        choice(Field::Resolution, m_roles.resolution, m_request.resolution, m_model.resolutions);
        shots();
        for (const MediaSlot& slot : m_roles.media)
            media(slot);
        elements();
        const QJsonObject body = toServiceJson(m_request, m_model);
        for (const SchemaIssue& issue : checkBody(m_model.schema, body))
            addIssue(issue);
        for (const SchemaIssue& issue : checkRules(m_model, body))
            addIssue(issue);
        return m_problems;
    }

private:
    void add(Field field, const QString& key, const QString& text, int shot = -1)
    {
        m_problems.append({field, shot, text, key});
    }

    [[nodiscard]] const Property* property(const QString& key) const { return m_model.schema.property(key); }

    /// A value set by its key overrides the role's; the schema checks it.
    [[nodiscard]] bool isOverridden(const QString& key) const { return m_request.settings.contains(key); }

    void prompt()
    {
        const Property* prompt = property(m_roles.prompt);
        if (!prompt || !prompt->isRequired || !isBlank(promptAsSent(m_request, m_model)) ||
            isOverridden(prompt->key))
            return;
        add(Field::Prompt, prompt->key,
            m_request.shots.isEmpty() || !m_model.takesShots()
                ? m_model.output == MediaKind::Audio
                      ? Words::tr("Write a prompt: what is heard.")
                      : Words::tr("Write a prompt: what is seen, where, and in which light.")
                : Words::tr(
                      "Write a prompt for the whole scene too: the service requires it beside the shots."));
    }

    void choice(Field field, const QString& key, const QString& value, const QStringList& choices)
    {
        const Property* chosen = property(key);
        if (!chosen || chosen->choices.isEmpty() || choices.contains(value) || isOverridden(key))
            return;
        // A setting without a default may be left to the model.
        if (value.isEmpty() && !chosen->isRequired && chosen->standard.isUndefined())
            return;
        add(field, key, Words::tr("Choose %1.").arg(listed(choices)));
    }

    void duration()
    {
        const Property* duration = property(m_roles.duration);
        if (!duration || isOverridden(duration->key) || (m_request.autoDuration && m_model.allowsAutoSeconds))
            return;
        const QList<int>& choices = m_model.secondsChoices;
        const bool isInRange =
            m_request.duration >= m_model.minSeconds && m_request.duration <= m_model.maxSeconds;
        if (isInRange && (choices.isEmpty() || choices.contains(m_request.duration)))
            return;
        if (choices.isEmpty() || choices.size() == m_model.maxSeconds - m_model.minSeconds + 1) {
            add(Field::Duration, duration->key,
                Words::tr("A clip lasts %1 to %2 s. Set a duration in that range.")
                    .arg(m_model.minSeconds)
                    .arg(m_model.maxSeconds));
            return;
        }
        QStringList texts;
        for (const int seconds : choices)
            texts.append(QString::number(seconds));
        add(Field::Duration, duration->key,
            Words::tr("A clip lasts %1 s. Choose one of these.").arg(listed(texts)));
    }

    void scale()
    {
        const Property* scale = property(m_roles.cfgScale);
        if (!scale || isOverridden(scale->key) ||
            (m_request.cfgScale >= m_model.minCfgScale && m_request.cfgScale <= m_model.maxCfgScale))
            return;
        add(Field::CfgScale, scale->key,
            Words::tr("Set the CFG scale between %1 and %2.")
                .arg(m_model.minCfgScale)
                .arg(m_model.maxCfgScale));
    }

    void shots()
    {
        if (!m_model.takesShots())
            return;
        const QString& key = m_roles.shots;
        if (m_request.shots.size() > m_model.maxShots)
            add(Field::Shots, key,
                Words::tr("A clip takes at most %n shot(s). Delete some.", nullptr, m_model.maxShots));
        for (int i = 0; i < m_request.shots.size(); ++i)
            shot(i);
        const qint64 sum =
            std::accumulate(m_request.shots.cbegin(), m_request.shots.cend(), qint64(0),
                            [](qint64 total, const Shot& shot) { return total + shot.seconds; });
        const bool isFixed = m_model.takesSeconds() && !m_request.autoDuration;
        if (!m_request.shots.isEmpty() && isFixed && sum != m_request.duration)
            add(Field::Shots, key,
                Words::tr("The shots last %1 s and the clip %2 s. Make them equal.")
                    .arg(sum)
                    .arg(m_request.duration));
    }

    void shot(int i)
    {
        const Shot& shot = m_request.shots.at(i);
        const QString place = u"%1[%2]."_s.arg(m_roles.shots).arg(i);
        if (isBlank(shot.prompt))
            add(Field::ShotPrompt, place + u"prompt"_s,
                Words::tr("Shot %1 has no prompt. Say what it shows, or delete it.").arg(i + 1), i);
        if (shot.seconds < m_model.minShotSeconds)
            add(Field::ShotSeconds, place + u"duration"_s,
                Words::tr("Shot %1 lasts %2 s. A shot lasts at least %3 s: lengthen it.")
                    .arg(i + 1)
                    .arg(shot.seconds)
                    .arg(m_model.minShotSeconds),
                i);
        else if (shot.seconds > m_model.maxShotSeconds)
            add(Field::ShotSeconds, place + u"duration"_s,
                Words::tr("Shot %1 lasts %2 s. A shot lasts at most %3 s: shorten it.")
                    .arg(i + 1)
                    .arg(shot.seconds)
                    .arg(m_model.maxShotSeconds),
                i);
    }

    void media(const MediaSlot& slot)
    {
        if (slot.isList)
            return; // the schema limits the number
        const auto count =
            std::count_if(m_request.inputs.cbegin(), m_request.inputs.cend(),
                          [&](const Input& input) { return m_roles.slot(input.role, input.key) == &slot; });
        if (count > slot.keys.size())
            add(Field::Input, slot.keys.constLast(),
                Words::tr("At most %1 are taken. Remove some.").arg(slot.keys.size()));
    }

    /// Two elements with one name would be ambiguous.
    void elements()
    {
        if (m_roles.elements.isEmpty())
            return;
        const QStringList names = elementNames(m_request.elements);
        for (qsizetype i = 1; i < names.size(); ++i) {
            if (names.mid(0, i).contains(names.at(i), Qt::CaseInsensitive))
                return add(Field::Element, u"%1[%2]"_s.arg(m_roles.elements).arg(i),
                           Words::tr("Two elements are called “@%1”. Give each a name of its own.")
                               .arg(names.at(i)));
        }
    }

    [[nodiscard]] Field fieldOf(const QString& stem) const
    {
        const std::pair<QString, Field> roles[] = {
            {m_roles.prompt, Field::Prompt},         {m_roles.negativePrompt, Field::NegativePrompt},
            {m_roles.duration, Field::Duration},     {m_roles.aspectRatio, Field::AspectRatio},
            {m_roles.cfgScale, Field::CfgScale},     {m_roles.sound, Field::Sound},
            {m_roles.shots, Field::Shots},           {m_roles.shotType, Field::ShotType},
            {m_roles.resolution, Field::Resolution}, {m_roles.seed, Field::Seed},
            {m_roles.elements, Field::Element},      {m_roles.keyframes, Field::Keyframe},
        };
        for (const auto& [key, field] : roles) {
            if (!key.isEmpty() && key == stem)
                return field;
        }
        for (const MediaSlot& slot : m_roles.media) {
            if (slot.keys.contains(stem))
                return Field::Input;
        }
        return Field::Setting;
    }

    /// Reports at most one problem for each value.
    void addIssue(const SchemaIssue& issue)
    {
        const QString stem = stemOf(issue.key);
        const bool isSaid = std::any_of(m_problems.cbegin(), m_problems.cend(),
                                        [&](const Problem& problem) { return stemOf(problem.key) == stem; });
        if (!isSaid)
            add(fieldOf(stem), issue.key, issue.text);
    }

    const Request& m_request;
    const Model& m_model;
    const Roles& m_roles;
    QList<Problem> m_problems = {};
};

} // namespace

QString nameOf(Field field, int shot)
{
    switch (field) {
    case Field::Model:
        return u"model"_s;
    case Field::Prompt:
        return u"prompt"_s;
    case Field::NegativePrompt:
        return u"negative_prompt"_s;
    case Field::Duration:
        return u"duration"_s;
    case Field::AspectRatio:
        return u"aspect_ratio"_s;
    case Field::CfgScale:
        return u"cfg_scale"_s;
    case Field::Sound:
        return u"sound"_s;
    case Field::Shots:
        return u"multi_prompt"_s;
    case Field::ShotPrompt:
        return u"multi_prompt[%1].prompt"_s.arg(shot);
    case Field::ShotSeconds:
        return u"multi_prompt[%1].duration"_s.arg(shot);
    case Field::ShotType:
        return u"shot_type"_s;
    case Field::Resolution:
        return u"resolution"_s;
    case Field::Seed:
        return u"seed"_s;
    case Field::Input:
        return u"input"_s;
    case Field::Element:
        return u"elements"_s;
    case Field::Keyframe:
        return u"keyframes"_s;
    case Field::Setting:
        return u"setting"_s;
    }
    return {};
}

QList<Problem> validate(const Request& request, const Model& model)
{
    return Validation(request, model).run();
}

QList<Problem> validate(const Request& request, const Catalogue& catalogue)
{
    const Model* model = catalogue.model(request.model);
    // A withdrawn model is a problem, except the standard one: whether that is still accepted is left to the
    // service.
    if (model && model->isWithdrawn && model->id != catalogue.standard().id)
        return {
            {Field::Model, -1,
             Words::tr(
                 "The service no longer lists “%1”. Choose another model: everything in the scene is kept.")
                 .arg(model->name),
             u"model"_s}};
    if (model)
        return validate(request, *model);
    return {
        {Field::Model, -1,
         Words::tr("The catalogue has no model “%1”. Choose another one: everything in the scene is kept.")
             .arg(request.model),
         u"model"_s}};
}

} // namespace rushes
