#include "app/api/download.h"

#include "app/base/onfinished.h"

#include "app/api/address.h"
#include "app/api/apierror.h"
#include "app/api/contentrange.h"
#include "app/api/finishedfile.h"
#include "app/api/httpaccess.h"
#include "app/api/otherfile.h"
#include "app/api/webpage.h"

#include <QDir>
#include <QStorageInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostRedirects = 5;
constexpr int mostRestarts = 2;
constexpr qint64 bufferBytes = 256 * 1024;
constexpr qsizetype mostPage = 20'000; ///< bytes of a page that are read for its title

/// The host; the whole address where its scheme can't be allowed by host.
QString hostOf(const QUrl& url)
{
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && !url.host().isEmpty() ? url.host() : readable(url.toString(QUrl::RemoveUserInfo), 200);
}

} // namespace

Download::Download(QNetworkAccessManager& network, Rules rules, const QString& path, QObject* context,
                   std::function<void(Transfer)> progress, Answer<QString> answer, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_rules(std::move(rules))
    , m_part(std::make_shared<PartFile>(path))
    , m_progress(std::move(progress))
    , m_answer(std::move(answer))
{
    connect(context, &QObject::destroyed, this, [this] { delete this; });
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
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void Download::start(const QUrl& url)
{
    m_url = url;
    QMetaObject::invokeMethod(this, &Download::fetch, Qt::QueuedConnection);
}

void Download::keepWhole(const QByteArray& bytes)
{
    const auto keepAll = [this, bytes] {
        if (const Result<void> opened = m_part->open(); !opened)
            return settle(failure(opened.error()));
        if (const Result<void> begun = m_part->begin({}); !begun)
            return settle(failure(begun.error()));
        m_total = bytes.size();
        if (!fitsOnDisk() || !keep(bytes) || !keepStart(true))
            return;
        showProgress();
        complete(true);
    };
    QMetaObject::invokeMethod(this, keepAll, Qt::QueuedConnection);
}

void Download::fetch()
{
    if (!m_rules.allowed(m_url)) {
        // Without TLS no host is allowed.
        const bool isPlain = m_url.scheme() == "http"_L1 && !isLoopback(m_url);
        return settle(failure(isPlain ? ErrorKind::Insecure : ErrorKind::Untrusted, hostOf(m_url)));
    }
    if (!m_part->isOpen()) {
        if (const Result<void> opened = m_part->open(); !opened)
            return settle(failure(opened.error()));
    }
    m_size = m_part->size();
    m_whole = false;
    m_pageCode = 0;

    QNetworkRequest request = bareRequest(m_url);
    request.setRawHeader("Accept", "*/*");
    request.setTransferTimeout(static_cast<int>(m_rules.stall.count()));
    if (m_rules.tls)
        request.setSslConfiguration(*m_rules.tls);
    if (m_size > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_size) + '-');
        request.setRawHeader("If-Range", m_part->origin().validator());
    }
    m_sent = false;
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Download::readHeader);
    connect(m_reply, &QNetworkReply::readyRead, this, &Download::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Download::ended);
}

PartOrigin Download::origin(qint64 total) const
{
    return {header("ETag"), header("Last-Modified"), total};
}

void Download::readHeader()
{
    if (m_settled || m_whole)
        return;
    const int code = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto refuse = [&](ErrorKind kind) {
        settle(failure(Error{kind, u"HTTP %1"_s.arg(code),
                             retryAfter(header("Retry-After"), QDateTime::currentDateTimeUtc())}));
    };
    // A firewall's or a network's page says who sent it; a file store's refusal does not.
    if (isRefusalInBetween(code) && header("Content-Type").toLower().startsWith("text/html")) {
        m_pageCode = code;
        m_start.clear();
        return;
    }
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
    case 400: // some file stores say 400 of an address that has expired
    case 401:
    case 403:
    case 404:
    case 410:
        return refuse(ErrorKind::NotFound);
    case 429:
        return refuse(ErrorKind::Busy);
    case 407:
        return refuse(ErrorKind::Proxy);
    case 511:
        return refuse(ErrorKind::WebPage);
    default:
        if (code >= 200)
            refuse(code >= 500 && code <= 599 ? ErrorKind::ServiceDown : ErrorKind::NotUnderstood);
    }
}

