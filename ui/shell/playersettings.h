#pragma once

#include <QObject>

namespace rushes {

class FilmPlayer;
class PlayerView;
class Settings;
class TakePlaybackController;

/// Applies the settings of playing to the player of takes and the film's, and stores changes that are made
/// there (volume, mute, loop).
class PlayerSettings : public QObject
{
    Q_OBJECT

public:
    PlayerSettings(Settings& settings, PlayerView& player, TakePlaybackController& playback, QObject* parent);

    /// To be called when it was created.
    void addFilm(FilmPlayer& film);

private:
    void follow(QLatin1StringView key);
    void followFilm();
    void followSound();
    void remember(int percent, bool muted);

    Settings& m_settings;
    PlayerView& m_player;
    TakePlaybackController& m_playback;
    FilmPlayer* m_film = nullptr;
    bool m_remembers = false; ///< store the volume, and whether the sound is on
};

} // namespace rushes
