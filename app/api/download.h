#pragma once

#include "app/api/contentcoding.h"
#include "app/api/videoapi.h"
#include "app/base/filekind.h"
#include "app/base/partfile.h"

#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace rushes {

/// Whether `needed` more bytes fit. A file system that has 0 of 0 bytes, as those of a network or of FUSE
/// say, tells nothing.
[[nodiscard]] bool isRoomFor(qint64 needed, qint64 available, qint64 total);

/// One file on its way to the disk, in constant memory: whole, under the ending that it is, or not at all.
/// Resumed with Range and If-Range where an earlier attempt left a part; redirects are checked by hand, 5 at
/// most; no token is sent. Answers once, from the event loop, and deletes itself; deletes itself silently
/// when its context dies. The part stays for the next attempt, except where it is of no use (TooLarge, no
/// video, or the file has changed).
class Download : public QObject
{
    Q_OBJECT

public:
    struct Rules
    {
        std::function<bool(const QUrl&)> allowed = {}; ///< asked for the first address and for each redirect
        qint64 mostBytes = qint64(2) * 1024 * 1024 * 1024;
        std::chrono::milliseconds stall = std::chrono::seconds(30); ///< without one byte
        std::optional<QSslConfiguration> tls = {};
        std::chrono::milliseconds progressEvery = std::chrono::milliseconds(100);
    };

    Download(QNetworkAccessManager& network, Rules rules, const QString& path, QObject* context,
             std::function<void(Transfer)> progress, Answer<QString> answer, QObject* parent);
    ~Download() override;

    void start(const QUrl& url);
    /// Keeps a file that came in another way by the same rules, without asking anybody.
    void keepWhole(const QByteArray& bytes);
    /// It can't be had.
    void fail(const Error& error) { settle(failure(error)); }

private:
    void fetch();
    void readHeader();
    void readFreshHeader();
    void settleWithoutMedia(const QByteArray& start);
    void settleAsPage();
    void readPartHeader();
    void readRangeRefusal();
    void follow();
    void again();
    void takeBytes();
    [[nodiscard]] bool takeBlock(const QByteArray& block);
    [[nodiscard]] bool keep(const QByteArray& bytes);
    [[nodiscard]] bool keepStart(bool isAll);
    [[nodiscard]] bool store(const QByteArray& bytes);
    void ended();
    void dropReply();
    void showProgress();
    void tellProgress();
    void complete(bool endIsKnown);
    void settle(Result<QString> answer);
    [[nodiscard]] bool fitsOnDisk();
    [[nodiscard]] PartOrigin origin(qint64 total) const;

    [[nodiscard]] QByteArray header(const char* name) const { return m_reply->rawHeader(name); }

    QNetworkAccessManager& m_network;
    Rules m_rules;
    std::shared_ptr<PartFile> m_part;
    std::function<void(Transfer)> m_progress;
    Answer<QString> m_answer;
    QUrl m_url = {};
    QPointer<QNetworkReply> m_reply = {};
    QByteArray m_type = {};                         ///< as the server calls it
    QByteArray m_start = {};                        ///< of the file, while its kind is not known
    FileKind m_kind = FileKind::Unknown;            ///< so its first bytes say
    std::unique_ptr<ContentDecoder> m_decoder = {}; ///< where it comes compressed
    qint64 m_total = -1;
    qint64 m_size = 0;  ///< of the part, kept here so that progress costs no system call
    int m_pageCode = 0; ///< the status of a page that refuses the file, while it is read
    int m_redirects = 0;
    int m_restarts = 0;
    bool m_whole = false; ///< the header of a body we want is read
    bool m_sent = false;  ///< something of the request has left
    bool m_settled = false;
    bool m_unshown = false;
    QTimer m_progressTimer;
};

} // namespace rushes