bool isRoomFor(qint64 needed, qint64 available, qint64 total)
{
    return total <= 0 || available < 0 || available >= needed;
}

bool Download::fitsOnDisk()
{
    if (m_total > m_rules.mostBytes) {
        m_part->discard();
        settle(failure(ErrorKind::TooLarge, QFileInfo(m_part->path()).fileName()));
        return false;
    }
    const QStorageInfo disk(m_part->folder());
    if (m_total >= 0 && !isRoomFor(m_total - m_size, disk.bytesAvailable(), disk.bytesTotal())) {
        settle(failure(ErrorKind::DiskFull, QDir::toNativeSeparators(m_part->folder())));
        return false;
    }
    return true;
}

void Download::readFreshHeader()
{
    m_type = header("Content-Type").toLower();
    const QByteArray encoding = header("Content-Encoding");
    const std::optional<ContentDecoder::Coding> coding = ContentDecoder::named(encoding);
    if (!coding && !ContentDecoder::isPlain(encoding))
        return settle(
            failure(ErrorKind::Incomplete, tr("The file came compressed as %1, which can't be undone")
                                               .arg(readable(QString::fromLatin1(encoding), 20))));
    m_decoder = coding ? std::make_unique<ContentDecoder>(*coding) : nullptr;
    bool told = false;
    const qint64 length = header("Content-Length").toLongLong(&told);
    // Transfer-Encoding overrides Content-Length: RFC 9112, 6.3.
    const bool inPieces = header("Transfer-Encoding").toLower().contains("chunked");
    m_total = told && length >= 0 && !m_decoder && !inPieces ? length : -1;
    if (const Result<void> begun = m_part->begin(m_decoder ? PartOrigin() : origin(m_total)); !begun)
        return settle(failure(begun.error()));
    m_size = 0;
    m_start.clear();
    m_kind = FileKind::Unknown;
    if (!fitsOnDisk())
        return;
    m_whole = true;
    showProgress();
}

void Download::readPartHeader()
{
    const std::optional<ContentRange> range = contentRange(header("Content-Range"));
    const PartOrigin& before = m_part->origin();
    const PartOrigin now = origin(range ? range->total : -1);
    const auto differs = [](const auto& one, const auto& other, const auto& untold) {
        return one != untold && other != untold && one != other;
    };
    const bool continues = range && m_size >= fileKindBytes && range->first == m_size &&
                           range->last >= range->first && (range->total < 0 || range->last < range->total);
    const bool same = !differs(before.etag, now.etag, QByteArray()) &&
                      !differs(before.lastModified, now.lastModified, QByteArray()) &&
                      !differs(before.total, now.total, qint64(-1));
    if (!continues || !same || !ContentDecoder::isPlain(header("Content-Encoding")))
        return again();
    m_kind = FileKind::Mp4; // the part's first bytes were checked when they came; finishedFile() checks the
                            // whole file
    m_total = now.total >= 0 ? now.total : before.total >= 0 ? before.total : range->last + 1;
    if (!fitsOnDisk())
        return;
    m_whole = true;
    showProgress();
}

void Download::readRangeRefusal()
{
    const std::optional<ContentRange> range = contentRange(header("Content-Range"));
    if (range && range->total > 0 && range->total == m_size) {
        m_total = m_size;
        dropReply();
        return complete(m_part->origin().total == m_size);
    }
    again();
}

