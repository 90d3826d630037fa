#include "ui/player/positionslider.h"

#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qreal railHeight = 4;
constexpr qreal knob = 14;
constexpr qreal tickHeight = 10;

/// A slider that also reports its value as a time.
class PositionAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit PositionAccessible(PositionSlider* slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value || kind == QAccessible::Description)
            return slider()->spokenValue();
        return QAccessibleWidget::text(kind);
    }
    [[nodiscard]] QVariant currentValue() const override { return slider()->frame(); }
    void setCurrentValue(const QVariant& value) override
    {
        slider()->settle();
        slider()->setValue(value.toInt());
    }
    [[nodiscard]] QVariant maximumValue() const override { return slider()->maximum(); }
    [[nodiscard]] QVariant minimumValue() const override { return slider()->minimum(); }
    [[nodiscard]] QVariant minimumStepSize() const override { return slider()->singleStep(); }

private:
    [[nodiscard]] PositionSlider* slider() const { return static_cast<PositionSlider*>(widget()); }
};

QAccessibleInterface* makeAccessible(const QString& className, QObject* object)
{
    if (className == "rushes::PositionSlider"_L1 && object && object->isWidgetType())
        return new PositionAccessible(static_cast<PositionSlider*>(object));
    return nullptr;
}

} // namespace

PositionSlider::PositionSlider(QWidget* parent)
    : QAbstractSlider(parent)
{
    // Qt does not install the same function twice.
    QAccessible::installFactory(makeAccessible);
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRange(0, 0);
    connect(this, &QAbstractSlider::valueChanged, this, [this](int frame) {
        m_frame = frame;
        if (!m_showing)
            Q_EMIT frameRequested(frame);
    });
    setEnabled(false);
}

void PositionSlider::setClip(int frames, const FramePosition& rate)
{
    m_rate = rate;
    m_frames = frames;
    setEnabled(frames > 0);
    m_showing = true;
    setRange(0, std::max(0, frames - 1));
    m_showing = false;
    m_frame = std::clamp(m_frame, minimum(), maximum());
    settle();
    setSingleStep(1);
    setPageStep(rate.perSecond());
    update();
}

void PositionSlider::setCuts(const QList<int>& frames)
{
    m_cuts = frames;
    update();
}

void PositionSlider::setLoopRange(std::optional<int> first, std::optional<int> last)
{
    m_loopFirst = first;
    m_loopLast = last;
    update();
}

void PositionSlider::setEndMark(int frame, const QString& name)
{
    m_endMark = frame;
    m_endName = name;
    update();
}

void PositionSlider::setFrame(int frame)
{
    if (isSliderDown())
        return;
    m_frame = std::clamp(frame, minimum(), maximum());
    if (m_isPlaying && std::abs(m_frame - value()) < m_rate.perSecond())
        update();
    else
        settle();
}

void PositionSlider::setPlaying(bool playing)
{
    m_isPlaying = playing;
    settle();
}

/// A drag starts at the displayed frame.
void PositionSlider::settle()
{
    m_showing = true;
    setValue(m_frame);
    m_showing = false;
}

void PositionSlider::keyPressEvent(QKeyEvent* event)
{
    settle();
    QAbstractSlider::keyPressEvent(event);
}

qreal PositionSlider::placeOf(int frame) const
{
    const qreal length = width() - knob;
    return knob / 2 + (maximum() > 0 ? length * frame / maximum() : 0);
}

int PositionSlider::frameAt(qreal x) const
{
    const qreal length = width() - knob;
    if (length <= 0)
        return 0;
    return std::clamp(static_cast<int>(std::lround((x - knob / 2) / length * maximum())), 0, maximum());
}

QString PositionSlider::spokenValue() const
{
    return tr("%1 of %2").arg(m_rate.text(m_frame), m_rate.text(m_frames));
}

QSize PositionSlider::sizeHint() const
{
    return {320, 32};
}

QSize PositionSlider::minimumSizeHint() const
{
    return {64, 32};
}

void PositionSlider::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal middle = height() / 2.0;
    const QRectF rail(0, middle - railHeight / 2, width(), railHeight);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(rail, railHeight / 2, railHeight / 2);
    if (m_frames == 0)
        return;

    const qreal at = placeOf(m_frame);
    const bool hasRange = m_loopFirst || m_loopLast;
    const qreal from = m_loopFirst ? placeOf(*m_loopFirst) : rail.left();
    const qreal to = m_loopLast ? placeOf(*m_loopLast) : rail.right();
    if (hasRange) {
        QColor tint = theme.accent;
        tint.setAlpha(60);
        painter.setBrush(tint);
        painter.drawRoundedRect(QRectF(from, middle - tickHeight / 2 - 1, to - from, tickHeight + 2), 3, 3);
    }
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(rail.topLeft(), QPointF(at, rail.bottom())), railHeight / 2,
                            railHeight / 2);
    if (hasRange) {
        for (const qreal edge : {from, to})
            painter.drawRoundedRect(QRectF(edge - 1, middle - tickHeight / 2 - 1, 2, tickHeight + 2), 1, 1);
    }
    painter.setBrush(theme.dim);
    for (const int cut : m_cuts) {
        if (cut > 0 && cut < m_frames)
            painter.drawRect(QRectF(std::round(placeOf(cut)) - 1, middle - tickHeight / 2, 2, tickHeight));
    }
    if (m_endMark >= 0 && m_endMark < m_frames) {
        const qreal x = std::round(placeOf(m_endMark));
        painter.setBrush(theme.text);
        painter.drawRect(QRectF(x - 1, middle - tickHeight / 2 - 1, 2, tickHeight + 2));
        painter.setFont(Theme::smallFont());
        painter.setPen(theme.text);
        const int wide = painter.fontMetrics().horizontalAdvance(m_endName);
        painter.drawText(QPointF(x - wide / 2.0, middle - tickHeight / 2 - 2), m_endName);
        painter.setPen(Qt::NoPen);
    }
    if (hasFocus())
        paint::focusHalo(painter, QPointF(at, middle), knob);
    const qreal radius = knob / 2 + (isSliderDown() || m_hovered ? 1 : 0);
    painter.setBrush(theme.text);
    painter.drawEllipse(QPointF(std::clamp(at, radius, width() - radius), middle), radius, radius);
}

void PositionSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_frames == 0) {
        event->ignore();
        return;
    }
    settle();
    setSliderDown(true);
    setValue(frameAt(event->position().x()));
}

void PositionSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setValue(frameAt(event->position().x()));
    if (m_frames > 0)
        Q_EMIT hovered(frameAt(event->position().x()), qRound(event->position().x()));
}

void PositionSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !isSliderDown())
        return;
    setSliderDown(false);
    update();
}

void PositionSlider::wheelEvent(QWheelEvent* event)
{
    // One notch is one frame, with Shift one second; turning away from the user is forward.
    const QPoint turned = event->angleDelta();
    m_wheelRest += (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    const int notches = static_cast<int>(m_wheelRest);
    m_wheelRest -= notches;
    settle();
    if (notches != 0)
        setValue(value() + notches * (event->modifiers().testFlag(Qt::ShiftModifier) ? pageStep() : 1));
    event->accept();
}

void PositionSlider::enterEvent(QEnterEvent*)
{
    m_hovered = isEnabled();
    update();
}

void PositionSlider::leaveEvent(QEvent*)
{
    m_hovered = false;
    update();
    Q_EMIT hoverEnded();
}

} // namespace rushes
