#include "app/prompt/requestkeys.h"

#include "app/base/builtindata.h"
#include "app/catalogue/catalogue.h"
#include "app/prompt/openparts.h"
#include "app/prompt/requesttaker.h"
#include "app/prompt/requestvalues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

QStringList listOf(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list.append(item.toString());
    return list;
}

QHash<QString, QString> tableOf(const QJsonValue& value)
{
    QHash<QString, QString> table;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        table.insert(entry.key(), entry.value().toString());
    return table;
}

/// "aspectRatio", "aspect_ratio" and "aspect-ratio" are the same key.
QString normalised(const QString& key)
{
    QString plain = key.toLower();
    return plain.remove(u'_').remove(u'-').remove(u' ');
}

QJsonObject builtInKeys()
{
    const QJsonObject data = QJsonDocument::fromJson(builtInData(u"requestkeys.json"_s)).object();
    if (data.isEmpty())
        qFatal("requestkeys.json is damaged");
    return data;
}

} // namespace

RequestKeys::RequestKeys(const QJsonObject& data)
{
    static const QHash<QString, Role> roles = {{u"prompt"_s, Role::Prompt},
                                               {u"negative_prompt"_s, Role::NegativePrompt},
                                               {u"duration"_s, Role::Duration},
                                               {u"duration_ms"_s, Role::DurationMs},
                                               {u"aspect_ratio"_s, Role::AspectRatio},
                                               {u"cfg_scale"_s, Role::CfgScale},
                                               {u"sound"_s, Role::Sound},
                                               {u"silence"_s, Role::Silence},
                                               {u"shots"_s, Role::Shots},
                                               {u"shot_type"_s, Role::ShotType},
                                               {u"several_shots"_s, Role::SeveralShots},
                                               {u"contents"_s, Role::Contents},
                                               {u"model"_s, Role::Model},
                                               {u"mode"_s, Role::Mode}};
    static const QHash<QString, Role> shotRoles = {{u"prompt"_s, Role::ShotPrompt},
                                                   {u"duration"_s, Role::ShotDuration},
                                                   {u"duration_ms"_s, Role::ShotDurationMs},
                                                   {u"start"_s, Role::ShotStart},
                                                   {u"end"_s, Role::ShotEnd},
                                                   {u"index"_s, Role::ShotIndex}};
    const auto fill = [](const QJsonObject& from, const QHash<QString, Role>& names,
                         QHash<QString, Role>& into) {
        for (auto entry = from.begin(); entry != from.end(); ++entry) {
            for (const QString& key : listOf(entry.value()))
                into.insert(key, names.value(entry.key()));
        }
    };
    for (const QString& key : listOf(data.value(u"images"_s)))
        m_roles.insert(key, Role::StartImage);
    for (const QString& key : listOf(data.value(u"end_images"_s)))
        m_roles.insert(key, Role::EndImage);
    fill(data.value(u"roles"_s).toObject(), roles, m_roles);
    fill(data.value(u"shot"_s).toObject(), shotRoles, m_shotRoles);
    m_containers = listOf(data.value(u"containers"_s));
    m_containerEndings = listOf(data.value(u"containerEndings"_s));
    m_modelPaths = listOf(data.value(u"modelPaths"_s));
    m_images = listOf(data.value(u"images"_s));
    m_on = listOf(data.value(u"on"_s));
    m_off = listOf(data.value(u"off"_s));
    m_shapes = tableOf(data.value(u"shapes"_s));
    m_modes = tableOf(data.value(u"modes"_s));
    m_own = data.value(u"own"_s).toString();
    for (const QString& address : listOf(data.value(u"addresses"_s)))
        m_addresses.append(QRegularExpression(address));
    for (const QJsonValue& value : data.value(u"models"_s).toArray()) {
        const QJsonObject entry = value.toObject();
        OtherName name{QRegularExpression(entry.value(u"pattern"_s).toString(),
                                          QRegularExpression::CaseInsensitiveOption),
                       entry.value(u"model"_s).toString(),
                       entry.value(u"mode"_s).toString(),
                       {}};
        if (entry.contains(u"sound"_s))
            name.sound = entry.value(u"sound"_s).toBool();
        m_models.append(name);
    }
}

const RequestKeys& RequestKeys::builtIn()
{
    static const RequestKeys keys(builtInKeys());
    return keys;
}

RequestKeys::Role RequestKeys::roleOf(const QString& key) const
{
    return m_roles.value(normalised(key), Role::None);
}

