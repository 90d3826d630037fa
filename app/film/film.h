#pragma once

#include "app/domain/project.h"
#include "app/domain/take.h"
#include "app/media/mediainfo.h"

#include <QHash>

#include <functional>
#include <optional>

namespace rushes {

/// A shot where it stands in the film.
struct FilmShot
{
    QString prompt = {};
    qint64 start = 0;  ///< first frame of the film
    qint64 frames = 0; ///< of the film, 1 or more

    bool operator==(const FilmShot&) const = default;
};

/// One scene's place in the film: its chosen take, or a slate.
struct FilmItem
{
    SceneId sceneId = {};
    QString sceneName = {};
    Request request = {};          ///< of the take; of the scene where it has none
    std::optional<Take> take = {}; ///< none: a slate with the scene's name
    MediaInfo media = {};          ///< of the take's file
    Trim trim = {};                ///< in frames of the take, such that one is left
    qint64 start = 0;              ///< first frame of the film
    qint64 frames = 0;             ///< of the film, 1 or more
    QList<FilmShot> shots = {};    ///< those that are seen, one at least

    [[nodiscard]] bool isSlate() const { return !take; }
    /// First frame of the take that is seen, and the one after the last.
    [[nodiscard]] qint64 firstFrame() const { return trim.head; }
    [[nodiscard]] qint64 endFrame() const { return media.frames() - trim.tail; }
    bool operator==(const FilmItem&) const = default;
};

/// The scenes' chosen takes in the scenes' order, laid out in frames of one rate.
struct Film
{
    QString name = {};
    VideoFormat format = {}; ///< the picture's, as most takes have it
    QList<FilmItem> items = {};

    [[nodiscard]] qint64 frames() const;
    [[nodiscard]] double seconds() const;
    bool operator==(const Film&) const = default;
};

/// A frame of a film as a frame of a take.
struct FilmPlace
{
    int item = -1;
    qint64 takeFrame = 0; ///< of a slate: frames since it began

    bool operator==(const FilmPlace&) const = default;
};

/// Keeps one of a take's frames at least; the head is kept where both ends are too long.
[[nodiscard]] Trim trimWithin(Trim trim, qint64 takeFrames);

/// The take that stands in the film: the chosen one, else the newest that is a video; none where there is no
/// take. `takes`: those of any scene, in any order.
[[nodiscard]] std::optional<Take> filmTake(const Scene& scene, const QList<Take>& takes);
/// Whether the file's name is a picture's or a sound's.
[[nodiscard]] bool isVideoName(const QString& path);

// For the document: an edit is a new scene (Document::editScene), so that it is undone like any other.
[[nodiscard]] Scene withChosenTake(Scene scene, const TakeId& takeId);
/// A trim of nothing is not kept.
[[nodiscard]] Scene withTrim(Scene scene, const TakeId& takeId, Trim trim);

/// What a file holds; nothing where it is not known (yet).
using MediaOf = std::function<std::optional<MediaInfo>(const QString& path)>;

/// Lays the film out. A take whose file is not known is as long as its request says, at 24 frames a second.
/// Without `slates`, scenes that have no take are left out.
[[nodiscard]] Film filmOf(const Project& project, const QString& name, const QList<Take>& takes,
                          const MediaOf& media, bool slates);

// What an edit of the film would make of it, while it is still under the hand. The items stay in order.

/// The item with these frames left out of its take; a slate stays as it is.
[[nodiscard]] Film withItemTrim(Film film, int item, Trim trim);
/// The item taken out and put back at `to`. Out of range is ignored.
[[nodiscard]] Film withItemMoved(Film film, int from, int to);
/// Seconds that are left out of the takes' ends.
[[nodiscard]] double trimmedSeconds(const Film& film);

/// Where that frame of the film is; nothing outside.
[[nodiscard]] std::optional<FilmPlace> placeAt(const Film& film, qint64 frame);
/// The film's frame that shows this frame of the item's take; the nearest where it was trimmed away.
[[nodiscard]] qint64 filmFrameOf(const Film& film, int item, qint64 takeFrame);
/// The frame of `after`, an edit of `before`, that shows what this frame of `before` shows: the same one of
/// the scene's take, the scene's beginning where a slate took the place of a take or a take that of a slate,
/// and the frame itself where the scene is gone.
[[nodiscard]] qint64 sameFrameIn(const Film& after, const Film& before, qint64 frame);

} // namespace rushes
