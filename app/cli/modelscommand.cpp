#include "app/cli/modelscommand.h"

#include "app/base/validtext.h"
#include "app/catalogue/prices.h"
#include "app/catalogue/schemacheck.h"
#include "app/cli/commandstudio.h"
#include "app/cli/exitcode.h"
#include "app/cli/parsing.h"
#include "app/studio/errortext.h"
#include "app/studio/provenkeys.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

struct ModelsOptions
{
    QString id = {};
    QString search = {};
    QString kind = {};
    QString takes = {};
    QString service = {};
    bool json = false;
};

void line(const QString& text)
{
    std::puts(qUtf8Printable(printable(text)));
}

QString cell(const QString& text, int width)
{
    return text.leftJustified(width, u' ');
}

QString priceText(const Model& model)
{
    const QString text = model.price.text(model.output);
    return text.isEmpty() ? u"not known"_s : text;
}

/// Lists and objects as JSON.
QString plainText(const QJsonValue& value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return textOf(value);
}

QString kindText(const Property& property)
{
    using Kind = Property::Kind;
    switch (property.kind) {
    case Kind::Text:
        return u"text"_s;
    case Kind::Integer:
        return u"whole number"_s;
    case Kind::Number:
        return u"number"_s;
    case Kind::Switch:
        return u"true or false"_s;
    case Kind::Choice:
        return u"choice"_s;
    case Kind::Media:
        return nameOf(property.media);
    case Kind::MediaList:
        return u"list of %1s"_s.arg(nameOf(property.media));
    case Kind::List:
        return u"list"_s;
    case Kind::Objects: {
        QStringList keys;
        for (const Property& item : property.items)
            keys.append(item.key);
        return u"list of {%1}"_s.arg(keys.join(u", "_s));
    }
    case Kind::Unknown:
        if (const QStringList keys = property.raw.value("properties"_L1).toObject().keys(); !keys.isEmpty())
            return u"object {%1}"_s.arg(keys.join(u", "_s));
        break;
    }
    return u"as stated"_s;
}

bool matches(const Model& model, const ModelsOptions& options)
{
    if (model.isWithdrawn)
        return false;
    if (!options.kind.isEmpty() && nameOf(model.output).compare(options.kind, Qt::CaseInsensitive) != 0)
        return false;
    if (!options.takes.isEmpty() && !model.takes().contains(options.takes, Qt::CaseInsensitive)) {
        // "image" means any picture, "audio" any sound.
        const bool fits =
            std::any_of(model.roles.media.cbegin(), model.roles.media.cend(), [&](const MediaSlot& slot) {
                return nameOf(slot.media).compare(options.takes, Qt::CaseInsensitive) == 0;
            });
        if (!fits)
            return false;
    }
    const QStringList words = options.search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(), [&model](const QString& word) {
        return model.id.contains(word, Qt::CaseInsensitive) || model.name.contains(word, Qt::CaseInsensitive);
    });
}

QJsonObject modelJson(const Model& model)
{
    return {{u"model_id"_s, model.id},
            {u"name"_s, model.name},
            {u"output"_s, nameOf(model.output)},
            {u"input"_s, QJsonArray::fromStringList(model.takes())},
            {u"price"_s, model.price.text(model.output)}};
}

QJsonObject propertyJson(const Property& property, bool isUntested)
{
    QJsonObject object{
        {u"field"_s, property.key}, {u"kind"_s, kindText(property)}, {u"required"_s, property.isRequired}};
    if (!property.standard.isUndefined())
        object.insert(u"default"_s, property.standard);
    if (!property.choices.isEmpty())
        object.insert(u"choices"_s, property.choices);
    if (const QString range = rangeText(property); !range.isEmpty())
        object.insert(u"range"_s, range);
    if (property.minimum)
        object.insert(u"minimum"_s, *property.minimum);
    if (property.maximum)
        object.insert(u"maximum"_s, *property.maximum);
    if (property.maxItems >= 0)
        object.insert(u"max_items"_s, property.maxItems);
    if (isUntested)
        object.insert(u"untested"_s, true);
    object.insert(u"schema"_s, property.raw);
    return object;
}

