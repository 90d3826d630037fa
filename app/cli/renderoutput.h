#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace rushes::cli {

/// The destination of `-o`: a file that is created or replaced, a folder, which gets the take under its own
/// name, or "-" for stdout.
class RenderOutput
{
public:
    /// `output`: as typed; empty: no destination. `project`: the rendered file, which is never overwritten.
    RenderOutput(QString output, QString project);

    /// Adds input files, which are never overwritten.
    void addInputs(const QStringList& files) { m_inputs += files; }
    /// Adds files and folders of the program itself, which are never overwritten.
    void addOwn(const QStringList& places) { m_own += places; }
    /// Another destination with the same protected files.
    [[nodiscard]] RenderOutput at(const QString& output) const;

    [[nodiscard]] bool isStdout() const { return m_output == QStringLiteral("-"); }
    [[nodiscard]] bool isEmpty() const { return m_output.isEmpty(); }

    /// Called before anything is paid for, and again before writing. Refused: the destination is a device, a
    /// FIFO, a socket, an input file, one of the program's own files, or a link to one of these; or stdout is
    /// one of them. NotWritable: also for a name that is too long, a folder that takes no files, and a closed
    /// stdout.
    [[nodiscard]] Result<void> check() const;
    /// Copies the take there, completely or not at all; to stdout as far as the reader reads. Returns the
    /// copy's path; empty for stdout. Errors: those of check(), NotReadable, NotWritable, DiskFull.
    [[nodiscard]] Result<QString> deliver(const QString& take) const;

private:
    [[nodiscard]] QString pathFor(const QString& take) const;
    [[nodiscard]] bool isOwn(const QString& path) const;
    [[nodiscard]] Result<void> checkStdout() const;
    [[nodiscard]] Result<void> checkFile(const QString& path) const;

    QString m_output;
    QString m_project;
    QStringList m_inputs = {};
    QStringList m_own = {};
};

} // namespace rushes::cli
