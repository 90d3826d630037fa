#include "ui/timeline/keyframetrack.h"

#include "app/catalogue/catalogue.h"
#include "app/timeline/document.h"
#include "app/timeline/timelinemodel.h"
#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QSize markSize(52, 36);
constexpr int foot = 5; ///< px of the triangle that points at the time
constexpr double step = 0.1;
constexpr double longStep = 1;
constexpr double sameTime = 0.02; ///< two keyframes nearer than this are at the same time

double rounded(double seconds)
{
    return std::round(seconds / step) * step;
}

QString secondsText(double seconds)
{
    return QLocale().toString(seconds, 'f', std::abs(seconds - std::round(seconds)) < sameTime ? 0 : 1);
}

} // namespace

KeyframeTrack::KeyframeTrack(TimelineView& timeline, QWidget* parent)
    : QWidget(parent)
    , m_timeline(timeline)
{
    setAccessibleName(tr("Keyframes"));
    setFixedHeight(markSize.height() + foot);
    Document& document = timeline.model().document();
    connect(&document, &Document::sceneChanged, this, &KeyframeTrack::refresh);
    connect(&document, &Document::currentIndexChanged, this, &KeyframeTrack::refresh);
    connect(&document, &Document::scenesChanged, this, &KeyframeTrack::refresh);
    connect(timeline.horizontalScrollBar(), &QScrollBar::valueChanged, this, &KeyframeTrack::place);
    connect(timeline.horizontalScrollBar(), &QScrollBar::rangeChanged, this, &KeyframeTrack::place);
    connect(&timeline, &TimelineView::previewChanged, this, &KeyframeTrack::place);
    timeline.viewport()->installEventFilter(this);
    refresh();
}

void KeyframeTrack::setPictures(PictureOf pictures)
{
    m_pictures = std::move(pictures);
    refresh();
}

void KeyframeTrack::setWanted(bool wanted)
{
    m_isWanted = wanted;
    refresh();
}

void KeyframeTrack::refresh()
{
    const Request& request = m_timeline.model().document().currentScene().request;
    const bool isTaken = !Catalogue::current().modelOrStandIn(request.model).roles.keyframes.isEmpty();
    const auto count = isTaken ? request.keyframes.size() : 0;
    while (m_marks.size() > count) {
        KeyframeMark* mark = m_marks.takeLast();
        const bool hadFocus = mark->hasFocus();
        mark->hide();
        mark->deleteLater(); // deleted later: it may be handling a click
        if (hadFocus && !m_marks.isEmpty())
            m_marks.constLast()->setFocus(Qt::OtherFocusReason);
        else if (hadFocus)
            m_timeline.setFocus(Qt::OtherFocusReason);
    }
    while (m_marks.size() < count) {
        m_marks.append(new KeyframeMark(static_cast<int>(m_marks.size()), *this));
        m_marks.constLast()->show();
    }
    for (qsizetype i = 0; i < count; ++i) {
        const Keyframe& keyframe = request.keyframes.at(i);
        m_marks.at(i)->setKeyframe(keyframe.seconds, m_pictures ? m_pictures(keyframe.image) : QImage());
    }
    setVisible(m_isWanted && count > 0);
    place();
}

void KeyframeTrack::place()
{
    const Request& request = m_timeline.model().document().currentScene().request;
    const TimelineGeometry measures = m_timeline.measures();
    const int left =
        m_timeline.viewport()->mapTo(m_timeline.window(), QPoint()).x() - mapTo(window(), QPoint()).x();
    for (qsizetype i = 0; i < m_marks.size() && i < request.keyframes.size(); ++i) {
        const int x = left + measures.xOf(request.keyframes.at(i).seconds);
        const int most = std::max(0, width() - markSize.width());
        const int at = std::clamp(x - markSize.width() / 2, 0, most);
        m_marks.at(i)->move(at, 0);
        m_marks.at(i)->setFoot(x - at);
    }
}

bool KeyframeTrack::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &KeyframeTrack::place, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

double KeyframeTrack::secondsAt(int x) const
{
    const int left = m_timeline.viewport()->mapToGlobal(QPoint()).x();
    return m_timeline.measures().secondsAt(x - left);
}

void KeyframeTrack::beginMove()
{
    if (m_before)
        return;
    m_before = m_timeline.model().document().currentScene().request;
    ++m_moves;
}

void KeyframeTrack::moveTo(int index, double seconds)
{
    if (!m_before || index >= m_before->keyframes.size())
        return;
    Request changed = *m_before;
    const double most = changed.duration;
    const double wanted = std::clamp(rounded(seconds), 0.0, most);
    if (wanted != rounded(seconds))
        Q_EMIT limitReached(tr("a keyframe is within the clip"));
    for (qsizetype i = 0; i < changed.keyframes.size(); ++i) {
        if (i != index && std::abs(changed.keyframes.at(i).seconds - wanted) < sameTime) {
            Q_EMIT limitReached(tr("each keyframe has a time of its own"));
            return;
        }
    }
    changed.keyframes[index].seconds = wanted;
    m_timeline.model().document().editRequest(changed, tr("Move keyframe"),
                                              u"keyframe/%1/%2"_s.arg(index).arg(m_moves));
}

