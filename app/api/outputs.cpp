#include "app/api/outputs.h"

#include "app/api/address.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// One address of an output, and what speaks for its being the clip.
struct Candidate
{
    QUrl url = {};
    int worth = 0;
    MediaKind kind = MediaKind::File;
};

constexpr int mostDepth = 5;   ///< of an output's own nesting
constexpr int isBeside = -100; ///< a poster, a preview: not what was asked for

bool namesSomethingBeside(const QString& name)
{
    static const QRegularExpression words(u"(^|[^a-z])(posters?|thumb(nail)?s?|previews?|covers?|storyboards?"
                                          u"|sprites?|logos?|watermark|inputs?|"
                                          "masks?|(first|last|start|end)[_-]?frames?)([^a-z]|$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch();
}

/// By what the server calls it, its ending or its key: a clip before a sound before a picture.
int worthOf(const QString& word)
{
    static const QRegularExpression video(u"video|\\.(mp4|m4v|webm|mov|mkv|avi|ts)$|animation|\\bclip"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression audio(u"audio|\\.(mp3|wav|ogg|flac|m4a|aac|opus)$|sound|music"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression image(u"image|\\.(png|jpe?g|webp|gif|avif|heic|bmp)$|picture"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (video.match(word).hasMatch())
        return 30;
    if (audio.match(word).hasMatch())
        return 20;
    return image.match(word).hasMatch() ? 10 : 0;
}

Candidate candidateOf(const QString& text, const QString& key, const QString& type)
{
    Candidate one{exactAddress(text), 0};
    const QString name = one.url.fileName();
    for (const QString& word : {type, name, key}) {
        one.worth = worthOf(word);
        if (one.worth > 0)
            break;
    }
    one.kind = one.worth == 30   ? MediaKind::Video
               : one.worth == 20 ? MediaKind::Audio
               : one.worth == 10 ? MediaKind::Image
                                 : MediaKind::File;
    if (one.worth == 0)
        one.worth = 25; // an address that says nothing of itself is rather the clip than a picture
    if (namesSomethingBeside(key) || namesSomethingBeside(name))
        one.worth += isBeside;
    return one;
}

/// Addresses of the API, which lead to no file.
bool isOfTheCall(const QString& key)
{
    return key == "status_url"_L1 || key == "result_url"_L1 || key == "response_url"_L1 ||
           key == "cancel_url"_L1 || key == "webhook_url"_L1 || key == "request_id"_L1;
}

void gather(const QJsonValue& value, const QString& key, const QString& type, int depth,
            QList<Candidate>& into)
{
    if (depth > mostDepth || into.size() > 200)
        return;
    if (value.isString()) {
        const QString text = value.toString().trimmed();
        if (text.startsWith(u'{') || text.startsWith(u'[')) { // JSON in a string
            const QJsonDocument inner = QJsonDocument::fromJson(text.toUtf8());
            gather(inner.isArray() ? QJsonValue(inner.array()) : QJsonValue(inner.object()), key, type,
                   depth + 1, into);
            return;
        }
        const Candidate one = candidateOf(text, key, type);
        if (!one.url.isEmpty())
            into.append(one);
    } else if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items)
            gather(item, key, type, depth + 1, into);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QString own = type;
        for (const QString& name : {u"content_type"_s, u"mime_type"_s, u"contentType"_s, u"type"_s}) {
            if (object.value(name).isString())
                own = object.value(name).toString();
        }
        for (auto item = object.begin(); item != object.end(); ++item) {
            if (isOfTheCall(item.key()))
                continue;
            const bool isPlace = item.key() == "url"_L1 || item.key() == "uri"_L1 || item.key() == "href"_L1;
            gather(*item, isPlace ? key : item.key(), isPlace ? own : QString(), depth + 1, into);
        }
    }
}

} // namespace

QList<Output> outputsIn(const QJsonValue& output)
{
    QList<Candidate> candidates;
    gather(output, {}, {}, 0, candidates);
    const auto isWorthMore = [](const Candidate& a, const Candidate& b) { return a.worth > b.worth; };
    std::stable_sort(candidates.begin(), candidates.end(), isWorthMore);
    QList<Output> outputs;
    for (const Candidate& one : std::as_const(candidates)) {
        const auto isSame = [&one](const Output& known) { return known.url == one.url; };
        if (one.worth < 0 || outputs.size() >= mostOutputs ||
            std::any_of(outputs.cbegin(), outputs.cend(), isSame))
            continue;
        outputs.append({one.url, one.kind});
    }
    // A preview that is a clip is better than nothing; a poster is not.
    if (outputs.isEmpty() && !candidates.isEmpty() && candidates.constFirst().worth >= isBeside + 30)
        outputs.append({candidates.constFirst().url, candidates.constFirst().kind});
    return outputs;
}

} // namespace rushes
