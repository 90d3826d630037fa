#pragma once

#include "app/base/result.h"

namespace rushes::cli {

/// Where `render -o` puts the take: a file that is made or replaced, a folder, which takes it under its own
/// name, or "-" for stdout.
class RenderOutput
{
public:
    /// `output`: as it was typed; empty: nowhere. `project`: what is rendered, never written over.
    RenderOutput(QString output, QString project);

    [[nodiscard]] bool isStdout() const { return m_output == QStringLiteral("-"); }
    [[nodiscard]] bool isEmpty() const { return m_output.isEmpty(); }

    /// Before anything is paid for, and again before it is written. Refused: a device, a FIFO, a socket or
    /// the project stands there, a link to one of these too. NotWritable.
    [[nodiscard]] Result<void> check() const;
    /// Copies the take there, whole or not at all; to stdout as far as it is read. The answer is its path,
    /// empty for stdout. Errors: those of check(), NotReadable, NotWritable, DiskFull.
    [[nodiscard]] Result<QString> deliver(const QString& take) const;

private:
    [[nodiscard]] QString pathFor(const QString& take) const;

    QString m_output;
    QString m_project;
};

} // namespace rushes::cli