void KeyframeTrack::endMove(bool keep)
{
    if (!m_before)
        return;
    const Request before = *std::exchange(m_before, std::nullopt);
    Document& document = m_timeline.model().document();
    if (!keep && before.keyframes.size() == document.currentScene().request.keyframes.size()) {
        for (int index = 0; index < before.keyframes.size(); ++index) {
            if (before.keyframes.at(index) != document.currentScene().request.keyframes.at(index))
                document.editRequest(before, tr("Move keyframe"),
                                     u"keyframe/%1/%2"_s.arg(index).arg(m_moves));
        }
    }
    document.endGesture();
}

void KeyframeTrack::remove(int index)
{
    endMove(true);
    Document& document = m_timeline.model().document();
    Request changed = document.currentScene().request;
    if (index >= changed.keyframes.size())
        return;
    changed.keyframes.removeAt(index);
    document.editRequest(changed, tr("Remove keyframe"));
}

KeyframeMark::KeyframeMark(int index, KeyframeTrack& track)
    : QAbstractButton(&track)
    , m_index(index)
    , m_track(track)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::SizeHorCursor);
    resize(sizeHint());
}

void KeyframeMark::setFoot(int x)
{
    m_foot = x;
    update();
}

QSize KeyframeMark::sizeHint() const
{
    return {markSize.width(), markSize.height() + foot};
}

void KeyframeMark::setKeyframe(double seconds, const QImage& picture)
{
    m_seconds = seconds;
    m_picture = picture;
    setAccessibleName(tr("Keyframe %1, %2 s").arg(m_index + 1).arg(secondsText(seconds)));
    setAccessibleDescription(tr("Left and Right move it, Delete removes it"));
    setToolTip(
        tr("Keyframe %1 at %2 s. Drag it to another time.").arg(m_index + 1).arg(secondsText(seconds)));
    update();
}

void KeyframeMark::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setFocus(Qt::MouseFocusReason);
    m_pressedAt = event->globalPosition().toPoint().x();
    m_grip = event->position().toPoint().x() - m_foot;
    m_isDragged = false;
}

void KeyframeMark::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_grip)
        return;
    const int x = event->globalPosition().toPoint().x();
    if (!m_isDragged && std::abs(x - m_pressedAt) < QApplication::startDragDistance())
        return;
    if (!std::exchange(m_isDragged, true))
        m_track.beginMove();
    m_track.moveTo(m_index, m_track.secondsAt(x - *m_grip));
}

void KeyframeMark::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip.reset();
    if (std::exchange(m_isDragged, false))
        m_track.endMove(true);
}

void KeyframeMark::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isDragged) {
        m_grip.reset();
        m_isDragged = false;
        m_track.endMove(false);
        return;
    }
    const double by = event->modifiers() == Qt::ShiftModifier ? longStep : step;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        m_track.beginMove(); // all repeats of a held key are one undo step
        m_track.moveTo(m_index, m_seconds + (event->key() == Qt::Key_Left ? -by : by));
        return;
    }
    const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (removes && !event->isAutoRepeat()) {
        m_track.remove(m_index);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void KeyframeMark::keyReleaseEvent(QKeyEvent* event)
{
    if (!event->isAutoRepeat() && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        m_track.endMove(true);
    else
        QAbstractButton::keyReleaseEvent(event);
}

void KeyframeMark::focusOutEvent(QFocusEvent* event)
{
    if (!m_grip)
        m_track.endMove(true);
    QAbstractButton::focusOutEvent(event);
}

void KeyframeMark::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect box(0, 0, markSize.width(), markSize.height());
    QPainterPath shape;
    shape.addRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QPainterPath point;
    const int x = std::clamp(m_foot, foot, box.width() - foot);
    point.moveTo(x - foot, box.bottom());
    point.lineTo(x + foot, box.bottom());
    point.lineTo(m_foot, box.bottom() + foot);
    point.closeSubpath();
    const QColor edge = hasFocus() || m_isDragged || underMouse() ? theme.accent : theme.dim;
    painter.fillPath(point, edge);
    painter.fillPath(shape, theme.field);
    if (m_picture.isNull()) {
        painter.drawPixmap(box.center() - QPoint(8, 8),
                           iconPixmap(u"image"_s, theme.dim, 16, devicePixelRatioF()));
    } else {
        painter.save();
        painter.setClipPath(shape);
        QRect place(QPoint(), m_picture.size().scaled(box.size(), Qt::KeepAspectRatioByExpanding));
        place.moveCenter(box.center());
        painter.drawImage(place, m_picture);
        painter.restore();
    }
    painter.setPen(QPen(edge, hasFocus() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
}

} // namespace rushes
