#pragma once

#include <QCache>
#include <QImage>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

class QProcess;

namespace rushes {

/// Small pictures from start to end of a take, for scrubbing over it. Made on demand by ffmpeg, one process
/// at a time, latest request first; cached in a folder of limited size. Never blocks.
class ScrubStrips : public QObject
{
    Q_OBJECT

public:
    static constexpr int tiles = 10;
    static constexpr int tileWidth = 160; ///< px

    /// `program` is ffmpeg's name or path.
    ScrubStrips(QString folder, QString program, QObject* parent = nullptr);
    ~ScrubStrips() override;

    /// The picture nearest to second `at` of a clip of `length` seconds. Null: it is being made and changed()
    /// follows, or it can't be made.
    [[nodiscard]] QImage at(const QString& path, double length, double at);

Q_SIGNALS:
    void changed(const QString& path);

private:
    struct Wanted
    {
        QString path = {};
        double length = 0;
    };

    void next();
    void make(const Wanted& wanted, const QString& kept);
    void made(const QString& path, const QString& kept, bool well);
    void finish(const QString& path, const QImage& strip);

    QString m_folder;
    QString m_program;
    QCache<QString, QList<QImage>> m_strips;
    QSet<QString> m_asked = {};  ///< requested, or impossible to make
    QList<Wanted> m_wanted = {}; ///< the last one is made next
    bool m_busy = false;
    int m_kept = 0; ///< pictures stored since the folder's size was last checked
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience;
};

} // namespace rushes
