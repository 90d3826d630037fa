#pragma once

#include "app/domain/project.h"
#include "app/domain/take.h"
#include "app/media/mediainfo.h"

#include <QHash>

#include <functional>
#include <optional>

namespace rushes {

/// A shot's place in the film.
struct FilmShot
{
    QString prompt = {};
    qint64 start = 0;  ///< first frame in the film
    qint64 frames = 0; ///< number of frames in the film, at least 1

    bool operator==(const FilmShot&) const = default;
};

/// One scene's place in the film: its chosen take, or a slate.
struct FilmItem
{
    SceneId sceneId = {};
    QString sceneName = {};
    Request request = {};          ///< the take's; for a slate the scene's
    std::optional<Take> take = {}; ///< nullopt: a slate with the scene's name
    MediaInfo media = {};          ///< of the take's file
    Trim trim = {};                ///< frames of the take; at least one frame remains
    qint64 start = 0;              ///< first frame in the film
    qint64 frames = 0;             ///< number of frames in the film, at least 1
    QList<FilmShot> shots = {};    ///< those that are visible, at least one

    [[nodiscard]] bool isSlate() const { return !take; }
    /// First visible frame of the take, and the frame after the last visible one.
    [[nodiscard]] qint64 firstFrame() const { return trim.head; }
    [[nodiscard]] qint64 endFrame() const { return media.frames() - trim.tail; }
    bool operator==(const FilmItem&) const = default;
};

/// The chosen takes in the order of the scenes, placed in frames of one rate.
struct Film
{
    QString name = {};
    VideoFormat format = {}; ///< the format of most of the takes
    QList<FilmItem> items = {};

    [[nodiscard]] qint64 frames() const;
    [[nodiscard]] double seconds() const;
    bool operator==(const Film&) const = default;
};

/// A frame of the film as an item and a frame of its take.
struct FilmPlace
{
    int item = -1;
    qint64 takeFrame = 0; ///< for a slate: frames since its start

    bool operator==(const FilmPlace&) const = default;
};

/// Limits a trim so that at least one frame remains; where both ends are too long, the head is kept.
[[nodiscard]] Trim trimWithin(Trim trim, qint64 takeFrames);

/// The take used in the film: the chosen one, else the newest video; nullopt without takes. `takes`: of any
/// scene, in any order.
[[nodiscard]] std::optional<Take> filmTake(const Scene& scene, const QList<Take>& takes);
/// True unless the file's extension is that of a picture or a sound.
[[nodiscard]] bool isVideoName(const QString& path);

// For the document: edits replace the scene (Document::editScene), so that they can be undone like any other.
[[nodiscard]] Scene withChosenTake(Scene scene, const TakeId& takeId);
/// An empty trim is removed.
[[nodiscard]] Scene withTrim(Scene scene, const TakeId& takeId, Trim trim);

/// The properties of a file; nullopt: not known (yet).
using MediaOf = std::function<std::optional<MediaInfo>(const QString& path)>;

/// Builds the film. A take whose file is not known is as long as its request says, at 24 frames a second.
/// Without `slates`, scenes without a take are left out.
[[nodiscard]] Film filmOf(const Project& project, const QString& name, const QList<Take>& takes,
                          const MediaOf& media, bool slates);

// The film during an edit that is not committed yet, such as a drag. The items stay in order.

/// The film with another trim of an item; a slate stays as it is.
[[nodiscard]] Film withItemTrim(Film film, int item, Trim trim);
/// Total time trimmed from the takes, in seconds.
[[nodiscard]] double trimmedSeconds(const Film& film);

/// The item and take frame at a frame of the film; nullopt beyond its ends.
[[nodiscard]] std::optional<FilmPlace> placeAt(const Film& film, qint64 frame);
/// The frame of the film that shows a frame of an item's take; the nearest one if it is trimmed away.
[[nodiscard]] qint64 filmFrameOf(const Film& film, int item, qint64 takeFrame);
/// The frame of `after`, an edited `before`, that shows the same as `frame` of `before`: the same frame of
/// the scene's take; the start of the scene where a slate replaced a take or a take a slate; `frame` itself
/// where the scene was removed.
[[nodiscard]] qint64 sameFrameIn(const Film& after, const Film& before, qint64 frame);

} // namespace rushes
