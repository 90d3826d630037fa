#pragma once

#include <QObject>

#include <array>

class QSocketNotifier;

namespace rushes {

/// Turns SIGINT, SIGTERM and SIGHUP (a terminal that is closed) into a Qt signal, for as long as it lives.
/// One at a time.
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
