#pragma once

#include <QString>

namespace rushes {

/// How the sandbox behaves where the real service would have its own ways.
struct SandboxOptions
{
    int port = 0;              ///< 0: any free one
    int minQueueMs = 1500;     ///< ms a request stays queued at least, so that the user sees it
    int minRunMs = 0;          ///< ms a request runs at least; rendering may take longer
    bool requireToken = false; ///< true: calls without any bearer token are refused (400004)
    QString secret = {};       ///< what the token has to be; empty: any
    bool faults = false;       ///< for tests: /sandbox/faults and /sandbox/counts are there
    bool isOwnFolder = false;  ///< the program made the folder for the sandbox: it need not be marked
    qint64 keptMs = qint64(7) * 24 * 3600 * 1000;      ///< ms that what is over is kept
    qint64 keptBytes = qint64(4) * 1024 * 1024 * 1024; ///< of finished files; then the oldest go
    double balanceUsd = 100;                   ///< what /balance answers; play money that never changes
    int ffmpegStallMs = 60'000;                ///< ms without progress after which it is killed
    QString ffmpeg = QStringLiteral("ffmpeg"); ///< program that encodes, a name in PATH or a path
};

} // namespace rushes