/// Discards the part, which is of no use, and starts again from the beginning.
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
    QByteArray location = header("Location").trimmed();
    if (location.startsWith("//"))
        location.prepend(m_url.scheme().toLatin1() + ':');
    dropReply();
    if (location.isEmpty() || ++m_redirects > mostRedirects)
        return settle(failure(ErrorKind::NotUnderstood, tr("The file's address leads nowhere")));
    const QUrl absolute = exactAddress(QString::fromUtf8(location));
    const QUrl next =
        !absolute.isEmpty()
            ? absolute
            : m_url.adjusted(QUrl::RemoveFragment).resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    // A network's login page is served without TLS; no file store is.
    if (next.scheme() == "http"_L1 && !m_rules.allowed(next))
        return settle(failure(ErrorKind::WebPage, hostOf(next)));
    m_url = next;
    QMetaObject::invokeMethod(this, &Download::fetch, Qt::QueuedConnection);
}

void Download::settleAsPage()
{
    const HttpAnswer answer{m_pageCode,      header("Content-Type"),          header("Retry-After"),
                            m_start,         QDateTime::currentDateTimeUtc(), {},
                            header("Server")};
    if (isRefusingPage(answer.contentType, answer.body))
        return settle(failure(errorFromBetween(answer)));
    const bool isProxy = m_pageCode == 407;
    const bool isGone = m_pageCode == 401 || m_pageCode == 403;
    settle(failure(isProxy  ? ErrorKind::Proxy
                   : isGone ? ErrorKind::NotFound
                            : ErrorKind::NotUnderstood,
                   u"HTTP %1"_s.arg(m_pageCode)));
}

void Download::takeBytes()
{
    if (m_pageCode > 0 && !m_settled && m_reply) {
        m_start += m_reply->read(mostPage - m_start.size());
        if (m_start.size() >= mostPage)
            settleAsPage();
        return;
    }
    if (!m_whole || m_settled || !m_reply)
        return;
    QByteArray bytes = m_reply->read(bufferBytes);
    while (!bytes.isEmpty()) {
        if (!takeBlock(bytes))
            return;
        bytes = m_reply->read(bufferBytes);
    }
    showProgress();
}

/// Decodes a block where the header or the first bytes say that it is compressed. False: settled with an
/// error.
bool Download::takeBlock(const QByteArray& block)
{
    const bool isFirst = m_size == 0 && m_start.isEmpty();
    if (isFirst && m_decoder && fileKindOf(block) != FileKind::Unknown) {
        m_decoder.reset(); // the header says compressed, the bytes are not
    } else if (isFirst && !m_decoder && ContentDecoder::beginsAsGzip(block)) {
        m_decoder = std::make_unique<ContentDecoder>(ContentDecoder::Coding::Gzip);
        m_total = -1;
        (void)m_part->begin({});
    }
    if (!m_decoder)
        return keep(block);
    QByteArray plain;
    if (!m_decoder->decode(block, plain, m_rules.mostBytes)) {
        (void)m_part->begin({});
        settle(failure(ErrorKind::Incomplete, tr("The file came compressed, and can't be unpacked")));
        return false;
    }
    return plain.isEmpty() || keep(plain);
}

/// Stores bytes, once the kind of file is known. False: settled with an error.
bool Download::keep(const QByteArray& bytes)
{
    const qint64 size = m_size + m_start.size() + bytes.size();
    if (size > m_rules.mostBytes || (m_total >= 0 && size > m_total)) {
        const bool large = size > m_rules.mostBytes;
        m_part->discard();
        settle(failure(large ? ErrorKind::TooLarge : ErrorKind::NotUnderstood,
                       QFileInfo(m_part->path()).fileName()));
        return false;
    }
    if (m_kind != FileKind::Unknown)
        return store(bytes);
    m_start += bytes;
    if (m_start.size() < fileKindBytes || mayYetBeKnown(m_start))
        return true; // not known yet
    m_kind = fileKindOf(m_start);
    if (m_kind == FileKind::Unknown) {
        settleWithoutMedia(m_start);
        return false;
    }
    return store(std::exchange(m_start, {}));
}

