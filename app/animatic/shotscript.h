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
/// What the camera does in a shot; Static: it does not move.
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
/// How much of the subject the frame shows.
enum class ShotSize { Wide, Medium, Close };
/// Things that a shot shows in addition to its place.
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
    Woman = 512, ///< at least one of the people is a woman
    Man = 1024,
    Hands = 2048,
};
Q_DECLARE_FLAGS(Props, Prop)
Q_DECLARE_OPERATORS_FOR_FLAGS(Props)

/// What an animatic shows of a prompt: the things that its words name.
struct ShotScript
{
    DayTime time = DayTime::Morning;
    Weather weather = Weather::Clear;
    Place place = Place::Hills;
    CameraMove move = CameraMove::Static;
    ShotSize size = ShotSize::Wide;
    int people = 0; ///< 0, 1, 2, or 5 for many
    Props props = {};
    quint32 seed = 0; ///< computed from the words: the same prompt draws the same picture

    /// Of several words for one property the earliest wins; dialogue (in quotes or square brackets) is
    /// ignored. Place and time that `words` do not name are taken from `context`, the prompt of the whole
    /// clip.
    static ShotScript of(const QString& words, const QString& context = {});

    bool operator==(const ShotScript&) const = default;
};

/// The words without dialogue, for showing the first of them.
[[nodiscard]] QString withoutDialogue(const QString& words);

} // namespace rushes
