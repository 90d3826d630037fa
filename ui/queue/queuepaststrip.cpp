#include "ui/queue/queuepaststrip.h"

#include "ui/queue/queuepasttext.h"
#include "ui/style/shownname.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qreal gap = 4;        ///< px between lanes
constexpr qreal wideLane = 18;  ///< px
constexpr qreal closeLane = 10; ///< px, where there are many
constexpr int wideLanes = 10;
constexpr qreal side = 8;
constexpr int tickRoom = 84; ///< px that a time of the axis needs
constexpr qreal mark = 8;    ///< px of the mark of its end, wide and high
constexpr qreal leastPart =
    6; ///< px that waiting and running are wide at least in a job too short for its scale

int axisHeight()
{
    return QFontMetrics(Theme::smallFont()).height() + 8;
}

void paintWaiting(QPainter& painter, const QRectF& bar)
{
    if (bar.width() <= 0)
        return;
    const Theme& theme = Theme::current();
    painter.fillRect(bar, Theme::mixed(theme.pane, theme.dim, 0.25));
    painter.fillRect(bar, QBrush(theme.dim, Qt::BDiagPattern));
}

void paintRunning(QPainter& painter, const QRectF& bar)
{
    if (bar.width() <= 0)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().accent);
    painter.drawRoundedRect(bar, 2, 2);
}

/// Draws a distinct shape for each outcome: a disc, a cross, a line, a ring.
void paintEnd(QPainter& painter, const QRectF& box, JobState state)
{
    const Theme& theme = Theme::current();
    // An outline in the pane's colour separates the mark from the bar below.
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.pane);
    painter.drawEllipse(box.adjusted(-1.5, -1.5, 1.5, 1.5));
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = box.adjusted(1, 1, -1, -1);
    switch (state) {
    case JobState::Done:
        painter.setBrush(theme.good);
        painter.drawEllipse(box);
        return;
    case JobState::Failed:
        painter.setPen(QPen(theme.bad, 2));
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
        return;
    case JobState::Cancelled:
        painter.setPen(QPen(theme.dim, 2));
        painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()));
        return;
    case JobState::Unknown:
    case JobState::NotFetched:
        painter.setPen(QPen(theme.bad, 2));
        painter.drawEllipse(inner);
        return;
    default:
        return;
    }
}

} // namespace

