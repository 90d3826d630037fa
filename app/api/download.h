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

/// Whether `needed` more bytes fit. Network and FUSE file systems that report 0 of 0 bytes are taken to have
/// room.
[[nodiscard]] bool isRoomFor(qint64 needed, qint64 available, qint64 total);

/// Downloads one file in constant memory: the file appears complete, with the ending of its real kind, or not
/// at all. Resumes an earlier attempt's part with Range and If-Range; follows at most 5 redirects, each
/// checked; sends no token. Answers once, from the event loop, and deletes itself; deletes itself silently
/// when its context dies. The part is kept for the next attempt unless it is of no use (TooLarge, not a media
/// file, or the file has changed on the server).
class Download : public QObject
{
    Q_OBJECT

public:
    struct Rules
    {
        std::function<bool(const QUrl&)> allowed = {}; ///< called for the first address and for each redirect
        qint64 mostBytes = qint64(2) * 1024 * 1024 * 1024;
        std::chrono::milliseconds stall = std::chrono::seconds(30); ///< longest time without a byte
        std::optional<QSslConfiguration> tls = {};
        std::chrono::milliseconds progressEvery = std::chrono::milliseconds(100);
    };

    Download(QNetworkAccessManager& network, Rules rules, const QString& path, QObject* context,
             std::function<void(Transfer)> progress, Answer<QString> answer, QObject* parent);
    ~Download() override;

    void start(const QUrl& url);
    /// Stores a file that is already in memory, by the same rules and without any request.
    void keepWhole(const QByteArray& bytes);
    /// Answers with this error.
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
    QByteArray m_type = {};              ///< the server's Content-Type
    QByteArray m_start = {};             ///< first bytes, held back while the file's kind is unknown
    FileKind m_kind = FileKind::Unknown; ///< by the file's first bytes
    std::unique_ptr<ContentDecoder> m_decoder = {}; ///< set where the body is compressed
    qint64 m_total = -1;
    qint64 m_size = 0;  ///< of the part, kept here so that progress costs no system call
    int m_pageCode = 0; ///< the status of a page that refuses the file, while it is read
    int m_redirects = 0;
    int m_restarts = 0;
    bool m_whole = false; ///< the header of a usable body has been read
    bool m_sent = false;  ///< at least one byte of the request has been sent
    bool m_settled = false;
    bool m_unshown = false;
    QTimer m_progressTimer;
};

} // namespace rushes
