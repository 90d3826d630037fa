#include "ui/shell/playersettings.h"

#include "app/base/settings.h"
#include "ui/player/filmplayer.h"
#include "ui/player/playerview.h"
#include "ui/shell/takeplaybackcontroller.h"

#include <cmath>

namespace rushes {

PlayerSettings::PlayerSettings(Settings& settings, PlayerView& player, TakePlaybackController& playback,
                               QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_player(player)
    , m_playback(playback)
{
    for (const QLatin1StringView key :
         {setting::volume.key, setting::seekSeconds.key, setting::playsArrivals.key})
        follow(key);
    connect(&m_player, &PlayerView::soundChanged, this, &PlayerSettings::remember);
    connect(&m_settings, &Settings::changed, this, &PlayerSettings::follow);
}

void PlayerSettings::follow(QLatin1StringView key)
{
    if (key == setting::volume.key || key == setting::muted.key)
        followSound();
    else if (key == setting::seekSeconds.key)
        m_player.setSeekSeconds(m_settings.value(setting::seekSeconds));
    else if (key == setting::playsArrivals.key)
        m_playback.setPlaysArrivals(m_settings.value(setting::playsArrivals));
    if (m_film && (key == setting::seekSeconds.key || key == setting::loop.key))
        followFilm();
}

void PlayerSettings::followSound()
{
    if (m_remembers)
        return;
    const int percent = m_settings.value(setting::volume);
    const bool muted = m_settings.value(setting::muted);
    m_player.setSound(percent, muted);
    if (m_film)
        m_film->playback().setSound(percent / 100.0, muted);
}

void PlayerSettings::addFilm(FilmPlayer& film)
{
    m_film = &film;
    followFilm();
    followSound();
    FilmPlayback& playback = film.playback();
    connect(&playback, &FilmPlayback::audioChanged, this, [this, &playback] {
        remember(static_cast<int>(std::lround(playback.volume() * 100)), playback.isMuted());
    });
    connect(&playback, &FilmPlayback::loopChanged, this,
            [this, &playback] { m_settings.set(setting::loop, playback.isLooping()); });
}

void PlayerSettings::followFilm()
{
    m_film->setSeekSeconds(m_settings.value(setting::seekSeconds));
    m_film->playback().setLooping(m_settings.value(setting::loop));
}

void PlayerSettings::remember(int percent, bool muted)
{
    if (m_remembers)
        return;
    m_remembers = true;
    m_settings.set(setting::volume, percent);
    m_settings.set(setting::muted, muted);
    m_remembers = false;
    followSound(); // for the other player
}

} // namespace rushes
