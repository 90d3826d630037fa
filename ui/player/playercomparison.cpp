#include "ui/player/playercomparison.h"

#include "ui/player/pairplayback.h"
#include "ui/player/playback.h"
#include "ui/player/positionslider.h"
#include "ui/player/videosurface.h"
#include "ui/style/heldkeys.h"

#include <QAction>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr double wipeStep = 0.02;

QString sizeText(QSize size)
{
    return u"%1 × %2"_s.arg(size.width()).arg(size.height());
}

QString secondsText(double seconds)
{
    return QLocale().toString(std::round(seconds * 100) / 100, 'g', 6);
}

QString rateText(double fps)
{
    return QLocale().toString(std::round(fps * 1000) / 1000, 'g', 6);
}

/// True when one video ends at least half a frame before the other.
bool haveOtherLengths(const PairPlayback& pair)
{
    const FrameWindow& a = pair.side(Side::A);
    const FrameWindow& b = pair.side(Side::B);
    return !a.isPicture() && !b.isPicture() && std::abs(a.seconds() - b.seconds()) * pair.rate().fps >= 0.5;
}

} // namespace

PlayerComparison::PlayerComparison(Playback& playback, VideoSurface& surface, PositionSlider& slider,
                                   const player::AddAction& add)
    : m_playback(playback)
    , m_surface(surface)
    , m_slider(slider)
{
    makeActions(add);
    connect(&surface, &VideoSurface::wipeMoved, this, [this](double wipe) {
        m_shown.wipe = wipe;
        show();
    });
    connect(&surface, &VideoSurface::heardClicked, this, &PlayerComparison::hear);
}

PlayerComparison::~PlayerComparison()
{
    if (m_pair)
        m_pair->disconnect();
}

void PlayerComparison::makeActions(const player::AddAction& add)
{
    m_toggle = add(u"compare"_s, tr("Compare"), {Qt::Key_C}, [this] { Q_EMIT toggleRequested(); });
    const auto mode = [this](ComparisonMode wanted) { return [this, wanted] { setMode(wanted); }; };
    m_actions = {
        add(u"side-by-side"_s, tr("Side by side"), {Qt::Key_B}, mode(ComparisonMode::SideBySide)),
        add(u"wipe"_s, tr("Wipe"), {Qt::Key_W}, mode(ComparisonMode::Wipe)),
        add(u"difference"_s, tr("Difference"), {Qt::Key_D}, mode(ComparisonMode::Difference)),
        add(u"a-or-b"_s, tr("A or B"), {Qt::Key_A}, [this] { flip(); }),
        HeldKeys::mayRepeat(add(u"wipe-left"_s, tr("Wipe to the left"), {Qt::CTRL | Qt::Key_Left},
                                [this] { wipeBy(-wipeStep); })),
        HeldKeys::mayRepeat(add(u"wipe-right"_s, tr("Wipe to the right"), {Qt::CTRL | Qt::Key_Right},
                                [this] { wipeBy(+wipeStep); })),
        add(u"hear-other"_s, tr("Hear the other one"), {Qt::Key_H}, [this] { hear(!m_shown.hearsB); }),
    };
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(false);
}

Transport* PlayerComparison::transport() const
{
    return m_pair.get();
}

void PlayerComparison::start(const ComparedTake& a, const ComparedTake& b)
{
    m_playback.pause();
    m_playback.rest();
    m_from = m_isOpen ? m_pair->rate().secondsOf(m_pair->frame())
                      : m_playback.rate().secondsOf(m_playback.frame());
    if (!m_pair)
        makePair();
    m_shown.nameA = a.name;
    m_shown.nameB = b.name;
    m_pair->load(a.path, b.path);
}

void PlayerComparison::makePair()
{
    m_pair = std::make_unique<PairPlayback>();
    m_pair->setMuted(m_playback.isMuted());
    m_pair->setVolume(m_playback.volume());
    m_pair->setLooping(m_playback.isLooping());
    connect(m_pair.get(), &PairPlayback::pairShown, this, &PlayerComparison::takePair);
    connect(m_pair.get(), &PairPlayback::failed, this, [this](const QString& words) {
        stop();
        Q_EMIT failed(words);
    });
    connect(m_pair.get(), &PairPlayback::loaded, this, &PlayerComparison::open);
    Q_EMIT transportMade(m_pair.get());
}

void PlayerComparison::open()
{
    m_isOpen = true;
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(true);
    m_shown.hearsB = m_pair->heard() == Side::B;
    Q_EMIT opened();
    m_pair->goTo(m_pair->rate().frameAt(m_from));
    markEnd();
    Q_EMIT changed(true);
}

