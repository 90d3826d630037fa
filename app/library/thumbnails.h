#pragma once

#include "app/base/error.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

class QProcess;

namespace rushes {

/// Thumbnails of clips, made on demand and cached in a folder. Never blocks: files are read in worker threads
/// and frames are extracted by ffmpeg, one clip at a time, latest request first.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr int width = 320; ///< px

    enum class State {
        Coming, ///< requested
        Ready,
        Missing, ///< there is no such file
        Failed,  ///< the file exists, but no picture can be made of it
    };

    /// `folder` is created when the first picture is stored. `program` is ffmpeg's name or path.
    explicit Thumbnails(QString folder, QString program, QObject* parent = nullptr);
    ~Thumbnails() override;

    /// The clip's thumbnail, or null: then it is made and changed() follows. `seconds`: length of the clip;
    /// the frame at one third is used.
    [[nodiscard]] QImage find(const QString& path, double seconds);
    [[nodiscard]] State state(const QString& path) const;

    /// Checks missing files again when they are next requested.
    void lookAgain();

Q_SIGNALS:
    /// The state of this clip's thumbnail has changed.
    void changed(QString path);

private:
    struct Wanted
    {
        QString path = {};
        double seconds = 0;
    };
    void next();
    void look(const Wanted& wanted);
    void make(const Wanted& wanted, const QString& kept, double at);
    void made(const Wanted& wanted, const QString& kept, double at, bool well);
    void finish(const QString& path, const QImage& image, State state);

    QString m_folder;
    QString m_program;
    QCache<QString, QImage> m_images;
    QHash<QString, State> m_states = {}; ///< Coming, Missing and Failed; Ready is what m_images holds
    QSet<QString> m_doubtful = {};       ///< Missing, to be checked again
    QList<Wanted> m_wanted = {};         ///< the last one is made next
    bool m_busy = false;
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience;
};

} // namespace rushes
