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

/// Small pictures of clips, made when they are asked for and kept in a folder. Asking never waits: files are
/// read on worker threads and frames are drawn by ffmpeg, one clip at a time, the latest asked first.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr int width = 320; ///< px

    enum class State {
        Coming, ///< asked for
        Ready,
        Missing, ///< there is no such file
        Failed,  ///< it is there, and no picture can be made of it
    };

    /// `folder` is made when the first picture is kept. `program` is ffmpeg's name or path.
    explicit Thumbnails(QString folder, QString program, QObject* parent = nullptr);
    ~Thumbnails() override;

    /// The clip's picture, or null: then it is made and changed() follows. `seconds` is the clip's length;
    /// the frame at a third of it is taken.
    [[nodiscard]] QImage find(const QString& path, double seconds);
    [[nodiscard]] State state(const QString& path) const;

    /// Looks again for what was missing, when it is next asked for; until then it stays missing.
    void lookAgain();

Q_SIGNALS:
    /// The state of this clip's picture is another one.
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
    QSet<QString> m_doubtful = {};       ///< Missing, and to be looked for again
    QList<Wanted> m_wanted = {};         ///< the last is next
    bool m_busy = false;
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience;
};

} // namespace rushes
