#include "app/film/exportform.h"

#include "app/film/fcp7xml.h"
#include "app/film/filmtext.h"
#include "app/film/mltxml.h"
#include "app/film/otio.h"
#include "app/film/subtitles.h"
#include "app/prompt/marks.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilmForm)
};

/// The first take whose path cannot be written in XML, as text for the user; empty: none.
QString unnamableIn(const Film& film)
{
    for (const FilmItem& item : film.items) {
        if (item.take && validText(item.take->path) != item.take->path)
            return validText(QFileInfo(item.take->path).fileName());
    }
    return {};
}

} // namespace

QString suffixOf(FilmForm form)
{
    switch (form) {
    case FilmForm::Mp4:
        return u"mp4"_s;
    case FilmForm::Otio:
        return u"otio"_s;
    case FilmForm::Xml:
        return u"xml"_s;
    case FilmForm::Mlt:
        return u"mlt"_s;
    case FilmForm::Srt:
        return u"srt"_s;
    }
    return {};
}

Result<QByteArray> bytesOf(const Film& film, FilmForm form, const QString& output)
{
    if (film.items.isEmpty())
        return failure(ErrorKind::Refused,
                       Words::tr("No scene has a take yet: there is nothing to export. Generate one first."));
    switch (form) {
    case FilmForm::Otio:
        return otioOf(film, output);
    case FilmForm::Xml:
        return fcp7XmlOf(film);
    case FilmForm::Mlt:
        if (const QString name = unnamableIn(film); !name.isEmpty())
            return failure(
                ErrorKind::Refused,
                Words::tr("An MLT file can't name “%1”: its name has signs that XML has no place for. "
                          "Rename the take's file in the library (F2), then export again.")
                    .arg(name));
        return mltXmlOf(film, output);
    case FilmForm::Srt:
        if (QByteArray subtitles = srtOf(film); !subtitles.isEmpty())
            return subtitles;
        return failure(ErrorKind::Refused, Words::tr("Nobody speaks in this film: there are no subtitles."));
    case FilmForm::Mp4:
        break;
    }
    return failure(ErrorKind::Internal, u"mp4"_s);
}

int spokenLinesOf(const Film& film)
{
    int count = 0;
    for (const FilmItem& item : film.items) {
        for (const FilmShot& shot : item.shots) {
            for (const SpokenLine& spoken : spokenLines(shot.prompt))
                count += spoken.line.simplified().isEmpty() ? 0 : 1;
        }
    }
    return count;
}

} // namespace rushes