RequestKeys::Role RequestKeys::shotRoleOf(const QString& key) const
{
    return m_shotRoles.value(normalised(key), Role::None);
}

bool RequestKeys::isContainer(const QString& key) const
{
    const QString plain = normalised(key);
    return m_containers.contains(plain) ||
           std::any_of(m_containerEndings.cbegin(), m_containerEndings.cend(),
                       [&plain](const QString& ending) { return plain.endsWith(ending); });
}

bool RequestKeys::isModelPath(const QString& key, const QJsonValue& value) const
{
    return m_modelPaths.contains(normalised(key)) && oursFor(value.toString(), u"pro"_s, false).has_value();
}

bool RequestKeys::isRequest(const QJsonObject& object) const
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const Role role = roleOf(entry.key());
        if (role == Role::Prompt || role == Role::Shots || (role == Role::Contents && entry->isArray()))
            return true;
        if (!isContainer(entry.key()))
            continue;
        const QJsonValue inner = entry->isArray() ? entry->toArray().first() : *entry;
        if (inner.isObject() && isRequest(inner.toObject()))
            return true;
    }
    return false;
}

bool RequestKeys::isImage(const QString& key) const
{
    return m_images.contains(normalised(key));
}

QString RequestKeys::modelIn(const QString& address) const
{
    for (const QRegularExpression& form : m_addresses) {
        const auto match = form.match(address);
        if (match.hasMatch())
            return QUrl::fromPercentEncoding(match.captured(1).toUtf8());
    }
    return {};
}

bool RequestKeys::isElsewhere(const QString& address) const
{
    return !address.isEmpty() && !openparts::isIn(address) && !address.contains(m_own) &&
           !address.contains(u"/v1/models/"_s);
}

std::optional<RequestKeys::Ours> RequestKeys::oursFor(const QString& id, const QString& mode,
                                                      bool hasImage) const
{
    for (const OtherName& name : m_models) {
        const auto match = name.pattern.match(id);
        if (!match.hasMatch())
            continue;
        const auto part = [&](int index) {
            const QString captured = match.captured(index).toLower();
            return m_modes.value(captured, captured);
        };
        const QString stated = m_modes.value(mode.toLower());
        const QString tier = stated.isEmpty() ? name.mode : stated;
        if (name.model.contains(u"{mode}"_s) && tier.isEmpty())
            return {};
        QString ours = name.model;
        ours.replace(u"%1"_s, part(1))
            .replace(u"%2"_s, part(2))
            .replace(u"{mode}"_s, tier)
            .replace(u"{input}"_s, hasImage ? u"image"_s : u"text"_s);
        return Ours{ours, name.sound};
    }
    return {};
}

/// The aspect ratio that a "size" like "1280x720" or width and height state, also in the object around the
/// request. Empty: none is stated, or the aspect ratio itself is.
QString RequestKeys::shapeOfSize(const QJsonObject& object) const
{
    QString found;
    double width = 0;
    double height = 0;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString key = normalised(entry.key());
        if (roleOf(entry.key()) == Role::AspectRatio)
            return {};
        if (key == u"size" && shapeIn(entry->toString()) != entry->toString())
            found = shapeIn(entry->toString());
        else if (key == u"width")
            width = entry->toDouble();
        else if (key == u"height")
            height = entry->toDouble();
        else if (isContainer(entry.key()) && entry->isObject() && found.isEmpty())
            found = shapeOfSize(entry->toObject());
    }
    constexpr double most = 99'999;
    if (found.isEmpty() && width >= 1 && height >= 1 && width <= most && height <= most)
        found = shapeIn(u"%1x%2"_s.arg(static_cast<int>(width)).arg(static_cast<int>(height)));
    return found;
}

Result<TakenRequest> RequestKeys::take(const requestforms::Found& found, const Model& model,
                                       const Catalogue& catalogue) const
{
    Result<TakenRequest> taken = RequestTaker(*this, found, model, catalogue).take();
    if (!taken)
        return taken;
    const Model* own = catalogue.model(taken->request.model);
    const QString shape = shapeOfSize(found.body);
    if (!shape.isEmpty() && (own ? own : &model)->aspectRatios.contains(shape))
        taken->request.aspectRatio = shape;
    QString words = taken->request.prompt;
    for (const Shot& shot : std::as_const(taken->request.shots))
        words += u'\n' + shot.prompt;
    if (const QString open = placeholderIn(words); !open.isEmpty())
        taken->notes.append(
            Words::tr("The prompt has a placeholder in it: %1. Put its words there.").arg(open));
    return taken;
}

} // namespace rushes
