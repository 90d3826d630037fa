#include "app/film/otio.h"

#include "app/film/filmtext.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QJsonObject timeOf(double value, const FrameRate& rate)
{
    return {{u"OTIO_SCHEMA"_s, u"RationalTime.1"_s}, {u"rate"_s, rate.toDouble()}, {u"value"_s, value}};
}

QJsonObject rangeOf(double start, double duration, const FrameRate& rate)
{
    return {{u"OTIO_SCHEMA"_s, u"TimeRange.1"_s},
            {u"start_time"_s, timeOf(start, rate)},
            {u"duration"_s, timeOf(duration, rate)}};
}

/// The members that every item has.
QJsonObject itemOf(const QString& schema, const QString& name, const QJsonValue& sourceRange)
{
    return {{u"OTIO_SCHEMA"_s, schema},   {u"metadata"_s, QJsonObject()},
            {u"name"_s, validText(name)}, {u"source_range"_s, sourceRange},
            {u"effects"_s, QJsonArray()}, {u"markers"_s, QJsonArray()},
            {u"enabled"_s, true}};
}

QJsonObject gapOf(const FilmItem& item, const FrameRate& rate)
{
    return itemOf(u"Gap.1"_s, item.sceneName, rangeOf(0, static_cast<double>(item.frames), rate));
}

QJsonObject clipOf(const FilmItem& item, const FrameRate& rate, const QString& outputFile)
{
    const MediaInfo& media = item.media;
    const bool isSame = media.isConstant && media.video.rate == rate;
    const double since =
        static_cast<double>(media.timeOf(item.firstFrame()) - media.timeOf(0)) / 1e6 * rate.toDouble();
    const double first = isSame ? static_cast<double>(item.firstFrame()) : since;
    QJsonObject clip =
        itemOf(u"Clip.2"_s, item.sceneName, rangeOf(first, static_cast<double>(item.frames), rate));

    const FrameRate& own = media.isConstant ? media.video.rate : rate;
    const double available =
        media.isConstant ? static_cast<double>(media.frames()) : std::round(media.seconds() * own.toDouble());
    const QJsonObject reference{{u"OTIO_SCHEMA"_s, u"ExternalReference.1"_s},
                                {u"metadata"_s, QJsonObject()},
                                {u"name"_s, validText(QFileInfo(item.take->path).fileName())},
                                {u"available_range"_s, rangeOf(0, available, own)},
                                {u"available_image_bounds"_s, QJsonValue::Null},
                                {u"target_url"_s, relativeUrl(item.take->path, outputFile)}};
    clip.insert(u"media_references"_s, QJsonObject{{u"DEFAULT_MEDIA"_s, reference}});
    clip.insert(u"active_media_reference_key"_s, u"DEFAULT_MEDIA"_s);
    QJsonObject made{{u"scene"_s, validText(item.sceneName)},
                     {u"take"_s, item.take->number},
                     {u"model"_s, validText(item.request.model)}};
    if (!item.take->requestId.isEmpty())
        made.insert(u"request_id"_s, validText(item.take->requestId));
    clip.insert(u"metadata"_s, QJsonObject{{u"rushes"_s, made}});
    return clip;
}

QJsonObject trackOf(const QString& kind, const QString& name, const QJsonArray& children)
{
    QJsonObject track = itemOf(u"Track.1"_s, name, QJsonValue::Null);
    track.insert(u"kind"_s, kind);
    track.insert(u"children"_s, children);
    return track;
}

} // namespace

QByteArray otioOf(const Film& film, const QString& outputFile)
{
    const FrameRate& rate = film.format.rate;
    QJsonArray pictures;
    QJsonArray sounds;
    bool hasSound = false;
    for (const FilmItem& item : film.items) {
        const QJsonObject gap = gapOf(item, rate);
        const QJsonObject clip = item.isSlate() ? gap : clipOf(item, rate, outputFile);
        pictures.append(clip);
        sounds.append(item.media.hasSound ? clip : gap);
        hasSound = hasSound || item.media.hasSound;
    }
    QJsonArray tracks{trackOf(u"Video"_s, u"V1"_s, pictures)};
    if (hasSound)
        tracks.append(trackOf(u"Audio"_s, u"A1"_s, sounds));

    QJsonArray markers;
    for (const FilmMarker& marker : markersOf(film)) {
        markers.append(QJsonObject{{u"OTIO_SCHEMA"_s, u"Marker.2"_s},
                                   {u"metadata"_s, QJsonObject()},
                                   {u"name"_s, marker.name},
                                   {u"color"_s, u"ORANGE"_s},
                                   {u"comment"_s, marker.scene},
                                   {u"marked_range"_s, rangeOf(static_cast<double>(marker.start),
                                                               static_cast<double>(marker.frames), rate)}});
    }
    QJsonObject stack = itemOf(u"Stack.1"_s, u"tracks"_s, QJsonValue::Null);
    stack.insert(u"markers"_s, markers);
    stack.insert(u"children"_s, tracks);
    const QJsonObject timeline{{u"OTIO_SCHEMA"_s, u"Timeline.1"_s},
                               {u"metadata"_s, QJsonObject()},
                               {u"name"_s, validText(film.name)},
                               {u"global_start_time"_s, timeOf(0, rate)},
                               {u"tracks"_s, stack}};
    return QJsonDocument(timeline).toJson(QJsonDocument::Indented);
}

} // namespace rushes
