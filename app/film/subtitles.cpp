#include "app/film/subtitles.h"

#include "app/film/filmtext.h"
#include "app/prompt/marks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// "00:00:03,500".
QString clockText(qint64 ms)
{
    return u"%1:%2:%3,%4"_s.arg(ms / 3'600'000, 2, 10, QLatin1Char('0'))
        .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

/// The line without anything that a parser could take for a time or the end of a subtitle.
QString subtitle(const QString& line)
{
    return validText(line).simplified().replace(u"-->"_s, u"→"_s);
}

} // namespace

QByteArray srtOf(const Film& film)
{
    const FrameRate& rate = film.format.rate;
    QString text;
    int number = 0;
    for (const FilmItem& item : film.items) {
        for (const FilmShot& shot : item.shots) {
            QStringList lines;
            qsizetype all = 0;
            for (const SpokenLine& spoken : spokenLines(shot.prompt)) {
                const QString line = subtitle(spoken.line);
                if (line.isEmpty())
                    continue;
                lines.append(line);
                all += line.size();
            }
            const qint64 from = rate.microsOf(shot.start) / 1000;
            const qint64 length = rate.microsOf(shot.start + shot.frames) / 1000 - from;
            qsizetype before = 0;
            for (const QString& line : std::as_const(lines)) {
                const qint64 start = from + length * before / all;
                before += line.size();
                const qint64 end = std::max(start + 1, from + length * before / all);
                text += u"%1\n%2 --> %3\n"_s.arg(++number).arg(clockText(start), clockText(end)) + line +
                        u"\n\n"_s;
            }
        }
    }
    return text.toUtf8();
}

} // namespace rushes
