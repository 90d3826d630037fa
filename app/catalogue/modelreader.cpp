#include "app/catalogue/modelreader.h"

#include "app/base/validtext.h"
#include "app/domain/modelid.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int secondsWithoutLimit = 15; ///< for the timeline, where the model says nothing of a length
constexpr int defaultWithoutLimit = 5;
constexpr int mostSecondsEver = 3600;

/// Wildcard match: "kling/*/image". Hand-written, since hundreds of patterns are matched before the window is
/// shown, and compiling them as regular expressions took a third of the start-up time.
bool matches(const QString& pattern, const QString& id)
{
    const QList<QStringView> parts = QStringView(pattern).split(u'*');
    if (parts.size() == 1)
        return pattern == id;
    QStringView rest = id;
    if (!rest.startsWith(parts.constFirst()))
        return false;
    rest = rest.sliced(parts.constFirst().size());
    if (!rest.endsWith(parts.constLast()))
        return false;
    rest.chop(parts.constLast().size());
    for (const QStringView part : parts.sliced(1, parts.size() - 2)) {
        const qsizetype found = rest.indexOf(part);
        if (found < 0)
            return false;
        rest = rest.sliced(found + part.size());
    }
    return true;
}

Usd usdOf(const QJsonValue& value)
{
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
    const Usd amount = Usd::fromDouble(number).value_or(Usd{});
    return amount.micros > 0 && amount.micros <= 10'000'000'000 ? amount : Usd{}; // implausible
}

/// The text without control and formatting characters, which could reorder or hide other text. Joiners inside
/// emoji are kept.
QString plain(QString text)
{
    text.removeIf([](QChar sign) {
        const bool joins = sign == QChar(0x200c) || sign == QChar(0x200d);
        return sign.category() == QChar::Other_Control || (sign.category() == QChar::Other_Format && !joins);
    });
    return text;
}

/// "per_second", "Seconds": "second".
QString unitNamed(const QString& stated)
{
    QString unit = stated.simplified().toLower().replace(u'_', u' ').replace(u'-', u' ');
    if (unit.startsWith("per "_L1))
        unit = unit.mid(4);
    static const QSet<QString> seconds = {u"s"_s,       u"sec"_s,          u"secs"_s,
                                          u"seconds"_s, u"video second"_s, u"output second"_s};
    if (seconds.contains(unit))
        return u"second"_s;
    if (unit.size() > 3 && unit.endsWith(u's'))
        unit.chop(1);
    return unit;
}

std::optional<MediaKind> kindNamed(const QString& word)
{
    for (const MediaKind kind : {MediaKind::Video, MediaKind::Image, MediaKind::Audio}) {
        if (word.compare(nameOf(kind), Qt::CaseInsensitive) == 0)
            return kind;
    }
    if (word == "music"_L1 || word == "speech"_L1 || word == "sound"_L1)
        return MediaKind::Audio;
    return {};
}

MediaKind outputOf(const QJsonObject& entry, const QStringList& categories, const QString& id)
{
    if (const auto kind = kindNamed(entry.value("output"_L1).toString()))
        return *kind;
    static const QRegularExpression form(u"[ _-]to[ _-]([a-z]+)"_s);
    for (const QString& text : categories + QStringList{id}) {
        if (const auto kind = kindNamed(form.match(text.toLower()).captured(1)))
            return *kind;
    }
    for (const QString& category : categories) {
        if (const auto kind = kindNamed(category))
            return *kind;
    }
    static const QRegularExpression image(u"(?:image|edit)(?:/|-|\\z)"_s);
    if (id.contains("audio"_L1) || id.contains("music"_L1) || id.contains("speech"_L1))
        return MediaKind::Audio;
    return image.match(id).hasMatch() && !id.contains("video"_L1) ? MediaKind::Image : MediaKind::Video;
}

int secondsOf(double number, double (*round)(double))
{
    return static_cast<int>(round(qBound(0.0, number, double(mostSecondsEver))));
}

