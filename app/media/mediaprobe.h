#pragma once

#include "app/media/mediainfo.h"

#include <QHash>
#include <QObject>
#include <QStringList>

class QProcess;

namespace rushes {

/// Runs ffprobe on files, a few at a time, and caches the results of files that did not change.
class MediaProbe : public QObject
{
    Q_OBJECT

public:
    /// `program`: ffprobe's name or path.
    explicit MediaProbe(QString program, QObject* parent = nullptr);
    ~MediaProbe() override;

    /// Probes these files, unless they are known already. loaded() follows when all are known, also if
    /// nothing had to be probed.
    void load(const QStringList& paths);
    [[nodiscard]] bool isLoading() const { return !m_waiting.isEmpty() || !m_running.isEmpty(); }
    /// The file's properties. Errors: NotReadable, Damaged (no video or sound), MissingProgram.
    [[nodiscard]] Result<MediaInfo> info(const QString& path) const;

Q_SIGNALS:
    void loaded();

private:
    struct Known
    {
        qint64 size = -1;
        qint64 changed = 0;
        Result<MediaInfo> info = failure(ErrorKind::NotReadable);
    };

    void startNext();
    void start(const QString& path);
    void finish(QProcess* process, const QString& path, Result<MediaInfo> info);

    QString m_program;
    QStringList m_waiting = {};
    QHash<QString, QProcess*> m_running = {};
    QHash<QString, Known> m_known = {};
};

} // namespace rushes
