#include "app/film/fcp7xml.h"

#include "app/film/filmtext.h"

#include <QFileInfo>
#include <QHash>
#include <QUrl>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Writes one sequence.
class Writer
{
public:
    explicit Writer(const Film& film)
        : m_film(film)
        , m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
    }

    QByteArray write()
    {
        m_xml.writeStartDocument();
        m_xml.writeDTD(u"<!DOCTYPE xmeml>"_s);
        open(u"xmeml"_s, u"version"_s, u"5"_s);
        open(u"sequence"_s, u"id"_s, u"sequence-1"_s);
        text(u"name"_s, m_film.name);
        number(u"duration"_s, m_film.frames());
        rate(m_film.format.rate);
        timecode(m_film.format.rate);
        open(u"media"_s);
        pictures();
        sounds();
        close();
        markers();
        close();
        close();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void open(const QString& name) { m_xml.writeStartElement(name); }
    void open(const QString& name, const QString& attribute, const QString& value)
    {
        m_xml.writeStartElement(name);
        m_xml.writeAttribute(attribute, value);
    }
    void close() { m_xml.writeEndElement(); }
    void text(const QString& name, const QString& value) { m_xml.writeTextElement(name, validText(value)); }
    void number(const QString& name, qint64 value) { text(name, QString::number(value)); }
    void yes(const QString& name, bool value) { text(name, value ? u"TRUE"_s : u"FALSE"_s); }

    void rate(const FrameRate& rate)
    {
        open(u"rate"_s);
        number(u"timebase"_s, rate.timebase());
        yes(u"ntsc"_s, rate.isNtsc());
        close();
    }

    void timecode(const FrameRate& of)
    {
        open(u"timecode"_s);
        rate(of);
        text(u"string"_s, u"00:00:00:00"_s);
        number(u"frame"_s, 0);
        text(u"displayformat"_s, u"NDF"_s);
        close();
    }

    void pictureFormat(const FrameRate& of, QSize size)
    {
        open(u"samplecharacteristics"_s);
        rate(of);
        number(u"width"_s, size.width());
        number(u"height"_s, size.height());
        yes(u"anamorphic"_s, false);
        text(u"pixelaspectratio"_s, u"square"_s);
        text(u"fielddominance"_s, u"none"_s);
        close();
    }

    void soundFormat(int sampleRate)
    {
        open(u"samplecharacteristics"_s);
        number(u"depth"_s, 16);
        number(u"samplerate"_s, sampleRate > 0 ? sampleRate : 48000);
        close();
    }

    /// The rate by which the item's take counts frames: its own where known.
    [[nodiscard]] const FrameRate& ownRate(const FilmItem& item) const
    {
        return item.media.isConstant ? item.media.video.rate : m_film.format.rate;
    }
    [[nodiscard]] qint64 ownFrame(const FilmItem& item, qint64 frame) const
    {
        if (item.media.isConstant)
            return frame;
        const qint64 since = item.media.timeOf(frame) - item.media.timeOf(0);
        return m_film.format.rate.framesIn(static_cast<double>(since) / 1e6);
    }

    void pictures()
    {
        open(u"video"_s);
        open(u"format"_s);
        pictureFormat(m_film.format.rate, m_film.format.size);
        close();
        open(u"track"_s);
        for (int i = 0; i < m_film.items.size(); ++i) {
            if (!m_film.items.at(i).isSlate())
                clip(i, 0);
        }
        endTrack(0);
        close();
    }

    void sounds()
    {
        const auto hasSound = [](const FilmItem& item) { return item.media.hasSound; };
        if (std::none_of(m_film.items.cbegin(), m_film.items.cend(), hasSound))
            return;
        open(u"audio"_s);
        number(u"numOutputChannels"_s, 2);
        open(u"format"_s);
        soundFormat(48000);
        close();
        for (int channel = 1; channel <= 2; ++channel) {
            open(u"track"_s);
            for (int i = 0; i < m_film.items.size(); ++i) {
                if (hasChannel(m_film.items.at(i), channel))
                    clip(i, channel);
            }
            endTrack(channel);
        }
        close();
    }

    static bool hasChannel(const FilmItem& item, int channel)
    {
        return item.media.hasSound && channel <= std::clamp(item.media.channels, 1, 2);
    }

    void endTrack(int channel)
    {
        yes(u"enabled"_s, true);
        yes(u"locked"_s, false);
        if (channel > 0)
            number(u"outputchannelindex"_s, channel);
        close();
    }

    static QString clipId(int index, int channel) { return u"clipitem-%1-%2"_s.arg(index + 1).arg(channel); }

    /// `channel`: 0 is the picture.
    void clip(int index, int channel)
    {
        const FilmItem& item = m_film.items.at(index);
        open(u"clipitem"_s, u"id"_s, clipId(index, channel));
        text(u"masterclipid"_s, masterId(item));
        text(u"name"_s, item.sceneName);
        yes(u"enabled"_s, true);
        number(u"duration"_s, ownFrame(item, item.media.frames()));
        rate(ownRate(item));
        number(u"start"_s, item.start);
        number(u"end"_s, item.start + item.frames);
        number(u"in"_s, ownFrame(item, item.firstFrame()));
        number(u"out"_s, ownFrame(item, item.endFrame()));
        file(item);
        if (channel > 0) {
            open(u"sourcetrack"_s);
            text(u"mediatype"_s, u"audio"_s);
            number(u"trackindex"_s, channel);
            close();
        }
        links(index);
        close();
    }

    QString fileId(const FilmItem& item) const
    {
        auto known = m_files.constFind(item.take->path);
        return u"file-%1"_s.arg(known == m_files.cend() ? m_files.size() + 1 : *known);
    }
    QString masterId(const FilmItem& item) const { return fileId(item).replace(u"file"_s, u"masterclip"_s); }

    /// Complete at the first reference to the file, later by id only.
    void file(const FilmItem& item)
    {
        const QString id = fileId(item);
        open(u"file"_s, u"id"_s, id);
        if (!m_files.contains(item.take->path)) {
            m_files.insert(item.take->path, m_files.size() + 1);
            const FrameRate own = ownRate(item);
            text(u"name"_s, QFileInfo(item.take->path).fileName());
            const QString url =
                QString::fromLatin1(QUrl::fromLocalFile(item.take->path).toEncoded(QUrl::FullyEncoded));
            text(u"pathurl"_s, u"file://localhost"_s + url.mid(u"file://"_s.size()));
            rate(own);
            number(u"duration"_s, ownFrame(item, item.media.frames()));
            timecode(own);
            open(u"media"_s);
            open(u"video"_s);
            pictureFormat(own, item.media.shownSize());
            close();
            if (item.media.hasSound) {
                open(u"audio"_s);
                soundFormat(item.media.sampleRate);
                number(u"channelcount"_s, std::max(1, item.media.channels));
                close();
            }
            close();
        }
        close();
    }

    /// Links picture and sound of a take, so that they are moved together.
    void links(int index)
    {
        const FilmItem& item = m_film.items.at(index);
        if (!item.media.hasSound)
            return;
        for (int channel = 0; channel <= 2; ++channel) {
            if (channel > 0 && !hasChannel(item, channel))
                continue;
            open(u"link"_s);
            text(u"linkclipref"_s, clipId(index, channel));
            text(u"mediatype"_s, channel == 0 ? u"video"_s : u"audio"_s);
            number(u"trackindex"_s, std::max(1, channel));
            number(u"clipindex"_s, placeInTrack(index, channel));
            close();
        }
    }

    [[nodiscard]] int placeInTrack(int index, int channel) const
    {
        int place = 0;
        for (int i = 0; i <= index; ++i) {
            const FilmItem& item = m_film.items.at(i);
            place += (channel == 0 ? !item.isSlate() : hasChannel(item, channel)) ? 1 : 0;
        }
        return place;
    }

    void markers()
    {
        for (const FilmMarker& marker : markersOf(m_film)) {
            open(u"marker"_s);
            text(u"name"_s, marker.name);
            text(u"comment"_s, marker.scene);
            number(u"in"_s, marker.start);
            number(u"out"_s, marker.start + marker.frames);
            close();
        }
    }

    const Film& m_film;
    QByteArray m_bytes = {};
    QXmlStreamWriter m_xml;
    QHash<QString, qsizetype> m_files = {};
};

} // namespace

QByteArray fcp7XmlOf(const Film& film)
{
    return Writer(film).write();
}

} // namespace rushes
