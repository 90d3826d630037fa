#include "app/library/takedifferences.h"

#include "app/base/commalist.h"
#include "app/base/numbertext.h"
#include "app/catalogue/catalogue.h"
#include "app/catalogue/takesources.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// The words of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TakeDifferences)
};

const QString nothing = u"—"_s;

QString orNothing(const QString& text)
{
    return text.isEmpty() ? nothing : text;
}

QString modelName(const Request& request)
{
    const Model* model = Catalogue::current().model(request.model);
    return model && !model->name.isEmpty() ? model->name : request.model;
}

QString secondsOf(const Request& request)
{
    if (request.autoDuration)
        return Words::tr("Auto");
    return Words::tr("%1 s").arg(request.duration);
}

QString shotsOf(const Request& request)
{
    QStringList seconds;
    for (const Shot& shot : request.shots)
        seconds.append(QString::number(shot.seconds));
    return seconds.isEmpty() ? nothing : Words::tr("%1 s").arg(seconds.join(u" · "_s));
}

QString madeAt(const Take& take, const Take& other)
{
    const auto at = [](const Take& one) {
        return toDateTime(one.finished > Instant{} ? one.finished : one.created);
    };
    const QLocale locale;
    const QString time = locale.toString(at(take).time(), QLocale::ShortFormat);
    return at(take).date() == at(other).date()
               ? time
               : locale.toString(at(take).date(), QLocale::ShortFormat) + u' ' + time;
}

QString textOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null:
        return nothing;
    case QJsonValue::Bool:
        return value.toBool() ? Words::tr("On") : Words::tr("Off");
    case QJsonValue::Double:
        return QLocale::c().toString(value.toDouble(), 'g', 12);
    case QJsonValue::String:
        return orNothing(value.toString());
    default:
        return QString::fromUtf8(
            QJsonDocument(value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
                .toJson(QJsonDocument::Compact));
    }
}

/// An input's source, shortened for a list.
QString sourceOf(const QString& source)
{
    if (source.startsWith(u"data:"_s))
        return Words::tr("a file");
    return orNothing(source.section(u'?', 0, 0).section(u'/', -1));
}

QString inputsOf(const Request& request)
{
    QStringList names;
    for (const Input& input : request.inputs)
        names.append(sourceOf(input.source));
    return orNothing(commaList(names));
}

QString elementsOf(const Request& request)
{
    QStringList names;
    for (qsizetype i = 0; i < request.elements.size(); ++i) {
        const QString& name = request.elements.at(i).name;
        names.append(name.isEmpty() ? u"@Element%1"_s.arg(i + 1) : u'@' + name);
    }
    return orNothing(commaList(names));
}

/// Sorts properties into different and equal ones.
class Collector
{
public:
    explicit Collector(TakeDifferences& found)
        : m_found(found)
    {
    }

    /// `common`: its name in the sentence about what is equal; empty: not mentioned.
    void value(const QString& label, const QString& a, const QString& b, const QString& common = {},
               bool differs = false)
    {
        if (a != b || differs)
            m_found.values.append({label, a, b});
        else if (!common.isEmpty() && a != nothing)
            m_found.same.append(common);
    }
    void text(const QString& label, const QString& a, const QString& b)
    {
        if (a != b)
            m_found.texts.append({label, wordDiff(a, b)});
    }

private:
    TakeDifferences& m_found;
};

void compareTexts(Collector& collect, const Request& a, const Request& b)
{
    collect.text(Words::tr("Prompt"), a.prompt, b.prompt);
    const qsizetype shots = std::max(a.shots.size(), b.shots.size());
    for (qsizetype i = 0; i < shots; ++i)
        collect.text(Words::tr("Shot %1").arg(i + 1), a.shots.value(i).prompt, b.shots.value(i).prompt);
    collect.text(Words::tr("Negative prompt"), a.negativePrompt, b.negativePrompt);
}

void compareSettings(Collector& collect, const Request& a, const Request& b)
{
    QStringList keys = a.settings.keys();
    for (const QString& key : b.settings.keys()) {
        if (!keys.contains(key))
            keys.append(key);
    }
    for (const QString& key : std::as_const(keys))
        collect.value(key, textOf(a.settings.value(key)), textOf(b.settings.value(key)));
}

void compareRequests(Collector& collect, const Request& a, const Request& b)
{
    const auto onOff = [](bool on) { return on ? Words::tr("On") : Words::tr("Off"); };
    const auto seed = [](const Request& one) { return one.seed ? QString::number(*one.seed) : nothing; };
    collect.value(Words::tr("Model"), modelName(a), modelName(b), Words::tr("model"), a.model != b.model);
    collect.value(Words::tr("Duration"), secondsOf(a), secondsOf(b), Words::tr("duration"));
    collect.value(Words::tr("Shots"), shotsOf(a), shotsOf(b), Words::tr("shots"));
    collect.value(Words::tr("Aspect"), orNothing(a.aspectRatio), orNothing(b.aspectRatio),
                  Words::tr("aspect"));
    collect.value(Words::tr("Resolution"), orNothing(a.resolution), orNothing(b.resolution),
                  Words::tr("resolution"));
    collect.value(Words::tr("CFG scale"), numberText(a.cfgScale, 2), numberText(b.cfgScale, 2),
                  Words::tr("CFG scale"));
    collect.value(Words::tr("Sound"), onOff(a.sound), onOff(b.sound), Words::tr("sound"));
    collect.value(Words::tr("Shot type"), orNothing(a.shotType), orNothing(b.shotType));
    collect.value(Words::tr("Seed"), seed(a), seed(b), Words::tr("seed"));
    collect.value(Words::tr("Inputs"), inputsOf(a), inputsOf(b), Words::tr("inputs"), a.inputs != b.inputs);
    collect.value(Words::tr("Elements"), elementsOf(a), elementsOf(b), Words::tr("elements"),
                  a.elements != b.elements);
    collect.value(Words::tr("Keyframes"), QString::number(a.keyframes.size()),
                  QString::number(b.keyframes.size()), {}, a.keyframes != b.keyframes);
    compareSettings(collect, a, b);
}

/// The request as sent, without sources that wait for another scene.
Request compared(Request request)
{
    request.kept = {};
    request.unset = {};
    return request;
}

} // namespace

TakeDifferences differencesOf(const Take& a, const Take& b)
{
    TakeDifferences found;
    Collector collect(found);
    compareRequests(collect, a.request, b.request);
    const auto money = [](const Take& take) { return take.cost ? take.cost->text() : nothing; };
    collect.value(Words::tr("Service"), a.service, b.service);
    collect.value(Words::tr("Cost"), money(a), money(b), Words::tr("cost"));
    collect.value(Words::tr("Made"), madeAt(a, b), madeAt(b, a));
    compareTexts(collect, a.request, b.request);
    return found;
}

bool isMadeFrom(const Take& take, const Scene& scene)
{
    const Request made = compared(take.request);
    return made == filledAs(made, compared(scene.request));
}

} // namespace rushes
