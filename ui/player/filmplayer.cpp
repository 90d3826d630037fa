#include "ui/player/filmplayer.h"

#include "app/base/isolated.h"
#include "app/film/filmmodel.h"
#include "ui/player/codecs.h"
#include "ui/player/infooverlay.h"
#include "ui/player/notice.h"
#include "ui/player/passingnote.h"
#include "ui/player/playbackclip.h"
#include "ui/player/playerfullscreen.h"
#include "ui/player/positionslider.h"
#include "ui/player/timepill.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"
#include "ui/style/heldkeys.h"
#include "ui/style/icons.h"
#include "ui/style/pane.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/shownname.h"
#include "ui/style/stripbutton.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int roomForWords = 620; // px, width of the strip below which its buttons have icons only

} // namespace

FilmPlayer::FilmPlayer(QWidget* parent)
    : QWidget(parent)
    , m_playback(std::make_unique<FilmPlayback>([] { return std::make_unique<PlaybackClip>(); },
                                                std::make_unique<SteadyFilmClock>()))
{
    setAccessibleName(tr("Player"));
    m_stage = new PlayerStage(*this);
    m_surface = new VideoSurface(m_stage);
    m_surface->setAccessibleName(tr("Video"));
    connect(m_surface, &VideoSurface::resized, this, &FilmPlayer::placePills);
    connect(m_stage, &PlayerStage::closeRequested, this, [this] { setFullScreenOn(false); });
    m_notice = new Notice(m_surface);
    auto* over = new QVBoxLayout(m_surface);
    over->setContentsMargins(0, 0, 0, 0);
    over->addWidget(m_notice);
    m_time = new TimePill(u"film"_s, m_surface);
    m_scene = new TimePill({}, m_surface);
    m_said = new PassingNote(*m_surface);
    m_info = new InfoOverlay(*m_surface);
    connect(m_surface, &VideoSurface::menuRequested, this, &FilmPlayer::popUpMenu);
    makeActions();
    makeStrip();
    auto* column = new QVBoxLayout(m_stage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_surface, 1);
    column->addWidget(m_bar);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_strip);
    whole->addWidget(m_stage, 1);
    setFocusProxy(m_surface);
    connectPlayback();
    followFilm();
    followAudio();
    refreshLook();
}

FilmPlayer::~FilmPlayer()
{
    m_playback->disconnect(this);
}

void FilmPlayer::makeStrip()
{
    m_strip = new QWidget(this);
    m_strip->setFixedHeight(40);
    const auto button = [this](QAction* action) {
        auto* made = new QToolButton(m_strip);
        made->setAccessibleName(action->text());
        made->setToolTip(action->toolTip());
        made->setFixedSize(28, 26);
        connect(made, &QToolButton::clicked, action, &QAction::trigger);
        return made;
    };
    m_back = button(m_previous);
    m_on = button(m_next);
    m_title = new Caption({}, m_strip);
    m_title->setRole(QPalette::WindowText);
    m_star = new QLabel(m_strip);
    m_star->setAccessibleName(tr("Starred"));
    m_open = new StripButton(u"external-link"_s, tr("Open its scene"), m_strip);
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT openRequested(m_playback->item()); });
    m_more = new QToolButton(m_strip);
    m_more->setAccessibleName(tr("Take menu"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setFixedSize(28, 26);
    auto* menu = new QMenu(m_more);
    menu->setAccessibleName(m_more->accessibleName());
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        Q_EMIT menuAboutToShow(menu, m_playback->item());
    });
    connect(m_more, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    m_row = new QHBoxLayout(m_strip);
    m_row->setContentsMargins(8, 4, 8, 4);
    m_row->setSpacing(4);
    m_row->addWidget(m_back);
    m_row->addWidget(m_on);
    m_row->addSpacing(8);
    m_row->addWidget(m_title);
    m_row->addWidget(m_star);
    m_row->addStretch(1);
    m_row->addWidget(m_open);
    m_row->addWidget(m_more);
}

