#include "app/base/log.h"

#include "app/base/validtext.h"

#include <QMutex>
#include <QRegularExpression>
#include <QStringList>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

// A message handler is a plain function, so its state is static.
struct State
{
    QMutex mutex = {};
    QStringList secrets = {};
    Log::Sink sink = {};
};

State& state()
{
    static State* const one = new State; // never destroyed: static destructors may still log
    return *one;
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QByteArray line = printable(redacted(qFormatLogMessage(type, context, message))).toUtf8() + '\n';
    const QMutexLocker lock(&state().mutex);
    if (state().sink) {
        state().sink(line);
        return;
    }
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void hideInLogs(const Secret& secret)
{
    const QStringList forms = formsOf(secret);
    const QMutexLocker lock(&state().mutex);
    for (const QString& form : forms) {
        if (!state().secrets.contains(form))
            state().secrets.append(form);
    }
}

QString redacted(QString text)
{
    {
        const QMutexLocker lock(&state().mutex);
        for (const QString& secret : std::as_const(state().secrets))
            text.replace(secret, u"(secret)"_s);
    }
    static const QRegularExpression credentials(
        u"\\b(Bearer|Basic)(\\s+|%20|\\+)(?!\\(secret\\))[^\\s\"',;]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parameters(
        u"([?&](?:access_token|token|api_key|key|sig|signature|x-(?:amz|goog)-[a-z-]+)=)[^&\\s\"'#]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    text.replace(credentials, u"\\1 (secret)"_s);
    text.replace(parameters, u"\\1(secret)"_s);
    return text;
}

Log::Log(Sink sink)
{
    {
        const QMutexLocker lock(&state().mutex);
        state().sink = std::move(sink);
    }
    m_before = qInstallMessageHandler(handle);
}

Log::~Log()
{
    qInstallMessageHandler(m_before);
    const QMutexLocker lock(&state().mutex);
    state().sink = {};
}

} // namespace rushes
