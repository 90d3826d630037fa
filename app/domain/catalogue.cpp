#include "app/domain/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Reads typed values below a JSON object and remembers the first key that is missing or of another type.
class Reader
{
public:
    explicit Reader(QJsonObject root)
        : m_root(std::move(root))
    {
    }

    QString string(const QString& path) { return value(path, QJsonValue::String).toString(); }
    double number(const QString& path) { return value(path, QJsonValue::Double).toDouble(); }
    int whole(const QString& path)
    {
        const double read = number(path);
        const int whole = static_cast<int>(qBound(-1e9, read, 1e9));
        if (whole != read)
            fail(path);
        return whole;
    }
    bool boolean(const QString& path) { return value(path, QJsonValue::Bool).toBool(); }
    QStringList strings(const QString& path)
    {
        QStringList read;
        const QJsonArray items = value(path, QJsonValue::Array).toArray();
        for (const auto item : items) {
            if (!item.isString())
                fail(path);
            read.append(item.toString());
        }
        if (read.isEmpty())
            fail(path);
        return read;
    }
    Usd usd(const QString& path)
    {
        const std::optional<Usd> read = Usd::fromDouble(number(path));
        if (!read || read->micros < 0)
            fail(path);
        return read.value_or(Usd{});
    }
    QDate date(const QString& path)
    {
        const QDate read = QDate::fromString(string(path), Qt::ISODate);
        if (!read.isValid())
            fail(path);
        return read;
    }
    void fail(const QString& path)
    {
        if (m_failed.isEmpty())
            m_failed = path;
    }
    [[nodiscard]] const QString& failed() const { return m_failed; }

private:
    QJsonValue value(const QString& path, QJsonValue::Type type)
    {
        QJsonValue found = m_root;
        for (const QString& key : path.split(u'.'))
            found = found.toObject().value(key);
        if (found.type() != type)
            fail(path);
        return found;
    }

    QJsonObject m_root;
    QString m_failed = {};
};

Result<Model> modelFromJson(const QJsonObject& object)
{
    Reader read(object);
    Model model;
    model.id = read.string(u"id"_s);
    model.name = read.string(u"name"_s);
    model.minSeconds = read.whole(u"duration.min"_s);
    model.maxSeconds = read.whole(u"duration.max"_s);
    model.defaultSeconds = read.whole(u"duration.default"_s);
    model.minShotSeconds = read.whole(u"shot.min"_s);
    model.maxShotSeconds = read.whole(u"shot.max"_s);
    model.defaultShotSeconds = read.whole(u"shot.default"_s);
    model.maxShots = read.whole(u"shot.count"_s);
    model.aspectRatios = read.strings(u"aspect_ratio.values"_s);
    model.defaultAspectRatio = read.string(u"aspect_ratio.default"_s);
    model.minCfgScale = read.number(u"cfg_scale.min"_s);
    model.maxCfgScale = read.number(u"cfg_scale.max"_s);
    model.defaultCfgScale = read.number(u"cfg_scale.default"_s);
    model.defaultSound = read.boolean(u"sound.default"_s);
    model.shotTypes = read.strings(u"shot_type.values"_s);
    model.promptAdvice = read.whole(u"advice.prompt"_s);
    model.shotPromptAdvice = read.whole(u"advice.shot_prompt"_s);
    model.price.silentPerSecond = read.usd(u"price.silent"_s);
    model.price.soundPerSecond = read.usd(u"price.sound"_s);
    model.price.read = read.date(u"price.read"_s);
    model.typicalRunSeconds = read.whole(u"typical_run_seconds"_s);

    if (model.minSeconds < 1 || model.maxSeconds < model.minSeconds)
        read.fail(u"duration"_s);
    if (model.minShotSeconds < 1 || model.maxShotSeconds < model.minShotSeconds)
        read.fail(u"shot"_s);
    if (!model.aspectRatios.contains(model.defaultAspectRatio))
        read.fail(u"aspect_ratio.default"_s);
    if (!read.failed().isEmpty())
        return failure(ErrorKind::Damaged, u"%1: %2"_s.arg(model.id, read.failed()));
    return model;
}

} // namespace

int Model::mostShots() const
{
    return qMin(maxShots, maxSeconds / minShotSeconds);
}

Result<Catalogue> Catalogue::fromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorKind::Damaged, problem.errorString());
    Catalogue catalogue;
    const QJsonArray models = document.object().value(u"models"_s).toArray();
    for (const auto value : models) {
        Result<Model> model = modelFromJson(value.toObject());
        if (!model)
            return failure(model.error());
        catalogue.m_models.append(*std::move(model));
    }
    if (catalogue.m_models.isEmpty())
        return failure(ErrorKind::Damaged, u"models"_s);
    return catalogue;
}

const Catalogue& Catalogue::builtIn()
{
    static const Catalogue catalogue = [] {
        QFile file(u":/rushes/data/catalogue.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The catalogue is not in the resources");
        Result<Catalogue> read = fromJson(file.readAll());
        if (!read)
            qFatal("The built-in catalogue is damaged: %s", qUtf8Printable(read.error().detail));
        return *std::move(read);
    }();
    return catalogue;
}

const Model* Catalogue::model(const QString& id) const
{
    for (const Model& model : m_models) {
        if (model.id == id)
            return &model;
    }
    return nullptr;
}

} // namespace rushes
