#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace rushes {

/// One stored value: its key, its default, and for numbers its range.
template<typename T>
struct Setting
{
    QLatin1StringView key = {};
    T standard = {};
    T least = {}; ///< for numbers, inclusive; least == most: no range
    T most = {};
};

/// All settings. Tokens and passwords are not among them; the keyring has them.
namespace setting {

inline const Setting<int> jobsAtOnce{QLatin1StringView("queue/jobs_at_once"), 4, 1, 16};
inline const Setting<bool> queuePaused{QLatin1StringView("queue/paused"), false, false, false};
inline const Setting<QString> service{
    QLatin1StringView("service/chosen"), {}, {}, {}}; ///< a ServiceId; empty: not chosen yet
inline const Setting<QStringList> ownServices{
    QLatin1StringView("service/own"), {}, {}, {}}; ///< "address name" each
inline const Setting<QStringList> fileHosts{
    QLatin1StringView("service/file_hosts"), {}, {}, {}}; ///< "host id-of-service" each
inline const Setting<QStringList> keptTokens{
    QLatin1StringView("service/in_keyring"), {}, {}, {}}; ///< ids of services whose token is in the keyring
// Money, in cents; 0: no limit. Earlier versions kept here the limits that are in the database now.
inline const Setting<int> dayCap{QLatin1StringView("money/day_cap"), 0, 0, 100'000'000};
inline const Setting<int> monthCap{QLatin1StringView("money/month_cap"), 0, 0, 100'000'000};
inline const Setting<int> clickWarning{QLatin1StringView("money/click_warning"), 0, 0, 100'000'000};
// The assumed price of a second of video whose price is unknown, and the balance below which a message is
// shown; in cents. 0: no message.
inline const Setting<int> unknownSecond{QLatin1StringView("money/unknown_second"), 42, 1, 10'000};
inline const Setting<int> lowBalance{QLatin1StringView("money/low_balance"), 0, 0, 100'000'000};
inline const Setting<QString> theme{
    QLatin1StringView("look/theme"), QLatin1StringView("system"), {}, {}}; ///< "system", "dark", "light"
inline const Setting<QString> accent{QLatin1StringView("look/accent"),
                                     {},
                                     {},
                                     {}}; ///< an id of accents(); empty: the design's standard accent
inline const Setting<QString> contrast{
    QLatin1StringView("look/contrast"), {}, {}, {}}; ///< "normal", "high"; empty: like the desktop
inline const Setting<QString> motion{
    QLatin1StringView("look/motion"), {}, {}, {}}; ///< "on", "off"; empty: like the desktop
inline const Setting<QStringList> fontsSaid{
    QLatin1StringView("look/fonts_said"),
    {},
    {},
    {}}; ///< scripts for which the lack of a font was already reported
inline const Setting<QString> language{
    QLatin1StringView("look/language"), {}, {}, {}}; ///< of languages(); empty: like the desktop
inline const Setting<int> textSize{QLatin1StringView("look/text_size"), 100, 75,
                                   200}; ///< per cent; scales everything in the window
inline const Setting<QString> videosFolder{
    QLatin1StringView("files/videos_folder"), {}, {}, {}}; ///< empty: videosFolder()
inline const Setting<QString> takeNames{
    QLatin1StringView("files/take_names"), {}, {}, {}}; ///< as fileNameOf() has it; empty: takeName()
inline const Setting<QString> projectsFolder{
    QLatin1StringView("files/projects_folder"), {}, {}, {}}; ///< last used
inline const Setting<QString> requestsFolder{
    QLatin1StringView("files/requests_folder"), {}, {}, {}}; ///< of imports and exports; last used
inline const Setting<QStringList> recentProjects{
    QLatin1StringView("files/recent"), {}, {}, {}}; ///< absolute paths, newest first
// Keys set for actions, as "id=keys" each, and the preset for all other actions; see KeyBindings.
inline const Setting<QStringList> keys{QLatin1StringView("keys/set"), {}, {}, {}};
inline const Setting<QString> keyPreset{QLatin1StringView("keys/preset"), {}, {}, {}}; ///< empty: Rushes' own
inline const Setting<QStringList> paletteUses{
    QLatin1StringView("palette/uses"), {}, {}, {}}; ///< "count id" each, see withUse()
inline const Setting<QString> seenVersion{
    QLatin1StringView("help/seen_version"),
    {},
    {},
    {}}; ///< version whose news were offered last; empty: the first start
inline const Setting<bool> hintsSeen{QLatin1StringView("help/hints_seen"), false, false, false};
inline const Setting<QStringList> favouriteModels{
    QLatin1StringView("models/favourites"), {}, {}, {}}; ///< ids
inline const Setting<QStringList> recentModels{
    QLatin1StringView("models/recent"), {}, {}, {}}; ///< ids, newest first
// What the scene of a new project starts with; empty or 0: the model's default.
inline const Setting<QString> newAspect{QLatin1StringView("scene/aspect"), {}, {}, {}}; ///< "16:9"
inline const Setting<int> newSeconds{QLatin1StringView("scene/seconds"), 0, 0, 60};
inline const Setting<QString> newSound{QLatin1StringView("scene/sound"), {}, {}, {}}; ///< "on", "off"
// Network; the certificates are used from the next start on.
inline const Setting<QString> proxy{
    QLatin1StringView("network/proxy"),
    {},
    {},
    {}}; ///< an address, or "none"; empty: that of the environment. The keyring has its password.
inline const Setting<QString> certificates{
    QLatin1StringView("network/certificates"),
    {},
    {},
    {}}; ///< a PEM file of certificates that are trusted in addition to the system's
inline const Setting<bool> spelling{QLatin1StringView("prompt/spelling"), true, false, false};
inline const Setting<bool> notifications{QLatin1StringView("desktop/notifications"), true, false, false};
inline const Setting<bool> readySound{QLatin1StringView("desktop/sound"), false, false, false};
inline const Setting<bool> trayIcon{QLatin1StringView("desktop/tray_icon"), false, false, false};
inline const Setting<int> volume{QLatin1StringView("player/volume"), 100, 0, 100}; ///< percent
inline const Setting<bool> muted{QLatin1StringView("player/muted"), false, false, false};
inline const Setting<bool> loop{QLatin1StringView("player/loop"), true, false, false};
inline const Setting<bool> playsArrivals{QLatin1StringView("player/plays_arrivals"), true, false, false};
inline const Setting<int> seekSeconds{QLatin1StringView("player/seek_seconds"), 1, 1,
                                      30}; ///< that Shift and the arrow keys move
inline const Setting<QByteArray> windowGeometry{QLatin1StringView("window/geometry"), {}, {}, {}};
inline const Setting<QByteArray> windowLayout{QLatin1StringView("window/layout"), {}, {}, {}};

} // namespace setting

/// The settings file. Reading never fails: a number out of range reads as the nearest valid one, a value of
/// another type as the default.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// `path`: an INI file, created with its folder when something is first set.
    explicit Settings(const QString& path, QObject* parent = nullptr);
    /// Absolute path of rushes.ini in the config folder ($XDG_CONFIG_HOME/rushes or ~/.config/rushes).
    static QString standardPath();