QString sourceText(const Catalogue& catalogue)
{
    const QString day = catalogue.date().toString(Qt::ISODate);
    switch (catalogue.source()) {
    case Catalogue::Source::Live:
        return u"Catalogue of the service, read today (%1)"_s.arg(day);
    case Catalogue::Source::Cache:
        return u"Catalogue of the service as it was kept on %1"_s.arg(day);
    case Catalogue::Source::Snapshot:
        break;
    }
    return u"Catalogue that came with this program, of %1"_s.arg(day);
}

QJsonObject head(const Catalogue& catalogue)
{
    return {{u"source"_s, nameOf(catalogue.source())}, {u"date"_s, catalogue.date().toString(Qt::ISODate)}};
}

int showModel(const Catalogue& catalogue, const ModelsOptions& options, ProvenKeys proven)
{
    const Model* model = catalogue.model(options.id);
    if (!model || model->isWithdrawn) {
        const QString text =
            u"The catalogue has no model “%1” (%2)."_s.arg(options.id, sourceText(catalogue));
        if (options.json)
            printJson(
                {{u"error"_s,
                  QJsonObject{{u"kind"_s, u"refused"_s}, {u"field"_s, u"model"_s}, {u"text"_s, text}}}});
        std::fprintf(stderr, "rushes models: %s\n", qUtf8Printable(text));
        return static_cast<int>(ExitCode::Refused);
    }
    if (options.json) {
        QJsonObject object = head(catalogue);
        const QJsonObject described = modelJson(*model);
        for (auto it = described.begin(); it != described.end(); ++it)
            object.insert(it.key(), it.value());
        QJsonArray fields;
        for (const Property& property : model->schema.properties)
            fields.append(propertyJson(property, property.isAssumed() && !proven.has(*model, property.key)));
        object.insert(u"fields"_s, fields);
        if (!model->price.note.isEmpty())
            object.insert(u"pricing_note"_s, model->price.note);
        printJson(object);
        return static_cast<int>(ExitCode::Done);
    }
    line(u"%1 · %2 · %3"_s.arg(model->name, nameOf(model->output), priceText(*model)));
    if (!model->price.note.isEmpty())
        line(model->price.note);
    line(sourceText(catalogue));
    line({});
    int widest = 5;
    for (const Property& property : model->schema.properties)
        widest = qMax(widest, int(property.key.size()));
    for (const Property& property : model->schema.properties) {
        QStringList parts{kindText(property)};
        if (const QString range = rangeText(property); !range.isEmpty())
            parts.append(range);
        if (property.isRequired)
            parts.append(u"needed"_s);
        if (!property.standard.isUndefined() && property.standard != QString())
            parts.append(u"default "_s + plainText(property.standard));
        if (property.isAssumed() && !proven.has(*model, property.key))
            parts.append(u"untested"_s);
        line(cell(property.key, widest + 2) + parts.join(u"; "_s));
    }
    return static_cast<int>(ExitCode::Done);
}

int list(const Catalogue& catalogue, const ModelsOptions& options)
{
    QList<const Model*> found;
    for (const Model& model : catalogue.models()) {
        if (matches(model, options))
            found.append(&model);
    }
    if (options.json) {
        QJsonArray all;
        for (const Model* model : std::as_const(found))
            all.append(modelJson(*model));
        QJsonObject object = head(catalogue);
        object.insert(u"models"_s, all);
        printJson(object);
        return static_cast<int>(ExitCode::Done);
    }
    int ids = 0;
    int names = 0;
    int prices = 20;
    for (const Model* model : std::as_const(found)) {
        ids = qMax(ids, int(model->id.size()));
        names = qMax(names, int(model->name.size()));
        prices = qMax(prices, int(priceText(*model).size()));
    }
    for (const Model* model : std::as_const(found))
        line(cell(model->id, ids + 2) + cell(model->name, names + 2) + cell(nameOf(model->output), 7) +
             cell(priceText(*model), prices + 2) + model->takes().join(u", "_s));
    line(u"%1 model(s). %2."_s.arg(found.size()).arg(sourceText(catalogue)));
    return static_cast<int>(ExitCode::Done);
}

struct ParsedModels
{
    ModelsOptions options = {};
    std::optional<ExitCode> ended = {};
};

