#pragma once

#include <QObject>

namespace rushes {

/// Says when there is a point in asking again: the machine woke up, or the network came back. Listens only
/// for what it was told to, for listening is not free.
class ResumeWatcher : public QObject
{
    Q_OBJECT

public:
    explicit ResumeWatcher(QObject* parent = nullptr);
    ~ResumeWatcher() override;

    /// logind's word, where there is one. Nothing happens when called again.
    void listenForSleep();
    /// The network manager's word, likewise.
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
