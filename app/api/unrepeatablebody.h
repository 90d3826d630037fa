#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace rushes {

/// The body of a POST that must not be sent twice. Qt's transport resends a request by itself when the
/// connection is lost before an answer, unless its body cannot be rewound. This body cannot, so that it is
/// sent once through any QNetworkAccessManager.
class UnrepeatableBody : public QIODevice
{
public:
    explicit UnrepeatableBody(QByteArray bytes, QObject* parent = nullptr)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    /// False proves that the request cannot have arrived complete: no byte of its body was read.

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_at == m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_bytes.size() - m_at + QIODevice::bytesAvailable();
    }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_at);
        if (count <= 0)
            return atEnd() ? -1 : 0;
        std::memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace rushes
