#pragma once

#include <QByteArray>
#include <QProcess>

namespace rushes {

/// The bytes as gzip compresses them.
inline QByteArray gzipped(const QByteArray& bytes)
{
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-c")});
    gzip.write(bytes);
    gzip.closeWriteChannel();
    gzip.waitForFinished();
    return gzip.readAllStandardOutput();
}

} // namespace rushes
