// What the service answers, to every question: an HTTP status, a type, a Retry-After and a body.
//   STATUS TYPE RETRY-AFTER newline BODY
// The same bytes are read as they would stand on the wire too, whole and in pieces.
#include "app/api/apiparse.h"
#include "app/api/httpanswerreader.h"
#include "app/api/inlineoutput.h"
#include "app/domain/requestid.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace rushes;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

HttpAnswer answerFrom(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QList<QByteArray> head = bytes.left(qMax<qsizetype>(0, end)).split(' ');
    HttpAnswer answer;
    answer.code = head.value(0).toInt();
    answer.contentType = head.value(1);
    answer.retryAfter = head.value(2);
    answer.body = bytes.mid(end + 1);
    answer.received = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    return answer;
}

void readAsOnTheWire(const QByteArray& bytes)
{
    HttpAnswerReader whole;
    HttpAnswerReader inPieces;
    QByteArray body;
    QByteArray pieces;
    (void)whole.take(bytes, body);
    for (qsizetype at = 0; at < bytes.size(); at += 3)
        (void)inPieces.take(bytes.mid(at, 3), pieces);
    require(body.size() <= bytes.size());
    if (whole.state() == HttpAnswerReader::State::Whole)
        require(inPieces.state() == whole.state() && pieces == body && inPieces.code() == whole.code());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes =
        QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    readAsOnTheWire(bytes);
    HttpAnswer answer = answerFrom(bytes);
    answer.asked = QUrl(QStringLiteral("https://api.x.example/v1/requests/r-1/result"));
    const RequestId id(QStringLiteral("r-1"));

    const Result<RequestId> submitted = parseSubmit(answer);
    require(!submitted || isRequestId(*submitted));
    (void)parseStatus(answer, id);
    const Result<RequestResult> result = parseResult(answer, id);
    require(!result || result->stage != RequestResult::Stage::Succeeded || result->output.isValid());
    for (const Output& one : result ? result->outputs : QList<Output>())
        require(inlineIndexOf(one.url) < result->inlined.size());
    for (const QString& text : result ? result->inlined : QStringList())
        (void)bytesOfInline(text);
    require(!result || !result->cost || result->cost->micros >= 0);
    (void)parseCancel(answer, id);
    (void)parseModel(answer, QStringLiteral("kling-ai/kling-3.0-pro/text-to-video"));
    (void)parseBalance(answer);
    (void)errorText(QJsonDocument::fromJson(answer.body).object());
    if (const auto wait = retryAfter(answer.retryAfter, answer.received))
        require(*wait >= std::chrono::seconds(1) && *wait <= std::chrono::hours(1));
    return 0;
}
