#include "app/catalogue/roles.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

using Kind = Property::Kind;

bool isNumeric(const Property& property)
{
    if (property.kind == Kind::Integer || property.kind == Kind::Number)
        return true;
    return property.kind == Kind::Choice &&
           std::any_of(property.choices.begin(), property.choices.end(), [](const QJsonValue& choice) {
               bool isNumber = false;
               (void)textOf(choice).toDouble(&isNumber);
               return isNumber;
           });
}

bool isChoiceOfTexts(const Property& property)
{
    return property.kind == Kind::Text ||
           (property.kind == Kind::Choice && property.choices.at(0).isString());
}

bool isChoice(const Property& property)
{
    return property.kind == Kind::Choice;
}

bool isText(const Property& property)
{
    return property.kind == Kind::Text;
}

bool isSwitch(const Property& property)
{
    return property.kind == Kind::Switch;
}

bool isWholeNumber(const Property& property)
{
    return property.kind == Kind::Integer;
}

bool isNumber(const Property& property)
{
    return property.kind == Kind::Number || property.kind == Kind::Integer;
}

/// A list of objects with these parts.
bool isListOfShots(const Property& property)
{
    return property.kind == Kind::Objects && property.item(u"prompt"_s) && property.item(u"duration"_s);
}

const Property* mediaItem(const Property& property, Kind kind, const QString& word)
{
    for (const Property& item : property.items) {
        if (item.kind == kind && item.key.contains(word))
            return &item;
    }
    return nullptr;
}

bool isListOfElements(const Property& property)
{
    return property.kind == Kind::Objects && (mediaItem(property, Kind::Media, u"frontal"_s) ||
                                              mediaItem(property, Kind::MediaList, u"reference"_s));
}

bool isListOfKeyframes(const Property& property)
{
    if (property.kind != Kind::Objects)
        return false;
    const bool hasPicture = std::any_of(property.items.begin(), property.items.end(),
                                        [](const Property& item) { return item.kind == Kind::Media; });
    return hasPicture && (property.item(u"frame_index"_s) || property.item(u"seconds"_s) ||
                          property.item(u"time"_s) || property.item(u"timestamp"_s));
}

/// A role with a single key: possible names in order of preference, and the possible kinds.
struct Named
{
    const char* name;
    QString Roles::*key;
    QStringList keys;
    bool (*fits)(const Property&);
};

const QList<Named>& named()
{
    static const QList<Named> all = {
        {"prompt",
         &Roles::prompt,
         {u"prompt"_s, u"text_prompt"_s, u"positive_prompt"_s, u"text"_s, u"caption"_s, u"tags"_s},
         isText},
        {"negative_prompt",
         &Roles::negativePrompt,
         {u"negative_prompt"_s, u"neg_prompt"_s, u"negative"_s},
         isText},
        {"duration",
         &Roles::duration,
         {u"duration"_s, u"duration_seconds"_s, u"video_duration"_s, u"seconds"_s, u"length_seconds"_s},
         isNumeric},
        {"aspect_ratio",
         &Roles::aspectRatio,
         {u"aspect_ratio"_s, u"ratio"_s, u"target_aspect_ratio"_s, u"video_aspect_ratio"_s},
         isChoiceOfTexts},
        {"cfg_scale", &Roles::cfgScale, {u"cfg_scale"_s, u"cfg"_s}, isNumber},
        {"sound",
         &Roles::sound,
         {u"sound"_s, u"generate_audio"_s, u"generate_audio_switch"_s, u"enable_audio"_s, u"with_audio"_s,
          u"audio"_s},
         isSwitch},
        {"shots", &Roles::shots, {u"multi_prompt"_s, u"shots"_s, u"prompt_segments"_s}, isListOfShots},
        {"shot_type", &Roles::shotType, {u"shot_type"_s}, isChoice},
        {"resolution", &Roles::resolution, {u"resolution"_s, u"video_resolution"_s}, isChoice},
        {"seed", &Roles::seed, {u"seed"_s, u"random_seed"_s}, isWholeNumber},
        {"elements", &Roles::elements, {u"elements"_s, u"subjects"_s}, isListOfElements},
        {"keyframes", &Roles::keyframes, {u"keyframes"_s, u"key_frames"_s}, isListOfKeyframes},
    };
    return all;
}

InputRole pictureRole(const Property& property, MediaKind output)
{
    static const QRegularExpression end(u"(?:^|_)(?:end|last|tail|final)(?:_|$)"_s);
    static const QRegularExpression start(u"(?:^|_)(?:start|first|initial|init)(?:_|$)"_s);
    static const QRegularExpression plain(u"\\A(?:input_|source_)?(?:image|picture|photo)(?:_ur[il])?\\z"_s);
    const QString key = property.key.toLower();
    if (key.contains("mask"_L1) || property.format.contains("mask"_L1))
        return key.contains("mask"_L1) ? InputRole::Mask : InputRole::ReferenceImage;
    if (property.kind == Kind::MediaList)
        return InputRole::ReferenceImage;
    if (end.match(key).hasMatch())
        return InputRole::EndImage;
    if (start.match(key).hasMatch())
        return InputRole::StartImage;
    if (key.contains("reference"_L1) || key.contains("ref_"_L1))
        return InputRole::ReferenceImage;
    if (plain.match(key).hasMatch())
        return output == MediaKind::Video ? InputRole::StartImage : InputRole::ReferenceImage;
    return InputRole::Other;
}

