#include "app/prompt/requesttaker.h"

#include "app/base/validtext.h"
#include "app/catalogue/prices.h"

#include "app/catalogue/catalogue.h"
#include "app/prompt/literals.h"
#include "app/prompt/openparts.h"
#include "app/prompt/requestshots.h"
#include "app/prompt/requestvalues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <numeric>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

constexpr qsizetype mostShots = 200; ///< far more than any model takes; a bound for rubbish
constexpr int deepest = 6;

QString joined(const QString& place, const QString& key)
{
    return place.isEmpty() ? key : place + u'.' + key;
}

} // namespace

RequestTaker::RequestTaker(const RequestKeys& keys, const requestforms::Found& found, const Model& model,
                           const Catalogue& catalogue)
    : m_keys(keys)
    , m_found(found)
    , m_model(&model)
    , m_catalogue(catalogue)
{
    m_result.notes = found.notes;
}

bool RequestTaker::fail(const Error& error)
{
    if (!m_error)
        m_error = error;
    return false;
}

bool RequestTaker::damaged(const QString& path, const QString& why)
{
    return fail({ErrorKind::Damaged, why.isEmpty() ? path : path + u": "_s + why, {}});
}

/// False, with an error set, for a value with an open part.
bool RequestTaker::isKnown(const QString& path, const QJsonValue& value)
{
    const QString open = value.isString() ? openIn(value.toString()) : QString();
    if (open.isEmpty())
        return true;
    return fail(requestforms::isOpen(u"“%1”"_s.arg(path), open).value());
}

void RequestTaker::leaveOut(const QString& path, const QJsonValue& value)
{
    m_leftOut.append(shownValue(path, value));
}

void RequestTaker::flatten(const QJsonObject& object, const QString& place, int depth)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry->isNull())
            continue;
        const QString path = joined(place, entry.key());
        const bool single = entry->isArray() && entry->toArray().size() == 1;
        const QJsonValue inner = single ? entry->toArray().first() : *entry;
        if (inner.isObject() && m_keys.isContainer(entry.key()) && depth < deepest) {
            // A wrapper that contains the request itself is not mentioned.
            const bool whole = m_keys.isRequest(inner.toObject()) && place.isEmpty();
            flatten(inner.toObject(), whole ? QString() : path, depth + 1);
            continue;
        }
        const bool isModel = m_keys.isModelPath(entry.key(), *entry);
        m_entries.append({path, isModel ? Role::Model : m_keys.roleOf(entry.key()), *entry});
    }
}

/// The model in the address; empty: it names none. nullopt: an error was set.
std::optional<QString> RequestTaker::addressedModel()
{
    const QString id = m_keys.modelIn(m_found.address);
    if (openparts::isIn(id)) {
        fail(requestforms::isOpen(Words::tr("The model"), openparts::firstOf(id)).value());
        return {};
    }
    if (id.isEmpty() && openparts::isIn(m_found.address))
        note(Words::tr("The address is not in the text (%1): check the model.")
                 .arg(openparts::firstOf(m_found.address)));
    return id;
}

QString RequestTaker::statedMode() const
{
    for (const Entry& entry : m_entries) {
        if (entry.role == Role::Mode)
            return entry.value.toString();
    }
    return {};
}

