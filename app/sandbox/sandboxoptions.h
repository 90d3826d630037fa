#pragma once

#include <QString>

#include <chrono>

namespace rushes {

/// Options of the sandbox, mostly for tests.
struct SandboxOptions
{
    int port = 0; ///< 0: any free one
    /// Minimum time that a request stays queued, so that the user sees it.
    std::chrono::milliseconds minQueue = std::chrono::milliseconds(1500);
    std::chrono::milliseconds minRun = {}; ///< minimum run time; rendering may take longer
    bool requireToken = false;             ///< true: calls without a bearer token are refused (400004)
    QString secret = {};                   ///< the required token; empty: any
    bool faults = false;                   ///< for tests: enables /sandbox/faults and /sandbox/counts
    bool isOwnFolder = false; ///< the program created the folder for the sandbox: it needs no mark
    std::chrono::milliseconds kept = std::chrono::days(7); ///< how long finished requests are kept
    qint64 keptBytes =
        qint64(4) * 1024 * 1024 * 1024; ///< limit for finished files; beyond it the oldest are removed
    double balanceUsd = 100;            ///< the answer of /balance; never changes
    std::chrono::milliseconds ffmpegStall =
        std::chrono::minutes(1);               ///< longest time without progress before ffmpeg is killed
    QString ffmpeg = QStringLiteral("ffmpeg"); ///< name or path of the encoder
};

} // namespace rushes
