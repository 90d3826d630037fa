#include "app/api/download.h"

#include "app/base/onfinished.h"

#include "app/api/apierror.h"
#include "app/api/httpcall.h"

#include <QDir>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostRedirects = 5;
constexpr int mostRestarts = 2;
constexpr qint64 bufferBytes = 256 * 1024;

struct ContentRange
{
    qint64 first = -1;
    qint64 last = -1;
    qint64 total = -1; ///< -1: "*"
};

std::optional<ContentRange> contentRange(const QByteArray& header)
{
    static const QRegularExpression pattern(
        u"\\A\\s*bytes\\s+(?:(\\d{1,18})-(\\d{1,18})|\\*)/(\\d{1,18}|\\*)\\s*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(header));
    if (!match.hasMatch())
        return {};
    ContentRange range;
    if (match.hasCaptured(1)) {
        range.first = match.captured(1).toLongLong();
        range.last = match.captured(2).toLongLong();
    }
    if (match.captured(3) != "*"_L1)
        range.total = match.captured(3).toLongLong();
    return range;
}

constexpr qsizetype startBytes = 12;

/// MP4 and its kin begin with a box of one of these; WebM and Matroska with EBML's mark. Whatever a server
/// calls it, a page that says why there is no file does not.
bool isVideo(const QByteArray& start)
{
    static const QByteArrayList boxes = {"ftyp", "styp", "moov", "mdat", "wide", "free", "skip"};
    return start.startsWith("\x1a\x45\xdf\xa3") || boxes.contains(start.mid(4, 4));
}

QString hostOf(const QUrl& url)
{
    return url.host().isEmpty() ? url.scheme() : url.host();
}

} // namespace

Download::Download(Rules rules, const QString& path, QObject* context, std::function<void(Transfer)> progress,
                   Answer<QString> answer, QObject* parent)
    : QObject(parent)
    , m_rules(std::move(rules))
    , m_part(std::make_shared<PartFile>(path))
    , m_progress(std::move(progress))
    , m_answer(std::move(answer))
{
    connect(context, &QObject::destroyed, this, [this] { delete this; });
    m_stallTimer.setSingleShot(true);
    connect(&m_stallTimer, &QTimer::timeout, this, [this] {
        settle(failure(ErrorKind::Lost,
                       tr("No data for %n s", nullptr, static_cast<int>(m_rules.stall.count() / 1000))));
    });
    m_progressTimer.setSingleShot(true);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (std::exchange(m_unshown, false)) {
            m_progressTimer.start(m_rules.progressEvery);
            tellProgress();
        }
    });
}

Download::~Download()
{
    dropReply();
}

void Download::dropReply()
{
    m_stallTimer.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater(); // aborts it; abort() itself complains within metaDataChanged of an error's answer
    m_reply = nullptr;
}

void Download::start(const QUrl& url, NetworkFor networkFor)
{
    m_url = url;
    m_networkFor = std::move(networkFor);
    QMetaObject::invokeMethod(this, &Download::fetch, Qt::QueuedConnection);
}

void Download::fetch()
{
    if (!m_rules.allowed(m_url))
        return settle(failure(ErrorKind::Untrusted, hostOf(m_url)));
    if (!m_part->isOpen()) {
        if (const Result<void> opened = m_part->open(); !opened)
            return settle(failure(opened.error()));
    }
    m_size = m_part->size();
    m_whole = false;

    QNetworkRequest request = bareRequest(m_url);
    request.setSslConfiguration(m_rules.tls);
    request.setRawHeader("Accept", "*/*");
    if (m_size > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_size) + '-');
        request.setRawHeader("If-Range", m_part->origin().validator());
    }
    m_reply = m_networkFor(m_url).get(request);
    m_reply->setReadBufferSize(bufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Download::readHeader);
    connect(m_reply, &QNetworkReply::readyRead, this, &Download::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Download::ended, Qt::QueuedConnection);
    m_stallTimer.start(m_rules.stall);
}

PartOrigin Download::origin(qint64 total) const
{
    return {m_reply->rawHeader("ETag"), m_reply->rawHeader("Last-Modified"), total};
}

