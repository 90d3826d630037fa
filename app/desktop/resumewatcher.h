#pragma once

#include <QObject>

namespace rushes {

/// Tells when failed calls are worth repeating: the computer woke up, or the network is available again.
/// Listens only for what was requested, since listening has a cost.
class ResumeWatcher : public QObject
{
    Q_OBJECT

public:
    explicit ResumeWatcher(QObject* parent = nullptr);
    ~ResumeWatcher() override;

    /// Listens to logind, if it is running. Further calls do nothing.
    void listenForSleep();
    /// Listens to the network manager, with the same effect.
    void listenForNetwork();

Q_SIGNALS:
    void awake();
    void online();

private Q_SLOTS:
    void prepareForSleep(bool starting);

private:
    bool m_sleepHeard = false;
    bool m_networkHeard = false;
};

} // namespace rushes