QueuePastStrip::QueuePastStrip(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Queue's past as a strip"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void QueuePastStrip::setPast(const QueuePast& past)
{
    m_past = past;
    const int at = m_past.indexOf(m_current);
    if (at < 0)
        m_current = 0;
    const QString words = m_past.jobs.isEmpty()
                              ? QString()
                              : pastText(at < 0 ? m_past.jobs.constLast() : m_past.jobs.at(at), m_past.until);
    if (words != accessibleDescription())
        setAccessibleDescription(words);
    updateGeometry();
    update();
}

QSize QueuePastStrip::sizeHint() const
{
    const int lanes = std::max(1, m_past.lanes);
    return {560, axisHeight() + static_cast<int>(lanes * (laneHeight() + gap) + gap)};
}

qreal QueuePastStrip::laneHeight() const
{
    return m_past.lanes <= wideLanes ? wideLane : closeLane;
}

qreal QueuePastStrip::xOf(Instant at) const
{
    const qreal span = std::max<qreal>(1, static_cast<qreal>((m_past.until - m_past.since).count()));
    const qreal part = static_cast<qreal>((at - m_past.since).count()) / span;
    return side + std::clamp(part, -0.01, 1.0) * (width() - 2 * side);
}

PastBar QueuePastStrip::barOf(const PastJob& job) const
{
    const qreal high = laneHeight();
    const qreal top = axisHeight() + gap + job.lane * (high + gap);
    qreal from = xOf(job.from);
    qreal to = std::max(xOf(job.to), from + 1);
    qreal ran = job.ran > Instant{} ? std::clamp(xOf(job.ran), from, to) : to;
    qreal endMiddle = to;
    if (to - from < QueuePastStrip::leastWidth) {
        // Very short jobs: the parts are drawn side by side, not to scale.
        from = std::min(from, width() - side - QueuePastStrip::leastWidth + mark / 2);
        ran = from +
              (job.ran <= Instant{} || job.ran > job.from ? std::max(leastPart, ran - xOf(job.from)) : 0);
        to =
            ran + (job.ran > Instant{} ? std::max(leastPart, to - std::max(xOf(job.ran), xOf(job.from))) : 0);
        endMiddle = to + 1 + mark / 2;
    }
    const qreal thin = std::max<qreal>(4, high / 3);
    PastBar bar;
    bar.waiting = {from, top + (high - thin) / 2, ran - from, thin};
    if (job.ran > Instant{})
        bar.running = {ran, top, std::max<qreal>(2, to - ran), high};
    bar.end = {endMiddle - mark / 2, top + (high - mark) / 2, mark, mark};
    bar.whole = QRectF(from, top, to - from, high).united(job.open ? QRectF() : bar.end);
    return bar;
}

JobId QueuePastStrip::jobAt(QPointF place) const
{
    // Newest last, so that it is on top.
    for (auto job = m_past.jobs.crbegin(); job != m_past.jobs.crend(); ++job) {
        if (barOf(*job).whole.adjusted(-2, -1, 2, 1).contains(place))
            return job->id;
    }
    return 0;
}

void QueuePastStrip::setCurrent(JobId id)
{
    const int at = m_past.indexOf(id);
    if (id == m_current || at < 0)
        return;
    m_current = id;
    setAccessibleDescription(pastText(m_past.jobs.at(at), m_past.until));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    update();
    Q_EMIT currentChanged(id);
}

void QueuePastStrip::walk(int step)
{
    if (m_past.jobs.isEmpty())
        return;
    const auto last = static_cast<int>(m_past.jobs.size()) - 1;
    const int at = m_past.indexOf(m_current);
    setCurrent(m_past.jobs.at(at < 0 ? last : std::clamp(at + step, 0, last)).id);
}

void QueuePastStrip::keyPressEvent(QKeyEvent* event)
{
    const auto count = static_cast<int>(m_past.jobs.size());
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        walk(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        walk(1);
        return;
    case Qt::Key_Home:
        walk(-count);
        return;
    case Qt::Key_End:
        walk(count);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current != 0 && !event->isAutoRepeat())
            Q_EMIT chosen(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void QueuePastStrip::mousePressEvent(QMouseEvent* event)
{
    const JobId id = event->button() == Qt::LeftButton ? jobAt(event->position()) : 0;
    if (id == 0)
        return;
    setCurrent(id);
    Q_EMIT chosen(id);
}

void QueuePastStrip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_current == 0 && event->reason() != Qt::MouseFocusReason)
        walk(0);
    update();
}

void QueuePastStrip::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool QueuePastStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = m_past.indexOf(jobAt(help->pos()));
        QToolTip::showText(help->globalPos(), at < 0 ? QString() : pastText(m_past.jobs.at(at), m_past.until),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void QueuePastStrip::paintAxis(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const int axis = axisHeight();
    const int most = std::max(1, static_cast<int>((width() - 2 * side) / tickRoom));
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(side, axis - 0.5), QPointF(width() - side, axis - 0.5));
    const QList<Instant> times = roundTimes(m_past.since, m_past.until, most);
    for (const Instant time : times) {
        const qreal x = std::round(xOf(time)) + 0.5;
        painter.setPen(QPen(theme.line, 1));
        painter.drawLine(QPointF(x, axis - 4), QPointF(x, height()));
        const QDateTime at = toDateTime(time);
        // Midnight is labelled with the date.
        const QString words =
            at.time() == QTime(0, 0)
                ? QLocale().toString(at.date(), tr("d MMM", "a day at the axis of the strip"))
                : QLocale().toString(at.time(), QLocale::ShortFormat);
        QRectF room(x - tickRoom / 2.0, 0, tickRoom, axis - 4);
        room.moveLeft(std::clamp<qreal>(room.left(), 0, std::max(0, width() - tickRoom)));
        painter.setPen(theme.dim);
        const bool first = room.left() > x - tickRoom / 2.0;
        const bool last = room.left() < x - tickRoom / 2.0;
        painter.drawText(room,
                         (first  ? Qt::AlignLeft
                          : last ? Qt::AlignRight
                                 : Qt::AlignHCenter) |
                             Qt::AlignVCenter,
                         words);
    }
}

void QueuePastStrip::paintEvent(QPaintEvent* event)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::smallFont());
    paintAxis(painter);
    const QRectF asked = QRectF(event->rect()).adjusted(-6, -6, 6, 6);
    for (const PastJob& job : m_past.jobs) {
        const PastBar bar = barOf(job);
        if (!bar.whole.intersects(asked))
            continue;
        if (job.id == m_current) {
            painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : QPen(theme.dim, 1));
            painter.setBrush(theme.hover());
            painter.drawRoundedRect(bar.whole.adjusted(-2, -2, 2, 2), 4, 4);
        }
        paintWaiting(painter, bar.waiting);
        paintRunning(painter, bar.running);
        const QRectF name = bar.running.adjusted(6, 0, job.open ? -4 : -10, 0);
        if (name.width() > 40 && bar.running.height() >= wideLane) {
            painter.setPen(theme.onAccent);
            painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             shownName(nameText(job), painter.fontMetrics(), static_cast<int>(name.width())));
        }
        if (!job.open)
            paintEnd(painter, bar.end, job.state);
    }
}

