#pragma once

#include <QString>

#include <chrono>

namespace rushes {

/// How the sandbox behaves where the real service would have its own ways.
struct SandboxOptions
{
    int port = 0; ///< 0: any free one
    /// A request stays queued at least so long, so that the user sees it.
    std::chrono::milliseconds minQueue = std::chrono::milliseconds(1500);
    std::chrono::milliseconds minRun = {}; ///< it runs at least so long; rendering may take longer
    bool requireToken = false;             ///< true: calls without any bearer token are refused (400004)
    QString secret = {};                   ///< what the token has to be; empty: any
    bool faults = false;                   ///< for tests: /sandbox/faults and /sandbox/counts are there
    bool isOwnFolder = false; ///< the program made the folder for the sandbox: it need not be marked
    std::chrono::milliseconds kept = std::chrono::days(7); ///< how long what is over is kept
    qint64 keptBytes = qint64(4) * 1024 * 1024 * 1024;     ///< of finished files; then the oldest go
    double balanceUsd = 100; ///< what /balance answers; play money that never changes
    std::chrono::milliseconds ffmpegStall = std::chrono::minutes(1); ///< without progress, then it is killed
    QString ffmpeg = QStringLiteral("ffmpeg"); ///< program that encodes, a name in PATH or a path
};

} // namespace rushes
