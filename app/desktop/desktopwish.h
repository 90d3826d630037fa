#pragma once

#include <QHash>
#include <QObject>
#include <QVariant>

#include <optional>

class QDBusVariant;

namespace rushes {

/// A preference of the desktop for all programs.
enum class Wish { LessMotion, MoreContrast };

/// Whether a setting of the desktop states the wish; nullopt: the setting is about something else.
[[nodiscard]] std::optional<bool> wishedBy(Wish wish, const QString& group, const QString& key,
                                           const QVariant& value);

/// Reads a wish from the desktop portal (org.freedesktop.portal.Settings): the common setting, or GNOME's or
/// KDE's own. Without a portal there is no wish.
class DesktopWish : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE(<QDBusVariant>)

public:
    explicit DesktopWish(Wish wish, QObject* parent = nullptr);
    ~DesktopWish() override;

    /// Reads the settings and follows their changes; asynchronous. Further calls do nothing.
    void listen();
    [[nodiscard]] bool isWished() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void hear(const QString& group, const QString& key, const QVariant& value);
    [[nodiscard]] QString busName() const;

    const Wish m_wish;
    bool m_heard = false;
    QHash<QString, bool> m_said = {}; ///< answers by group and key
};

} // namespace rushes
