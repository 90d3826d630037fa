#include "app/api/outputs.h"

#include "app/media/endings.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostDepth = 6;

std::optional<MediaKind> kindOfKey(const QString& key)
{
    const QString word = key.toLower();
    for (const MediaKind kind : {MediaKind::Video, MediaKind::Image, MediaKind::Audio}) {
        if (word.contains(nameOf(kind)))
            return kind;
    }
    return {};
}

class Finder
{
public:
    QList<Output> found = {};

    void look(const QJsonValue& value, MediaKind kind, int depth)
    {
        if (depth > mostDepth || found.size() >= mostOutputs)
            return;
        if (value.isString())
            take(value.toString(), kind);
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items)
            look(item, kind, depth + 1);
        if (value.isObject())
            lookInto(value.toObject(), kind, depth);
    }

private:
    void lookInto(const QJsonObject& object, MediaKind kind, int depth)
    {
        // What is asked for stands before what comes with it, such as a picture of the video.
        static const QStringList first = {u"video"_s, u"videos"_s, u"image"_s, u"images"_s,
                                          u"audio"_s, u"audios"_s, u"url"_s};
        const qsizetype before = found.size();
        for (const QString& key : first) {
            if (object.contains(key))
                look(object.value(key), kindOfKey(key).value_or(kind), depth + 1);
        }
        if (found.size() > before)
            return;
        static const QStringList aside = {u"thumbnail"_s,  u"preview"_s,    u"status_url"_s,
                                          u"result_url"_s, u"cancel_url"_s, u"response_url"_s,
                                          u"webhook"_s,    u"cover"_s,      u"input"_s};
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool isAside = std::any_of(aside.cbegin(), aside.cend(), [&it](const QString& word) {
                return it.key().contains(word, Qt::CaseInsensitive);
            });
            if (!isAside)
                look(it.value(), kindOfKey(it.key()).value_or(kind), depth + 1);
        }
    }

    void take(const QString& text, MediaKind kind)
    {
        const QUrl url(text.trimmed(), QUrl::StrictMode);
        const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
        if (!url.isValid() || !isWeb || url.host().isEmpty())
            return;
        const auto isSame = [&url](const Output& output) { return output.url == url; };
        if (std::any_of(found.cbegin(), found.cend(), isSame))
            return;
        found.append({url, kind == MediaKind::File ? kindOfEnding(url.path()) : kind});
    }
};

} // namespace

QList<Output> outputsIn(const QJsonValue& output)
{
    Finder finder;
    finder.look(output, MediaKind::File, 0);
    return finder.found;
}

} // namespace rushes
