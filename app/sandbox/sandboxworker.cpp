#include "app/sandbox/sandboxworker.h"

#include "app/base/clock.h"
#include "app/sandbox/animaticencoder.h"

#include <QDateTime>

namespace rushes {

SandboxWorker::SandboxWorker(SandboxService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SandboxWorker::look);
}

SandboxWorker::~SandboxWorker() = default;

void SandboxWorker::look()
{
    if (m_busy)
        return;
    qint64 askAgain = -1;
    const std::optional<SandboxWork> work = m_service.takeWork(currentInstant(), &askAgain);
    if (work)
        begin(*work);
    else if (askAgain >= 0)
        m_timer.start(static_cast<int>(askAgain));
}

void SandboxWorker::begin(const SandboxWork& work)
{
    m_busy = true;
    const QString id = work.id;
    const qint64 started = work.started;
    if (!work.failure.isUndefined()) {
        afterBackoff(started,
                     [this, id, error = work.failure] { m_service.failWork(id, error, currentInstant()); });
        return;
    }
    m_encoder = std::make_unique<AnimaticEncoder>(
        work.request, m_service.store().filePath(id), m_service.store().workFolder(),
        m_service.options().ffmpeg, std::chrono::milliseconds(m_service.options().ffmpegStallMs));
    connect(m_encoder.get(), &AnimaticEncoder::finished, this, [this, id, started] {
        afterBackoff(started, [this, id, outcome = m_encoder->outcome()] {
            m_service.finishWork(id, outcome, currentInstant());
        });
    });
    m_encoder->start();
}

void SandboxWorker::afterBackoff(qint64 started, std::function<void()> done)
{
    const qint64 runs = currentInstant() - started;
    const qint64 rest = qMax<qint64>(0, m_service.options().minRunMs - qMax<qint64>(0, runs));
    QTimer::singleShot(static_cast<int>(rest), this, [this, done = std::move(done)] {
        m_encoder.reset();
        done();
        m_busy = false;
        look();
    });
}

} // namespace rushes
