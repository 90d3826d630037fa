#pragma once

#include <QObject>

#include <array>

class QSocketNotifier;

namespace rushes {

/// Turns SIGINT, SIGTERM and SIGHUP (the terminal was closed) into a Qt signal while it lives. At most one
/// instance at a time.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void interrupted();

private:
    std::array<int, 2> m_pipe = {-1, -1};
};

} // namespace rushes