void readSeconds(Model& model)
{
    model.minSeconds = 1;
    model.maxSeconds = secondsWithoutLimit;
    model.defaultSeconds = defaultWithoutLimit;
    const Property* duration = model.schema.property(model.roles.duration);
    if (!duration)
        return;
    for (const QJsonValue& choice : duration->choices) {
        bool isNumber = false;
        const double number = textOf(choice).toDouble(&isNumber);
        if (isNumber && number >= 1 && number == std::floor(number) && number <= mostSecondsEver)
            model.secondsChoices.append(static_cast<int>(number));
        else if (!isNumber)
            model.allowsAutoSeconds = true;
    }
    std::sort(model.secondsChoices.begin(), model.secondsChoices.end());
    if (!model.secondsChoices.isEmpty()) {
        model.minSeconds = model.secondsChoices.constFirst();
        model.maxSeconds = model.secondsChoices.constLast();
    } else {
        const double least = duration->minimum ? *duration->minimum : duration->above.value_or(0) + 1;
        const double most = duration->maximum ? *duration->maximum : duration->below.value_or(61) - 1;
        model.minSeconds = qMax(1, secondsOf(least, [](double number) { return std::ceil(number); }));
        model.maxSeconds =
            qMax(model.minSeconds, secondsOf(most, [](double number) { return std::floor(number); }));
    }
    bool isNumber = false;
    const double standard = textOf(duration->standard).toDouble(&isNumber);
    model.defaultSeconds = isNumber ? secondsOf(standard, [](double number) { return std::round(number); })
                                    : defaultWithoutLimit;
    model.defaultSeconds = qBound(model.minSeconds, model.defaultSeconds, model.maxSeconds);
    if (!model.secondsChoices.isEmpty() && !model.secondsChoices.contains(model.defaultSeconds))
        model.defaultSeconds = model.secondsChoices.constFirst();
}

void readShots(Model& model)
{
    const Property* shots = model.schema.property(model.roles.shots);
    const Property* seconds = shots ? shots->item(u"duration"_s) : nullptr;
    model.minShotSeconds = 1;
    model.maxShotSeconds = model.maxSeconds;
    model.maxShots = model.maxSeconds;
    if (seconds) {
        model.minShotSeconds = qMax(1, static_cast<int>(seconds->minimum.value_or(1)));
        model.maxShotSeconds =
            qMax(model.minShotSeconds, static_cast<int>(seconds->maximum.value_or(model.maxSeconds)));
        model.maxShots = shots->maxItems >= 0 ? shots->maxItems : model.maxSeconds;
    }
    const int standard = seconds ? seconds->standard.toInt(model.defaultSeconds) : model.defaultSeconds;
    model.defaultShotSeconds = qBound(model.minShotSeconds, standard, model.maxShotSeconds);
}

QStringList choicesOf(const Property* property)
{
    QStringList texts;
    if (property) {
        for (const QJsonValue& choice : property->choices)
            texts.append(textOf(choice));
    }
    return texts;
}

void readRoles(Model& model)
{
    readSeconds(model);
    readShots(model);
    const Roles& roles = model.roles;
    if (const Property* aspect = model.schema.property(roles.aspectRatio)) {
        model.aspectRatios = choicesOf(aspect);
        model.defaultAspectRatio = textOf(aspect->standard);
        if (model.defaultAspectRatio.isEmpty() && aspect->isRequired)
            model.defaultAspectRatio = model.aspectRatios.value(0);
    }
    if (const Property* scale = model.schema.property(roles.cfgScale)) {
        model.minCfgScale = scale->minimum.value_or(0);
        model.maxCfgScale = scale->maximum.value_or(qMax(model.minCfgScale, 100.0));
        model.defaultCfgScale = scale->standard.toDouble(model.minCfgScale);
    }
    if (const Property* sound = model.schema.property(roles.sound))
        model.defaultSound = sound->standard.toBool();
    model.shotTypes = choicesOf(model.schema.property(roles.shotType));
    if (const Property* type = model.schema.property(roles.shotType); type && !type->standard.isUndefined()) {
        model.shotTypes.removeAll(textOf(type->standard)); // the default comes first
        model.shotTypes.prepend(textOf(type->standard));
    }
    if (const Property* resolution = model.schema.property(roles.resolution)) {
        model.resolutions = choicesOf(resolution);
        model.defaultResolution = textOf(resolution->standard);
        if (model.defaultResolution.isEmpty() && resolution->isRequired)
            model.defaultResolution = model.resolutions.value(0);
    }
}

