#include "app/film/film.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QSize standardSize = {1280, 720};

/// Assumed for a file that was not probed yet.
MediaInfo assumed(const Request& request)
{
    MediaInfo media;
    media.hasVideo = true;
    media.video.codec = u"h264"_s;
    media.video.size = standardSize;
    media.video.pixelFormat = u"yuv420p"_s;
    media.video.pixelAspect = u"1:1"_s;
    const qint64 count = std::max(1, media.video.rate.timebase() * std::clamp(request.duration, 0, 3600));
    for (qint64 i = 0; i < count; ++i)
        media.frameTimes.append(media.video.rate.microsOf(i));
    media.end = media.video.rate.microsOf(count);
    media.cleanCuts = {0, count};
    return media;
}

/// Number of the film's frames for these frames of a take.
qint64 lengthIn(const FrameRate& film, const MediaInfo& media, qint64 first, qint64 end)
{
    const qint64 frames =
        media.isConstant ? film.from(end - first, media.video.rate)
                         : film.framesIn(static_cast<double>(media.timeOf(end) - media.timeOf(first)) / 1e6);
    return std::max<qint64>(1, frames);
}

/// The film's frame at a time (µs) of the take, counted from the item's start.
qint64 frameIn(const FrameRate& film, const FilmItem& item, qint64 micros)
{
    const double since = static_cast<double>(micros - item.media.timeOf(item.firstFrame())) / 1e6;
    return std::llround(since * film.toDouble());
}

void layShots(FilmItem& item, const FrameRate& rate)
{
    QList<Shot> shots = item.request.shots;
    if (shots.isEmpty())
        shots = {{item.request.prompt, item.request.duration}};
    const qint64 zero = item.isSlate() ? 0 : item.media.timeOf(0);
    qint64 seconds = 0;
    item.shots.clear();
    for (qsizetype i = 0; i < shots.size(); ++i) {
        const auto frameAt = [&](qint64 second) {
            return item.isSlate() ? rate.framesIn(static_cast<double>(second))
                                  : frameIn(rate, item, zero + second * 1'000'000);
        };
        const qint64 from = std::clamp<qint64>(frameAt(seconds), 0, item.frames);
        seconds += std::max(0, shots.at(i).seconds);
        // If the clip is longer than requested, the rest belongs to the last shot.
        const qint64 to =
            i + 1 == shots.size() ? item.frames : std::clamp<qint64>(frameAt(seconds), 0, item.frames);
        if (to > from)
            item.shots.append({shots.at(i).prompt, item.start + from, to - from});
    }
}

/// Places the items one after the other, in frames of the film's rate.
void layOut(Film& film)
{
    const FrameRate& rate = film.format.rate;
    qint64 start = 0;
    for (FilmItem& item : film.items) {
        item.start = start;
        item.frames = item.isSlate()
                          ? std::max<qint64>(1, rate.framesIn(std::clamp(item.request.duration, 1, 3600)))
                          : lengthIn(rate, item.media, item.firstFrame(), item.endFrame());
        layShots(item, rate);
        start += item.frames;
    }
}

/// The value that applies to the longest time; among equal ones the first.
template<typename T, typename Of>
T prevailing(const QList<FilmItem>& items, T standard, Of of)
{
    QList<std::pair<T, double>> sums;
    for (const FilmItem& item : items) {
        if (item.isSlate())
            continue;
        const T value = of(item);
        const auto known =
            std::find_if(sums.begin(), sums.end(), [&](const auto& sum) { return sum.first == value; });
        if (known == sums.end())
            sums.append({value, item.media.seconds()});
        else
            known->second += item.media.seconds();
    }
    double most = 0;
    for (const auto& [value, seconds] : sums) {
        if (seconds > most + 0.0005) {
            most = seconds;
            standard = value;
        }
    }
    return standard;
}

VideoFormat standardFormat()
{
    return {u"h264"_s, standardSize, u"yuv420p"_s, {}, u"1:1"_s, {}, {}, {}, {}};
}

/// The film's format, from its takes. Variable frame rates and rotated pictures are not considered.
VideoFormat formatOf(const QList<FilmItem>& items)
{
    VideoFormat format = prevailing(items, standardFormat(), [](const FilmItem& item) {
        VideoFormat own = item.media.video;
        if (!item.media.isConstant)
            own.rate = FrameRate::of(std::max(24, std::min(60, own.rate.timebase())), 1);
        if (item.media.rotation != 0 || own.pixelAspect != u"1:1") {
            own.size = item.media.shownSize();
            own.pixelAspect = u"1:1"_s;
        }
        return own;
    });
    return format;
}

} // namespace

qint64 Film::frames() const
{
    return items.isEmpty() ? 0 : items.constLast().start + items.constLast().frames;
}

double Film::seconds() const
{
    return static_cast<double>(frames()) / format.rate.toDouble();
}

Trim trimWithin(Trim trim, qint64 takeFrames)
{
    const auto most = static_cast<int>(std::max<qint64>(1, takeFrames)) - 1;
    trim.head = std::clamp(trim.head, 0, most);
    trim.tail = std::clamp(trim.tail, 0, most - trim.head);
    return trim;
}