// Legend
// ----------------------------------------------------------------------------------------------------------------

QueuePastLegend::QueuePastLegend(QWidget* parent)
    : QWidget(parent)
{
    setFont(Theme::smallFont());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(
        tr("Thin and hatched: waited. Full: ran. Disc: arrived. Cross: failed. Line: cancelled. "
           "Ring: unknown, or not fetched."));
}

int QueuePastLegend::layOut(int width, QPainter* painter) const
{
    const std::array<QString, 6> words = {tr("waited"), tr("ran"),       tr("arrived"),
                                          tr("failed"), tr("cancelled"), tr("unknown or not fetched")};
    constexpr std::array ends = {JobState::Waiting, JobState::Running,   JobState::Done,
                                 JobState::Failed,  JobState::Cancelled, JobState::Unknown};
    const QFontMetrics metrics(Theme::smallFont());
    const int line = metrics.height() + 4;
    qreal x = 0;
    qreal y = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const qreal sample = i < 2 ? 24 : 10;
        const qreal whole = sample + 6 + metrics.horizontalAdvance(words.at(i)) + 1;
        if (x > 0 && x + whole > width) {
            x = 0;
            y += line;
        }
        if (painter) {
            const qreal middle = y + line / 2.0;
            if (i == 0)
                paintWaiting(*painter, {x, middle - 3, sample, 6});
            else if (i == 1)
                paintRunning(*painter, {x, middle - 6, sample, 12});
            else
                paintEnd(*painter, {x + 1, middle - 4, 8, 8}, ends.at(i));
            painter->setPen(Theme::current().dim);
            painter->drawText(QRectF(x + sample + 6, y, whole, line), Qt::AlignLeft | Qt::AlignVCenter,
                              words.at(i));
        }
        x += whole + 16;
    }
    return static_cast<int>(y) + line;
}

QSize QueuePastLegend::sizeHint() const
{
    return {520, layOut(520, nullptr)};
}

QSize QueuePastLegend::minimumSizeHint() const
{
    return {160, layOut(100'000, nullptr)};
}

int QueuePastLegend::heightForWidth(int width) const
{
    return layOut(width, nullptr);
}

void QueuePastLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::smallFont());
    layOut(width(), &painter);
}

} // namespace rushes
