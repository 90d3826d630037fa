#pragma once

#include "app/sandbox/sandboxservice.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace rushes {

class AnimaticEncoder;
struct AnimaticOutput;

/// Renders queued requests one after the other. Lives in a thread with an event loop.
class SandboxWorker : public QObject
{
    Q_OBJECT

public:
    explicit SandboxWorker(SandboxService& service, QObject* parent = nullptr);
    ~SandboxWorker() override;

    /// Checks for work.
    void look();

private:
    void begin(const SandboxWork& work);
    void encode(const SandboxWork& work, const AnimaticOutput& output);
    /// Calls `done` when the minimum run time is over.
    void afterBackoff(Instant started, std::function<void()> done);

    SandboxService& m_service;
    bool m_busy = false;
    std::unique_ptr<AnimaticEncoder> m_encoder;
    QTimer m_timer;
};

} // namespace rushes
