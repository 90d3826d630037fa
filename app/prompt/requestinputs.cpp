#include "app/prompt/requestinputs.h"

#include "app/catalogue/requestjson.h"
#include "app/prompt/openparts.h"
#include "app/prompt/requestvalues.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Common roles, each with the member of Roles that holds the model's key.
const QList<std::pair<RequestKeys::Role, QString Roles::*>>& namedRoles()
{
    using Role = RequestKeys::Role;
    static const QList<std::pair<Role, QString Roles::*>> roles = {
        {Role::Prompt, &Roles::prompt},     {Role::NegativePrompt, &Roles::negativePrompt},
        {Role::Duration, &Roles::duration}, {Role::AspectRatio, &Roles::aspectRatio},
        {Role::CfgScale, &Roles::cfgScale}, {Role::Sound, &Roles::sound},
        {Role::Shots, &Roles::shots},       {Role::ShotType, &Roles::shotType}};
    return roles;
}

bool isPublic(const QString& address)
{
    return address.startsWith(u"https://"_s) || address.startsWith(u"data:"_s);
}

/// False for a value with a file, a take or an unknown source in it: pasted text must not select those.
bool isSafe(const QJsonValue& value, bool isMedia)
{
    if (value.isString()) {
        const QString text = value.toString();
        static const QStringList ours = {u"file:"_s, u"take:"_s, u"scene:"_s};
        const bool refers = std::any_of(ours.cbegin(), ours.cend(),
                                        [&](const QString& start) { return text.startsWith(start); });
        return !refers && !openparts::isIn(text) && (!isMedia || text.isEmpty() || isPublic(text));
    }
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::all_of(items.begin(), items.end(),
                           [&](const QJsonValue& item) { return isSafe(item, isMedia); });
    }
    const QJsonObject object = value.toObject();
    return std::all_of(object.begin(), object.end(),
                       [&](const QJsonValue& item) { return isSafe(item, false); });
}

/// The value converted to the property's type, where it was written as another type.
QJsonValue converted(const Property& property, const QJsonValue& value)
{
    if (!property.choices.isEmpty()) {
        const QJsonValue choice = property.choiceNamed(value.isString() ? value.toString() : textOf(value));
        return choice.isUndefined() ? value : choice;
    }
    if (!value.isString())
        return value;
    const QString text = value.toString().trimmed();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber && (property.kind == Property::Kind::Integer || property.kind == Property::Kind::Number))
        return number;
    if (property.kind == Property::Kind::Switch && (text.toLower() == u"true" || text.toLower() == u"on"))
        return true;
    if (property.kind == Property::Kind::Switch && (text.toLower() == u"false" || text.toLower() == u"off"))
        return false;
    return value;
}

bool isMediaKind(Property::Kind kind)
{
    return kind == Property::Kind::Media || kind == Property::Kind::MediaList;
}

} // namespace

RequestInputs::RequestInputs(const Model* model)
    : m_model(model)
{
}

QString RequestInputs::keyOf(Role role) const
{
    for (const auto& [named, key] : namedRoles()) {
        if (named == role)
            return m_model->roles.*key;
    }
    return {};
}

RequestInputs::Role RequestInputs::roleOf(const QString& key, Role others) const
{
    if (!m_model)
        return others;
    if (m_model->schema.property(key)) {
        for (const auto& [role, named] : namedRoles()) {
            if (m_model->roles.*named == key)
                return role;
        }
        return Role::Own;
    }
    const Role asked = others == Role::DurationMs     ? Role::Duration
                       : others == Role::Silence      ? Role::Sound
                       : others == Role::SeveralShots ? Role::Shots
                       : others == Role::Contents     ? Role::Prompt
                                                      : others;
    const bool isNamed = std::any_of(namedRoles().cbegin(), namedRoles().cend(),
                                     [&](const auto& entry) { return entry.first == asked; });
    return isNamed && keyOf(asked).isEmpty() ? Role::None : others;
}

bool RequestInputs::takeAs(const QString& key, const QString& name, const QJsonValue& value)
{
    const Property* property = m_model ? m_model->schema.property(key) : nullptr;
    if (!property || !isSafe(value, isMediaKind(property->kind)))
        return false;
    m_own.insert(key, converted(*property, value));
    if (isMediaKind(property->kind) || property->kind == Property::Kind::Objects ||
        key == m_model->roles.seed)
        m_along.append(shownValue(name, value));
    return true;
}

bool RequestInputs::takeImage(const QString& name, const QJsonValue& value, InputRole role)
{
    const MediaSlot* slot = m_model ? m_model->roles.slot(role) : nullptr;
    const QJsonValue single =
        value.isArray() && value.toArray().size() == 1 ? value.toArray().first() : value;
    if (!slot || slot->keys.isEmpty() || !single.isString() || m_own.contains(slot->keys.constFirst()))
        return false;
    return takeAs(slot->keys.constFirst(), name, slot->isList ? QJsonValue(QJsonArray{single}) : single);
}

QJsonObject RequestInputs::statedJson(const Request& request, const QSet<Role>& stated) const
{
    QJsonObject json = m_own;
    const auto put = [&](Role role, const QJsonValue& value) {
        const QString key = keyOf(role);
        if (!key.isEmpty() && stated.contains(role))
            json.insert(key, value);
    };
    put(Role::Prompt, request.prompt);
    put(Role::NegativePrompt, request.negativePrompt);
    put(Role::AspectRatio, request.aspectRatio);
    put(Role::CfgScale, request.cfgScale);
    put(Role::Sound, request.sound);
    put(Role::ShotType, request.shotType);
    if (const Property* duration = m_model->schema.property(keyOf(Role::Duration))) {
        QJsonValue seconds = converted(*duration, request.duration);
        if (duration->kind == Property::Kind::Text)
            seconds = QString::number(request.duration);
        put(Role::Duration, request.autoDuration ? QJsonValue(u"auto"_s) : seconds);
    }
    QJsonArray shots;
    for (const Shot& shot : request.shots)
        shots.append(QJsonObject{{u"prompt"_s, shot.prompt}, {u"duration"_s, shot.seconds}});
    if (!shots.isEmpty())
        put(Role::Shots, shots);
    return json;
}

Result<Request> RequestInputs::merged(const Request& request, const QSet<Role>& stated) const
{
    if (!m_model)
        return request;
    Result<Request> read = requestFromServiceJson(statedJson(request, stated), *m_model);
    if (!read)
        return read;
    read->model = request.model;
    // A value that does not fit the model's type is kept, so that validate() reports it.
    read->duration = stated.contains(Role::Duration) ? request.duration : read->duration;
    return read;
}

} // namespace rushes