void Download::readHeader()
{
    if (m_settled || m_whole)
        return;
    m_stallTimer.start(m_rules.stall);
    const int code = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto refuse = [&](ErrorKind kind) {
        settle(
            failure(Error{kind, u"HTTP %1"_s.arg(code),
                          retryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc())}));
    };
    switch (code) {
    case 200:
        return readFreshHeader();
    case 206:
        return readPartHeader();
    case 416:
        return readRangeRefusal();
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return follow();
    case 400: // what some stores say of an address that has expired
    case 401:
    case 403:
    case 404:
    case 410:
        return refuse(ErrorKind::NotFound);
    case 429:
        return refuse(ErrorKind::Busy);
    default:
        if (code >= 200)
            refuse(code >= 500 && code <= 599 ? ErrorKind::ServiceDown : ErrorKind::NotUnderstood);
    }
}

bool Download::fitsOnDisk()
{
    if (m_total > m_rules.mostBytes) {
        m_part->discard();
        settle(failure(ErrorKind::TooLarge, QFileInfo(m_part->path()).fileName()));
        return false;
    }
    const qint64 free = QStorageInfo(m_part->folder()).bytesAvailable();
    if (m_total >= 0 && free >= 0 && free < m_total - m_size) {
        settle(failure(ErrorKind::DiskFull, QDir::toNativeSeparators(m_part->folder())));
        return false;
    }
    return true;
}

void Download::readFreshHeader()
{
    const QByteArray type = m_reply->rawHeader("Content-Type").toLower();
    m_type = type;
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (type.startsWith("text/html") || !(encoding.isEmpty() || encoding == "identity"))
        return settle(failure(ErrorKind::NotUnderstood, QString::fromLatin1(type)));
    bool told = false;
    const qint64 length = m_reply->rawHeader("Content-Length").trimmed().toLongLong(&told);
    m_total = told && length >= 0 ? length : -1;
    if (const Result<void> begun = m_part->begin(origin(m_total)); !begun)
        return settle(failure(begun.error()));
    m_size = 0;
    m_start.clear();
    m_isVideo = false;
    if (!fitsOnDisk())
        return;
    m_whole = true;
    showProgress();
}

void Download::readPartHeader()
{
    const std::optional<ContentRange> range = contentRange(m_reply->rawHeader("Content-Range"));
    const PartOrigin& before = m_part->origin();
    const PartOrigin now = origin(range ? range->total : -1);
    const auto differs = [](const auto& one, const auto& other, const auto& untold) {
        return one != untold && other != untold && one != other;
    };
    const bool continues = range && m_size >= startBytes && range->first == m_size &&
                           range->last >= range->first && (range->total < 0 || range->last < range->total);
    const bool same = !differs(before.etag, now.etag, QByteArray()) &&
                      !differs(before.lastModified, now.lastModified, QByteArray()) &&
                      !differs(before.total, now.total, qint64(-1));
    if (!continues || !same)
        return again();
    m_isVideo = true; // what came before it was looked at
    m_total = now.total >= 0 ? now.total : before.total >= 0 ? before.total : range->last + 1;
    if (!fitsOnDisk())
        return;
    m_whole = true;
    showProgress();
}

void Download::readRangeRefusal()
{
    const std::optional<ContentRange> range = contentRange(m_reply->rawHeader("Content-Range"));
    if (range && range->total > 0 && range->total == m_size && m_part->origin().total == m_size) {
        m_total = m_size;
        dropReply();
        return complete();
    }
    again();
}

/// The part is of no use: once more, from the beginning.
void Download::again()
{
    dropReply();
    if (++m_restarts > mostRestarts)
        return settle(failure(ErrorKind::NotUnderstood, u"Content-Range"_s));
    m_total = -1;
    if (const Result<void> begun = m_part->begin({}); !begun)
        return settle(failure(begun.error()));
    QMetaObject::invokeMethod(this, &Download::fetch, Qt::QueuedConnection);
}

