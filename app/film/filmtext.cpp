#include "app/film/filmtext.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rushes {

QString validText(const QString& text)
{
    QString valid;
    valid.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            valid += c;
            valid += text.at(++i);
        } else if (c.isSurrogate() || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF) {
            valid += QChar(QChar::ReplacementCharacter);
        } else if (c == u'\r') {
            if (i + 1 == text.size() || text.at(i + 1) != u'\n')
                valid += u'\n';
        } else if ((c.unicode() < 0x20 && c != u'\n' && c != u'\t') ||
                   (c.unicode() >= 0x7F && c.unicode() < 0xA0)) {
            valid += u' ';
        } else {
            valid += c;
        }
    }
    return valid;
}

QString relativePath(const QString& path, const QString& outputFile)
{
    return QDir(QFileInfo(outputFile).absolutePath()).relativeFilePath(path);
}

QString relativeUrl(const QString& path, const QString& outputFile)
{
    const QString relative = relativePath(path, outputFile);
    if (QDir::isAbsolutePath(relative))
        return QString::fromLatin1(QUrl::fromLocalFile(relative).toEncoded(QUrl::FullyEncoded));
    // A colon in the first segment would be read as a scheme.
    return QString::fromLatin1(QUrl::toPercentEncoding(relative, "/"));
}

QList<FilmMarker> markersOf(const Film& film)
{
    QList<FilmMarker> markers;
    for (const FilmItem& item : film.items) {
        for (const FilmShot& shot : item.shots) {
            const QString prompt = validText(shot.prompt);
            markers.append({prompt.trimmed().isEmpty() ? validText(item.sceneName) : prompt,
                            validText(item.sceneName), shot.start, shot.frames});
        }
    }
    return markers;
}

} // namespace rushes