/// Stores the bytes held back until the kind of file is known; `isAll`: no more follow. False: settled.
bool Download::keepStart(bool isAll)
{
    if (m_kind != FileKind::Unknown || m_start.isEmpty())
        return true;
    m_kind = fileKindOf(m_start);
    if (m_kind != FileKind::Unknown)
        return store(std::exchange(m_start, {}));
    if (isAll)
        settleWithoutMedia(m_start);
    return !isAll;
}

bool Download::store(const QByteArray& bytes)
{
    const Result<void> appended = m_part->append(bytes);
    m_size = appended ? m_size + bytes.size() : m_part->size();
    if (!appended)
        settle(failure(appended.error()));
    return appended.has_value();
}

void Download::settleWithoutMedia(const QByteArray& start)
{
    (void)m_part->begin({}); // the existing bytes are of no use; the file keeps the name reserved
    if (isWebPage(m_type, start)) {
        const QString title = titleOfPage(start);
        return settle(failure(ErrorKind::WebPage, title.isEmpty() ? hostOf(m_url) : u"“%1”"_s.arg(title)));
    }
    QString what = nameOfOtherFile(start);
    if (what.isEmpty() && !m_type.startsWith("application/octet-stream") && !m_type.startsWith("video/") &&
        !m_type.startsWith("image/") && !m_type.startsWith("audio/"))
        what = readable(QString::fromLatin1(m_type), 60);
    settle(failure(ErrorKind::NotUnderstood, what.isEmpty()
                                                 ? tr("It is no video, picture or sound")
                                                 : tr("It is no video, picture or sound but %1").arg(what)));
}

void Download::ended()
{
    if (m_settled || !m_reply)
        return;
    takeBytes();
    if (m_settled || !m_reply)
        return;
    if (m_pageCode > 0)
        return settleAsPage();
    std::optional<Error> error = networkError(*m_reply, m_sent);
    if (m_reply->error() == QNetworkReply::TimeoutError)
        error->detail = tr("No data for %n s", nullptr, static_cast<int>(m_rules.stall.count() / 1000));
    if (!m_whole)
        return settle(failure(error.value_or(Error{ErrorKind::NoAnswer, {}, {}})));
    const bool tellsItsEnd = header("Transfer-Encoding").toLower().contains("chunked") ||
                             m_reply->header(QNetworkRequest::ContentLengthHeader).isValid();
    const bool asTold = !error && tellsItsEnd && (!m_decoder || m_decoder->isAtEnd());
    dropReply();
    const bool broken = error || (m_total >= 0 && m_size + m_start.size() < m_total);
    if (!keepStart(!broken))
        return;
    if (m_size == 0 && !error)
        return settle(failure(ErrorKind::NotUnderstood, tr("The file is empty")));
    const bool missing = m_total >= 0 && m_size < m_total;
    if (error || missing || (m_decoder && !asTold)) {
        // The length may be wrong and the last chunk missing: a complete file says so itself.
        QFile file(m_part->partPath());
        const bool isWhole = file.open(QIODevice::ReadOnly) &&
                             wholenessOf(file, fileKindOf(file.read(fileKindText))) == Wholeness::Whole;
        if (!isWhole)
            return settle(
                failure(error.value_or(Error{ErrorKind::NoAnswer, tr("The connection closed early"), {}})));
    }
    m_total = m_size;
    complete(asTold);
}

/// `endIsKnown`: the end was marked by a length or by the last chunk.
void Download::complete(bool endIsKnown)
{
    // Flushing a large file takes long: not in the window's thread.
    onFinished(QtConcurrent::run([part = m_part, endIsKnown] { return finishedFile(*part, endIsKnown); }),
               this, [this](const Result<QString>& path) {
                   if (!path && path.error().kind == ErrorKind::Incomplete)
                       (void)m_part->begin({});
                   settle(path);
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
    const std::function<void(Transfer)> progress =
        m_progress; // a copy: the callback may destroy this download
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
