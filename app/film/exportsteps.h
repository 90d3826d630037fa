#pragma once

#include "app/film/exportplan.h"

#include <QStringList>

namespace rushes {

/// One run of ffmpeg on the way to the film's file.
struct ExportStep
{
    enum class Kind {
        Copy,   ///< pictures of a take, cut between groups of pictures
        Encode, ///< pictures of a take or a slate
        Sound,  ///< sound of a take, appended to the film's raw sound
        Join,   ///< all of it, to the file
    };

    Kind kind = Kind::Encode;
    int part = -1; ///< of the plan; -1: Join
    QStringList arguments = {};
    qint64 frames = 0;   ///< whose progress it tells
    double weight = 0;   ///< how long it takes, beside the others
    qint64 soundEnd = 0; ///< bytes of raw sound that there are after it

    bool operator==(const ExportStep&) const = default;
};

/// The files of an export. Those that may be large are named beside each other in the folder that ffmpeg runs
/// in, and takes are reached by links: no name of a take or a folder can be taken for something else.
struct ExportFiles
{
    QString links = {}; ///< absolute path of the folder of links to the takes, and of slates

    [[nodiscard]] QString take(int part) const;  ///< a link to its file
    [[nodiscard]] QString slate(int part) const; ///< a PNG
    [[nodiscard]] static QString pictures(int part);
    [[nodiscard]] static QString list();
    [[nodiscard]] static QString sound();
    [[nodiscard]] static QString film();
};

/// All steps in order. The raw sound is 16 bit stereo; a part without sound has no step for it: the file is
/// made longer, which is silence.
[[nodiscard]] QList<ExportStep> exportSteps(const ExportPlan& plan, const ExportFiles& files);

/// What ffmpeg's concat demuxer reads.
[[nodiscard]] QByteArray concatList(const ExportPlan& plan);

/// Bytes of raw sound up to this frame of the film.
[[nodiscard]] qint64 soundBytes(const ExportPlan& plan, qint64 frame);

} // namespace rushes
