#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QSize>

class QProcess;

namespace rushes {

/// One small picture of each shot of a take, made by an ffmpeg process. A new request replaces the one
/// before.
class ShotPictures : public QObject
{
    Q_OBJECT

public:
    static constexpr int height = 96; ///< px

    /// `program` is ffmpeg's name or path.
    explicit ShotPictures(QString program, QObject* parent = nullptr);
    ~ShotPictures() override;

    /// Requests pictures of the frames at these times (seconds, ascending) of a clip with the size `size`
    /// (px). drawn() follows, unless the clip cannot be read or draw() or forget() is called before.
    void draw(const QString& path, const QList<double>& times, QSize size);
    /// Cancels the request.
    void forget();

Q_SIGNALS:
    void drawn(const QString& path, const QList<QImage>& pictures);

private:
    void finish();

    QString m_program;
    QString m_path = {};
    QSize m_size = {};
    qsizetype m_count = 0;
    QProcess* m_process = nullptr;
};

} // namespace rushes
