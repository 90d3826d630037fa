#include "ui/player/filmplayback.h"

#include "app/film/slate.h"
#include "ui/player/transport.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr double fastest = 8.0;

}

FilmPlayback::FilmPlayback(MakeClip makeClip, std::unique_ptr<FilmClock> clock, QObject* parent)
    : QObject(parent)
    , m_makeClip(std::move(makeClip))
    , m_clock(std::move(clock))
{
}

FilmPlayback::~FilmPlayback()
{
    m_clock->cancel();
    for (Slot& slot : m_slots) {
        if (slot.clip)
            slot.clip->disconnect(this);
    }
}

void FilmPlayback::makeClips()
{
    for (int i = 0; i < 2; ++i) {
        Slot& slot = m_slots.at(static_cast<std::size_t>(i));
        if (slot.clip)
            continue;
        slot.clip = m_makeClip();
        slot.clip->setSound(m_muted, m_volume);
        connect(slot.clip.get(), &FilmClip::shown, this,
                [this, i](const QImage& image, int frame) { takePicture(i, image, frame); });
        connect(slot.clip.get(), &FilmClip::failed, this,
                [this, i](const QString& detail) { fail(i, detail); });
    }
}

void FilmPlayback::setFilm(const Film& film)
{
    if (film == m_film)
        return;
    const qint64 frame = sameFrameIn(film, m_film, m_frame);
    m_film = film;
    m_loopIn.reset();
    m_loopOut.reset();
    Q_EMIT filmChanged();
    m_frame = frame;
    Q_EMIT frameChanged(m_frame);
    if (m_film.items.isEmpty())
        rest();
    else
        enter();
}

void FilmPlayback::rest()
{
    setWanted(0);
    m_clock->cancel();
    for (Slot& slot : m_slots) {
        if (slot.clip)
            slot.clip->close();
        slot.scene = {};
        slot.path.clear();
        slot.wanted = -1;
        slot.image = {};
        slot.imageFrame = -1;
    }
    m_active = -1;
    m_slateKey.clear();
    m_broken.clear();
}

int FilmPlayback::item() const
{
    const std::optional<FilmPlace> place = placeAt(m_film, m_frame);
    return place ? place->item : -1;
}

bool FilmPlayback::isSlate(int item) const
{
    const FilmItem& shown = m_film.items.at(item);
    return shown.isSlate() || m_broken.contains(shown.take->path);
}

int FilmPlayback::slotOf(const FilmItem& item) const
{
    for (int i = 0; i < 2; ++i) {
        const Slot& slot = m_slots.at(static_cast<std::size_t>(i));
        if (slot.clip && slot.scene == item.sceneId && item.take && slot.path == item.take->path)
            return i;
    }
    return -1;
}

const FilmItem* FilmPlayback::itemOf(const Slot& slot, int& index) const
{
    for (index = 0; index < m_film.items.size(); ++index) {
        const FilmItem& item = m_film.items.at(index);
        if (item.sceneId == slot.scene && item.take && item.take->path == slot.path)
            return &item;
    }
    index = -1;
    return nullptr;
}

/// Shows what is at the playhead, and plays it if the film plays.
void FilmPlayback::enter()
{
    m_clock->cancel();
    const std::optional<FilmPlace> place = placeAt(m_film, m_frame);
    if (!place)
        return;
    if (isSlate(place->item))
        enterSlate(*place);
    else
        enterClip(*place);
    prepareNext();
    run();
}

void FilmPlayback::enterSlate(const FilmPlace& place)
{
    if (m_active >= 0)
        m_slots.at(static_cast<std::size_t>(m_active)).clip->pause();
    m_active = -1;
    const FilmItem& item = m_film.items.at(place.item);
    const double seconds = static_cast<double>(item.frames) / m_film.format.rate.toDouble();
    const QString key = u"%1/%2/%3"_s.arg(item.sceneId, item.sceneName, QString::number(seconds));
    if (key != m_slateKey || m_slate.isNull()) {
        m_slateKey = key;
        m_slate = slateImage(item.sceneName, seconds, m_film.format.size);
    }
    show(m_slate);
}

void FilmPlayback::enterClip(const FilmPlace& place)
{
    makeClips();
    const FilmItem& item = m_film.items.at(place.item);
    const auto wanted = static_cast<int>(place.takeFrame);
    const int known = slotOf(item);
    const int target = known >= 0 ? known : (m_active == 0 ? 1 : 0);
    if (m_active >= 0 && m_active != target)
        m_slots.at(static_cast<std::size_t>(m_active)).clip->pause();
    m_active = target;
    m_lastClip = -1;
    Slot& slot = m_slots.at(static_cast<std::size_t>(target));
    if (known < 0) {
        openIn(target, item, wanted);
        return;
    }
    if (slot.imageFrame == wanted && !slot.image.isNull()) {
        m_lastClip = wanted;
        show(slot.image);
    }
    if (slot.wanted != wanted || slot.imageFrame != wanted) {
        slot.wanted = wanted;
        slot.clip->goTo(wanted);
    }
}

