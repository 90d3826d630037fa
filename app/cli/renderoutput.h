#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace rushes::cli {

/// Where `-o` puts what a command makes: a file that is made or replaced, a folder, which takes it under its
/// own name, or "-" for stdout.
class RenderOutput
{
public:
    /// `output`: as it was typed; empty: nowhere. `project`: what is rendered, never written over.
    RenderOutput(QString output, QString project);

    /// Other files that are read, never written over either.
    void addInputs(const QStringList& files) { m_inputs += files; }
    /// Files and folders of the program's own: nothing is written over there.
    void addOwn(const QStringList& places) { m_own += places; }
    /// Another place, with the same that is never written over.
    [[nodiscard]] RenderOutput at(const QString& output) const;

    [[nodiscard]] bool isStdout() const { return m_output == QStringLiteral("-"); }
    [[nodiscard]] bool isEmpty() const { return m_output.isEmpty(); }

    /// Before anything is paid for, and again before it is written. Refused: a device, a FIFO, a socket, what
    /// is read or what is the program's own stands there, a link to one of these too, or stdout is one of
    /// them. NotWritable, also for a name that is too long, a folder that takes no files and a stdout that is
    /// closed.
    [[nodiscard]] Result<void> check() const;
    /// Copies the take there, whole or not at all; to stdout as far as it is read. The answer is its path,
    /// empty for stdout. Errors: those of check(), NotReadable, NotWritable, DiskFull.
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
