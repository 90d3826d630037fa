#include "app/catalogue/takesources.h"

#include "app/catalogue/requestjson.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QLatin1StringView takeScheme("take:");
constexpr QLatin1StringView sceneScheme("scene:");

bool isTakeSource(const QString& source)
{
    return source.startsWith(takeScheme) || source.startsWith(sceneScheme);
}

void keepTakes(QStringList& sources)
{
    sources.removeIf([](const QString& source) { return !isTakeSource(source); });
}

/// Every source in the request, in the order in which withSources() visits them.
QStringList allSources(const Request& request)
{
    QStringList all;
    (void)withSources(request, [&all](const QString& source) -> Result<QString> {
        all.append(source);
        return source;
    });
    return all;
}

/// The request without inputs that the model does not take: they are not sent, so no job waits for them.
Request takenBy(Request request, const Model& model)
{
    request.inputs.removeIf(
        [&model](const Input& input) { return !model.roles.slot(input.role, input.key); });
    if (model.roles.elements.isEmpty())
        request.elements.clear();
    if (model.roles.keyframes.isEmpty())
        request.keyframes.clear();
    return request;
}

} // namespace

std::optional<TakeSource> TakeSource::from(const QString& source)
{
    if (!isTakeSource(source))
        return {};
    const QString address = source.section(u'#', 0, 0);
    const QString id = address.section(u':', 1).section(u'?', 0, 0);
    if (id.isEmpty())
        return {};
    TakeSource parsed;
    if (source.startsWith(takeScheme))
        parsed.take = TakeId(id);
    else
        parsed.scene = SceneId(id);
    parsed.sceneName = QUrl::fromPercentEncoding(source.section(u'#', 1).toUtf8());
    for (const QString& part : address.section(u'?', 1).split(u'&', Qt::SkipEmptyParts)) {
        const QString value = part.section(u'=', 1);
        if (part == "last"_L1) {
            parsed.part = Part::LastFrame;
        } else if (part.startsWith("ms="_L1)) {
            parsed.part = Part::FrameAt;
            parsed.time = std::chrono::milliseconds(std::max<qint64>(0, value.toLongLong()));
        } else if (part.startsWith("since="_L1)) {
            parsed.since = fromMs(std::max<qint64>(0, value.toLongLong()));
        }
    }
    return parsed;
}

QString TakeSource::text() const
{
    QStringList parts;
    if (part == Part::LastFrame)
        parts.append(u"last"_s);
    else if (part == Part::FrameAt)
        parts.append(u"ms=%1"_s.arg(time.count()));
    if (since > Instant{})
        parts.append(u"since=%1"_s.arg(toMs(since)));
    QString text = take.isEmpty() ? sceneScheme + scene.toString() : takeScheme + take.toString();
    if (!parts.isEmpty())
        text += u'?' + parts.join(u'&');
    if (!sceneName.isEmpty())
        text += u'#' + QString::fromLatin1(QUrl::toPercentEncoding(sceneName));
    return text;
}

QStringList takeSourcesOf(const Request& request, const Catalogue& catalogue)
{
    if (request.inputs.isEmpty() && request.elements.isEmpty() && request.keyframes.isEmpty())
        return {};
    QStringList sources = allSources(request);
    keepTakes(sources);
    if (sources.isEmpty())
        return {};
    if (const Model* model = catalogue.model(request.model))
        sources = allSources(takenBy(request, *model));
    keepTakes(sources);
    sources.removeDuplicates();
    return sources;
}

Request filledAs(const Request& made, Request now)
{
    const QStringList before = allSources(made);
    if (before.size() != allSources(now).size())
        return now;
    qsizetype place = 0;
    const Result<Request> filled = withSources(now, [&](const QString& source) -> Result<QString> {
        const QString& there = before.at(place++);
        return source.startsWith(sceneScheme) ? there : source;
    });
    return filled.value_or(now);
}

} // namespace rushes
