#pragma once

#include "app/film/film.h"

namespace rushes {

/// Why a part of the film must be encoded.
enum class EncodeReason {
    None,    ///< it is copied
    Slate,   ///< there is no take
    Trimmed, ///< a cut lies inside a group of pictures
    Size,    ///< another size, shape or orientation than the film's
    Rate,    ///< another frame rate, or a variable one
    Codec,   ///< another codec, pixel format or colour than the film's, or a stream that can't be joined
};

/// A sentence of the plan: "another frame rate".
[[nodiscard]] QString textOf(EncodeReason reason);

/// Colours for a bright screen (PQ or HLG), which look pale where nothing turns them into those of every
/// screen.
[[nodiscard]] bool isHighRange(const VideoFormat& format);

/// One item of the film as it is written.
struct ExportPart
{
    QString path = {};  ///< of the take; empty: a slate
    QString label = {}; ///< the scene's name
    MediaInfo media = {};
    qint64 first = 0;  ///< frame of the take
    qint64 end = 0;    ///< after its last frame
    qint64 start = 0;  ///< frame of the film
    qint64 frames = 0; ///< of the film
    EncodeReason reason = EncodeReason::None;

    [[nodiscard]] bool isCopied() const { return reason == EncodeReason::None; }
    [[nodiscard]] bool hasSound() const { return !path.isEmpty() && media.hasSound; }
    bool operator==(const ExportPart&) const = default;
};

/// What an export to one mp4 will do: made before, shown, and then carried out as it is.
struct ExportPlan
{
    QString name = {};
    VideoFormat format = {}; ///< of the film's picture
    QList<ExportPart> parts = {};
    bool hasSound = false;    ///< one of the takes has: the others get silence
    int sampleRate = 48000;   ///< Hz, stereo
    bool isPlainCopy = false; ///< one whole take: picture and sound are copied

    [[nodiscard]] qint64 frames() const;
    [[nodiscard]] double seconds() const;
    [[nodiscard]] double copiedSeconds() const;
    [[nodiscard]] double encodedSeconds() const { return seconds() - copiedSeconds(); }
    /// A rough size of the file.
    [[nodiscard]] qint64 bytes() const;
    /// "12 of 15 s are copied as they are. 3 s are encoded: another frame rate."
    [[nodiscard]] QString summary() const;
    bool operator==(const ExportPlan&) const = default;
};

/// Errors: Refused where the film shows nothing (detail says so), NotReadable with the name of a take's file
/// that is not there.
[[nodiscard]] Result<ExportPlan> exportPlanOf(const Film& film);

} // namespace rushes
