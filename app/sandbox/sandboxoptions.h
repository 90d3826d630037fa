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
    double balanceUsd = 100;   ///< what /balance answers; play money that never changes
    QString ffmpeg = QStringLiteral("ffmpeg"); ///< program that encodes, a name in PATH or a path
};

} // namespace rushes