ParsedModels parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The models there are, or what one of them takes.\n"
        "Read from the service where there is a token, else as it was kept, else as it "
        "came with the program."_s);
    parser.addPositionalArgument(u"ID"_s, u"A model; without one, all are listed."_s, u"[ID]"_s);
    parser.addOption({u"search"_s, u"Only those whose id or name has these words."_s, u"WORDS"_s});
    parser.addOption({u"kind"_s, u"Only those that make a video, an image or audio."_s, u"KIND"_s});
    parser.addOption(
        {u"takes"_s,
         u"Only those that take it: text, “start image”, “end image”, references, video, sound."_s,
         u"INPUT"_s});
    parser.addOption({u"json"_s, u"As one JSON object."_s});
    parser.addOption({u"service"_s, u"Whose catalogue; runcomfy unless given."_s, u"NAME"_s});
    const auto refused = [](const QString& why) {
        return ParsedModels{{}, usageError(u"rushes models"_s, why)};
    };
    if (const std::optional<ExitCode> ended = endedParsing(parser, u"rushes models"_s, arguments))
        return {{}, *ended};
    if (parser.positionalArguments().size() > 1)
        return refused(u"name one model at most"_s);
    const QString kind = parser.value(u"kind"_s).toLower();
    if (!kind.isEmpty() && kind != "video"_L1 && kind != "image"_L1 && kind != "audio"_L1)
        return refused(u"--kind takes video, image or audio"_s);
    return {{parser.positionalArguments().value(0), parser.value(u"search"_s), kind,
             parser.value(u"takes"_s).toLower().replace(u'-', u' '), parser.value(u"service"_s),
             parser.isSet(u"json"_s)},
            {}};
}

/// Refreshes the catalogue where possible, then prints the current one.
class Listing : public QObject
{
public:
    Listing(Studio& studio, const ModelsOptions& options)
        : m_studio(studio)
        , m_options(options)
    {
    }

    int run()
    {
        // Started inside the event loop, which the answer ends.
        QMetaObject::invokeMethod(this, &Listing::begin, Qt::QueuedConnection);
        return QCoreApplication::exec();
    }

private:
    [[nodiscard]] ServiceId service() const
    {
        return m_options.service.isEmpty() ? m_studio.standardService()
                                           : serviceNamed(m_studio, m_options.service);
    }

    void begin()
    {
        if (!m_studio.service(service())) {
            const QString why = noServiceText(m_studio, m_options.service);
            QCoreApplication::exit(static_cast<int>(usageError(u"rushes models"_s, why)));
            return;
        }
        if (m_studio.accounts().isAwaited(service()) ||
            (service() != sandboxId && m_studio.accounts().isAwaited(proxyId))) {
            connect(&m_studio.accounts(), &Accounts::changed, this, [this] {
                if (m_studio.accounts().isLoaded() && !std::exchange(m_isLoaded, true))
                    ask();
            });
            m_studio.accounts().load();
            return;
        }
        ask();
    }

    void ask()
    {
        const Service* at = m_studio.service(service());
        VideoApi* api = at && at->id != sandboxId && !at->needsToken ? m_studio.api(at->id) : nullptr;
        if (!api)
            return show();
        m_studio.catalogue().refresh(
            *api, m_studio.serviceList().baseOf(at->id), this, [this](const Result<CatalogueNews>& news) {
                if (!news)
                    std::fprintf(stderr, "rushes models: the service's catalogue could not be read: %s\n",
                                 qUtf8Printable(oneLine(textOf(news.error(), Next::Ended))));
                show();
            });
    }

    void show()
    {
        const Catalogue& catalogue = Catalogue::current();
        QCoreApplication::exit(m_options.id.isEmpty()
                                   ? list(catalogue, m_options)
                                   : showModel(catalogue, m_options, ProvenKeys(m_studio.library())));
    }

    Studio& m_studio;
    const ModelsOptions& m_options;
    bool m_isLoaded = false;
};

} // namespace

int models(const QStringList& arguments)
{
    const ParsedModels parsed = parse(arguments);
    if (parsed.ended)
        return static_cast<int>(*parsed.ended);
    StudioWish wish;
    wish.paused = true;
    const Result<std::unique_ptr<Studio>> studio = openStudio(wish);
    if (!studio) {
        std::fprintf(stderr, "rushes models: %s\n",
                     qUtf8Printable(oneLine(textOf(studio.error(), Next::Ended))));
        return static_cast<int>(exitCodeOf(studio.error().kind));
    }
    return Listing(**studio, parsed.options).run();
}

} // namespace rushes::cli
