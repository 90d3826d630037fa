#include "app/film/mltxml.h"

#include "app/film/filmtext.h"

#include <QXmlStreamWriter>

#include <numeric>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// "00:00:03.500", MLT's clock format.
QString clockText(const FrameRate& rate, qint64 frame)
{
    const qint64 ms = (rate.microsOf(frame) + 500) / 1000;
    return u"%1:%2:%3.%4"_s.arg(ms / 3'600'000, 2, 10, QLatin1Char('0'))
        .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

void property(QXmlStreamWriter& xml, const QString& name, const QString& value)
{
    xml.writeStartElement(u"property"_s);
    xml.writeAttribute(u"name"_s, name);
    xml.writeCharacters(value);
    xml.writeEndElement();
}

void writeProfile(QXmlStreamWriter& xml, const VideoFormat& format)
{
    const int common = std::max(1, std::gcd(format.size.width(), format.size.height()));
    xml.writeEmptyElement(u"profile"_s);
    const auto number = [&](const QString& name, int value) {
        xml.writeAttribute(name, QString::number(value));
    };
    xml.writeAttribute(u"description"_s, u"rushes"_s);
    number(u"width"_s, format.size.width());
    number(u"height"_s, format.size.height());
    number(u"progressive"_s, 1);
    number(u"sample_aspect_num"_s, 1);
    number(u"sample_aspect_den"_s, 1);
    number(u"display_aspect_num"_s, format.size.width() / common);
    number(u"display_aspect_den"_s, format.size.height() / common);
    number(u"frame_rate_num"_s, format.rate.numerator);
    number(u"frame_rate_den"_s, format.rate.denominator);
    number(u"colorspace"_s, 709);
}

/// First visible frame of the take as MLT counts: at the film's rate.
qint64 firstIn(const FilmItem& item, const FrameRate& rate)
{
    const MediaInfo& media = item.media;
    if (media.isConstant)
        return rate.from(item.firstFrame(), media.video.rate);
    return rate.framesIn(static_cast<double>(media.timeOf(item.firstFrame()) - media.timeOf(0)) / 1e6);
}

void writeProducer(QXmlStreamWriter& xml, const FilmItem& item, int index, const FrameRate& rate,
                   const QString& outputFile)
{
    const qint64 end = firstIn(item, rate) + item.frames;
    const qint64 whole = std::max(end, rate.framesIn(item.media.seconds()));
    xml.writeStartElement(u"producer"_s);
    xml.writeAttribute(u"id"_s, u"take%1"_s.arg(index));
    xml.writeAttribute(u"in"_s, u"0"_s);
    xml.writeAttribute(u"out"_s, QString::number(whole - 1));
    property(xml, u"length"_s, QString::number(whole));
    property(xml, u"eof"_s, u"pause"_s);
    // A relative path could be read as an MLT service or option; with the folder before it, it can't.
    const QString path = validText(relativePath(item.take->path, outputFile));
    property(xml, u"resource"_s, path.startsWith(u'/') || path.startsWith(u"../"_s) ? path : u"./"_s + path);
    property(xml, u"mlt_service"_s, u"avformat"_s);
    if (!item.media.hasSound)
        property(xml, u"audio_index"_s, u"-1"_s);
    property(xml, u"seekable"_s, u"1"_s);
    property(xml, u"shotcut:caption"_s, validText(item.sceneName));
    xml.writeEndElement();
}

/// A background for slates: without one MLT draws nothing there and the previous frame remains visible.
void writeBackground(QXmlStreamWriter& xml, qint64 frames)
{
    const QString last = QString::number(std::max<qint64>(0, frames - 1));
    xml.writeStartElement(u"producer"_s);
    xml.writeAttribute(u"id"_s, u"black"_s);
    xml.writeAttribute(u"in"_s, u"0"_s);
    xml.writeAttribute(u"out"_s, last);
    property(xml, u"length"_s, QString::number(frames));
    property(xml, u"resource"_s, u"0"_s);
    property(xml, u"mlt_service"_s, u"color"_s);
    property(xml, u"mlt_image_format"_s, u"rgb"_s);
    xml.writeEndElement();
    xml.writeStartElement(u"playlist"_s);
    xml.writeAttribute(u"id"_s, u"background"_s);
    xml.writeEmptyElement(u"entry"_s);
    xml.writeAttribute(u"producer"_s, u"black"_s);
    xml.writeAttribute(u"in"_s, u"0"_s);
    xml.writeAttribute(u"out"_s, last);
    xml.writeEndElement();
}

void writePlaylist(QXmlStreamWriter& xml, const Film& film)
{
    xml.writeStartElement(u"playlist"_s);
    xml.writeAttribute(u"id"_s, u"film"_s);
    property(xml, u"shotcut:video"_s, u"1"_s);
    property(xml, u"shotcut:name"_s, u"V1"_s);
    for (int i = 0; i < film.items.size(); ++i) {
        const FilmItem& item = film.items.at(i);
        if (item.isSlate()) {
            xml.writeEmptyElement(u"blank"_s);
            xml.writeAttribute(u"length"_s, QString::number(item.frames));
            continue;
        }
        const qint64 first = firstIn(item, film.format.rate);
        xml.writeEmptyElement(u"entry"_s);
        xml.writeAttribute(u"producer"_s, u"take%1"_s.arg(i));
        xml.writeAttribute(u"in"_s, QString::number(first));
        xml.writeAttribute(u"out"_s, QString::number(first + item.frames - 1));
    }
    xml.writeEndElement();
}

void writeMarkers(QXmlStreamWriter& xml, const Film& film)
{
    const QList<FilmMarker> markers = markersOf(film);
    xml.writeStartElement(u"properties"_s);
    xml.writeAttribute(u"name"_s, u"shotcut:markers"_s);
    for (int i = 0; i < markers.size(); ++i) {
        const FilmMarker& marker = markers.at(i);
        xml.writeStartElement(u"properties"_s);
        xml.writeAttribute(u"name"_s, QString::number(i));
        property(xml, u"text"_s, marker.name);
        property(xml, u"start"_s, clockText(film.format.rate, marker.start));
        property(xml, u"end"_s, clockText(film.format.rate, marker.start + marker.frames - 1));
        property(xml, u"color"_s, u"#f0a13c"_s);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace

QByteArray mltXmlOf(const Film& film, const QString& outputFile)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"mlt"_s);
    xml.writeAttribute(u"LC_NUMERIC"_s, u"C"_s);
    xml.writeAttribute(u"title"_s, validText(film.name).simplified());
    xml.writeAttribute(u"producer"_s, u"timeline"_s);
    writeProfile(xml, film.format);
    for (int i = 0; i < film.items.size(); ++i) {
        if (!film.items.at(i).isSlate())
            writeProducer(xml, film.items.at(i), i, film.format.rate, outputFile);
    }
    writeBackground(xml, film.frames());
    writePlaylist(xml, film);
    xml.writeStartElement(u"tractor"_s);
    xml.writeAttribute(u"id"_s, u"timeline"_s);
    xml.writeAttribute(u"title"_s, validText(film.name).simplified());
    xml.writeAttribute(u"in"_s, u"0"_s);
    xml.writeAttribute(u"out"_s, QString::number(std::max<qint64>(0, film.frames() - 1)));
    property(xml, u"shotcut"_s, u"1"_s);
    writeMarkers(xml, film);
    for (const QString& track : {u"background"_s, u"film"_s}) {
        xml.writeEmptyElement(u"track"_s);
        xml.writeAttribute(u"producer"_s, track);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace rushes
