#include "app/domain/request.h"

#include "app/base/validtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
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
               : Words::tr("%1 or %2").arg(values.mid(0, values.size() - 1).join(u", "_s), values.last());
}

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

} // namespace

Request Request::defaultsOf(const Model& model)
{
    Request request;
    request.model = model.id;
    request.duration = model.defaultSeconds;
    request.aspectRatio = model.defaultAspectRatio;
    request.cfgScale = model.defaultCfgScale;
    request.sound = model.defaultSound;
    request.shotType = model.shotTypes.constFirst();
    return request;
}

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
    }
    return {};
}

int totalSeconds(const QList<Shot>& shots)
{
    return std::accumulate(shots.cbegin(), shots.cend(), 0,
                           [](int sum, const Shot& shot) { return sum + shot.seconds; });
}

QList<Problem> validate(const Request& request, const Catalogue& catalogue)
{
    const Model* model = catalogue.model(request.model);
    if (!model) {
        QStringList names;
        for (const Model& known : catalogue.models())
            names.append(known.name);
        return {{Field::Model, -1, Words::tr("This model is unknown here. Choose %1.").arg(listed(names))}};
    }

    QList<Problem> problems;
    const auto add = [&](Field field, const QString& text, int shot = -1) {
        problems.append({field, shot, text});
    };

    if (isBlank(request.prompt))
        add(Field::Prompt,
            request.shots.isEmpty()
                ? Words::tr("Write a prompt: what is seen, where, and in which light.")
                : Words::tr(
                      "Write a prompt for the whole scene too: the service requires it beside the shots."));
    if (!model->aspectRatios.contains(request.aspectRatio))
        add(Field::AspectRatio, Words::tr("Choose %1.").arg(listed(model->aspectRatios)));
    if (request.duration < model->minSeconds || request.duration > model->maxSeconds)
        add(Field::Duration, Words::tr("A clip lasts %1 to %2 s. Set a duration in that range.")
                                 .arg(model->minSeconds)
                                 .arg(model->maxSeconds));
    if (!(request.cfgScale >= model->minCfgScale && request.cfgScale <= model->maxCfgScale))
        add(Field::CfgScale, Words::tr("Set the CFG scale between %1 and %2.")
                                 .arg(model->minCfgScale)
                                 .arg(model->maxCfgScale));
    if (!model->shotTypes.contains(request.shotType))
        add(Field::ShotType, Words::tr("Choose %1.").arg(listed(model->shotTypes)));

    if (request.shots.size() > model->maxShots)
        add(Field::Shots,
            Words::tr("A clip takes at most %n shot(s). Delete some.", nullptr, model->maxShots));
    for (int i = 0; i < request.shots.size(); ++i) {
        const Shot& shot = request.shots.at(i);
        if (isBlank(shot.prompt))
            add(Field::ShotPrompt,
                Words::tr("Shot %1 has no prompt. Say what it shows, or delete it.").arg(i + 1), i);
        if (shot.seconds < model->minShotSeconds)
            add(Field::ShotSeconds,
                Words::tr("Shot %1 lasts %2 s. A shot lasts at least %3 s: lengthen it.")
                    .arg(i + 1)
                    .arg(shot.seconds)
                    .arg(model->minShotSeconds),
                i);
        else if (shot.seconds > model->maxShotSeconds)
            add(Field::ShotSeconds,
                Words::tr("Shot %1 lasts %2 s. A shot lasts at most %3 s: shorten it.")
                    .arg(i + 1)
                    .arg(shot.seconds)
                    .arg(model->maxShotSeconds),
                i);
    }
    const qint64 sum = std::accumulate(request.shots.cbegin(), request.shots.cend(), qint64(0),
                                       [](qint64 total, const Shot& shot) { return total + shot.seconds; });
    if (!request.shots.isEmpty() && sum != request.duration)
        add(Field::Shots, Words::tr("The shots last %1 s and the clip %2 s. Make them equal.")
                              .arg(sum)
                              .arg(request.duration));
    return problems;
}

std::optional<Usd> priceOf(const Request& request, const Catalogue& catalogue)
{
    const Model* model = catalogue.model(request.model);
    if (!model)
        return {};
    return model->price.perSecond(request.sound) * request.duration;
}

