#pragma once

#include <QFlags>
#include <QString>

namespace rushes {

/// When a shot plays.
enum class DayTime { Dawn, Morning, Noon, Golden, Sunset, Dusk, Night };
/// The weather of a shot out of doors.
enum class Weather { Clear, Clouds, Rain, Snow, Fog, Storm };
/// Where a shot plays.
enum class Place { Hills, Mountains, Sea, City, Forest, Desert, Room, Kitchen };
/// What the camera does in a shot; Static: it stands.
enum class CameraMove {
    Static,
    PanLeft,
    PanRight,
    TiltUp,
    TiltDown,
    PushIn,
    PullBack,
    CraneUp,
    CraneDown,
    Orbit,
    Tracking,
    Handheld
};
/// How near the camera is.
enum class ShotSize { Wide, Medium, Close };
/// Things that a shot shows besides its place.
enum class Prop {
    House = 1,
    Cypress = 2,
    Table = 4,
    Candle = 8,
    Lights = 16,
    Boat = 32,
    Birds = 64,
    Vineyard = 128,
    Palm = 256,
    Woman = 512, ///< among the people is a woman
    Man = 1024,
    Hands = 2048,
};
Q_DECLARE_FLAGS(Props, Prop)
Q_DECLARE_OPERATORS_FOR_FLAGS(Props)

/// What an animatic shows of a prompt: the few things that its words name.
struct ShotScript
{
    DayTime time = DayTime::Morning;
    Weather weather = Weather::Clear;
    Place place = Place::Hills;
    CameraMove move = CameraMove::Static;
    ShotSize size = ShotSize::Wide;
    int people = 0; ///< 0, 1, 2, or 5 for many
    Props props = {};
    quint32 seed = 0; ///< from the words: the same prompt draws the same picture

    /// The earliest word that names a thing wins; dialogue (in quotes or square brackets) is not looked at.
    /// Where and when, if `words` name neither, come from `context`, the prompt of the whole clip.
    static ShotScript of(const QString& words, const QString& context = {});

    bool operator==(const ShotScript&) const = default;
};

/// The words without dialogue, e.g. to show the first of them.
[[nodiscard]] QString withoutDialogue(const QString& words);

} // namespace rushes
