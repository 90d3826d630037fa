#pragma once

#include <QHash>
#include <QObject>
#include <QVariant>

#include <optional>

class QDBusVariant;

namespace rushes {

/// What one of the desktop's settings says of motion: true: there shall be little. Nothing: it says nothing
/// of it.
[[nodiscard]] std::optional<bool> lessMotionBy(const QString& group, const QString& key,
                                               const QVariant& value);

/// Whether the desktop asks for little motion, by its portal (org.freedesktop.portal.Settings): the common
/// setting, or GNOME's or KDE's own. Where there is no portal, nothing is asked for.
class DesktopMotion : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE(<QDBusVariant>)

public:
    explicit DesktopMotion(QObject* parent = nullptr);
    ~DesktopMotion() override;

    /// Asks, and hears of changes from now on. Answers come later. Nothing happens when called again.
    void listen();
    [[nodiscard]] bool asksForLess() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void hear(const QString& group, const QString& key, const QVariant& value);

    bool m_heard = false;
    QHash<QString, bool> m_said = {}; ///< by group and key
};

} // namespace rushes
