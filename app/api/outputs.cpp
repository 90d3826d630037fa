#include "app/api/outputs.h"

#include "app/api/address.h"
#include "app/api/inlineoutput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// How an address can be reached. Only the addresses of the best kind count.
enum class Reach { Whole, OfAnswer, Nowhere };

/// One address of an output, with a score of how likely it is the result itself.
struct Candidate
{
    QUrl url = {};
    Reach reach = Reach::Whole;
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

/// The score of a MIME type, an ending or a key: a video before a sound before a picture.
int worthOf(const QString& word)
{
    static const QRegularExpression video(u"video|\\.(mp4|m4v|webm|mov|mkv|avi|ts)$|animation|\\bclip"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression audio(u"audio|\\.(mp3|wav|ogg|flac|m4a|aac|opus)$|sound|music"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression image(u"image|\\.(png|jpe?g|webp|gif|avif|heic|bmp|tiff?|svg)$|picture"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (video.match(word).hasMatch())
        return 30;
    if (audio.match(word).hasMatch())
        return 20;
    return image.match(word).hasMatch() ? 10 : 0;
}

/// The place of a text in an output.
struct Place
{
    QString key = {};
    QString type = {};  ///< of the output, as the answer names it
    bool isUrl = false; ///< below `url` or another word for it
};

/// True where the key says that the text is an address: a relative address looks like any other word.
bool mayStandAt(const Place& place)
{
    static const QRegularExpression others(
        u"(path|name|prompt|type|format|codec|model|seed|status|message|text|logs?)s?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression words(
        u"ur[li]|href|link|src|download|video|audio|image|picture|clip|file|"
        "output|result|media|sound|music|animation"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (others.match(place.key).hasMatch())
        return false;
    return place.isUrl || place.key.isEmpty() || words.match(place.key).hasMatch();
}

/// Resolved by RFC 3986, byte for byte. Empty: the text is no relative address.
QUrl relativeAddress(const QString& text, const QUrl& answer)
{
    static const QRegularExpression form(
        u"\\A(/(?!/)|\\.\\.?/)[^\\s\\\\]+\\z|\\A[^\\s:?#/\\\\][^\\s:?#\\\\]*\\."
        "(mp4|m4v|webm|mov|mkv|png|jpe?g|webp|gif|avif|heic|bmp|tiff?|svg|mp3|wav|ogg|flac|m4a|aac|opus)"
        "([?#]\\S*)?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (text.size() > 8000 || !form.match(text).hasMatch())
        return {};
    const QString origin = answer.scheme() + u"://"_s + answer.authority(QUrl::FullyEncoded);
    if (text.startsWith(u'/'))
        return exactAddress(origin + text);
    QString folder = answer.path(QUrl::FullyEncoded);
    folder.truncate(folder.lastIndexOf(u'/'));
    QString rest = text;
    while (rest.startsWith("./"_L1) || rest.startsWith("../"_L1)) {
        const bool isUp = rest.startsWith(".."_L1);
        if (isUp)
            folder.truncate(std::max<qsizetype>(folder.lastIndexOf(u'/'), 0));
        rest.remove(0, isUp ? 3 : 2);
    }
    return exactAddress(origin + folder + u'/' + rest);
}

/// An absolute address; without a scheme it gets http on the loopback interface, if the answer came over
/// http.
QUrl wholeAddress(const QString& text, const QUrl& answer)
{
    if (text.startsWith("//"_L1) && answer.scheme() == "http"_L1) {
        const QUrl url = exactAddress(u"http:"_s + text);
        if (isLoopback(url))
            return url;
    }
    return exactAddress(text);
}

/// An address of a scheme that can't be fetched: s3://bucket/clip.mp4.
QUrl unreachableAddress(const QString& text)
{
    static const QRegularExpression form(u"\\A(?!https?:)[a-z][a-z0-9+.-]{1,20}://[^\\s\\\\]{1,2000}\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QUrl url(form.match(text).hasMatch() ? text : QString(), QUrl::TolerantMode);
    return url.isValid() ? url : QUrl();
}

/// Collects the addresses of an output.
class Gatherer
{
public:
    explicit Gatherer(const QUrl& answer)
        : m_answer(answer)
    {
    }

    void gather(const QJsonValue& value, const Place& place, int depth);
    /// The candidates of the best reach, the highest score first.
    [[nodiscard]] QList<Candidate> candidates() const;

    QStringList inlined = {};

private:
    void take(const QString& text, const Place& place);
    void append(Candidate one, const Place& place, const QString& type);

    QUrl m_answer;
    QList<Candidate> m_all = {};
};

void Gatherer::append(Candidate one, const Place& place, const QString& type)
{
    const QString name = one.url.fileName();
    for (const QString& word : {type, name, place.key}) {
        one.worth = worthOf(word);
        if (one.worth > 0)
            break;
    }
    one.kind = one.worth == 30   ? MediaKind::Video
               : one.worth == 20 ? MediaKind::Audio
               : one.worth == 10 ? MediaKind::Image
                                 : MediaKind::File;
    // Outputs that can become takes come first.
    static const QRegularExpression noMedia(u"\\.(zip|7z|tar|tgz|json|txt|csv|html?|xml|pdf|vtt|srt)\\z"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (isOtherProduct(one.url) || noMedia.match(one.url.path()).hasMatch()) {
        one.worth = 5;
        one.kind = MediaKind::File;
    }
    if (one.worth == 0)
        one.worth = 25; // an address of unknown kind is more likely the video than a picture
    if (namesSomethingBeside(place.key) || namesSomethingBeside(name))
        one.worth += isBeside;
    m_all.append(one);
}

void Gatherer::take(const QString& text, const Place& place)
{
    if (!m_answer.isEmpty() && isInlineMedia(text)) {
        if (!inlined.contains(text))
            inlined.append(text);
        return append({inlineAddress(m_answer, inlined.indexOf(text)), Reach::OfAnswer}, place,
                      mediaTypeOfInline(text));
    }
    if (const QUrl whole = wholeAddress(text, m_answer); !whole.isEmpty())
        return append({whole, Reach::Whole}, place, place.type);
    if (m_answer.isEmpty() || !mayStandAt(place))
        return;
    if (const QUrl relative = relativeAddress(text, m_answer); !relative.isEmpty())
        append({relative, Reach::OfAnswer}, place, place.type);
    else if (const QUrl other = unreachableAddress(text); !other.isEmpty())
        append({other, Reach::Nowhere}, place, place.type);
}

QList<Candidate> Gatherer::candidates() const
{
    const auto isUsable = [](const Candidate& one) { return one.worth >= 0; };
    QList<Candidate> best;
    for (const Reach reach : {Reach::Whole, Reach::OfAnswer, Reach::Nowhere}) {
        best.clear();
        std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(best),
                     [reach](const Candidate& one) { return one.reach == reach; });
        if (std::any_of(best.cbegin(), best.cend(), isUsable))
            break;
    }
    if (std::none_of(best.cbegin(), best.cend(), isUsable))
        best = m_all;
    std::stable_sort(best.begin(), best.end(),
                     [](const Candidate& a, const Candidate& b) { return a.worth > b.worth; });
    return best;
}

/// Keys of the API's own addresses, which are no files.
bool isOfTheCall(const QString& key)
{
    return key == "status_url"_L1 || key == "result_url"_L1 || key == "response_url"_L1 ||
           key == "cancel_url"_L1 || key == "webhook_url"_L1 || key == "request_id"_L1;
}

void Gatherer::gather(const QJsonValue& value, const Place& place, int depth)
{
    if (depth > mostDepth || m_all.size() > 200)
        return;
    if (value.isString()) {
        const QString text = value.toString().trimmed();
        if (text.startsWith(u'{') || text.startsWith(u'[')) { // JSON in a string
            const QJsonDocument inner = QJsonDocument::fromJson(text.toUtf8());
            gather(inner.isArray() ? QJsonValue(inner.array()) : QJsonValue(inner.object()), place,
                   depth + 1);
            return;
        }
        take(text, place);
    } else if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items)
            gather(item, place, depth + 1);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QString own = place.type;
        for (const QString& name : {u"content_type"_s, u"mime_type"_s, u"contentType"_s, u"type"_s}) {
            if (object.value(name).isString())
                own = object.value(name).toString();
        }
        for (auto item = object.begin(); item != object.end(); ++item) {
            if (isOfTheCall(item.key()))
                continue;
            const bool isUrl = item.key() == "url"_L1 || item.key() == "uri"_L1 || item.key() == "href"_L1;
            gather(*item, {isUrl ? place.key : item.key(), isUrl ? own : QString(), isUrl}, depth + 1);
        }
    }
}

} // namespace

bool isOtherProduct(const QUrl& url)
{
    static const QRegularExpression endings(u"\\.(glb|gltf|obj|ply|stl|fbx|usd[acz]?)\\z"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return endings.match(url.path()).hasMatch();
}

OutputFiles filesIn(const QJsonValue& output, const QUrl& answer)
{
    Gatherer gatherer(answer);
    gatherer.gather(output, {}, 0);
    const QList<Candidate> candidates = gatherer.candidates();
    OutputFiles files;
    QList<Output>& outputs = files.outputs;
    for (const Candidate& one : candidates) {
        const auto isSame = [&one](const Output& known) { return known.url == one.url; };
        if (one.worth < 0 || outputs.size() >= mostOutputs ||
            std::any_of(outputs.cbegin(), outputs.cend(), isSame))
            continue;
        outputs.append({one.url, one.kind});
    }
    // A preview that is a video is better than nothing; a poster is not.
    if (outputs.isEmpty() && !candidates.isEmpty() && candidates.constFirst().worth >= isBeside + 30)
        outputs.append({candidates.constFirst().url, candidates.constFirst().kind});
    files.inlined = gatherer.inlined;
    return files;
}

} // namespace rushes
