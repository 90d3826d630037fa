#pragma once

#include <QHash>
#include <QObject>
#include <QVariant>

#include <optional>

class QDBusVariant;

namespace rushes {

/// What a desktop may ask of programs.
enum class Wish { LessMotion, MoreContrast };

/// Whether one of the desktop's settings asks for it. Nothing: it says nothing of it.
[[nodiscard]] std::optional<bool> wishedBy(Wish wish, const QString& group, const QString& key,
                                           const QVariant& value);

/// Whether the desktop asks for it, by its portal (org.freedesktop.portal.Settings): the common setting, or
/// GNOME's or KDE's own. Where there is no portal, nothing is asked for.
class DesktopWish : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE(<QDBusVariant>)

public:
    explicit DesktopWish(Wish wish, QObject* parent = nullptr);
    ~DesktopWish() override;

    /// Asks, and hears of changes from now on. Answers come later. Nothing happens when called again.
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
    QHash<QString, bool> m_said = {}; ///< by group and key
};

} // namespace rushes