bool RequestTaker::chooseModel()
{
    const std::optional<QString> addressed = addressedModel();
    if (!addressed)
        return false;
    QString id = *addressed;
    QString path;
    if (id.isEmpty() && !m_found.model.isEmpty()) {
        if (!isKnown(u"model"_s, m_found.model))
            return false;
        id = m_found.model;
    }
    for (const Entry& entry : m_entries) {
        if (entry.role != Role::Model)
            continue;
        if (!id.isEmpty() || !entry.value.isString()) {
            if (entry.value.toString() != id)
                leaveOut(entry.path, entry.value);
            continue;
        }
        if (!isKnown(entry.path, entry.value))
            return false;
        id = entry.value.toString();
        path = entry.path;
    }
    m_isElsewhere = m_keys.isElsewhere(m_found.address);
    if (id.isEmpty()) {
        m_result.request.model = m_model->id;
        if (!m_found.address.isEmpty() && !m_isElsewhere && !openparts::isIn(m_found.address))
            note(Words::tr("The address names no model: it was read as %1.").arg(m_model->name));
        return true;
    }
    if (!isModelName(id) && !m_keys.oursFor(id, u"pro"_s, false))
        return damaged(u"model"_s,
                       Words::tr("“%1” is no model's name").arg(openparts::withoutSigns(beginning(id, 60))));
    const bool hasImage = std::any_of(m_entries.cbegin(), m_entries.cend(), [this](const Entry& entry) {
        return m_keys.isImage(entry.path.section(u'.', -1)) && holdsSomething(entry.value);
    });
    const std::optional<RequestKeys::Ours> ours =
        m_catalogue.model(id) ? std::nullopt : m_keys.oursFor(id, statedMode(), hasImage);
    if (ours) {
        m_sourceName = id;
        m_isElsewhere = true;
        m_otherSound = ours->sound;
        id = ours->model;
    }
    m_result.request.model = id;
    if (const Model* known = m_catalogue.model(id))
        m_model = known;
    const QString name = m_catalogue.model(id) ? m_model->name : id;
    if (!m_sourceName.isEmpty())
        note(path.isEmpty() ? Words::tr("The model “%1” was read as %2.").arg(m_sourceName, name)
                            : Words::tr("“%1” (%2) was read as %3.").arg(path, m_sourceName, name));
    else if (!path.isEmpty() && !m_catalogue.model(id))
        note(Words::tr("“%1” names a model that is unknown here: %2.").arg(path, id));
    return true;
}

/// False, with an error set, where another key stated a different value for the same role.
bool RequestTaker::once(Role role, const Entry& entry)
{
    const auto before = m_taken.constFind(static_cast<int>(role));
    if (before == m_taken.cend()) {
        m_taken.insert(static_cast<int>(role), entry);
        return true;
    }
    if (before->value == entry.value)
        return true;
    return damaged(entry.path, Words::tr("“%1” says something else. Keep one of them.").arg(before->path));
}

std::optional<int> RequestTaker::secondsOf(const QString& path, const QJsonValue& value, bool milliseconds)
{
    if (!isKnown(path, value))
        return {};
    const std::optional<int> seconds = secondsIn(value, milliseconds);
    if (!seconds)
        damaged(path, Words::tr("write whole seconds as a number"));
    return seconds;
}

std::optional<bool> RequestTaker::switchOf(const QString& path, const QJsonValue& value)
{
    if (!isKnown(path, value))
        return {};
    if (value.isBool())
        return value.toBool();
    const QString word =
        value.isDouble() ? QString::number(value.toDouble()) : value.toString().trimmed().toLower();
    if (m_keys.m_on.contains(word))
        return true;
    if (m_keys.m_off.contains(word))
        return false;
    damaged(path, Words::tr("write true or false"));
    return {};
}

bool RequestTaker::takeText(const Entry& entry, QString& into)
{
    if (!isKnown(entry.path, entry.value))
        return false;
    if (!entry.value.isString())
        return damaged(entry.path, Words::tr("write it as text in quotes"));
    if (!once(entry.role, entry))
        return false;
    into = withoutControls(entry.value.toString());
    return true;
}

/// An aspect ratio: "16:9", "16x9", "portrait", "1080x1920"
bool RequestTaker::takeShape(const Entry& entry)
{
    if (!entry.value.isString()) {
        leaveOut(entry.path, entry.value);
        return true;
    }
    QString text;
    if (!takeText(entry, text))
        return false;
    text = shapeIn(m_keys.m_shapes.value(text.trimmed().toLower(), text.trimmed()));
    if (!text.isEmpty())
        m_result.request.aspectRatio = text;
    return true;
}

bool RequestTaker::takeShots(const Entry& entry)
{
    QJsonValue value = entry.value;
    if (!isKnown(entry.path, value))
        return false;
    if (value.isString() && value.toString().trimmed().startsWith(u'[')) {
        const Result<Literal> read = literalIn(value.toString());
        if (!read)
            return damaged(entry.path, read.error().detail);
        value = read->value;
    }
    if (value.isString() && value.toString().trimmed().isEmpty())
        return true;
    if (!value.isArray())
        return damaged(entry.path, Words::tr("write a list of shots: [{\"prompt\": …, \"duration\": …}]"));
    const QJsonArray items = value.toArray();
    if (items.isEmpty())
        return true;
    if (items.size() > mostShots)
        return fail({ErrorKind::TooLarge, entry.path, {}});
    if (!once(Role::Shots, {entry.path, entry.role, value}))
        return false;
    if (!m_result.request.shots.isEmpty())
        return true;
    const Result<ReadShots> read = readShots(entry.path, items, m_keys, m_model->defaultShotSeconds);
    if (!read)
        return fail(read.error());
    m_result.request.shots = read->shots;
    m_shotsStateSeconds = read->stateSeconds;
    for (const auto& [path, left] : read->leftOut)
        leaveOut(path, left);
    return true;
}