Price factPrice(const QJsonObject& stated)
{
    Price price;
    price.read = QDate::fromString(stated.value("read"_L1).toString(), Qt::ISODate);
    if (stated.contains("silent"_L1)) {
        price.silentPerSecond = usdOf(stated.value("silent"_L1));
        price.soundPerSecond = usdOf(stated.value("sound"_L1));
        return price;
    }
    price.unit = Price::Unit::Output;
    price.byKey = stated.value("by"_L1).toString();
    const QJsonObject values = stated.value("values"_L1).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        price.byValue.insert(it.key(), usdOf(it.value()));
    for (const Usd& one : std::as_const(price.byValue))
        price.perOutput = price.perOutput <= Usd{} ? one : std::min(price.perOutput, one);
    return price;
}

Price entryPrice(const QJsonObject& entry, MediaKind output, const QDate& read)
{
    Price price;
    const Usd base = usdOf(entry.value("base_price_usd"_L1));
    const QString stated = entry.value("price_unit"_L1).toString();
    const QString unit = unitNamed(stated);
    price.unit = unit == "second"_L1 || (unit.isEmpty() && output == MediaKind::Video) ? Price::Unit::Second
                                                                                       : Price::Unit::Output;
    price.note = beginning(entry.value("pricing_note"_L1).toString(), 2000);
    price.read = read;
    // If the price depends on anything else, it is only known afterwards.
    static const QSet<QString> counted = {u""_s,      u"second"_s, u"output"_s,  u"image"_s, u"video"_s,
                                          u"audio"_s, u"file"_s,   u"request"_s, u"run"_s,   u"generation"_s};
    if (!counted.contains(unit)) {
        const QString rate = u"%1 / %2"_s.arg(base.text(), beginning(plain(stated.simplified()), 60));
        price.note = price.note.isEmpty() ? rate : rate + u"\n"_s + price.note;
        return price;
    }
    price.isExact = entry.value("pricing"_L1) == "fixed"_L1;
    if (price.unit == Price::Unit::Second)
        price.silentPerSecond = price.soundPerSecond = base;
    else
        price.perOutput = base;
    return price;
}

/// Prices of modelfacts.json know about sound and sizes; the service's base rate is today's (see prices.h).
void readPrice(Model& model, const QJsonObject& entry, const QJsonObject& facts, const QDate& read)
{
    model.price = entryPrice(entry, model.output, read);
    if (facts.value("pricing"_L1) == "fixed"_L1)
        model.price.isExact = true;
    if (const QJsonObject stated = facts.value("price"_L1).toObject(); !stated.isEmpty()) {
        const Price live = model.price;
        model.price = factPrice(stated);
        model.price.note = live.note;
        if (read.isValid() && live.unit == model.price.unit)
            model.price = corrected(
                model.price, live.unit == Price::Unit::Second ? live.silentPerSecond : live.perOutput, read);
    }
}

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    if (value.isString())
        texts.append(value.toString());
    const QJsonArray all = value.toArray();
    for (const QJsonValue& one : all) {
        if (one.isString())
            texts.append(one.toString());
    }
    return texts;
}

