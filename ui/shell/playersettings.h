#pragma once

#include <QObject>

namespace rushes {

class FilmPlayer;
class PlayerView;
class Settings;
class TakePlaybackController;

/// What is set of playing holds in the player of takes and in the film's, and what is done there (louder,
/// mute, loop) is remembered.
class PlayerSettings : public QObject
{
    Q_OBJECT

public:
    PlayerSettings(Settings& settings, PlayerView& player, TakePlaybackController& playback, QObject* parent);

    /// Once there is one.
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
    bool m_remembers = false; ///< the volume, then whether it is heard
};

} // namespace rushes
