#pragma once

#include "ui/player/frameposition.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QSize>
#include <QString>

namespace rushes {

/// Decodes a run of frames in a process of its own (ffmpeg), so that stepping back need not seek. Without
/// ffmpeg it reads nothing, and the player seeks instead.
class FrameReader : public QObject
{
    Q_OBJECT

public:
    struct Run
    {
        QString path = {};
        int first = 0; ///< frame
        int count = 0; ///< frames
        FramePosition rate = {};
        QSize size = {}; ///< px; frames arrive as packed 4:2:0 of this size

        bool operator==(const Run&) const = default;
    };

    explicit FrameReader(QObject* parent = nullptr);
    ~FrameReader() override;

    /// False where ffmpeg is not installed.
    [[nodiscard]] static bool isAvailable();

    /// Takes back what is under way and reads `run`.
    void read(const Run& run);
    void stop();
    /// True while `frame` is still to come from the run that is under way.
    [[nodiscard]] bool willBring(int frame) const;

Q_SIGNALS:
    void frameRead(int frame, const QByteArray& planes);
    /// The run ended; `frames` came. Fewer than asked for without a failure: the video ends there.
    void finished(int first, int frames, bool failed);

private:
    void takeOutput();
    void end(bool failed);

    Run m_run = {};
    QByteArray m_rest = {};
    int m_got = 0;
    QProcess* m_process = nullptr;
};

} // namespace rushes