QJsonValue schemaIn(const QJsonObject& entry)
{
    for (const QString& key : {u"input_schema"_s, u"input"_s, u"schema"_s}) {
        QJsonValue value = entry.value(key);
        // A schema that is JSON inside a string.
        if (value.isString()) {
            const QJsonDocument inner = QJsonDocument::fromJson(value.toString().toUtf8());
            value = inner.isArray() ? QJsonValue(inner.array()) : QJsonValue(inner.object());
        }
        const bool isStated = value.isObject() ? !value.toObject().isEmpty() : !value.toArray().isEmpty();
        if (isStated)
            return value;
    }
    return {};
}

} // namespace

ModelFacts::ModelFacts(const QJsonObject& facts)
    : m_models(facts.value("models"_L1).toArray())
    , m_rules(facts.value("rules"_L1).toArray())
    , m_limits(facts.value("limits"_L1).toArray())
    , m_standard(facts.value("standard"_L1).toString())
{
}

QJsonObject ModelFacts::of(const QString& modelId) const
{
    QJsonObject all;
    for (const QJsonValue& value : m_models) {
        const QJsonObject facts = value.toObject();
        if (!matches(facts.value("match"_L1).toString(), modelId))
            continue;
        for (auto it = facts.begin(); it != facts.end(); ++it)
            all.insert(it.key(), it.value());
    }
    return all;
}

QList<CrossRule> ModelFacts::rulesOf(const QString& modelId) const
{
    QList<CrossRule> rules;
    for (const QJsonValue& value : m_rules) {
        const QJsonObject rule = value.toObject();
        if (!matches(rule.value("match"_L1).toString(), modelId))
            continue;
        rules.append({rule.value("kind"_L1).toString(), textsOf(rule.value("keys"_L1)),
                      rule.value("when"_L1).toObject(), rule.value("then"_L1).toObject(),
                      rule.value("text"_L1).toString(), rule.value("source"_L1).toString()});
    }
    return rules;
}

void ModelFacts::addLimits(Model& model) const
{
    for (const QJsonValue& value : m_limits) {
        const QJsonObject limit = value.toObject();
        if (!matches(limit.value("match"_L1).toString(), model.id))
            continue;
        const QList<MediaRule> rules = readMediaRules(limit.value("validations"_L1).toArray());
        for (Property& property : model.schema.properties) {
            const bool isMedia =
                property.kind == Property::Kind::Media || property.kind == Property::Kind::MediaList;
            if (isMedia && nameOf(property.media) == limit.value("media"_L1).toString())
                property.rules.append(rules);
        }
    }
}

std::optional<Model> readModel(const QJsonValue& value, const ModelFacts& facts, const QDate& read)
{
    const QJsonObject entry = value.toObject();
    Model model;
    model.id = entry.value("model_id"_L1).toString();
    if (!isModelId(model.id))
        return {};
    const QJsonObject known = facts.of(model.id);
    for (const QString& key : {u"display_name"_s, u"name"_s}) {
        if (model.name.isEmpty())
            model.name = beginning(plain(entry.value(key).toString().simplified()).trimmed(), 200);
    }
    if (!read.isValid() && known.contains("name"_L1))
        model.name = known.value("name"_L1).toString();
    if (model.name.isEmpty())
        model.name = model.id;
    model.categories = textsOf(entry.value("categories"_L1));
    model.output = outputOf(entry, model.categories, model.id);
    model.schema = readSchema(schemaIn(entry));
    facts.addLimits(model);
    model.roles = findRoles(model.schema, model.output, known.value("roles"_L1).toObject());
    model.rules = facts.rulesOf(model.id);
    readRoles(model);
    const QJsonObject advice = known.value("advice"_L1).toObject();
    model.promptAdvice = advice.value("prompt"_L1).toInt();
    model.shotPromptAdvice = advice.value("shot_prompt"_L1).toInt();
    readPrice(model, entry, known, read);
    const int usual = model.output == MediaKind::Video ? 150 : model.output == MediaKind::Audio ? 40 : 20;
    model.typicalRunSeconds = known.value("typical_run_seconds"_L1).toInt(usual);
    return model;
}

} // namespace rushes
