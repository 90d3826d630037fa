#pragma once

#include "app/animatic/animatic.h"
#include "app/base/result.h"
#include "app/domain/request.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace rushes {

class StuckProcessKiller;

/// The file that is made of an animatic.
struct AnimaticOutput
{
    AnimaticFrame frame = {};
    bool isSoundAlone = false;
    int milliseconds = 0; ///< of a sound alone
    int sampleRate = 0;   ///< of a sound alone; 0: soundRate
    QString ending = {};  ///< of a sound alone: "wav", "mp3" or "ogg"
};

/// Renders one request to an mp4, or its sound alone to a file of its own: frames are drawn in the thread it
/// lives in and piped into ffmpeg. It never waits: between two frames its thread's event loop runs.
class AnimaticEncoder : public QObject
{
    Q_OBJECT

public:
    /// `workFolder` holds what is made on the way; `ffmpeg` is a name in PATH or a path, and is killed when
    /// it makes no progress for as long as `stall`.
    AnimaticEncoder(const Request& request, const QString& target, const QString& workFolder,
                    const QString& ffmpeg, const AnimaticOutput& output = {},
                    std::chrono::milliseconds stall = std::chrono::minutes(1), QObject* parent = nullptr);
    /// Kills ffmpeg if it runs.
    ~AnimaticEncoder() override;

    void start();
    /// Once finished: the file is whole and in its place, or there is none: MissingProgram (what to install),
    /// NotWritable, DiskFull or Internal (ffmpeg's last words).
    [[nodiscard]] const Result<void>& outcome() const { return m_outcome; }

Q_SIGNALS:
    /// Once.
    void finished();

private:
    void feed();
    void ended(int exitCode, QProcess::ExitStatus status);
    void failed(QProcess::ProcessError error);
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
