#include "app/studio/takeinputs.h"

#include "app/base/isolated.h"
#include "app/base/onfinished.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/takesources.h"
#include "app/library/takekind.h"
#include "app/library/takemodel.h"
#include "app/media/framegrab.h"
#include "app/media/inputfolder.h"
#include "app/media/pictureread.h"
#include "app/studio/errortext.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString nameIn(const TakeSource& from)
{
    return from.sceneName.isEmpty() ? TakeInputs::tr("another scene")
                                    : u"“%1”"_s.arg(isolated(from.sceneName));
}

QByteArray pngOf(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return !picture.isNull() && picture.save(&buffer, "PNG") ? bytes : QByteArray();
}

/// A problem of the jobs that this one waits for; empty: none.
QString problemOf(const TakeInputs::Cause& cause)
{
    if (!cause.problem.isEmpty())
        return cause.problem;
    if (!cause.state || *cause.state == JobState::Done)
        return TakeInputs::tr("%1 has no take").arg(cause.scene);
    if (*cause.state == JobState::Failed)
        return TakeInputs::tr("%1 failed").arg(cause.scene);
    if (*cause.state == JobState::Cancelled)
        return TakeInputs::tr("%1 was cancelled").arg(cause.scene);
    return needsDecision(*cause.state) ? TakeInputs::tr("%1 needs you").arg(cause.scene) : QString();
}

} // namespace

TakeInputs::TakeInputs(Parts parts, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &TakeInputs::look);
    const auto soon = [this] { m_look.start(0); };
    connect(&m_parts.runner, &JobRunner::jobChanged, this, [this](const Job& job) {
        if (job.state == JobState::Waiting && !takeSourcesOf(job.request).isEmpty())
            m_look.start(0);
    });
    // A deleted take, or its file, may exist again.
    connect(&m_parts.takes, &QAbstractItemModel::rowsInserted, this, &TakeInputs::retry);
    connect(&m_parts.takes, &QAbstractItemModel::modelReset, this, &TakeInputs::retry);
    connect(&m_parts.takes, &QAbstractItemModel::dataChanged, this, &TakeInputs::retry);
    soon();
}

void TakeInputs::retry()
{
    m_problems.clear();
    m_look.start(0);
}

void TakeInputs::look()
{
    const qsizetype before = m_problems.size() + m_underWay.size();
    for (const JobId id : m_parts.runner.waiting()) {
        const Job* job = m_parts.runner.job(id);
        if (job && !takeSourcesOf(job->request).isEmpty())
            lookAt(Job(*job)); // a copy: what follows may change the job
    }
    if (m_problems.size() + m_underWay.size() != before)
        Q_EMIT changed();
}

void TakeInputs::lookAt(const Job& job)
{
    for (const QString& source : takeSourcesOf(job.request)) {
        const Key key(job.id, source);
        if (!m_underWay.contains(key) && !m_problems.contains(key))
            lookFor(job, source);
    }
}

void TakeInputs::lookFor(const Job& job, const QString& source)
{
    const Key key(job.id, source);
    const std::optional<TakeSource> from = TakeSource::from(source);
    const Take* take = from ? takeFor(job, *from) : nullptr;
    if (take)
        grab(key, *from, Take(*take));
    else if (!from || !from->take.isEmpty())
        m_problems.insert(key, tr("the take that it is made of is gone: choose another input"));
}

const Take* TakeInputs::takeFor(const Job& job, const TakeSource& from)
{
    if (!from.take.isEmpty()) {
        if (!m_parts.takes.find(from.take))
            m_parts.loadTake(from.take);
        return m_parts.takes.find(from.take);
    }
    if (!m_loaded.contains(from.scene)) {
        m_loaded.insert(from.scene);
        m_parts.loadScenes({from.scene});
    }
    // A free animatic is no input for a paid clip, and neither is a take older than the one waited for.
    const QList<Take>& takes = m_parts.takes.takes();
    const auto found = std::find_if(takes.cbegin(), takes.cend(), [&](const Take& take) {
        return take.sceneId == from.scene && take.service == job.service && take.finished >= from.since;
    });
    return found == takes.cend() ? nullptr : &*found;
}

void TakeInputs::grab(const Key& key, const TakeSource& from, const Take& take)
{
    if (!QFileInfo(take.path).isFile()) {
        m_problems.insert(key, tr("the file of take %1 of “%2” is missing")
                                   .arg(QString::number(take.number), isolated(take.sceneName)));
        return;
    }
    m_underWay.insert(key);
    const QString name = u"%1 %2.png"_s.arg(take.sceneName, QString::number(take.number));
    if (from.part == TakeSource::Part::File) {
        const Result<KeptInput> kept = keepInput(take.path, m_parts.folder);
        if (kept || takeKind(take.path) != MediaKind::Image)
            return keep(key, kept);
        // Pictures of kinds that no request can have, such as TIFF or SVG, are converted to PNG.
        onFinished(QtConcurrent::run(&readPictureFile, take.path), this,
                   [this, key, name, kept](const QImage& picture) {
                       const QByteArray png = pngOf(picture);
                       keep(key, png.isEmpty() ? kept : keepInput(png, name, m_parts.folder));
                   });
        return;
    }
    const auto time = from.part == TakeSource::Part::LastFrame ? std::nullopt : std::optional(from.time);
    grabFrame(take.path, time, this, [this, key, name](const Result<QByteArray>& frame) {
        keep(key, frame ? keepInput(*frame, name, m_parts.folder) : failure(frame.error()));
    });
}

