#include "app/sandbox/sandboxservice.h"

#include "app/sandbox/sandboxschema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Sandbox)
};

QString timeText(Instant time)
{
    return toDateTime(time).toUTC().toString(Qt::ISODateWithMs);
}

/// /status and /result have different words for the same states, like the real service.
QString statusWord(SandboxState state)
{
    switch (state) {
    case SandboxState::Queued:
        return u"in_queue"_s;
    case SandboxState::Running:
        return u"in_progress"_s;
    case SandboxState::Succeeded:
    case SandboxState::Failed:
        return u"completed"_s;
    case SandboxState::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

QString resultWord(SandboxState state)
{
    switch (state) {
    case SandboxState::Succeeded:
        return u"succeeded"_s;
    case SandboxState::Failed:
        return u"failed"_s;
    default:
        return statusWord(state);
    }
}

SandboxAnswer unknownRequest(const QString& id)
{
    return SandboxService::error(404, 404001, u"Request %1 is unknown, deleted or expired."_s.arg(id));
}

} // namespace

SandboxService::SandboxService(const QString& folder, const Catalogue& catalogue, SandboxOptions options)
    : m_catalogue(catalogue)
    , m_options(std::move(options))
    , m_store(folder)
{
}

Result<void> SandboxService::open(Instant now)
{
    const std::scoped_lock lock(m_mutex);
    if (Result<void> prepared = m_store.prepare(); !prepared)
        return prepared;
    m_requests = m_store.load();
    m_store.tidy(m_requests, now, m_options.kept, m_options.keptBytes);
    for (SandboxRequest& request : m_requests) {
        m_lastNumber = qMax(m_lastNumber, request.number);
        if (request.state == SandboxState::Running)
            request.state = SandboxState::Queued;
    }
    return {};
}

void SandboxService::takeIn()
{
    const std::scoped_lock lock(m_mutex);
    for (SandboxRequest request : m_store.load()) {
        if (find(request.id))
            continue;
        request.number = ++m_lastNumber;
        if (request.state == SandboxState::Running)
            request.state = SandboxState::Queued;
        (void)m_store.save(request); // only the number changed, and it is valid for this run only
        m_requests.append(request);
    }
}

void SandboxService::setOrigin(const QString& origin)
{
    const std::scoped_lock lock(m_mutex);
    m_origin = origin;
}

SandboxAnswer SandboxService::error(int http, int code, const QString& message)
{
    return {http, {{u"error_code"_s, code}, {u"error_message"_s, message}}};
}

SandboxAnswer SandboxService::tokenMissing()
{
    return error(400, 400004, u"The token is missing, expired or revoked."_s);
}

const SandboxRequest* SandboxService::find(const QString& id) const
{
    const auto found = std::find_if(m_requests.cbegin(), m_requests.cend(),
                                    [&](const SandboxRequest& r) { return r.id == id; });
    return found == m_requests.cend() ? nullptr : &*found;
}

SandboxRequest* SandboxService::find(const QString& id)
{
    const auto found = std::find_if(m_requests.begin(), m_requests.end(),
                                    [&](const SandboxRequest& r) { return r.id == id; });
    return found == m_requests.end() ? nullptr : &*found;
}

int SandboxService::positionOf(const SandboxRequest& request) const
{
    return 1 + static_cast<int>(
                   std::count_if(m_requests.cbegin(), m_requests.cend(), [&](const SandboxRequest& other) {
                       return other.state == SandboxState::Queued && other.number < request.number;
                   }));
}

SandboxAnswer SandboxService::submit(const QString& model, const QByteArray& body, Instant now,
                                     const QJsonValue& failure)
{
    const Model* known = m_catalogue.model(model);
    if (!known)
        return error(400, 400001, u"The model id %1 is unknown."_s.arg(model));
    const SchemaVerdict verdict = checkInput(body, *known);
    if (!verdict.problems.isEmpty()) {
        SandboxAnswer refused = error(422, 422001, u"The input was refused."_s);
        QJsonArray detail;
        for (const SchemaProblem& problem : verdict.problems)
            detail.append(problem.toJson());
        refused.body.insert(u"detail"_s, detail);
        return refused;
    }

    const std::scoped_lock lock(m_mutex);
    SandboxRequest request;
    request.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    request.number = m_lastNumber + 1;
    request.model = model;
    request.input = verdict.input;
    request.created = now;
    if (!failure.isUndefined()) {
        request.mustFail = true;
        request.error = failure;
    }
    if (const Result<void> saved = m_store.save(request); !saved)
        return error(500, 500001, saved.error().detail);
    m_lastNumber = request.number;
    m_requests.append(request);
    const QString base = m_origin + u"/v1/requests/"_s + request.id;
    return {200,
            {{u"request_id"_s, request.id},
             {u"status_url"_s, QString(base + u"/status"_s)},
             {u"result_url"_s, QString(base + u"/result"_s)},
             {u"cancel_url"_s, QString(base + u"/cancel"_s)}}};
}

SandboxAnswer SandboxService::status(const QString& id) const
{
    const std::scoped_lock lock(m_mutex);
    const SandboxRequest* request = find(id);
    if (!request)
        return unknownRequest(id);
    SandboxAnswer answer{200, {{u"request_id"_s, id}, {u"status"_s, statusWord(request->state)}}};
    if (request->state == SandboxState::Queued)
        answer.body.insert(u"queue_position"_s, positionOf(*request));
    return answer;
}

SandboxAnswer SandboxService::result(const QString& id, bool includeCost)
{
    const std::scoped_lock lock(m_mutex);
    SandboxRequest* request = find(id);
    if (!request)
        return unknownRequest(id);
    SandboxAnswer answer{200,
                         {{u"request_id"_s, id},
                          {u"status"_s, resultWord(request->state)},
                          {u"created_at"_s, timeText(request->created)}}};
    if (request->isOver())
        answer.body.insert(u"finished_at"_s, timeText(request->finished));
    if (request->state == SandboxState::Succeeded) {
        if (m_expired.removeAll(id) > 0) {
            ++request->address;
            if (const Result<void> saved = m_store.save(*request); !saved)
                return error(500, 500001, saved.error().detail);
        }
        answer.body.insert(u"output"_s, outputOf(*request));
    }
    if (request->state == SandboxState::Failed)
        answer.body.insert(u"error"_s, request->error);
    if (includeCost)
        answer.body.insert(u"cost"_s, 0);
    return answer;
}

SandboxAnswer SandboxService::cancel(const QString& id, Instant now)
{
    const std::scoped_lock lock(m_mutex);
    SandboxRequest* request = find(id);
    if (!request)
        return unknownRequest(id);
    QString outcome = u"not_cancellable"_s;
    if (request->state == SandboxState::Queued) {
        SandboxRequest cancelled = *request;
        cancelled.state = SandboxState::Cancelled;
        cancelled.finished = now;
        if (const Result<void> saved = m_store.save(cancelled); !saved)
            return error(500, 500001, saved.error().detail);
        *request = cancelled;
        outcome = u"cancelled"_s;
    }
    return {202, {{u"request_id"_s, id}, {u"status"_s, statusWord(request->state)}, {u"outcome"_s, outcome}}};
}

QJsonObject SandboxService::outputOf(const SandboxRequest& request) const
{
    QJsonArray addresses;
    for (int number = 1; number <= request.count; ++number) {
        QString name = QString::number(request.address);
        if (number > 1)
            name += u"-%1"_s.arg(number);
        addresses.append(u"%1/files/%2/%3.%4"_s.arg(m_origin, request.id, name, request.ending));
    }
    return {{request.kind, addresses.at(0)}, {request.kind + u's', addresses}};
}

QJsonObject SandboxService::modelJson(const Model& model, bool withSchema)
{
    QStringList categories = model.categories;
    if (categories.isEmpty()) {
        const QString task = model.task().simplified().replace(u' ', u'-');
        const QString from = model.roles.media.isEmpty() ? u"text"_s : nameOf(model.roles.media.at(0).media);
        categories.append(task.contains("-to-"_L1) ? task : from + u"-to-"_s + nameOf(model.output));
    }
    QJsonObject object{
        {u"model_id"_s, model.id},
        {u"display_name"_s, model.name},
        {u"kind"_s, u"model"_s},
        {u"output"_s, nameOf(model.output)},
        {u"categories"_s, QJsonArray::fromStringList(categories)},
        {u"base_price_usd"_s, 0},
        {u"price_unit"_s, model.output == MediaKind::Image ? u"output"_s : u"second"_s},
        {u"pricing_note"_s, u"The sandbox draws an animatic and charges nothing."_s},
    };
    if (withSchema)
        object.insert(u"input_schema"_s, inputSchema(model));
    return object;
}

SandboxAnswer SandboxService::model(const QString& id) const
{
    const Model* known = m_catalogue.model(id);
    if (!known)
        return error(400, 400001, u"The model id %1 is unknown."_s.arg(id));
    return {200, modelJson(*known, true)};
}

SandboxAnswer SandboxService::models(const ModelQuery& query) const
{
    QJsonArray found;
    for (const Model& model : m_catalogue.models()) {
        const QJsonObject object = modelJson(model, query.includeSchema);
        const bool named = model.id.contains(query.search, Qt::CaseInsensitive) ||
                           model.name.contains(query.search, Qt::CaseInsensitive);
        const bool sorted =
            query.category.isEmpty() || object.value(u"categories"_s).toArray().contains(query.category);
        const bool kind = query.kind.isEmpty() || object.value(u"kind"_s).toString() == query.kind ||
                          nameOf(model.output) == query.kind;
        if (named && sorted && kind)
            found.append(object);
    }
    QJsonArray page;
    for (int i = qMax(0, query.offset); i < found.size() && page.size() < qMax(0, query.limit); ++i)
        page.append(found.at(i));
    return {200, {{u"models"_s, page}, {u"total"_s, found.size()}}};
}

SandboxAnswer SandboxService::balance() const
{
    return {200, {{u"balance_usd"_s, m_options.balanceUsd}, {u"currency"_s, u"USD"_s}}};
}

QString SandboxService::file(const QString& id, int address, int number, const QString& ending) const
{
    const std::scoped_lock lock(m_mutex);
    const SandboxRequest* request = find(id);
    if (!request || request->state != SandboxState::Succeeded || request->address != address ||
        m_expired.contains(id) || number < 1 || number > request->count || ending != request->ending)
        return {};
    const QString path = m_store.filePath(id, ending, number);
    return QFileInfo::exists(path) ? path : QString();
}

void SandboxService::expireFile(const QString& id)
{
    const std::scoped_lock lock(m_mutex);
    for (const SandboxRequest& request : std::as_const(m_requests)) {
        if (request.state == SandboxState::Succeeded && (id.isEmpty() || id == request.id) &&
            !m_expired.contains(request.id))
            m_expired.append(request.id);
    }
}

std::optional<SandboxWork> SandboxService::takeWork(Instant now,
                                                    std::optional<std::chrono::milliseconds>* askAgain)
{
    const std::scoped_lock lock(m_mutex);
    if (askAgain)
        askAgain->reset();
    m_store.tidy(m_requests, now, m_options.kept, m_options.keptBytes);
    SandboxRequest* next = nullptr;
    for (SandboxRequest& request : m_requests) {
        if (request.state == SandboxState::Running)
            return {};
        if (request.state == SandboxState::Queued && !next)
            next = &request;
    }
    if (!next)
        return {};
    // After the clock was set back, the request must not wait longer than the minimum.
    const auto wait = std::min(next->created + m_options.minQueue - now, m_options.minQueue);
    if (wait > std::chrono::milliseconds(0)) {
        if (askAgain)
            *askAgain = wait;
        return {};
    }
    next->state = SandboxState::Running;
    next->started = now;
    SandboxWork work{next->id, {}, now, next->mustFail ? next->error : QJsonValue(QJsonValue::Undefined)};
    if (const Model* model = m_catalogue.model(next->model)) {
        work.plan = planOf(next->input, *model);
        next->ending = work.plan.ending;
        next->count = work.plan.count;
        next->kind = nameOf(work.plan.kind);
    } else if (work.failure.isUndefined()) {
        work.failure = Words::tr("This request cannot be read any more: %1").arg(next->model);
    }
    // A record that still says queued is rendered again after a restart.
    if (const Result<void> saved = m_store.save(*next); !saved)
        qWarning("sandbox: %s", qUtf8Printable(saved.error().detail));
    return work;
}

void SandboxService::close(const QString& id, SandboxState state, const QJsonValue& error, Instant now)
{
    const std::scoped_lock lock(m_mutex);
    SandboxRequest* request = find(id);
    if (!request || request->state != SandboxState::Running)
        return;
    request->state = state;
    request->error = error;
    request->finished = now;
    if (const Result<void> saved = m_store.save(*request); !saved)
        qWarning("sandbox: %s", qUtf8Printable(saved.error().detail));
}

void SandboxService::finishWork(const QString& id, const Result<void>& outcome, Instant now)
{
    if (outcome)
        close(id, SandboxState::Succeeded, {}, now);
    else
        close(id, SandboxState::Failed, outcome.error().detail, now);
}

void SandboxService::failWork(const QString& id, const QJsonValue& error, Instant now)
{
    close(id, SandboxState::Failed, error, now);
}

} // namespace rushes