void Download::follow()
{
    const QByteArray location = m_reply->rawHeader("Location").trimmed();
    dropReply();
    if (location.isEmpty() || ++m_redirects > mostRedirects)
        return settle(failure(ErrorKind::NotUnderstood, tr("The file's address leads nowhere")));
    m_url = m_url.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    QMetaObject::invokeMethod(this, &Download::fetch, Qt::QueuedConnection);
}

void Download::takeBytes()
{
    if (!m_whole || m_settled || !m_reply || !m_reply->isOpen())
        return;
    QByteArray bytes = m_reply->read(bufferBytes);
    while (!bytes.isEmpty()) {
        m_stallTimer.start(m_rules.stall);
        if (m_size + bytes.size() > m_rules.mostBytes || (m_total >= 0 && m_size + bytes.size() > m_total)) {
            const bool large = m_size + bytes.size() > m_rules.mostBytes;
            m_part->discard();
            return settle(failure(large ? ErrorKind::TooLarge : ErrorKind::NotUnderstood,
                                  QFileInfo(m_part->path()).fileName()));
        }
        if (!beginsAsVideo(bytes))
            return;
        const Result<void> appended = m_part->append(bytes);
        m_size = appended ? m_size + bytes.size() : m_part->size();
        if (!appended)
            return settle(failure(appended.error()));
        bytes = m_reply->read(bufferBytes);
    }
    showProgress();
}

/// False: it does not, and that is told.
bool Download::beginsAsVideo(QByteArrayView bytes)
{
    if (m_isVideo)
        return true;
    m_start += bytes.first(std::min(bytes.size(), startBytes - m_start.size())).toByteArray();
    if (m_start.size() < startBytes)
        return true; // not known yet
    m_isVideo = isVideo(m_start);
    if (!m_isVideo)
        settleWithoutVideo();
    return m_isVideo;
}

void Download::settleWithoutVideo()
{
    (void)m_part->begin({}); // what is there now is of no use, and keeps the name taken
    const QString type = readable(QString::fromLatin1(m_type), 60);
    settle(failure(ErrorKind::NotUnderstood,
                   type.isEmpty() ? tr("Not a video") : tr("Not a video but %1").arg(type)));
}

void Download::ended()
{
    if (m_settled || !m_reply || !m_reply->isFinished())
        return;
    takeBytes();
    if (m_settled || !m_reply)
        return;
    const bool clean = m_reply->error() == QNetworkReply::NoError;
    if (!m_whole || (!clean && m_size != m_total)) {
        Error error = networkError(*m_reply);
        if (clean)
            error = {ErrorKind::NotUnderstood, {}, {}};
        return settle(failure(error));
    }
    dropReply();
    if (m_size == 0)
        return settle(failure(ErrorKind::NotUnderstood, tr("The file is empty")));
    if (m_total >= 0 && m_size < m_total)
        return settle(failure(ErrorKind::Lost, tr("The connection closed early")));
    if (!m_isVideo)
        return settleWithoutVideo();
    m_total = m_size;
    complete();
}

void Download::complete()
{
    // Flushing a large file takes its time: not in the window's thread.
    onFinished(QtConcurrent::run([part = m_part] { return part->finish(); }), this,
               [this](const Result<void>& finished) {
                   if (finished)
                       settle(m_part->path());
                   else
                       settle(failure(finished.error()));
               });
}

void Download::showProgress()
{
    m_unshown = true;
    if (!m_progressTimer.isActive())
        m_progressTimer.start(0);
}

void Download::tellProgress()
{
    const std::function<void(Transfer)> progress = m_progress; // it may destroy this download
    if (progress)
        progress({m_size, m_total});
}

void Download::settle(Result<QString> answer)
{
    if (std::exchange(m_settled, true))
        return;
    dropReply();
    m_progressTimer.stop();
    QMetaObject::invokeMethod(
        this,
        [this, answer = std::move(answer)] {
            const QPointer<Download> self(this);
            if (m_unshown) // NOLINT(clang-analyzer-core.NullDereference): nothing but a dead this is null
                tellProgress();
            if (!self)
                return;
            deleteLater();
            const Answer<QString> tell = std::exchange(m_answer, nullptr);
            tell(answer);
        },
        Qt::QueuedConnection);
}

} // namespace rushes
