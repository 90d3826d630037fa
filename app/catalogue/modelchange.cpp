#include "app/catalogue/modelchange.h"

#include "app/catalogue/schemacheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelChange)
};

QString inputsText(InputRole role, int count)
{
    switch (role) {
    case InputRole::StartImage:
        return Words::tr("start image");
    case InputRole::EndImage:
        return Words::tr("end image");
    case InputRole::Mask:
        return Words::tr("mask");
    case InputRole::SourceVideo:
        return Words::tr("video");
    case InputRole::SourceAudio:
        return Words::tr("sound file");
    case InputRole::ReferenceImage:
    case InputRole::ReferenceVideo:
    case InputRole::ReferenceAudio:
        return Words::tr("%n reference(s)", nullptr, count);
    case InputRole::Other:
        break;
    }
    return Words::tr("%n file(s)", nullptr, count);
}

class Change
{
public:
    Change(const Request& request, const Model& from, const Model& to)
        : m_from(from)
        , m_to(to)
        , m_change{request, {}}
        , m_usual(defaultsOf(to))
    {
    }

    ModelChange run()
    {
        Request& request = m_change.request;
        request.model = m_to.id;
        request.unset.clear();
        text(u"aspect_ratio"_s, m_from.roles.aspectRatio, m_to.roles.aspectRatio, request.aspectRatio,
             m_to.aspectRatios, m_usual.aspectRatio, Words::tr("aspect ratio"));
        text(u"resolution"_s, m_from.roles.resolution, m_to.roles.resolution, request.resolution,
             m_to.resolutions, m_usual.resolution, Words::tr("resolution"));
        text(u"shot_type"_s, m_from.roles.shotType, m_to.roles.shotType, request.shotType, m_to.shotTypes,
             m_usual.shotType, {});
        duration();
        scale();
        if (m_from.roles.sound.isEmpty() != m_to.roles.sound.isEmpty()) {
            if (m_to.roles.sound.isEmpty() && request.sound)
                m_change.dropped.append(Words::tr("sound"));
        }
        if (m_to.roles.negativePrompt.isEmpty() && !request.negativePrompt.isEmpty())
            m_change.dropped.append(Words::tr("negative prompt"));
        if (m_to.roles.seed.isEmpty() && request.seed)
            m_change.dropped.append(Words::tr("seed"));
        inputs();
        if (m_to.roles.elements.isEmpty() && !request.elements.isEmpty())
            m_change.dropped.append(
                Words::tr("%n element(s)", nullptr, static_cast<int>(request.elements.size())));
        if (m_to.roles.keyframes.isEmpty() && !request.keyframes.isEmpty())
            m_change.dropped.append(
                Words::tr("%n keyframe(s)", nullptr, static_cast<int>(request.keyframes.size())));
        settings();
        return m_change;
    }

private:
    /// A choice that the new model does not have is kept under a name of Rushes' own, and the default is used
    /// instead.
    void text(const QString& name, const QString& former, const QString& key, QString& value,
              const QStringList& choices, const QString& usual, const QString& word)
    {
        if (key.isEmpty())
            return; // kept, but not sent
        QJsonObject& kept = m_change.request.kept;
        const QString wanted = kept.contains(name) ? kept.value(name).toString() : value;
        const auto same = std::find_if(choices.cbegin(), choices.cend(), [&wanted](const QString& choice) {
            return choice.compare(wanted, Qt::CaseInsensitive) == 0; // so that 720P matches 720p
        });
        if (choices.isEmpty() || same != choices.cend()) {
            value = choices.isEmpty() ? wanted : *same;
            kept.remove(name);
            return;
        }
        if (!wanted.isEmpty() && (!former.isEmpty() || kept.contains(name))) {
            if (!kept.contains(name) && !word.isEmpty())
                m_change.dropped.append(u"%1 %2"_s.arg(word, wanted));
            kept.insert(name, wanted);
        }
        value = usual;
    }

    void duration()
    {
        Request& request = m_change.request;
        if (!m_to.takesSeconds())
            return;
        const int wanted = request.kept.value("duration"_L1).toInt(request.duration);
        request.kept.remove("duration"_L1);
        if (request.autoDuration && !m_to.allowsAutoSeconds)
            request.autoDuration = false;
        const int nearest = nearestSeconds(wanted, m_to);
        if (!request.shots.isEmpty() && m_to.takesShots() && totalSeconds(request.shots) != nearest)
            return; // the timeline reports the problem and mends it in one step
        if (nearest != wanted) {
            m_change.dropped.append(Words::tr("%1 s").arg(wanted));
            request.kept.insert("duration"_L1, wanted);
        }
        request.duration = nearest;
    }

    void scale()
    {
        Request& request = m_change.request;
        if (m_to.roles.cfgScale.isEmpty())
            return;
        const double wanted =
            request.kept.value("cfg_scale"_L1)
                .toDouble(m_from.roles.cfgScale.isEmpty() && request.cfgScale == 0 ? m_usual.cfgScale
                                                                                   : request.cfgScale);
        request.kept.remove("cfg_scale"_L1);
        const bool fits = wanted >= m_to.minCfgScale && wanted <= m_to.maxCfgScale;
        if (!fits)
            request.kept.insert("cfg_scale"_L1, wanted);
        request.cfgScale = fits ? wanted : m_usual.cfgScale;
    }

    void inputs()
    {
        QHash<InputRole, int> lost;
        for (const Input& input : std::as_const(m_change.request.inputs)) {
            if (!m_to.roles.slot(input.role, input.key))
                ++lost[input.role];
        }
        QList<InputRole> roles = lost.keys();
        std::sort(roles.begin(), roles.end());
        for (const InputRole role : std::as_const(roles))
            m_change.dropped.append(inputsText(role, lost.value(role)));
    }

    /// A key means the same in two models when its values fit both.
    void settings()
    {
        Request& request = m_change.request;
        QJsonObject all = request.kept.value("settings"_L1).toObject();
        for (auto it = request.settings.begin(); it != request.settings.end(); ++it)
            all.insert(it.key(), it.value());
        QJsonObject fitting;
        QJsonObject kept;
        for (auto it = all.begin(); it != all.end(); ++it) {
            const Property* property = m_to.schema.property(it.key());
            const bool fits = property && !checkValue(*property, it.value());
            (fits ? fitting : kept).insert(it.key(), it.value());
            if (!fits && request.settings.contains(it.key()))
                m_change.dropped.append(it.key());
        }
        request.settings = fitting;
        if (kept.isEmpty())
            request.kept.remove("settings"_L1);
        else
            request.kept.insert("settings"_L1, kept);
    }

    const Model& m_from;
    const Model& m_to;
    ModelChange m_change;
    Request m_usual;
};

} // namespace

int nearestSeconds(int seconds, const Model& model)
{
    if (model.secondsChoices.isEmpty())
        return qBound(model.minSeconds, seconds, model.maxSeconds);
    return *std::min_element(
        model.secondsChoices.cbegin(), model.secondsChoices.cend(),
        [seconds](int one, int other) { return std::abs(one - seconds) < std::abs(other - seconds); });
}

ModelChange withModel(const Request& request, const Model& from, const Model& to)
{
    return Change(request, from, to).run();
}

} // namespace rushes
