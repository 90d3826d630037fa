#pragma once

#include "app/film/exportplan.h"

#include <QStringList>

namespace rushes {

/// One run of ffmpeg in an export.
struct ExportStep
{
    enum class Kind {
        Copy,   ///< pictures of a take, cut between groups of pictures
        Encode, ///< pictures of a take or a slate
        Sound,  ///< sound of a take, appended to the film's raw sound
        Join,   ///< joins all parts into the file
    };

    Kind kind = Kind::Encode;
    int part = -1; ///< index in the plan's parts; -1: Join
    QStringList arguments = {};
    qint64 frames = 0;   ///< number of frames, for the progress
    double weight = 0;   ///< estimated time, relative to the other steps
    qint64 soundEnd = 0; ///< bytes of raw sound after this step

    bool operator==(const ExportStep&) const = default;
};

/// The files of an export. Large ones are in the folder that ffmpeg runs in and have fixed names; takes are
/// opened through links: no character in a take's path can be taken for something else by ffmpeg.
struct ExportFiles
{
    QString links = {}; ///< absolute path of the folder with links to the takes, and the slates

    [[nodiscard]] QString take(int part) const;  ///< link to the part's take
    [[nodiscard]] QString slate(int part) const; ///< the part's slate, a PNG
    [[nodiscard]] static QString pictures(int part);
    [[nodiscard]] static QString list();
    [[nodiscard]] static QString sound();
    [[nodiscard]] static QString film();
};

/// All steps in order. The raw sound is 16-bit stereo; a part without sound has no step: the file is extended
/// with zeros, which are silence.
[[nodiscard]] QList<ExportStep> exportSteps(const ExportPlan& plan, const ExportFiles& files);

/// The input of ffmpeg's concat demuxer.
[[nodiscard]] QByteArray concatList(const ExportPlan& plan);

/// Bytes of raw sound before this frame of the film.
[[nodiscard]] qint64 soundBytes(const ExportPlan& plan, qint64 frame);

} // namespace rushes