void FilmPlayback::openIn(int index, const FilmItem& item, int frame)
{
    Slot& slot = m_slots.at(static_cast<std::size_t>(index));
    slot.scene = item.sceneId;
    slot.path = item.take->path;
    slot.wanted = frame;
    slot.image = {};
    slot.imageFrame = -1;
    slot.clip->open(slot.path, frame, item.media);
}

std::optional<int> FilmPlayback::nextItem(int from, int direction) const
{
    const int next = from + direction;
    if (next >= 0 && next < m_film.items.size())
        return next;
    if (!m_looping || m_film.items.isEmpty())
        return {};
    return direction > 0 ? 0 : static_cast<int>(m_film.items.size()) - 1;
}

/// Opens the next take in the clip that is not visible, at its first frame to show.
void FilmPlayback::prepareNext()
{
    const int now = item();
    const int direction = m_wanted < 0 ? -1 : 1;
    std::optional<int> next = now < 0 ? std::nullopt : nextItem(now, direction);
    // A slate needs no preparation; the take after it can be prepared meanwhile.
    for (int more = 0; next && isSlate(*next) && more < m_film.items.size(); ++more)
        next = nextItem(*next, direction);
    if (!next || isSlate(*next) || *next == now)
        return;
    makeClips();
    const FilmItem& item = m_film.items.at(*next);
    const auto frame = static_cast<int>(direction > 0 ? item.firstFrame() : item.endFrame() - 1);
    const int known = slotOf(item);
    const int target = known >= 0 ? known : (m_active == 0 ? 1 : 0);
    if (target == m_active)
        return;
    Slot& slot = m_slots.at(static_cast<std::size_t>(target));
    if (known < 0) {
        openIn(target, item, frame);
    } else if (slot.wanted != frame || slot.imageFrame != frame) {
        slot.wanted = frame;
        slot.clip->goTo(frame);
    }
}

void FilmPlayback::takePicture(int index, const QImage& image, int frame)
{
    Slot& slot = m_slots.at(static_cast<std::size_t>(index));
    if (index != m_active) {
        slot.image = image;
        slot.imageFrame = frame;
        return;
    }
    int item = -1;
    if (!itemOf(slot, item))
        return; // another film was set meanwhile
    if (m_wanted == 0) {
        slot.image = image;
        slot.imageFrame = frame;
        // A seek may first yield an adjacent frame.
        if (std::abs(frame - slot.wanted) <= 1 && m_lastClip != slot.wanted) {
            m_lastClip = frame;
            show(image);
        }
        return;
    }
    playedTo(item, image, frame);
}

void FilmPlayback::playedTo(int index, const QImage& image, int frame)
{
    const FilmItem& item = m_film.items.at(index);
    const qint64 taken = frame;
    const int direction = m_wanted < 0 ? -1 : 1;
    if (frame == m_lastClip || (m_lastClip >= 0 && (frame - m_lastClip) * direction < 0))
        return; // shown already, or from before a seek
    if (direction > 0 ? taken >= item.endFrame() : taken < item.firstFrame()) {
        advance(direction); // frames were skipped, and the end is among them
        return;
    }
    if (direction > 0 ? taken < item.firstFrame() : taken >= item.endFrame())
        return;
    const qint64 shownAt = filmFrameOf(m_film, index, taken);
    if (m_looping && direction > 0 && m_loopOut && m_frame <= *m_loopOut && shownAt > *m_loopOut) {
        goTo(m_loopIn.value_or(0));
        return;
    }
    m_lastClip = frame;
    Slot& slot = m_slots.at(static_cast<std::size_t>(m_active));
    slot.wanted = frame;
    slot.image = image;
    slot.imageFrame = frame;
    setFrame(shownAt);
    show(image);
    const bool isLast = direction > 0 ? taken >= item.endFrame() - 1 : taken <= item.firstFrame();
    if (isLast && m_wanted != 0)
        m_clock->callAfter(frameMicros(), [this, direction] { advance(direction); });
}

void FilmPlayback::fail(int index, const QString& detail)
{
    const Slot& slot = m_slots.at(static_cast<std::size_t>(index));
    if (slot.path.isEmpty() || m_broken.contains(slot.path))
        return;
    m_broken.insert(slot.path);
    int item = -1;
    if (itemOf(slot, item))
        Q_EMIT failed(item, detail);
    if (index == m_active)
        enter();
    else
        prepareNext();
}

qint64 FilmPlayback::frameMicros() const
{
    const double speed = std::max(0.01, std::abs(m_wanted == 0 ? 1 : m_wanted));
    return std::llround(1e6 / m_film.format.rate.toDouble() / speed);
}

void FilmPlayback::run()
{
    if (m_wanted == 0)
        return;
    if (m_active < 0)
        runSlate();
    else
        runClip();
}

void FilmPlayback::runClip()
{
    const std::optional<FilmPlace> place = placeAt(m_film, m_frame);
    if (!place)
        return;
    const FilmItem& item = m_film.items.at(place->item);
    const int direction = m_wanted < 0 ? -1 : 1;
    const bool isLast =
        direction > 0 ? place->takeFrame >= item.endFrame() - 1 : place->takeFrame <= item.firstFrame();
    if (isLast) {
        m_clock->callAfter(frameMicros(), [this, direction] { advance(direction); });
        return;
    }
    m_slots.at(static_cast<std::size_t>(m_active)).clip->play(m_wanted);
}

