// Texts for jobs that were queued together: their headings, and the differences between them.
#include "app/base/isolated.h"
#include "app/base/numbertext.h"
#include "app/queue/jobmodel.h"
#include "app/queue/queuerows.h"
#include "app/queue/queuesummary.h"

#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int promptLetters = 28;

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= promptLetters ? line : line.left(promptLetters).trimmed() + u'…';
}

} // namespace

void QueueRows::learn(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Job& job = m_jobs.jobs().at(row);
        if (job.state == JobState::Waiting)
            m_orders.insert(job.id, job.order);
        if (job.batch.isEmpty())
            continue;
        Batch& batch = m_batches[job.batch];
        batch.ids.insert(job.id);
        batch.known = false;
    }
}

void QueueRows::unlearn(const Job& job)
{
    m_orders.remove(job.id);
    const auto found = m_batches.find(job.batch);
    if (found == m_batches.end())
        return;
    found->ids.erase(job.id);
    found->known = false;
    if (found->ids.empty()) {
        m_told.remove(job.batch);
        m_batches.remove(job.batch);
    }
}

/// Headings and distinguishing texts depend on all jobs of a batch.
void QueueRows::headsChanged(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Job& changed = m_jobs.jobs().at(row);
        const Batch* known = batch(changed);
        if (!known)
            continue;
        QString& told = m_told[changed.batch];
        const QString now = headText(changed, *known) + known->open.text();
        if (std::exchange(told, now) == now)
            continue;
        for (const JobId id : known->ids) {
            const QModelIndex index = indexOf(id);
            if (index.isValid() && id != changed.id)
                Q_EMIT dataChanged(index, index, {HeadRole, HeadPriceRole, VariantRole});
        }
    }
}

QList<JobId> QueueRows::batchOf(const Job& job) const
{
    const auto found = m_batches.constFind(job.batch);
    if (found == m_batches.cend())
        return {job.id};
    QList<JobId> ids(found->ids.cbegin(), found->ids.cend());
    ids.removeIf([this](JobId id) { return m_gone.contains(id); });
    return ids;
}

QList<JobId> QueueRows::batchOf(const Job& job, JobState state) const
{
    QList<JobId> ids = batchOf(job);
    ids.removeIf([&](JobId id) {
        const Job* one = find(id);
        return !one || one->state != state;
    });
    return ids;
}

const QueueRows::Batch* QueueRows::batch(const Job& job) const
{
    const auto found = m_batches.find(job.batch);
    if (found == m_batches.end() || found->ids.size() < 2)
        return nullptr;
    Batch& batch = *found;
    if (batch.known)
        return &batch;
    Batch fresh;
    fresh.ids = batch.ids;
    fresh.known = true;
    const Job* first = nullptr;
    for (const JobId id : batch.ids) {
        const Job& other = *find(id);
        fresh.count += m_gone.contains(id) ? 0 : 1;
        fresh.isOpen = fresh.isOpen || canStillCost(other.state);
        fresh.open += openPrice(other);
        fresh.done += other.state == JobState::Done ? 1 : 0;
        if (!first) {
            first = &other;
            continue;
        }
        fresh.scenesDiffer = fresh.scenesDiffer || other.sceneId != first->sceneId;
        fresh.promptsDiffer = fresh.promptsDiffer || other.request.prompt != first->request.prompt;
        fresh.aspectsDiffer = fresh.aspectsDiffer || other.request.aspectRatio != first->request.aspectRatio;
        fresh.cfgDiffers = fresh.cfgDiffers || other.request.cfgScale != first->request.cfgScale;
        fresh.othersDiffer = fresh.othersDiffer || other.request != first->request;
    }
    batch = std::move(fresh);
    return &batch;
}

bool QueueRows::beginsBatch(int row) const
{
    const Job& first = job(row);
    return batch(first) && (row == 0 || job(row - 1).batch != first.batch);
}

QString QueueRows::headText(const Job& job, const Batch& batch) const
{
    const int count = batch.count;
    QString text;
    if (batch.scenesDiffer)
        text = tr("%n scene(s)", "jobs of different scenes that one click queued", count);
    else if (batch.othersDiffer)
        text = tr("%1 · %2").arg(isolated(job.sceneName), tr("%n variation(s)", nullptr, count));
    else
        text = tr("%1 · %2").arg(isolated(job.sceneName), tr("%n take(s)", nullptr, count));
    if (batch.done > 0)
        text = tr("%1 · %2").arg(text, tr("%n done", nullptr, batch.done));
    return text;
}

QString QueueRows::variantText(const Job& job, const Batch& batch) const
{
    QStringList parts;
    if (!batch.scenesDiffer) {
        if (batch.aspectsDiffer)
            parts.append(job.request.aspectRatio);
        if (batch.cfgDiffers)
            parts.append(tr("CFG %1").arg(numberText(job.request.cfgScale, 2)));
        if (batch.promptsDiffer)
            parts.append(tr("“%1”").arg(shortened(job.request.prompt)));
    }
    if (parts.isEmpty()) {
        const auto number = std::distance(batch.ids.cbegin(), batch.ids.find(job.id)) + 1;
        parts.append(tr("%1 of %2").arg(number).arg(batch.ids.size()));
    }
    return parts.join(u" · "_s);
}

} // namespace rushes
