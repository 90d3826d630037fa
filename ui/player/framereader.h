#pragma once

#include "ui/player/frameposition.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QSize>
#include <QString>

namespace rushes {

/// Decodes a sequence of frames with an ffmpeg process, so that stepping back needs no seek. Without ffmpeg
/// it does nothing, and the player seeks instead.
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

    /// Cancels the current run and reads `run`.
    void read(const Run& run);
    void stop();
    /// True while the current run has still to deliver `frame`.
    [[nodiscard]] bool willBring(int frame) const;

Q_SIGNALS:
    void frameRead(int frame, const QByteArray& planes);
    /// The run has ended after `frames` frames. Fewer than requested without failure: the end of the video.
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
