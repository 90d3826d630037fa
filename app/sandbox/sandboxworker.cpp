#include "app/sandbox/sandboxworker.h"

#include "app/animatic/animaticencoder.h"
#include "app/base/clock.h"
#include "app/sandbox/sandboxpictures.h"

#include <QDateTime>
#include <QImageWriter>

using std::chrono::milliseconds;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {

namespace {

AnimaticOutput outputOf(const SandboxPlan& plan)
{
    AnimaticOutput output;
    output.isSoundAlone = plan.kind == MediaKind::Audio;
    output.length = plan.length;
    output.sampleRate = plan.sampleRate;
    output.ending = plan.ending;
    if (output.isSoundAlone)
        return output;
    output.frame.size = plan.size;
    if (!plan.start.isEmpty())
        output.frame.start = pictureAt(plan.start, plan.size);
    if (!plan.end.isEmpty())
        output.frame.end = pictureAt(plan.end, plan.size);
    if (plan.takesSizeFromStart && !output.frame.start.isNull()) {
        const QSizeF start = output.frame.start.size();
        output.frame.size = sizeOfRatio(qBound(0.2, start.width() / start.height(), 5.0), plan.shortSide);
    }
    return output;
}

/// Pictures for a request: scenes from its prompt, or its own picture with another light.
Result<void> drawPictures(const SandboxPlan& plan, const AnimaticOutput& output, const SandboxStore& store,
                          const QString& id)
{
    Request request = plan.request;
    request.shots.clear();
    request.duration = 1;
    for (int number = 1; number <= plan.count; ++number) {
        AnimaticFrame frame = output.frame;
        frame.variation = number - 1;
        Animatic animatic(request, frame);
        QImage picture =
            animatic.frame(frame.start.isNull() ? Animatic::framesPerSecond / 2
                                                : qMin(5 * (number - 1), Animatic::framesPerSecond - 1));
        picture = picture.scaled(frame.size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QImageWriter writer(store.filePath(id, plan.ending, number), plan.ending.toLatin1());
        writer.setQuality(plan.ending == "png"_L1 ? -1 : 90);
        if (!writer.write(picture))
            return failure(ErrorKind::NotWritable, u"%1: %2"_s.arg(writer.fileName(), writer.errorString()));
    }
    return {};
}

} // namespace

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
    std::optional<milliseconds> askAgain;
    const std::optional<SandboxWork> work = m_service.takeWork(currentInstant(), &askAgain);
    if (work)
        begin(*work);
    else if (askAgain)
        m_timer.start(*askAgain);
}

void SandboxWorker::begin(const SandboxWork& work)
{
    m_busy = true;
    const QString id = work.id;
    const Instant started = work.started;
    if (!work.failure.isUndefined()) {
        afterBackoff(started,
                     [this, id, error = work.failure] { m_service.failWork(id, error, currentInstant()); });
        return;
    }
    const AnimaticOutput output = outputOf(work.plan);
    if (work.plan.kind != MediaKind::Image) {
        encode(work, output);
        return;
    }
    const Result<void> drawn = drawPictures(work.plan, output, m_service.store(), id);
    afterBackoff(started, [this, id, drawn] { m_service.finishWork(id, drawn, currentInstant()); });
}

void SandboxWorker::encode(const SandboxWork& work, const AnimaticOutput& output)
{
    const QString id = work.id;
    const Instant started = work.started;
    m_encoder = std::make_unique<AnimaticEncoder>(
        work.plan.request, m_service.store().filePath(id, work.plan.ending), m_service.store().workFolder(),
        m_service.options().ffmpeg, output, m_service.options().ffmpegStall);
    connect(m_encoder.get(), &AnimaticEncoder::finished, this, [this, id, started] {
        afterBackoff(started, [this, id, outcome = m_encoder->outcome()] {
            m_service.finishWork(id, outcome, currentInstant());
        });
    });
    m_encoder->start();
}

void SandboxWorker::afterBackoff(Instant started, std::function<void()> done)
{
    const milliseconds runs = currentInstant() - started;
    const milliseconds rest = std::max(m_service.options().minRun - std::max(runs, 0ms), 0ms);
    QTimer::singleShot(rest, this, [this, done = std::move(done)] {
        m_encoder.reset();
        done();
        m_busy = false;
        look();
    });
}

} // namespace rushes
