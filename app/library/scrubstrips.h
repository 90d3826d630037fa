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

/// A few small pictures from start to end of a take, for those who scrub over it. Made when they are asked
/// for, by one ffmpeg at a time beside the program, what was asked for last first; kept in a folder that is
/// bounded. Asking never waits.
class ScrubStrips : public QObject
{
    Q_OBJECT

public:
    static constexpr int tiles = 10;
    static constexpr int tileWidth = 160; ///< px

    /// `program` is ffmpeg's name or path.
    ScrubStrips(QString folder, QString program, QObject* parent = nullptr);
    ~ScrubStrips() override;

    /// The picture nearest to second `at` of a clip that lasts `length` seconds. Null: then it is made, and
    /// changed() follows, or it can't be.
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
    QSet<QString> m_asked = {};  ///< that come, or can't be made
    QList<Wanted> m_wanted = {}; ///< the last is next
    bool m_busy = false;
    int m_kept = 0; ///< since the folder was last bounded
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience;
};

} // namespace rushes
