#pragma once

#include "app/api/videoapi.h"
#include "app/base/partfile.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <chrono>
#include <memory>

namespace rushes {

/// One file on its way to the disk, in constant memory. Resumed with Range and If-Range where an earlier
/// attempt left a part; redirects are checked by hand, 5 at most; no token is sent. Answers once, from the
/// event loop, and deletes itself; deletes itself silently when its context dies. The part stays for the next
/// attempt, except where it is of no use (TooLarge, no video, or the file has changed).
class Download : public QObject
{
    Q_OBJECT

public:
    struct Rules
    {
        std::function<bool(const QUrl&)> allowed = {}; ///< asked for the first address and for each redirect
        qint64 mostBytes = qint64(2) * 1024 * 1024 * 1024;
        std::chrono::milliseconds stall = std::chrono::seconds(30); ///< without one byte
        QSslConfiguration tls = {};
        std::chrono::milliseconds progressEvery = std::chrono::milliseconds(100);
    };
    using NetworkFor = std::function<QNetworkAccessManager&(const QUrl&)>;

    Download(Rules rules, const QString& path, QObject* context, std::function<void(Transfer)> progress,
             Answer<QString> answer, QObject* parent);
    ~Download() override;

    void start(const QUrl& url, NetworkFor networkFor);

private:
    void fetch();
    void readHeader();
    void readFreshHeader();
    [[nodiscard]] bool beginsAsVideo(QByteArrayView bytes);
    void settleWithoutVideo();
    void readPartHeader();
    void readRangeRefusal();
    void follow();
    void again();
    void takeBytes();
    void ended();
    void dropReply();
    void showProgress();
    void tellProgress();
    void complete();
    void settle(Result<QString> answer);
    [[nodiscard]] bool fitsOnDisk();
    [[nodiscard]] PartOrigin origin(qint64 total) const;

    Rules m_rules;
    std::shared_ptr<PartFile> m_part;
    std::function<void(Transfer)> m_progress;
    Answer<QString> m_answer;
    NetworkFor m_networkFor = {};
    QUrl m_url = {};
    QPointer<QNetworkReply> m_reply = {};
    QByteArray m_type = {};  ///< as the server calls it
    QByteArray m_start = {}; ///< of the file, while it is not known to be a video
    bool m_isVideo = false;  ///< so its first bytes say
    qint64 m_total = -1;
    qint64 m_size = 0; ///< of the part, kept here so that progress costs no system call
    int m_redirects = 0;
    int m_restarts = 0;
    bool m_whole = false; ///< the header of a body we want is read
    bool m_settled = false;
    bool m_unshown = false;
    QTimer m_stallTimer;
    QTimer m_progressTimer;
};

} // namespace rushes
