#pragma once

#include "app/animatic/animatic.h"
#include "app/base/childprocess.h"
#include "app/base/result.h"
#include "app/domain/request.h"

#include <QObject>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace rushes {

/// Which file an animatic becomes.
struct AnimaticOutput
{
    AnimaticFrame frame = {};
    bool isSoundAlone = false;
    std::chrono::milliseconds length = {}; ///< of a sound alone
    int sampleRate = 0;                    ///< of a sound alone, in Hz; 0: soundRate
    QString ending = {};                   ///< of a sound alone: "wav", "mp3" or "ogg"
};

/// Renders one request to an mp4 file, or only its sound to a sound file: frames are drawn in the thread of
/// this object and piped into ffmpeg. Never blocks: the event loop runs between two frames.
class AnimaticEncoder : public QObject
{
    Q_OBJECT

public:
    /// `workFolder` holds temporary files. `ffmpeg` is a program's name or path; the process is killed when
    /// it makes no progress for `stall`.
    AnimaticEncoder(const Request& request, const QString& target, const QString& workFolder,
                    const QString& ffmpeg, const AnimaticOutput& output = {},
                    std::chrono::milliseconds stall = std::chrono::minutes(1), QObject* parent = nullptr);
    /// Kills ffmpeg if it runs.
    ~AnimaticEncoder() override;

    void start();
    /// Valid after finished(): the file is complete and in its place, or does not exist. Errors:
    /// MissingProgram (detail: what to install), NotWritable, DiskFull, Internal (detail: ffmpeg's last
    /// lines).
    [[nodiscard]] const Result<void>& outcome() const { return m_outcome; }

Q_SIGNALS:
    /// Emitted once.
    void finished();

private:
    void feed();
    void ended(ProcessEnd end);
    void finish(const Result<void>& outcome);
    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] QStringList soundArguments() const;
    [[nodiscard]] QString made() const;

    const AnimaticOutput m_output;
    Animatic m_animatic;
    const bool m_sound;
    const QString m_target;
    const QString m_ffmpeg;
    QTemporaryDir m_work;
    int m_next = 0;
    bool m_finished = false;
    Result<void> m_outcome = {};
    QProcess m_process;
    StuckProcessKiller* m_killer;
};

} // namespace rushes