    template<typename T>
    [[nodiscard]] T value(const Setting<T>& setting) const
    {
        const QVariant stored = m_store.value(setting.key);
        if (!stored.isValid() || !stored.canConvert<T>())
            return setting.standard;
        return mended(setting, stored);
    }

    /// Setting the default removes the key. Emits changed() when the value differs.
    template<typename T>
    void set(const Setting<T>& setting, const T& wanted)
    {
        if (value(setting) == wanted)
            return;
        if (wanted == setting.standard)
            m_store.remove(setting.key);
        else
            m_store.setValue(setting.key, QVariant::fromValue(wanted));
        Q_EMIT changed(setting.key);
    }

    /// The raw value in the file; invalid: the key is not there.
    [[nodiscard]] QVariant stored(QLatin1StringView key) const { return m_store.value(key); }
    [[nodiscard]] bool holds(QLatin1StringView key) const { return m_store.contains(key); }
    void forget(QLatin1StringView key) { m_store.remove(key); }
    /// False: the file exists but is no settings file or cannot be read; then every value reads as its
    /// default.
    [[nodiscard]] bool isReadable() const;
    [[nodiscard]] QString path() const { return m_store.fileName(); }

    /// Folder of takes: as set, else "Rushes" in the user's Videos folder.
    [[nodiscard]] QString videosFolder() const;

    /// Writes pending changes; false when the file cannot be written.
    bool sync();

Q_SIGNALS:
    void changed(QLatin1StringView key);

private:
    template<typename T>
    static T mended(const Setting<T>& setting, const QVariant& stored)
    {
        if constexpr (std::is_same_v<T, int>) {
            bool understood = false;
            const int number = stored.toInt(&understood);
            if (!understood)
                return setting.standard;
            return setting.least < setting.most ? qBound(setting.least, number, setting.most) : number;
        } else {
            return stored.value<T>();
        }
    }

    QSettings m_store;
};

} // namespace rushes