void FilmPlayer::addButton(QWidget* button)
{
    m_row->insertWidget(m_row->indexOf(m_more), button);
    setTabOrder(m_open, button); // in the order of their places
    setTabOrder(button, m_more);
    resizeEvent(nullptr);
}

void FilmPlayer::connectPlayback()
{
    FilmPlayback* playback = m_playback.get();
    connect(playback, &FilmPlayback::shown, this, [this](const QImage& picture, qint64 frame) {
        m_surface->setPicture(picture);
        m_pictureFrame = frame;
        showState();
    });
    connect(playback, &FilmPlayback::frameChanged, this, &FilmPlayer::followFrame);
    connect(playback, &FilmPlayback::filmChanged, this, &FilmPlayer::followFilm);
    connect(playback, &FilmPlayback::playingChanged, this, [this](bool playing) {
        m_bar->setPlaying(playing);
        followFrame();
    });
    connect(playback, &FilmPlayback::speedChanged, this, &FilmPlayer::followFrame);
    connect(playback, &FilmPlayback::loopChanged, this, [this] {
        m_loopAction->setChecked(m_playback->isLooping());
        const auto place = [](std::optional<qint64> frame) {
            return frame ? std::optional(static_cast<int>(*frame)) : std::nullopt;
        };
        m_bar->position()->setLoopRange(place(m_playback->loopIn()), place(m_playback->loopOut()));
    });
    connect(playback, &FilmPlayback::audioChanged, this, &FilmPlayer::followAudio);
    connect(playback, &FilmPlayback::failed, this, [this](int item, const QString& detail) {
        Q_EMIT errorOccurred(tr("The take of “%1” can't be played; the film shows its slate. %2")
                                 .arg(m_playback->film().items.at(item).sceneName, detail));
    });
    connect(m_bar->position(), &PositionSlider::frameRequested, playback, &FilmPlayback::goTo);
    connect(m_bar->volume(), &QAbstractSlider::valueChanged, this, [this](int percent) {
        m_playback->setVolume(percent / 100.0);
        m_playback->setMuted(false);
    });
    const auto toggle = [playback] { playback->isPlaying() ? playback->pause() : playback->play(); };
    connect(m_surface, &VideoSurface::clicked, this, toggle);
    connect(m_surface, &VideoSurface::doubleClicked, this, [this, toggle] {
        toggle(); // undoes the first click
        setFullScreenOn(!isFullScreenOn());
    });
}

void FilmPlayer::setFilm(const Film& film)
{
    if (!codecProblem())
        m_playback->setFilm(film);
    showState();
}

FramePosition FilmPlayer::rate() const
{
    return {m_playback->film().format.rate.toDouble()};
}

void FilmPlayer::followFilm()
{
    const Film& film = m_playback->film();
    m_bar->setClip(static_cast<int>(film.frames()), rate());
    QList<int> cuts;
    for (const FilmItem& item : film.items)
        cuts.append(static_cast<int>(item.start));
    m_bar->position()->setCuts(cuts);
    const bool some = !film.items.isEmpty();
    for (QAction* action : std::as_const(m_actions)) {
        if (action != m_muteAction && action != m_leaveAction && action != m_fullScreenAction)
            action->setEnabled(some);
    }
    if (!some)
        m_surface->clearPicture();
    followFrame();
    showState();
}

void FilmPlayer::showState()
{
    if (const auto problem = codecProblem()) {
        m_notice->say(
            u"film"_s, tr("To see videos, install GStreamer's plugins"),
            tr("Takes are made and kept all the same. Type this in a terminal, then come back here:"),
            problem->command());
        m_surface->clearPicture();
        m_notice->show();
    } else {
        m_notice->say(u"clapperboard"_s, tr("No take yet"),
                      tr("The scenes' chosen takes play here, one after the other."));
        m_notice->setVisible(m_surface->picture().isNull() && m_playback->film().items.isEmpty());
    }
    const bool shows = !m_surface->picture().isNull();
    m_time->setVisible(shows);
    m_scene->setVisible(shows);
    followInfo();
    const bool has = pictureItem() >= 0;
    if (std::exchange(m_hadPicture, has) != has)
        Q_EMIT pictureChanged();
}

