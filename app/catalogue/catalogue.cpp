#include "app/catalogue/catalogue.h"

#include "app/base/builtindata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

const ModelFacts& modelFacts()
{
    static const ModelFacts facts = [] {
        const QJsonDocument document = QJsonDocument::fromJson(builtInData(u"modelfacts.json"_s));
        if (!document.isObject())
            qFatal("The facts about models are damaged");
        return ModelFacts(document.object());
    }();
    return facts;
}

/// Also read by threads that draw or serve; null: the built-in one.
std::atomic<const Catalogue*>& inForce()
{
    static std::atomic<const Catalogue*> catalogue = nullptr;
    return catalogue;
}

} // namespace

QString nameOf(Catalogue::Source source)
{
    switch (source) {
    case Catalogue::Source::Snapshot:
        return u"snapshot"_s;
    case Catalogue::Source::Cache:
        return u"cache"_s;
    case Catalogue::Source::Live:
        return u"live"_s;
    }
    return {};
}

void Catalogue::add(Model model)
{
    if (m_places.contains(model.id))
        return; // listed twice
    m_places.insert(model.id, m_models.size());
    m_models.append(std::move(model));
}

Result<void> Catalogue::finish()
{
    if (m_models.isEmpty())
        return failure(ErrorKind::Damaged, u"models"_s);
    m_standard = m_places.value(modelFacts().standardModel(), 0);
    m_standIn = standard();
    m_standIn.id.clear();
    m_standIn.name.clear();
    m_standIn.isStandIn = true;
    m_standIn.rules.clear();
    m_standIn.price = {};
    return {};
}

Result<Catalogue> Catalogue::fromJson(const QByteArray& json, Source source)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorKind::Damaged, problem.errorString());
    const QJsonObject root = document.object();
    Catalogue catalogue;
    catalogue.m_source = source;
    catalogue.m_date = QDate::fromString(root.value("date"_L1).toString(), Qt::ISODate);
    if (!catalogue.m_date.isValid())
        return failure(ErrorKind::Damaged, u"date"_s);
    const QJsonArray entries = root.value("models"_L1).toArray();
    for (const QJsonValue& entry : entries) {
        if (std::optional<Model> model =
                readModel(entry, modelFacts(), source == Source::Snapshot ? QDate() : catalogue.m_date))
            catalogue.add(*std::move(model));
    }
    if (const Result<void> whole = catalogue.finish(); !whole)
        return failure(whole.error());
    return catalogue;
}

Catalogue Catalogue::fromEntries(const QJsonArray& entries, Source source, const QDate& date)
{
    Catalogue catalogue;
    catalogue.m_source = source;
    catalogue.m_date = date;
    for (const QJsonValue& entry : entries) {
        if (std::optional<Model> model = readModel(entry, modelFacts(), date)) {
            // The snapshot says "fixed" where the service has no field for it.
            if (const Model* own = builtIn().model(model->id); own && own->price.isExact)
                model->price.isExact = model->price.isExact || own->price.unit == model->price.unit;
            catalogue.add(*std::move(model));
        }
    }
    for (Model model : builtIn().models()) {
        model.isWithdrawn = true; // add() ignores a model that is already listed
        catalogue.add(std::move(model));
    }
    (void)catalogue.finish();
    return catalogue;
}

const Catalogue& Catalogue::builtIn()
{
    static const Catalogue catalogue = [] {
        Result<Catalogue> read = fromJson(builtInData(u"models.json"_s));
        if (!read)
            qFatal("The built-in catalogue is damaged: %s", qUtf8Printable(read.error().detail));
        return *std::move(read);
    }();
    return catalogue;
}

const Catalogue& Catalogue::current()
{
    const Catalogue* catalogue = inForce().load(std::memory_order_acquire);
    return catalogue ? *catalogue : builtIn();
}

void Catalogue::setCurrent(Catalogue catalogue)
{
    // References to models of former catalogues stay valid: none is ever freed.
    static std::vector<std::unique_ptr<const Catalogue>> all;
    all.push_back(std::make_unique<const Catalogue>(std::move(catalogue)));
    inForce().store(all.back().get(), std::memory_order_release);
}

const Model* Catalogue::model(const QString& id) const
{
    const auto found = m_places.constFind(id);
    return found == m_places.cend() ? nullptr : &m_models.at(*found);
}

const Model& Catalogue::modelOrStandIn(const QString& id) const
{
    const Model* known = model(id);
    return known ? *known : m_standIn;
}

Request defaultsOf(const Model& model)
{
    Request request;
    request.model = model.id;
    request.duration = model.defaultSeconds;
    request.aspectRatio = model.defaultAspectRatio;
    request.cfgScale = model.defaultCfgScale;
    request.sound = model.defaultSound;
    request.shotType = model.shotTypes.value(0);
    request.resolution = model.defaultResolution;
    if (const Property* duration = model.schema.property(model.roles.duration)) {
        bool isNumber = false;
        (void)textOf(duration->standard).toDouble(&isNumber);
        request.autoDuration = model.allowsAutoSeconds && !isNumber;
    }
    return request;
}

} // namespace rushes