/// A list of content parts: [{"type": "text", "text": …}, {"type": "image_url", …}].
bool RequestTaker::takeContents(const Entry& entry)
{
    if (!entry.value.isArray()) {
        leaveOut(entry.path, entry.value);
        return true;
    }
    const QJsonArray items = entry.value.toArray();
    for (int i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i).toObject();
        const QString path = u"%1[%2]"_s.arg(entry.path, QString::number(i));
        if (item.value(u"text"_s).isString()) {
            if (!takeText({path, Role::Prompt, item.value(u"text"_s)}, m_result.request.prompt))
                return false;
        } else {
            leaveOut(path, item.value(u"type"_s));
        }
    }
    return true;
}

/// The model's own keys take precedence over other services' keys.
void RequestTaker::settleRoles()
{
    m_inputs = RequestInputs(m_catalogue.model(m_result.request.model));
    for (Entry& entry : m_entries) {
        if (entry.role != Role::Model)
            entry.role = m_inputs.roleOf(entry.path.section(u'.', -1), entry.role);
    }
}

bool RequestTaker::takeDuration(const Entry& entry)
{
    Request& request = m_result.request;
    request.autoDuration = m_model->allowsAutoSeconds && entry.value == u"auto"_s;
    if (request.autoDuration)
        return once(Role::Duration, entry);
    const std::optional<int> seconds = secondsOf(entry.path, entry.value, entry.role == Role::DurationMs);
    if (!seconds || !once(Role::Duration, {entry.path, entry.role, *seconds}))
        return false;
    request.duration = *seconds;
    return true;
}

bool RequestTaker::takeSound(const Entry& entry)
{
    // "audio" may also be a file.
    const bool isFile = entry.value.isString() && entry.value.toString().contains(u"://"_s);
    if (isFile || entry.value.isObject() || entry.value.isArray()) {
        leaveOut(entry.path, entry.value);
        return true;
    }
    const std::optional<bool> isOn = switchOf(entry.path, entry.value);
    if (!isOn)
        return false;
    const bool sound = entry.role == Role::Sound ? *isOn : !*isOn;
    if (!once(Role::Sound, {entry.path, entry.role, sound}))
        return false;
    m_result.request.sound = sound;
    return true;
}

bool RequestTaker::takeEntry(const Entry& entry)
{
    Request& request = m_result.request;
    const bool blank = entry.value.isString() && entry.value.toString().trimmed().isEmpty();
    switch (entry.role) {
    case Role::Prompt:
        return takeText(entry, request.prompt);
    case Role::NegativePrompt:
        return takeText(entry, request.negativePrompt);
    case Role::AspectRatio:
        return takeShape(entry);
    case Role::Duration:
    case Role::DurationMs:
        return blank || takeDuration(entry);
    case Role::CfgScale: {
        if (!isKnown(entry.path, entry.value))
            return false;
        bool good = entry.value.isDouble();
        const double scale = good ? entry.value.toDouble() : entry.value.toString().toDouble(&good);
        if (!good)
            return damaged(entry.path, Words::tr("write a number"));
        if (!once(entry.role, {entry.path, entry.role, scale}))
            return false;
        request.cfgScale = scale;
        return true;
    }
    case Role::Sound:
    case Role::Silence:
        return blank || takeSound(entry);
    case Role::Shots:
        return takeShots(entry);
    case Role::ShotType:
        if (!m_model->shotTypes.contains(entry.value.toString())) {
            leaveOut(entry.path, entry.value);
            return true;
        }
        request.shotType = entry.value.toString();
        return once(entry.role, entry);
    case Role::Contents:
        return takeContents(entry);
    case Role::Model:
        return true;
    case Role::SeveralShots:
        // The shots decide this themselves; a list is a list of shots.
        if (entry.value.isArray())
            return takeShots({entry.path, Role::Shots, entry.value});
        if (entry.value.toBool() && m_taken.contains(static_cast<int>(Role::Shots)))
            return true;
        leaveOut(entry.path, entry.value);
        return true;
    case Role::StartImage:
    case Role::EndImage: {
        const InputRole role = entry.role == Role::StartImage ? InputRole::StartImage : InputRole::EndImage;
        if (!m_inputs.takeImage(entry.path, entry.value, role))
            leaveOut(entry.path, entry.value);
        return true;
    }
    case Role::Own:
        if (!m_inputs.take(entry.path.section(u'.', -1), entry.value))
            leaveOut(entry.path, entry.value);
        return true;
    default:
        leaveOut(entry.path, entry.value);
        return true;
    }
}