/// Marks where the shorter one ends.
void PlayerComparison::markEnd()
{
    const double secondsA = m_pair->side(Side::A).seconds();
    const double secondsB = m_pair->side(Side::B).seconds();
    const auto end = static_cast<int>(std::lround(std::min(secondsA, secondsB) * m_pair->rate().fps));
    m_slider.setEndMark(haveOtherLengths(*m_pair) ? end : -1, secondsA < secondsB ? tr("A") : tr("B"));
}

QStringList PlayerComparison::notes() const
{
    if (!m_isOpen)
        return {};
    QStringList notes;
    const FrameWindow& a = m_pair->side(Side::A);
    const FrameWindow& b = m_pair->side(Side::B);
    if (a.isPicture() != b.isPicture())
        notes.append(a.isPicture() ? tr("A is a picture, B a video.") : tr("A is a video, B a picture."));
    if (!a.isPicture() && !b.isPicture()) {
        if (haveOtherLengths(*m_pair))
            notes.append(tr("A lasts %1 s, B %2 s: %3 is held at its end.")
                             .arg(secondsText(a.seconds()), secondsText(b.seconds()),
                                  a.seconds() < b.seconds() ? tr("A") : tr("B")));
        if (std::abs(a.rate().fps - b.rate().fps) > 0.0005)
            notes.append(tr("A has %1 frames a second, B %2: steps go by the quicker one.")
                             .arg(rateText(a.rate().fps), rateText(b.rate().fps)));
        for (const bool isA : {true, false}) {
            if (!(isA ? a : b).rate().starts.isEmpty())
                notes.append(tr("%1 has a variable frame rate.").arg(isA ? tr("A") : tr("B")));
        }
    }
    if (a.size() != b.size())
        notes.append(tr("A is %1, B %2.").arg(sizeText(a.size()), sizeText(b.size())));
    return notes;
}

QStringList PlayerComparison::frameLines() const
{
    if (!m_isOpen || !m_pair->isLoaded())
        return {};
    QStringList lines;
    for (const Side side : {Side::A, Side::B})
        lines.append(tr("%1: frame %2 of %3")
                         .arg(side == Side::A ? m_shown.nameA : m_shown.nameB)
                         .arg(m_pair->frameOf(side, m_pair->frame()) + 1)
                         .arg(m_pair->side(side).frames()));
    return lines;
}

void PlayerComparison::stop()
{
    if (!m_pair)
        return;
    const double seconds = m_pair->rate().secondsOf(m_pair->frame());
    m_playback.setMuted(m_pair->isMuted());
    m_playback.setVolume(m_pair->volume());
    m_pair->disconnect();
    m_pair.release()->deleteLater(); // deleted later: this may run inside one of its signals
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(false);
    m_surface.setComparison({});
    m_slider.setEndMark(-1, {});
    m_shown.a = {};
    m_shown.b = {};
    if (std::exchange(m_isOpen, false))
        Q_EMIT closed(seconds);
    Q_EMIT changed(false);
}

void PlayerComparison::takePair(const QImage& a, const QImage& b, int frame)
{
    if (!m_isOpen)
        return;
    m_shown.a = a;
    m_shown.b = b;
    m_shown.isHeldA = m_pair->isHeld(Side::A, frame);
    m_shown.isHeldB = m_pair->isHeld(Side::B, frame);
    show();
}

void PlayerComparison::show()
{
    if (m_pair && !m_shown.a.isNull())
        m_surface.setComparison(m_shown);
}

void PlayerComparison::setMode(ComparisonMode mode)
{
    if (m_shown.mode == mode)
        return;
    m_shown.mode = mode;
    show();
    Q_EMIT modeChanged(mode);
}

void PlayerComparison::flip()
{
    m_shown.showsB = !m_shown.showsB;
    if (m_shown.mode == ComparisonMode::Flip)
        show();
    else
        setMode(ComparisonMode::Flip);
}

void PlayerComparison::wipeBy(double step)
{
    m_shown.wipe = std::clamp(m_shown.wipe + step, 0.0, 1.0);
    if (m_shown.mode == ComparisonMode::Wipe)
        show();
    else
        setMode(ComparisonMode::Wipe);
}

void PlayerComparison::hear(bool b)
{
    if (!m_pair)
        return;
    m_pair->setHeard(b ? Side::B : Side::A);
    m_shown.hearsB = b;
    show();
}

} // namespace rushes