void TakeInputs::keep(const Key& key, const Result<KeptInput>& kept)
{
    m_underWay.remove(key);
    const Job* job = m_parts.runner.job(key.first);
    if (!job || job->state != JobState::Waiting || !takeSourcesOf(job->request).contains(key.second))
        return; // removed or edited meanwhile
    if (!kept) {
        m_problems.insert(
            key, tr("its input can’t be read: %1").arg(oneLine(rushes::textOf(kept.error(), Next::Ended))));
        Q_EMIT changed();
        return;
    }
    const Result<Request> filled = withSources(job->request, [&](const QString& source) -> Result<QString> {
        return source == key.second ? kept->source : source;
    });
    // Stored before any of it can be sent. The price stays: there is no limit to check.
    if (const Result<void> stored = m_parts.runner.edit(key.first, *filled, job->price, {}); !stored)
        m_problems.insert(key, oneLine(rushes::textOf(stored.error(), Next::TriedAgain)));
}

Result<void> TakeInputs::choose(const SceneId& scene, const TakeId& take)
{
    Result<void> all;
    for (const JobId id : m_parts.runner.waiting()) {
        const Job* job = m_parts.runner.job(id);
        const QStringList sources = job ? takeSourcesOf(job->request) : QStringList();
        const bool waits = std::any_of(sources.cbegin(), sources.cend(), [&scene](const QString& source) {
            const std::optional<TakeSource> from = TakeSource::from(source);
            return from && from->scene == scene;
        });
        if (!waits)
            continue;
        const Result<Request> chosen =
            withSources(job->request, [&](const QString& source) -> Result<QString> {
                std::optional<TakeSource> from = TakeSource::from(source);
                if (!from || from->scene != scene || !sources.contains(source))
                    return source;
                from->take = take;
                from->scene = {};
                return from->text();
            });
        if (Result<void> stored = m_parts.runner.edit(id, *chosen, job->price, {}); !stored && all)
            all = std::move(stored);
    }
    return all;
}

bool TakeInputs::isStuck(const Job& job, QSet<JobId> behind)
{
    if (job.state != JobState::Waiting)
        return false;
    behind.insert(job.id);
    for (const QString& source : takeSourcesOf(job.request)) {
        if (m_problems.contains({job.id, source}))
            return true;
        const std::optional<TakeSource> from = TakeSource::from(source);
        if (!from || from->scene.isEmpty() || takeFor(job, *from))
            continue;
        const QList<Job>& jobs = m_parts.jobs.jobs();
        const bool isComing = std::any_of(jobs.cbegin(), jobs.cend(), [&](const Job& other) {
            return other.sceneId == from->scene && other.service == job.service &&
                   !behind.contains(other.id) && !isFinal(other.state) && !isStuck(other, behind);
        });
        if (!isComing)
            return true;
    }
    return false;
}

const Job* TakeInputs::lastOf(const SceneId& scene, const ServiceId& service) const
{
    const Job* last = nullptr;
    for (const Job& job : m_parts.jobs.jobs()) {
        if (job.sceneId != scene || job.service != service)
            continue;
        const bool isLater = !last || (isFinal(last->state) && !isFinal(job.state)) ||
                             (isFinal(last->state) == isFinal(job.state) && job.id > last->id);
        if (isLater)
            last = &job;
    }
    return last;
}

std::optional<TakeInputs::Cause> TakeInputs::causeOf(const Job& job, QSet<JobId> behind) const
{
    behind.insert(job.id);
    const QStringList sources = job.state == JobState::Waiting ? takeSourcesOf(job.request) : QStringList();
    for (const QString& source : sources) {
        const std::optional<TakeSource> from = TakeSource::from(source);
        if (const QString problem = m_problems.value({job.id, source}); !problem.isEmpty())
            return Cause{{}, {}, {}, problem};
        if (!from || from->scene.isEmpty() || m_underWay.contains({job.id, source}))
            continue; // the take that it waited for exists
        const Job* last = lastOf(from->scene, job.service);
        if (last && !behind.contains(last->id)) {
            if (std::optional<Cause> deeper = causeOf(*last, behind)) {
                deeper->isDirect = false;
                return deeper;
            }
        }
        return Cause{last ? last->id : JobId{}, nameIn(*from),
                     last ? std::optional(last->state) : std::nullopt};
    }
    return {};
}

QString TakeInputs::stateOf(const Job& waiting, const TakeSource& from) const
{
    const QString name = nameIn(from);
    const Job* last = lastOf(from.scene, waiting.service);
    if (!last)
        return tr("waits for a take of %1").arg(name);
    switch (last->state) {
    case JobState::Failed:
        return tr("waits for %1, which failed").arg(name);
    case JobState::Cancelled:
        return tr("waits for %1, which was cancelled").arg(name);
    case JobState::Unknown:
    case JobState::NotFetched:
        return tr("waits for %1, which needs you").arg(name);
    case JobState::Done:
        return tr("waits for a take of %1").arg(name);
    default:
        return tr("waits for %1").arg(name);
    }
}

QString TakeInputs::textOf(const Job& job) const
{
    if (job.state != JobState::Waiting)
        return {};
    for (const QString& source : takeSourcesOf(job.request)) {
        if (const QString problem = m_problems.value({job.id, source}); !problem.isEmpty())
            return problem;
        const std::optional<TakeSource> from = TakeSource::from(source);
        if (!from || from->scene.isEmpty())
            continue;
        if (m_underWay.contains({job.id, source}))
            return tr("takes its picture from %1").arg(nameIn(*from));
        const std::optional<Cause> cause = causeOf(job);
        const QString why = cause && !cause->isDirect ? problemOf(*cause) : QString();
        const QString state = stateOf(job, *from);
        return why.isEmpty() ? state : tr("%1 (%2)", "what it waits for, and why that waits").arg(state, why);
    }
    return {};
}

} // namespace rushes