void FilmPlayer::followFrame()
{
    const Film& film = m_playback->film();
    const qint64 frame = m_playback->frame();
    const int item = m_playback->item();
    m_bar->setFrame(static_cast<int>(frame));
    m_open->setEnabled(item >= 0);
    m_more->setEnabled(item >= 0);
    m_previous->setEnabled(frame > 0);
    m_next->setEnabled(item >= 0 && item + 1 < film.items.size());
    m_back->setEnabled(m_previous->isEnabled());
    m_on->setEnabled(m_next->isEnabled());
    QString title = tr("Film");
    QString scene;
    bool starred = false;
    if (item >= 0) {
        const FilmItem& shown = film.items.at(item);
        const QString number = tr("scene %1 of %2").arg(item + 1).arg(film.items.size());
        const QString name = isolated(shown.sceneName);
        const QString take = shown.isSlate()
                                 ? tr("%1, no take yet").arg(name)
                                 : tr("%1, take %2").arg(name, QString::number(shown.take->number));
        title = u"%1 · %2 · %3"_s.arg(tr("Film"), number, take);
        starred = shown.take && shown.take->starred;
        scene = u"%1 %2"_s.arg(shownName(shown.sceneName, m_surface->fontMetrics(), 160),
                               timecode(frame - shown.start, film.format.rate));
    }
    if (const double speed = m_playback->effectiveSpeed(); speed != 1.0)
        scene =
            (speed < 0 ? u"\u2212"_s : QString()) + QString::number(std::abs(speed)) + u"\u00d7 · "_s + scene;
    m_title->setText(title);
    m_strip->setAccessibleName(title);
    m_star->setVisible(starred);
    static_cast<TimePill*>(m_time)->setText(timecode(frame, film.format.rate));
    static_cast<TimePill*>(m_scene)->setText(scene);
    placePills();
}

void FilmPlayer::placePills()
{
    constexpr int margin = 10;
    m_time->resize(m_time->sizeHint());
    m_scene->resize(m_scene->sizeHint());
    // Inside the picture, where it is wide enough for both.
    QRect area = m_surface->pictureRect().toRect() & m_surface->rect();
    if (area.width() < m_time->width() + m_scene->width() + 3 * margin)
        area = m_surface->rect();
    m_time->move(area.left() + margin, area.top() + margin);
    m_scene->move(area.left() + area.width() - m_scene->width() - margin, area.top() + margin);
    followInfo();
}

void FilmPlayer::followAudio()
{
    m_muteAction->setChecked(m_playback->isMuted());
    m_bar->setMuted(m_playback->isMuted() || m_playback->volume() <= 0);
    const QSignalBlocker quiet(m_bar->volume());
    m_bar->volume()->setValue(static_cast<int>(std::lround(m_playback->volume() * 100)));
    m_bar->volume()->update();
}

void FilmPlayer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        refreshLook();
    QWidget::changeEvent(event);
}

void FilmPlayer::resizeEvent(QResizeEvent*)
{
    for (StripButton* one : m_strip->findChildren<StripButton*>(Qt::FindDirectChildrenOnly))
        one->setNarrow(width() < roomForWords);
}

void FilmPlayer::refreshLook()
{
    m_title->setFont(Theme::headFont());
    m_back->setIcon(icon(u"chevron-left"_s));
    m_on->setIcon(icon(u"chevron-right"_s));
    m_more->setIcon(icon(u"ellipsis"_s));
    m_star->setPixmap(iconPixmap(u"star"_s, Theme::current().accent, 16, devicePixelRatioF()));
}

void FilmPlayer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::box(painter, rect(), Theme::current().pane, QColor(), Theme::paneRadius);
}

} // namespace rushes
