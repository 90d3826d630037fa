#include "ui/player/pairplayback.h"
#include "ui/player/playback.h"
#include "ui/player/playerview.h"
#include "ui/player/positionslider.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"
#include "ui/style/heldkeys.h"

#include <QAction>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// PlayerView: comparison of two takes.

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

} // namespace

void PlayerView::makeCompareActions()
{
    const auto key = [](auto... keys) { return QList<QKeySequence>{QKeySequence(keys)...}; };
    QAction* compare = add(u"compare"_s, tr("Compare"), key(Qt::Key_C), [this] { Q_EMIT compareToggled(); });
    m_menuActions += {nullptr, compare};
    const auto mode = [this](ComparisonMode wanted) { return [this, wanted] { setComparisonMode(wanted); }; };
    m_compareActions = {
        add(u"side-by-side"_s, tr("Side by side"), key(Qt::Key_B), mode(ComparisonMode::SideBySide)),
        add(u"wipe"_s, tr("Wipe"), key(Qt::Key_W), mode(ComparisonMode::Wipe)),
        add(u"difference"_s, tr("Difference"), key(Qt::Key_D), mode(ComparisonMode::Difference)),
        add(u"a-or-b"_s, tr("A or B"), key(Qt::Key_A), [this] { flip(); }),
        HeldKeys::mayRepeat(add(u"wipe-left"_s, tr("Wipe to the left"), key(Qt::CTRL | Qt::Key_Left),
                                [this] { wipeBy(-wipeStep); })),
        HeldKeys::mayRepeat(add(u"wipe-right"_s, tr("Wipe to the right"), key(Qt::CTRL | Qt::Key_Right),
                                [this] { wipeBy(+wipeStep); })),
        add(u"hear-other"_s, tr("Hear the other one"), key(Qt::Key_H), [this] { hearOther(); }),
    };
    for (QAction* action : std::as_const(m_compareActions))
        action->setEnabled(false);
    connect(m_surface, &VideoSurface::wipeMoved, this, [this](double wipe) {
        m_comparison.wipe = wipe;
        showComparison();
    });
    connect(m_surface, &VideoSurface::heardClicked, this, [this](bool b) { hear(b); });
}

bool PlayerView::isComparing() const
{
    return m_pair != nullptr;
}

void PlayerView::compare(const ComparedTake& a, const ComparedTake& b)
{
    m_playback->pause();
    m_playback->rest();
    const double seconds = m_pair && m_transport == m_pair.get()
                               ? m_pair->rate().secondsOf(m_pair->frame())
                               : m_playback->rate().secondsOf(m_playback->frame());
    if (!m_pair) {
        m_pair = std::make_unique<PairPlayback>();
        m_pair->setMuted(m_playback->isMuted());
        m_pair->setVolume(m_playback->volume());
        m_pair->setLooping(m_playback->isLooping());
        connectTransport(*m_pair);
        connect(m_pair.get(), &PairPlayback::pairShown, this, &PlayerView::takePair);
        connect(m_pair.get(), &PairPlayback::failed, this, [this](const QString& words) {
            stopComparing();
            Q_EMIT errorOccurred(words);
            Q_EMIT comparisonFailed();
        });
        connect(m_pair.get(), &PairPlayback::loaded, this, &PlayerView::startComparing);
    }
    m_comparison.nameA = a.name;
    m_comparison.nameB = b.name;
    m_compareFrom = seconds;
    m_pair->load(a.path, b.path);
}

void PlayerView::startComparing()
{
    m_transport = m_pair.get();
    for (QAction* action : std::as_const(m_compareActions))
        action->setEnabled(true);
    m_comparison.hearsB = m_pair->heard() == Side::B;
    setState(State::Shown);
    followFrames();
    followAudio();
    followInfo();
    m_pair->goTo(m_pair->rate().frameAt(m_compareFrom));
    const PairPlayback& pair = *m_pair;
    const FrameWindow& a = pair.side(Side::A);
    const FrameWindow& b = pair.side(Side::B);
    const bool areVideos = !a.isPicture() && !b.isPicture();
    const double shorter = std::min(a.seconds(), b.seconds());
    const bool isOtherLength = areVideos && std::abs(a.seconds() - b.seconds()) * pair.rate().fps >= 0.5;
    const int end = static_cast<int>(std::lround(shorter * pair.rate().fps));
    m_bar->position()->setEndMark(isOtherLength ? end : -1, a.seconds() < b.seconds() ? tr("A") : tr("B"));
    Q_EMIT comparingChanged(true);
}

QStringList PlayerView::comparisonNotes() const
{
    QStringList notes;
    if (!isComparing() || m_transport != m_pair.get())
        return notes;
    const FrameWindow& a = m_pair->side(Side::A);
    const FrameWindow& b = m_pair->side(Side::B);
    if (a.isPicture() != b.isPicture())
        notes.append(a.isPicture() ? tr("A is a picture, B a video.") : tr("A is a video, B a picture."));
    if (!a.isPicture() && !b.isPicture()) {
        if (std::abs(a.seconds() - b.seconds()) * m_pair->rate().fps >= 0.5)
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

void PlayerView::stopComparing()
{
    if (!m_pair)
        return;
    const bool was = m_transport == m_pair.get();
    const double seconds = m_pair->rate().secondsOf(m_pair->frame());
    m_playback->setMuted(m_pair->isMuted());
    m_playback->setVolume(m_pair->volume());
    m_transport = &baseTransport();
    m_pair->disconnect(this);
    m_pair.release()->deleteLater(); // deleted later: this may run inside one of its signals
    for (QAction* action : std::as_const(m_compareActions))
        action->setEnabled(false);
    m_surface->setComparison({});
    m_bar->position()->setEndMark(-1, {});
    m_comparison.a = {};
    m_comparison.b = {};
    if (was) {
        m_bar->setPlaying(false);
        m_transport->goTo(m_transport->rate().frameAt(seconds));
        followFrames();
        followAudio();
        followSpeed();
    }
    Q_EMIT comparingChanged(false);
}

void PlayerView::takePair(const QImage& a, const QImage& b, int frame)
{
    if (m_transport != m_pair.get())
        return;
    m_comparison.a = a;
    m_comparison.b = b;
    m_comparison.isHeldA = m_pair->isHeld(Side::A, frame);
    m_comparison.isHeldB = m_pair->isHeld(Side::B, frame);
    showComparison();
}

void PlayerView::showComparison()
{
    if (m_pair && !m_comparison.a.isNull())
        m_surface->setComparison(m_comparison);
}

void PlayerView::setComparisonMode(ComparisonMode mode)
{
    if (m_comparison.mode == mode)
        return;
    m_comparison.mode = mode;
    showComparison();
    Q_EMIT comparisonModeChanged(mode);
}

void PlayerView::flip()
{
    const bool isFlip = m_comparison.mode == ComparisonMode::Flip;
    m_comparison.showsB = !m_comparison.showsB;
    if (isFlip)
        showComparison();
    else
        setComparisonMode(ComparisonMode::Flip);
}

void PlayerView::wipeBy(double step)
{
    m_comparison.wipe = std::clamp(m_comparison.wipe + step, 0.0, 1.0);
    if (m_comparison.mode == ComparisonMode::Wipe)
        showComparison();
    else
        setComparisonMode(ComparisonMode::Wipe);
}

void PlayerView::hear(bool b)
{
    if (!m_pair)
        return;
    m_pair->setHeard(b ? Side::B : Side::A);
    m_comparison.hearsB = b;
    showComparison();
}

void PlayerView::hearOther()
{
    hear(!m_comparison.hearsB);
}

} // namespace rushes