QJsonObject toServiceJson(const Request& request)
{
    QJsonObject object{
        {u"prompt"_s, request.prompt},
        {u"duration"_s, request.duration},
        {u"aspect_ratio"_s, request.aspectRatio},
        {u"cfg_scale"_s, request.cfgScale},
        {u"sound"_s, request.sound},
        {u"shot_type"_s, request.shotType},
    };
    if (!request.negativePrompt.isEmpty())
        object.insert(u"negative_prompt"_s, request.negativePrompt);
    if (!request.shots.isEmpty()) {
        QJsonArray shots;
        for (const Shot& shot : request.shots)
            shots.append(QJsonObject{{u"prompt"_s, shot.prompt}, {u"duration"_s, shot.seconds}});
        object.insert(u"multi_prompt"_s, shots);
    }
    return object;
}

namespace {

/// Takes typed values out of a JSON object, with defaults; remembers the first key of another type.
class Fields
{
public:
    Fields(const QJsonObject& object, QString place)
        : m_object(object)
        , m_place(std::move(place))
    {
    }

    void read(const QString& key, QString& into)
    {
        take(key, &QJsonValue::isString,
             [&](const QJsonValue& value) { into = validText(value.toString()); });
    }
    void read(const QString& key, bool& into)
    {
        take(key, &QJsonValue::isBool, [&](const QJsonValue& value) { into = value.toBool(); });
    }
    void read(const QString& key, double& into)
    {
        take(key, &QJsonValue::isDouble, [&](const QJsonValue& value) { into = value.toDouble(); });
    }
    void read(const QString& key, int& into)
    {
        take(key, &QJsonValue::isDouble, [&](const QJsonValue& value) {
            const double number = value.toDouble();
            if (number != std::floor(number) || std::abs(number) > 1e6)
                wrong(key);
            else
                into = static_cast<int>(number);
        });
    }
    void read(const QString& key, QJsonArray& into)
    {
        take(key, &QJsonValue::isArray, [&](const QJsonValue& value) { into = value.toArray(); });
    }
    void wrong(const QString& key)
    {
        if (m_wrong.isEmpty())
            m_wrong = m_place + key;
    }
    [[nodiscard]] const QString& firstWrong() const { return m_wrong; }

private:
    template<typename Is, typename Use>
    void take(const QString& key, Is is, Use use)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return;
        if ((value.*is)())
            use(value);
        else
            wrong(key);
    }

    const QJsonObject& m_object;
    QString m_place;
    QString m_wrong = {};
};

} // namespace

Result<Request> requestFromServiceJson(const QJsonObject& object, const Model& model)
{
    Request request = Request::defaultsOf(model);
    Fields fields(object, QString());
    fields.read(u"prompt"_s, request.prompt);
    fields.read(u"negative_prompt"_s, request.negativePrompt);
    fields.read(u"duration"_s, request.duration);
    fields.read(u"aspect_ratio"_s, request.aspectRatio);
    fields.read(u"cfg_scale"_s, request.cfgScale);
    fields.read(u"sound"_s, request.sound);
    fields.read(u"shot_type"_s, request.shotType);
    QJsonArray shots;
    fields.read(u"multi_prompt"_s, shots);
    if (!fields.firstWrong().isEmpty())
        return failure(ErrorKind::Damaged, fields.firstWrong());

    for (int i = 0; i < shots.size(); ++i) {
        const QString place = u"multi_prompt[%1]"_s.arg(i);
        if (!shots.at(i).isObject())
            return failure(ErrorKind::Damaged, place);
        const QJsonObject item = shots.at(i).toObject();
        Shot shot{QString(), model.defaultShotSeconds};
        Fields parts(item, place + u'.');
        parts.read(u"prompt"_s, shot.prompt);
        parts.read(u"duration"_s, shot.seconds);
        if (!parts.firstWrong().isEmpty())
            return failure(ErrorKind::Damaged, parts.firstWrong());
        request.shots.append(shot);
    }
    return request;
}

QByteArray requestBody(const Request& request)
{
    return QJsonDocument(toServiceJson(request)).toJson(QJsonDocument::Compact);
}

} // namespace rushes