void FilmPlayback::runSlate()
{
    m_slateSince = m_clock->now();
    m_slateFrom = m_frame;
    m_clock->callAfter(frameMicros(), [this] { tickSlate(); });
}

void FilmPlayback::tickSlate()
{
    const int at = item();
    if (m_wanted == 0 || at < 0)
        return;
    const FilmItem& slate = m_film.items.at(at);
    const double since = static_cast<double>(m_clock->now() - m_slateSince) / 1e6;
    const auto moved =
        static_cast<qint64>(std::floor(since * std::abs(m_wanted) * m_film.format.rate.toDouble() + 0.001));
    const qint64 due = m_wanted > 0 ? m_slateFrom + moved : m_slateFrom - moved;
    if (due >= slate.start + slate.frames || due < slate.start) {
        advance(m_wanted > 0 ? 1 : -1);
        return;
    }
    if (due != m_frame) {
        setFrame(due);
        show(m_slate);
    }
    m_clock->callAfter(frameMicros(), [this] { tickSlate(); });
}

void FilmPlayback::advance(int direction)
{
    m_clock->cancel();
    const int now = item();
    if (now < 0)
        return;
    const std::optional<int> next = nextItem(now, direction);
    if (!next) {
        stopAt(direction > 0 ? m_film.frames() - 1 : 0);
        return;
    }
    const FilmItem& item = m_film.items.at(*next);
    if (*next == now) // a film with one scene starts again
        m_lastClip = -1;
    setFrame(direction > 0 ? item.start : item.start + item.frames - 1);
    enter();
}

void FilmPlayback::stopAt(qint64 frame)
{
    setWanted(0);
    m_clock->cancel();
    if (m_active >= 0)
        m_slots.at(static_cast<std::size_t>(m_active)).clip->pause();
    setFrame(frame);
}

void FilmPlayback::setFrame(qint64 frame)
{
    if (m_frame == frame)
        return;
    m_frame = frame;
    Q_EMIT frameChanged(frame);
}

void FilmPlayback::show(const QImage& image)
{
    if (!image.isNull())
        Q_EMIT shown(image, m_frame);
}

void FilmPlayback::setWanted(double wanted)
{
    setPlayerSpeed(*this, m_wanted, wanted);
}

void FilmPlayback::play()
{
    if (m_film.items.isEmpty())
        return;
    setWanted(m_speed);
    if (!m_looping && m_frame >= m_film.frames() - 1)
        setFrame(0);
    enter();
}

void FilmPlayback::pause()
{
    if (!isPlaying())
        return;
    setWanted(0);
    m_clock->cancel();
    if (m_active >= 0)
        m_slots.at(static_cast<std::size_t>(m_active)).clip->pause();
    prepareNext();
}

void FilmPlayback::goTo(qint64 frame)
{
    if (m_film.items.isEmpty())
        return;
    setFrame(std::clamp<qint64>(frame, 0, m_film.frames() - 1));
    enter();
}

void FilmPlayback::shuttle(int direction)
{
    if (m_film.items.isEmpty())
        return;
    const bool faster = m_wanted * direction > 0;
    setWanted(faster ? std::clamp(m_wanted * 2, -fastest, fastest) : direction);
    if (!m_looping && direction > 0 && m_frame >= m_film.frames() - 1)
        setFrame(0);
    enter();
}

void FilmPlayback::setSpeed(double speed)
{
    const double before = effectiveSpeed();
    m_speed = std::clamp(speed, 0.25, 2.0);
    if (m_wanted > 0) {
        m_wanted = m_speed;
        run();
    }
    if (before != effectiveSpeed())
        Q_EMIT speedChanged(effectiveSpeed());
}

void FilmPlayback::setLooping(bool looping)
{
    if (m_looping == looping)
        return;
    m_looping = looping;
    prepareNext();
    Q_EMIT loopChanged();
}

void FilmPlayback::setLoopIn(std::optional<qint64> frame)
{
    m_loopIn = frame;
    if (m_loopIn && m_loopOut && *m_loopOut <= *m_loopIn)
        m_loopOut.reset();
    Q_EMIT loopChanged();
}

void FilmPlayback::setLoopOut(std::optional<qint64> frame)
{
    m_loopOut = frame;
    if (m_loopIn && m_loopOut && *m_loopOut <= *m_loopIn)
        m_loopIn.reset();
    Q_EMIT loopChanged();
}

void FilmPlayback::setMuted(bool muted)
{
    m_muted = muted;
    for (const Slot& slot : m_slots) {
        if (slot.clip)
            slot.clip->setSound(m_muted, m_volume);
    }
    Q_EMIT audioChanged();
}

void FilmPlayback::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    m_muted = false;
    setMuted(m_muted);
}

void FilmPlayback::setSound(double volume, bool muted)
{
    if (m_volume == volume && m_muted == muted)
        return;
    m_volume = std::clamp(volume, 0.0, 1.0);
    setMuted(muted);
}

} // namespace rushes