InputRole roleOf(const Property& property, MediaKind output)
{
    const bool isReference =
        property.kind == Kind::MediaList || property.key.contains("ref"_L1, Qt::CaseInsensitive);
    switch (property.media) {
    case MediaKind::Image:
        return pictureRole(property, output);
    case MediaKind::Video:
        return isReference ? InputRole::ReferenceVideo : InputRole::SourceVideo;
    case MediaKind::Audio:
        return isReference ? InputRole::ReferenceAudio : InputRole::SourceAudio;
    case MediaKind::File:
        break;
    }
    return InputRole::Other;
}

/// Splits "image_url_3" into stem and number.
std::optional<std::pair<QString, int>> numbered(const Property& property)
{
    static const QRegularExpression form(u"\\A(.*?)_?(\\d{1,2})\\z"_s);
    const QRegularExpressionMatch match = form.match(property.key);
    if (property.kind != Kind::Media || !match.hasMatch() || match.captured(1).isEmpty())
        return {};
    return std::pair(match.captured(1), match.captured(2).toInt());
}

/// Numbered keys with the same stem become one slot, all others one slot each.
QList<MediaSlot> gathered(const QList<const Property*>& media, MediaKind output,
                          const QHash<QString, InputRole>& said)
{
    QList<MediaSlot> slots_;
    QMap<QString, QMap<int, const Property*>> stems;
    for (const Property* property : media) {
        if (const auto parts = numbered(*property))
            stems[parts->first].insert(parts->second, property);
    }
    QSet<QString> done;
    for (const QMap<int, const Property*>& keys : std::as_const(stems)) {
        if (keys.size() < 2)
            continue;
        MediaSlot slot;
        slot.media = keys.first()->media;
        slot.role = slot.media == MediaKind::Image   ? InputRole::ReferenceImage
                    : slot.media == MediaKind::Video ? InputRole::ReferenceVideo
                    : slot.media == MediaKind::Audio ? InputRole::ReferenceAudio
                                                     : InputRole::Other;
        for (const Property* property : keys) {
            slot.keys.append(property->key);
            slot.least += property->isRequired ? 1 : 0;
            done.insert(property->key);
        }
        slot.most = static_cast<int>(slot.keys.size());
        slots_.append(slot);
    }
    for (const Property* property : media) {
        if (done.contains(property->key))
            continue;
        MediaSlot slot;
        slot.role = said.value(property->key, roleOf(*property, output));
        slot.keys = {property->key};
        slot.isList = property->kind == Kind::MediaList;
        slot.media = property->media;
        slot.least =
            qMax(property->isRequired ? 1 : 0, slot.isList && property->isRequired ? property->minItems : 0);
        slot.most = slot.isList ? property->maxItems : 1;
        slots_.append(slot);
    }
    return slots_;
}

} // namespace

const MediaSlot* Roles::slot(InputRole role, const QString& key) const
{
    for (const MediaSlot& slot : media) {
        if (slot.role == role && (role != InputRole::Other || slot.keys.contains(key)))
            return &slot;
    }
    return nullptr;
}

Roles findRoles(const Schema& schema, MediaKind output, const QJsonObject& exceptions)
{
    Roles roles;
    QSet<QString> taken;
    for (const Named& role : named()) {
        const QString name = QString::fromLatin1(role.name);
        if (exceptions.contains(name)) {
            const Property* said = schema.property(exceptions.value(name).toString());
            if (said && role.fits(*said))
                roles.*role.key = said->key;
        } else {
            for (const QString& key : role.keys) {
                const Property* property = schema.property(key);
                if (property && role.fits(*property) && !taken.contains(key)) {
                    roles.*role.key = key;
                    break;
                }
            }
        }
        if (!(roles.*role.key).isEmpty())
            taken.insert(roles.*role.key);
    }
    if (roles.prompt.isEmpty() && !exceptions.contains(u"prompt"_s)) {
        // No known name: the only required text is the prompt.
        for (const Property& property : schema.properties) {
            if (property.isRequired && property.kind == Kind::Text) {
                roles.prompt = property.key;
                taken.insert(property.key);
                break;
            }
        }
    }

    QHash<QString, InputRole> said;
    for (auto it = exceptions.begin(); it != exceptions.end(); ++it) {
        if (const std::optional<InputRole> role = inputRoleNamed(it.key()))
            said.insert(it.value().toString(), *role);
    }
    QList<const Property*> media;
    for (const Property& property : schema.properties) {
        if (property.kind == Kind::Media || property.kind == Kind::MediaList)
            media.append(&property);
        else if (!taken.contains(property.key))
            roles.others.append(property.key);
    }
    roles.media = gathered(media, output, said);
    std::stable_sort(roles.media.begin(), roles.media.end(),
                     [](const MediaSlot& one, const MediaSlot& other) {
                         if (one.role != other.role)
                             return one.role < other.role;
                         return one.least > other.least;
                     });
    QSet<InputRole> seen;
    for (MediaSlot& slot : roles.media) {
        if (slot.role != InputRole::Other && seen.contains(slot.role))
            slot.role = InputRole::Other; // a second slot of the same role is addressed by its key
        seen.insert(slot.role);
    }
    return roles;
}

} // namespace rushes
