#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace rushes {

/// The text that identifies one thing of one kind. Converts to QString implicitly, but is made from one only
/// explicitly: an id of one kind can neither be passed nor compared where another kind is expected.
template<class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }
    explicit Id(QLatin1StringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] const QString& toString() const { return m_text; }
    operator const QString&() const { return m_text; } // NOLINT(google-explicit-constructor)
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id& one, const Id& other) { return one.m_text == other.m_text; }
    friend bool operator==(const Id& id, QLatin1StringView text) { return id.m_text == text; }
    friend std::strong_ordering operator<=>(const Id& one, const Id& other)
    {
        return one.m_text.compare(other.m_text) <=> 0;
    }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text = {};
};

} // namespace rushes
