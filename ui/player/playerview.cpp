#include "ui/player/playerview.h"

#include "ui/player/codecs.h"
#include "ui/player/hoverpictures.h"
#include "ui/player/hoverpreview.h"
#include "ui/player/infooverlay.h"
#include "ui/player/notice.h"
#include "ui/player/overlaystrip.h"
#include "ui/player/passingnote.h"
#include "ui/player/picturebar.h"
#include "ui/player/playback.h"
#include "ui/player/playercomparison.h"
#include "ui/player/playerfullscreen.h"
#include "ui/player/positionslider.h"
#include "ui/player/soundplayback.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

PlayerView::PlayerView(QWidget* parent)
    : QWidget(parent)
    , m_playback(new Playback(this))
    , m_transport(m_playback)
    , m_probe(u"ffprobe"_s)
{
    setAccessibleName(tr("Player"));
    m_emptyTitle = tr("No take yet");
    m_emptyHint = tr("Write a prompt and press Generate");
    m_stage = new PlayerStage(*this);
    m_surface = new VideoSurface(m_stage);
    m_surface->setAccessibleName(tr("Video"));
    connect(m_surface, &VideoSurface::resized, this, &PlayerView::placeOverlay);
    connect(m_stage, &PlayerStage::closeRequested, this, [this] { setFullScreenOn(false); });
    m_notice = new Notice(m_surface);
    auto* over = new QVBoxLayout(m_surface);
    over->setContentsMargins(0, 0, 0, 0);
    over->addWidget(m_notice);
    m_strip = new OverlayStrip(m_surface);
    m_strip->hide();
    m_said = new PassingNote(*m_surface);
    m_info = new InfoOverlay(*m_surface);
    makeActions();
    auto* column = new QVBoxLayout(m_stage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(0);
    m_middle->addWidget(m_surface, 1);
    column->addLayout(m_middle, 1);
    column->addWidget(m_bar);
    column->addWidget(m_pictureBar);
    m_preview = new HoverPreview(*m_stage);
    m_hoverPictures = new HoverPictures(this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stage, 1);
    setFocusProxy(m_surface);
    connectPlayback();
    connectComparison();
    connectBar();
    showBarFor(m_kind);
    setState(State::Empty);
    followFrames();
    followLoop();
    followAudio();
}

PlayerView::~PlayerView()
{
    if (m_sound)
        m_sound->disconnect(this);
    m_playback->disconnect(this);
}

void PlayerView::connectPlayback()
{
    Playback* playback = m_playback;
    connect(playback, &Playback::shown, this, [this](const QImage& picture) {
        m_surface->setPicture(picture, m_playback->wholeSize());
        setState(State::Shown);
    });
    connect(m_surface, &VideoSurface::resized, playback,
            [this] { m_playback->setBox(m_surface->pictureBox()); });
    connect(playback, &Playback::loaded, this, [this] {
        m_probe.load({m_path});
        Q_EMIT loaded(duration());
    });
    connect(playback, &Playback::failed, this, [this](const QString& detail) {
        // The file's state tells why.
        m_failure = detail;
        m_probe.load({m_path});
    });
    connect(&m_probe, &MediaProbe::loaded, this, &PlayerView::takeMedia);
    connectTransport(*playback);
    connect(m_surface, &VideoSurface::clicked, this, [this] {
        if (isLoaded())
            togglePlay();
    });
    connect(m_surface, &VideoSurface::menuRequested, this, &PlayerView::popUpMenu);
    connect(m_surface, &VideoSurface::doubleClicked, this, [this] {
        if (m_state != State::Shown)
            return;
        if (isLoaded())
            togglePlay(); // undoes the first click
        setFullScreenOn(!isFullScreenOn());
    });
}

void PlayerView::connectBar()
{
    connect(m_bar->position(), &PositionSlider::frameRequested, this,
            [this](int frame) { m_transport->goTo(frame); });
    connect(m_bar->volume(), &QAbstractSlider::valueChanged, this, [this](int percent) {
        m_transport->setVolume(percent / 100.0);
        m_transport->setMuted(false);
    });
    connect(m_bar->position(), &PositionSlider::hovered, this, &PlayerView::hoverBar);
    connect(m_bar->position(), &PositionSlider::hoverEnded, m_preview, &QWidget::hide);
    connect(m_pictureBar, &PictureBar::actualSizeChosen, this, &PlayerView::setActualSize);
}

void PlayerView::connectTransport(Transport& transport)
{
    const auto follow = [this, one = &transport](auto signal, auto run) {
        connect(one, signal, this, [this, one, run](auto... values) {
            if (m_transport == one)
                run(values...);
        });
    };
    follow(&Transport::frameChanged, [this](int frame) { followFrame(frame); });
    follow(&Transport::framesChanged, [this](int) { followFrames(); });
    follow(&Transport::playingChanged, [this](bool playing) {
        m_bar->setPlaying(playing);
        followSpeed();
        Q_EMIT playingChanged(playing);
    });
    follow(&Transport::speedChanged, [this](double) { followSpeed(); });
    follow(&Transport::loopChanged, [this] { followLoop(); });
    follow(&Transport::audioChanged, [this] { followAudio(); });
}

void PlayerView::connectComparison()
{
    PlayerComparison* comparison = m_comparison.get();
    connect(comparison, &PlayerComparison::transportMade, this,
            [this](Transport* transport) { connectTransport(*transport); });
    connect(comparison, &PlayerComparison::opened, this, [this] {
        m_transport = m_comparison->transport();
        setState(State::Shown);
        followFrames();
        followAudio();
        followInfo();
    });
    connect(comparison, &PlayerComparison::closed, this, [this](double seconds) {
        m_transport = &baseTransport();
        m_bar->setPlaying(false);
        m_transport->goTo(m_transport->rate().frameAt(seconds));
        followFrames();
        followAudio();
        followSpeed();
    });
    connect(comparison, &PlayerComparison::failed, this, &PlayerView::errorOccurred);
}

void PlayerView::setSidePanel(QWidget* panel)
{
    m_middle->addWidget(panel);
}

void PlayerView::clear()
{
    m_comparison->stop();
    m_path.clear();
    m_cuts.clear();
    m_media = {};
    setKind(MediaKind::Video);
    m_playback->clear();
    setState(State::Empty);
}

bool PlayerView::isLoaded() const
{
    return m_transport->isLoaded();
}

void PlayerView::play()
{
    m_transport->play();
}

void PlayerView::pause()
{
    m_transport->pause();
}

void PlayerView::togglePlay()
{
    if (isPlaying())
        pause();
    else
        play();
}

void PlayerView::seek(double seconds)
{
    if (m_transport == m_playback)
        m_playback->seekTo(seconds);
    else
        m_transport->goTo(m_transport->rate().frameAt(seconds));
}

bool PlayerView::isPlaying() const
{
    return m_transport->isPlaying();
}

double PlayerView::position() const
{
    return m_transport->rate().secondsOf(m_transport->frame());
}

double PlayerView::duration() const
{
    return m_transport->rate().secondsOf(m_transport->frames());
}

void PlayerView::setEmptyText(const QString& title, const QString& hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    if (m_state == State::Empty)
        setState(State::Empty);
}

void PlayerView::setOverlay(const QString& title, const QString& text, double progress)
{
    m_strip->say(title, text, progress);
    m_strip->show();
    m_strip->raise();
    placeOverlay();
}

void PlayerView::clearOverlay()
{
    m_strip->hide();
    placeOverlay();
}

void PlayerView::say(const QString& text, const QString& label, std::function<void()> run)
{
    if (!m_speaker || !m_speaker(text, label, run))
        m_said->say(text, label, std::move(run));
}

QString PlayerView::saidText() const
{
    return m_said->text();
}

void PlayerView::setState(State state)
{
    m_state = state;
    if (state == State::Empty)
        m_notice->say(u"clapperboard"_s, m_emptyTitle, m_emptyHint);
    if (state != State::Shown)
        m_surface->clearPicture();
    m_notice->setVisible(state != State::Shown && state != State::Opening);
    Q_EMIT pictureChanged();
}

void PlayerView::fail(const QString& icon, const QString& title, const QString& hint, const QString& command)
{
    if (m_state != State::NoCodecs)
        setState(State::Failed);
    m_notice->say(icon, title, hint, command);
    const QString words = title + u". "_s + hint;
    Q_EMIT errorOccurred(command.isEmpty() ? words : words + u' ' + command);
}

void PlayerView::followFrame(int frame)
{
    m_bar->setFrame(frame);
    refreshShot();
    followInfo();
    Q_EMIT positionChanged(position());
}

void PlayerView::followFrames()
{
    const FramePosition rate = m_transport->rate();
    m_bar->setClip(m_transport->frames(), rate);
    QList<int> cuts;
    for (const double cut : std::as_const(m_cuts))
        cuts += static_cast<int>(std::lround(cut * rate.fps));
    m_bar->position()->setCuts(cuts);
    m_bar->setFrame(m_transport->frame());
    for (QAction* action : std::as_const(m_clipActions))
        action->setEnabled(isLoaded());
    m_preview->hide();
    followLoop();
    refreshShot();
}

void PlayerView::refreshShot()
{
    const FramePosition rate = m_transport->rate();
    const int frame = m_transport->frame();
    const int last = m_transport->frames();
    const auto begun = std::count_if(m_cuts.cbegin(), m_cuts.cend(), [&](double cut) {
        const auto at = static_cast<int>(std::lround(cut * rate.fps));
        return at > 0 && at < last && at <= frame;
    });
    if (m_shot == static_cast<int>(begun))
        return;
    m_shot = static_cast<int>(begun);
    Q_EMIT cutReached(m_shot);
}

void PlayerView::followSpeed()
{
    const double speed = m_transport->effectiveSpeed();
    const QString badge =
        (speed < 0 ? u"\u2212"_s : QString()) + QString::number(std::abs(speed)) + u"\u00d7"_s;
    m_surface->setBadge(speed == 1.0 ? QString() : badge);
}

void PlayerView::followLoop()
{
    m_loopAction->setChecked(m_transport->isLooping());
    m_bar->position()->setLoopRange(m_transport->loopIn(), m_transport->loopOut());
}

void PlayerView::followAudio()
{
    m_muteAction->setChecked(m_transport->isMuted());
    m_bar->setMuted(m_transport->isMuted() || m_transport->volume() <= 0);
    const QSignalBlocker quiet(m_bar->volume());
    m_bar->volume()->setValue(static_cast<int>(std::lround(m_transport->volume() * 100)));
    m_bar->volume()->update();
    Q_EMIT soundChanged(m_bar->volume()->value(), m_transport->isMuted());
}

void PlayerView::setSound(int percent, bool muted)
{
    for (Transport* one : {static_cast<Transport*>(m_playback), static_cast<Transport*>(m_sound.get()),
                           m_comparison->transport()}) {
        if (!one)
            continue;
        one->setVolume(percent / 100.0);
        one->setMuted(muted);
    }
}

bool PlayerView::event(QEvent* event)
{
    // The user may have installed the missing packages and come back to this window.
    if (event->type() == QEvent::WindowActivate && m_state == State::NoCodecs && !codecProblem())
        load(m_path, m_cuts);
    return QWidget::event(event);
}

/// Releases memory while hidden.
void PlayerView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!isFullScreenOn())
        m_playback->rest();
}

void PlayerView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::box(painter, rect(), Theme::current().pane, QColor(), Theme::paneRadius);
}

void PlayerView::placeOverlay()
{
    constexpr int margin = 12;
    const QSize size = m_strip->sizeHint();
    const int width = std::min(m_surface->width() - 2 * margin, size.width());
    const int top = m_surface->height() - size.height() - margin;
    m_strip->setGeometry(margin, top, width, size.height());
    // In a low window the notice is above the strip, otherwise in the middle.
    const bool isLow = top - m_surface->height() / 2 < 4 * fontMetrics().height();
    m_surface->layout()->setContentsMargins(
        0, 0, 0, isLow && m_strip->isVisibleTo(m_surface) ? m_surface->height() - top : 0);
}

} // namespace rushes
