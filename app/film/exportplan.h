#pragma once

#include "app/film/film.h"

namespace rushes {

/// Why a part of the film must be encoded.
enum class EncodeReason {
    None,    ///< it is copied
    Slate,   ///< the scene has no take
    Trimmed, ///< a cut is inside a group of pictures
    Size,    ///< its size, pixel aspect ratio or orientation differs from the film's
    Rate,    ///< its frame rate differs or is variable
    Codec,   ///< its codec, pixel format or colours differ, or its stream can't be joined
};

/// The reason as a part of a sentence: "another frame rate".
[[nodiscard]] QString textOf(EncodeReason reason);

/// True for high dynamic range (PQ or HLG), which looks pale on other screens unless it is tone-mapped.
[[nodiscard]] bool isHighRange(const VideoFormat& format);

/// One item of the film as it is exported.
struct ExportPart
{
    QString path = {};  ///< of the take; empty: a slate
    QString label = {}; ///< the scene's name
    MediaInfo media = {};
    qint64 first = 0;  ///< first frame, of the take
    qint64 end = 0;    ///< frame after the last one, of the take
    qint64 start = 0;  ///< first frame, of the film
    qint64 frames = 0; ///< number of frames of the film
    EncodeReason reason = EncodeReason::None;

    [[nodiscard]] bool isCopied() const { return reason == EncodeReason::None; }
    [[nodiscard]] bool hasSound() const { return !path.isEmpty() && media.hasSound; }
    bool operator==(const ExportPart&) const = default;
};

/// What an export to mp4 will do: made and shown first, then carried out unchanged.
struct ExportPlan
{
    QString name = {};
    VideoFormat format = {}; ///< of the film's picture
    QList<ExportPart> parts = {};
    bool hasSound = false;    ///< at least one take has sound; the others get silence
    int sampleRate = 48000;   ///< Hz, stereo
    bool isPlainCopy = false; ///< a single complete take: picture and sound are copied

    [[nodiscard]] qint64 frames() const;
    [[nodiscard]] double seconds() const;
    [[nodiscard]] double copiedSeconds() const;
    [[nodiscard]] double encodedSeconds() const { return seconds() - copiedSeconds(); }
    /// Estimated size of the file.
    [[nodiscard]] qint64 bytes() const;
    /// "12 of 15 s are copied as they are. 3 s are encoded: another frame rate."
    [[nodiscard]] QString summary() const;
    bool operator==(const ExportPlan&) const = default;
};

/// Errors: Refused where the film is empty (with detail), NotReadable with the name of a missing take's file.
[[nodiscard]] Result<ExportPlan> exportPlanOf(const Film& film);

} // namespace rushes
