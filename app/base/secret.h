#pragma once

#include <QByteArray>
#include <QDebug>
#include <QStringList>

namespace rushes {

/// A token. It has no operator that prints it: logs and test failures show "(secret)".
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    /// The bytes themselves: for the Authorization header and for the keyring only.
    [[nodiscard]] const QByteArray& reveal() const { return m_value; }

    bool operator==(const Secret&) const = default;

private:
    QByteArray m_value = {};
};

/// The ways a secret may stand in a text: as it is, percent-encoded, in JSON, in Base64. Nothing for one that
/// is too short to be told from other text.
[[nodiscard]] QStringList formsOf(const Secret& secret);
/// The text with "(secret)" in place of each.
[[nodiscard]] QString without(const Secret& secret, QString text);

inline QDebug operator<<(QDebug debug, const Secret& secret)
{
    return debug.nospace() << (secret.isEmpty() ? "(no secret)" : "(secret)");
}

} // namespace rushes