bool isVideoName(const QString& path)
{
    static const QSet<QString> others = {u"png"_s,  u"jpg"_s,  u"jpeg"_s, u"webp"_s, u"gif"_s,
                                         u"avif"_s, u"bmp"_s,  u"tif"_s,  u"tiff"_s, u"wav"_s,
                                         u"mp3"_s,  u"flac"_s, u"ogg"_s,  u"opus"_s, u"m4a"_s,
                                         u"aac"_s,  u"svg"_s,  u"heic"_s, u"oga"_s};
    return !others.contains(path.section(u'.', -1).toLower());
}

std::optional<Take> filmTake(const Scene& scene, const QList<Take>& takes)
{
    std::optional<Take> newest;
    for (const Take& take : takes) {
        if (take.sceneId != scene.id || !isVideoName(take.path))
            continue;
        if (!scene.chosenTake.isEmpty() && take.id == scene.chosenTake)
            return take;
        if (!newest || std::pair(take.finished, take.number) > std::pair(newest->finished, newest->number))
            newest = take;
    }
    return newest;
}

Scene withChosenTake(Scene scene, const TakeId& takeId)
{
    scene.chosenTake = takeId;
    return scene;
}

Scene withTrim(Scene scene, const TakeId& takeId, Trim trim)
{
    trim.head = std::max(0, trim.head);
    trim.tail = std::max(0, trim.tail);
    if (trim == Trim())
        scene.trims.remove(takeId);
    else
        scene.trims.insert(takeId, trim);
    return scene;
}

Film filmOf(const Project& project, const QString& name, const QList<Take>& takes, const MediaOf& media,
            bool slates)
{
    Film film;
    film.name = name;
    for (const Scene& scene : project.scenes) {
        FilmItem item;
        item.sceneId = scene.id;
        item.sceneName = scene.name;
        item.take = filmTake(scene, takes);
        item.request = item.take ? item.take->request : scene.request;
        if (item.isSlate() && !slates)
            continue;
        if (item.take) {
            item.media = media(item.take->path).value_or(MediaInfo());
            if (!item.media.hasVideo)
                item.media = assumed(item.request);
            item.trim = trimWithin(scene.trims.value(item.take->id), item.media.frames());
        }
        film.items.append(item);
    }
    film.format = formatOf(film.items);
    layOut(film);
    return film;
}

Film withItemTrim(Film film, int item, Trim trim)
{
    if (item < 0 || item >= film.items.size() || film.items.at(item).isSlate())
        return film;
    FilmItem& changed = film.items[item];
    changed.trim = trimWithin(trim, changed.media.frames());
    layOut(film);
    return film;
}

double trimmedSeconds(const Film& film)
{
    double sum = 0;
    for (const FilmItem& item : film.items) {
        if (item.isSlate())
            continue;
        const MediaInfo& media = item.media;
        const qint64 shown = media.timeOf(item.endFrame()) - media.timeOf(item.firstFrame());
        sum += static_cast<double>(media.timeOf(media.frames()) - media.timeOf(0) - shown) / 1e6;
    }
    return sum;
}

std::optional<FilmPlace> placeAt(const Film& film, qint64 frame)
{
    for (int i = 0; i < film.items.size(); ++i) {
        const FilmItem& item = film.items.at(i);
        if (frame < item.start || frame >= item.start + item.frames)
            continue;
        const qint64 since = frame - item.start;
        if (item.isSlate())
            return FilmPlace{i, since};
        qint64 shown = 0;
        if (item.media.isConstant)
            shown = item.firstFrame() + item.media.video.rate.shownAt(since, film.format.rate);
        else
            shown =
                item.media.frameAt(item.media.timeOf(item.firstFrame()) + film.format.rate.microsOf(since));
        return FilmPlace{i, std::clamp(shown, item.firstFrame(), item.endFrame() - 1)};
    }
    return {};
}

qint64 filmFrameOf(const Film& film, int item, qint64 takeFrame)
{
    if (item < 0 || item >= film.items.size())
        return 0;
    const FilmItem& shown = film.items.at(item);
    if (shown.isSlate())
        return shown.start + std::clamp<qint64>(takeFrame, 0, shown.frames - 1);
    const FrameRate& rate = film.format.rate;
    const FrameRate& own = shown.media.video.rate;
    const qint64 since = std::max<qint64>(0, takeFrame - shown.firstFrame());
    qint64 frame = 0;
    if (shown.media.isConstant) {
        frame = rate.shownAt(since, own);
        // Finds the first frame of the film at which this frame is on screen.
        while (own.shownAt(frame, rate) < since)
            ++frame;
    } else {
        frame = frameIn(rate, shown, shown.media.timeOf(shown.firstFrame() + since));
    }
    return shown.start + std::clamp<qint64>(frame, 0, shown.frames - 1);
}

qint64 sameFrameIn(const Film& after, const Film& before, qint64 frame)
{
    const std::optional<FilmPlace> place = placeAt(before, frame);
    const FilmItem old = place ? before.items.at(place->item) : FilmItem();
    qint64 same = std::clamp<qint64>(frame, 0, std::max<qint64>(0, after.frames() - 1));
    for (int i = 0; place && i < after.items.size(); ++i) {
        const FilmItem& item = after.items.at(i);
        if (item.sceneId != old.sceneId)
            continue;
        const bool sameTake = item.take && old.take && item.take->path == old.take->path;
        same = sameTake || item.isSlate() == old.isSlate() ? filmFrameOf(after, i, place->takeFrame)
                                                           : item.start;
    }
    return same;
}

} // namespace rushes
