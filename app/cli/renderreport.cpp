#include "app/cli/renderreport.h"

#include "app/api/address.h"
#include "app/base/validtext.h"
#include "app/queue/jobmodel.h"
#include "app/studio/errortext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

QJsonObject toJson(const Error& error)
{
    QJsonObject object{{u"kind"_s, nameOf(error.kind)}};
    if (!error.detail.isEmpty())
        object.insert(u"text"_s, error.detail);
    return object;
}

QJsonObject toJson(const Job& job)
{
    QJsonObject object{{u"state"_s, nameOf(job.state)}};
    if (!job.requestId.isEmpty())
        object.insert(u"request_id"_s, job.requestId.toString());
    if (job.queuePosition >= 0)
        object.insert(u"queue_position"_s, job.queuePosition);
    if (job.state == JobState::Downloading || job.state == JobState::Done) {
        object.insert(u"received"_s, job.received);
        if (job.total >= 0)
            object.insert(u"total"_s, job.total);
        if (!job.path.isEmpty())
            object.insert(u"path"_s, job.path);
    }
    if (job.error)
        object.insert(u"error"_s, toJson(*job.error));
    return object;
}

void line(const QString& text)
{
    std::fputs(qUtf8Printable(printable(text) + u'\n'), stderr);
    std::fflush(stderr);
}

void line(const QJsonObject& object)
{
    line(QString::fromUtf8(printableJson(QJsonDocument(object).toJson(QJsonDocument::Compact))));
}

} // namespace

void RenderReport::job(const Job& job)
{
    QString text;
    if (m_json) {
        text = QString::fromUtf8(printableJson(QJsonDocument(toJson(job)).toJson(QJsonDocument::Compact)));
    } else {
        text = job.sceneName + u": "_s + stateText(job);
        if (job.error)
            text += u". "_s + oneLine(textOf(job));
    }
    QString& told = m_told[job.id];
    if (told == text)
        return;
    told = text;
    line(text);
}

void RenderReport::problem(const Error& error)
{
    if (m_json)
        line(QJsonObject{{u"error"_s, toJson(error)}});
    else
        line(m_command + u": "_s + oneLine(textOf(error, Next::Ended)));
}

void RenderReport::notSent(const Error& error)
{
    const bool isOurs = error.kind == ErrorKind::Refused || error.kind == ErrorKind::SignIn;
    if (isOurs && !error.detail.isEmpty())
        refused(nameOf(error.kind), QString(error.detail).replace(u'\n', u' '));
    else
        problem(error);
}

void RenderReport::delay(const Error& error)
{
    if (m_json)
        line(QJsonObject{{u"error"_s, toJson(error)}});
    else
        line(m_command + u": "_s + oneLine(textOf(error, Next::TriedAgain)));
}

void RenderReport::refused(const QString& kind, const QString& text)
{
    if (m_json)
        line(QJsonObject{{u"error"_s, QJsonObject{{u"kind"_s, kind}, {u"text"_s, text}}}});
    else
        line(m_command + u": "_s + text);
}

void RenderReport::say(const QString& text)
{
    if (m_json)
        line(QJsonObject{{u"note"_s, text}});
    else
        line(text);
}

void RenderReport::howToFetch(const Job& job, bool isCharged)
{
    if (job.state == JobState::Submitting) {
        say(u"Sent, and its answer was not waited for: it may have been charged. Look it up in "
            "Generations."_s);
        return;
    }
    if (job.requestId.isEmpty())
        return;
    QString where = u"It is not done yet. Go on with it later with:"_s;
    if (job.state == JobState::Downloading)
        where = u"The clip is made, and waits at the service. Fetch it later with:"_s;
    else if (isCharged && job.cancelWanted)
        where = u"The service has not said whether it is cancelled: it may run on and be charged. Fetch it "
                "later with:"_s;
    else if (isCharged)
        where = u"It runs on at the service, and will be charged. Fetch it later with:"_s;
    say(where + u"\n  rushes render --attach "_s + job.requestId.toString());
}

void RenderReport::howToFetchUnfetched(const Job& job)
{
    if (!job.output.isEmpty())
        say(u"The clip is made, and lies at %1"_s.arg(addressText(job.output)));
    const bool isElsewhere = job.error && job.error->kind == ErrorKind::Untrusted;
    const QString host = isElsewhere ? hostNamed(job.error->detail) : QString();
    say(u"Request %1. Fetch it with:\n  rushes render --attach %1"_s.arg(job.requestId) +
        (host.isEmpty()
             ? QString()
             : u" --allow-host "_s + host + u"\nif you trust this host; your token is not sent there."_s));
}

} // namespace rushes::cli