void RequestTaker::settleDuration()
{
    Request& request = m_result.request;
    const bool stated = m_taken.contains(static_cast<int>(Role::Duration));
    if (!request.shots.isEmpty() && !m_shotsStateSeconds)
        note(Words::tr("Shots without “duration” last %1 s, the model's default.")
                 .arg(m_model->defaultShotSeconds));
    if (stated)
        return;
    if (!request.shots.isEmpty()) {
        request.duration = static_cast<int>(
            std::min<qint64>(std::accumulate(request.shots.cbegin(), request.shots.cend(), qint64(0),
                                             [](qint64 sum, const Shot& shot) { return sum + shot.seconds; }),
                             1'000'000));
        note(Words::tr("“duration” is not stated: %1 s, the sum of the shots.").arg(request.duration));
    } else {
        note(Words::tr("“duration” is not stated: %1 s, the model's default.").arg(request.duration));
    }
}

void RequestTaker::settleSound()
{
    Request& request = m_result.request;
    if (m_taken.contains(static_cast<int>(Role::Sound)))
        return;
    if (!m_otherSound)
        return note(soundByDefault(request, m_catalogue));
    request.sound = *m_otherSound;
    note(request.sound ? Words::tr("“sound” is not stated: on, as it is with “%1”.").arg(m_sourceName)
                       : Words::tr("“sound” is not stated: off, as it is with “%1”.").arg(m_sourceName));
}

void RequestTaker::notePrice()
{
    if (!m_isElsewhere)
        return;
    const std::optional<Usd> price = priceOf(m_result.request, m_catalogue);
    note(price ? Words::tr("It was written for another service: here it costs %1.").arg(price->text())
               : Words::tr("It was written for another service: its price here may differ."));
}

/// Roles that the text states or implies: their values are sent as they are.
QSet<RequestKeys::Role> RequestTaker::stated() const
{
    QSet<Role> roles = {Role::Prompt};
    for (auto taken = m_taken.cbegin(); taken != m_taken.cend(); ++taken)
        roles.insert(static_cast<Role>(taken.key()));
    if (!m_result.request.shots.isEmpty())
        roles.insert(Role::Duration);
    if (m_otherSound)
        roles.insert(Role::Sound);
    return roles;
}

Result<TakenRequest> RequestTaker::take()
{
    flatten(m_found.body, {}, 0);
    if (!chooseModel())
        return failure(*m_error);
    const bool takesNoPrompt = m_catalogue.model(m_result.request.model) && m_model->roles.prompt.isEmpty() &&
                               !m_found.body.isEmpty();
    if (!m_keys.isRequest(m_found.body) && !takesNoPrompt)
        return failure(ErrorKind::Damaged, u"prompt"_s);
    settleRoles();
    const QString model = m_result.request.model;
    m_result.request = defaultsOf(*m_model);
    m_result.request.model = model;
    // Shots first, since other values may depend on them.
    std::stable_partition(m_entries.begin(), m_entries.end(),
                          [](const Entry& entry) { return entry.role == Role::Shots; });
    for (const Entry& entry : std::as_const(m_entries)) {
        if (!takeEntry(entry))
            return failure(*m_error);
    }
    if (m_model->takesSeconds())
        settleDuration();
    if (!m_model->roles.sound.isEmpty())
        settleSound();
    const Result<Request> merged = m_inputs.merged(m_result.request, stated());
    if (!merged)
        return failure(merged.error());
    m_result.request = *merged;
    notePrice();
    if (!m_inputs.along().isEmpty())
        note(Words::tr("Taken along: %1.").arg(QLocale().createSeparatedList(m_inputs.along())));
    if (!m_leftOut.isEmpty())
        note(Words::tr("Left out: %1.").arg(QLocale().createSeparatedList(m_leftOut)));
    return m_result;
}

} // namespace rushes
