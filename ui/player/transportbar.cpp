#include "ui/player/transportbar.h"

#include "ui/player/positionslider.h"
#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int pictogram = 18;
constexpr int gap = 4;             // px right of the volume slider; hidden with it
constexpr int roomForVolume = 640; // px: minimum width of the bar with a volume slider
constexpr int roomForTime = 440;
const auto separator = u" / "_s;

/// True for keys that a focused control needs although the player has an action for them.
bool keeps(QEvent* event, std::initializer_list<int> keys)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier || std::find(keys.begin(), keys.end(), key->key()) == keys.end())
        return false;
    event->accept();
    return true;
}

} // namespace

TransportButton::TransportButton(const QString& name, const QString& icon, QAction* action, QWidget* parent)
    : QToolButton(parent)
    , m_icon(icon)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::TabFocus);
    setCheckable(action->isCheckable());
    setMouseTracking(true);
    const auto follow = [this, action] {
        setEnabled(action->isEnabled());
        setChecked(action->isChecked());
        setToolTip(action->toolTip());
        const QString why = action->isEnabled() ? QString() : tr("no take is shown");
        setAccessibleDescription(why);
        if (!why.isEmpty())
            setToolTip(tr("%1: %2", "a grey button, and why").arg(accessibleName(), why));
        update();
    };
    connect(action, &QAction::changed, this, follow);
    connect(this, &QToolButton::clicked, action, &QAction::trigger);
    follow();
}

void TransportButton::setIconName(const QString& icon)
{
    if (m_icon == icon)
        return;
    m_icon = icon;
    update();
}

bool TransportButton::event(QEvent* event)
{
    return keeps(event, {Qt::Key_Space}) || QToolButton::event(event);
}

void TransportButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnabled() && (isDown() || underMouse())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? theme.line : theme.raised);
        painter.drawRoundedRect(QRectF(rect()), Theme::controlRadius, Theme::controlRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::controlRadius,
                                Theme::controlRadius);
    }
    if (!isEnabled())
        painter.setOpacity(0.5);
    const bool isOff = m_dimWhenOff && !isChecked();
    if (isOff)
        painter.setOpacity(0.6);
    const QColor colour = isEnabled() && !isOff ? theme.text : theme.dim;
    const QPixmap pixmap = iconPixmap(m_icon, colour, pictogram, devicePixelRatioF());
    painter.drawPixmap((width() - pictogram) / 2, (height() - pictogram) / 2, pixmap);
}

TimeLabel::TimeLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TimeLabel::setTimes(const QString& now, const QString& total)
{
    const bool grows = total.size() != m_total.size();
    m_now = now;
    m_total = total;
    if (grows)
        updateGeometry();
    update();
}

QString TimeLabel::text() const
{
    return m_now + separator + m_total;
}

QSize TimeLabel::sizeHint() const
{
    // The time is never longer than the total, so the width is constant while playing.
    return {qCeil(numbers::width(m_total + separator + m_total, Theme::numberFont())) + 2, 32};
}

void TimeLabel::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setFont(Theme::numberFont());
    painter.setPen(isEnabled() ? theme.text : theme.dim);
    numbers::draw(painter, rect(), Qt::AlignLeft | Qt::AlignVCenter, m_now);
    painter.setPen(theme.dim);
    const qreal end = numbers::width(m_now, painter.font());
    numbers::draw(painter, QRectF(rect()).adjusted(end, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                  separator + m_total);
}

VolumeSlider::VolumeSlider(QWidget* parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setRange(0, 100);
    setSingleStep(5);
    setPageStep(20);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

bool VolumeSlider::event(QEvent* event)
{
    return keeps(event, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End}) ||
           QAbstractSlider::event(event);
}

void VolumeSlider::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr qreal knob = 10;
    const qreal middle = height() / 2.0;
    const qreal length = width() - gap;
    const qreal at = knob / 2 + (length - knob) * value() / 100.0;
    painter.setBrush(theme.line);
    painter.drawRoundedRect(QRectF(0, middle - 2, length, 4), 2, 2);
    painter.setBrush(theme.dim);
    painter.drawRoundedRect(QRectF(0, middle - 2, at, 4), 2, 2);
    if (hasFocus())
        paint::focusHalo(painter, QPointF(at, middle), knob);
    painter.setBrush(isEnabled() ? theme.text : theme.dim);
    painter.drawEllipse(QPointF(at, middle), knob / 2, knob / 2);
}

void VolumeSlider::follow(qreal x)
{
    setValue(qRound((x - 5) / std::max(1, width() - gap - 10) * 100));
}

void VolumeSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    follow(event->position().x());
}

void VolumeSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        follow(event->position().x());
}

void VolumeSlider::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

TransportBar::TransportBar(const Actions& actions, QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(44);
    auto* stepBack = new TransportButton(tr("Step back"), u"step-back"_s, actions.stepBack, this);
    m_play = new TransportButton(tr("Play"), u"play"_s, actions.play, this);
    auto* stepForward = new TransportButton(tr("Step forward"), u"step-forward"_s, actions.stepForward, this);
    stepBack->setAutoRepeat(true);
    stepForward->setAutoRepeat(true);
    m_time = new TimeLabel(this);
    m_position = new PositionSlider(this);
    m_position->setAccessibleName(tr("Position"));
    auto* loop = new TransportButton(tr("Loop"), u"repeat"_s, actions.loop, this);
    loop->setDimWhenOff(true);
    m_mute = new TransportButton(tr("Mute"), u"volume-2"_s, actions.mute, this);
    m_volume = new VolumeSlider(this);
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume (9, 0)"));
    auto* saveFrame = new TransportButton(tr("Save frame"), u"camera"_s, actions.saveFrame, this);
    m_fullScreen = new TransportButton(tr("Full screen"), u"maximize"_s, actions.fullScreen, this);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(7, 0, 7, 0);
    row->setSpacing(0);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    row->addWidget(stepBack);
    row->addWidget(m_play);
    row->addWidget(stepForward);
    row->addSpacing(7);
    row->addWidget(m_time);
    row->addSpacing(14);
    row->addWidget(m_position, 1);
    row->addSpacing(6);
    row->addWidget(loop);
    row->addWidget(m_mute);
    row->addWidget(m_volume);
    row->addWidget(saveFrame);
    row->addWidget(m_fullScreen);
    setClip(0, {});
    setPlaying(false);
}

void TransportBar::setClip(int frames, const FramePosition& rate)
{
    m_frames = frames;
    m_rate = rate;
    m_position->setClip(frames, rate);
    m_time->setEnabled(frames > 0);
    setFrame(m_position->frame());
}

void TransportBar::setFrame(int frame)
{
    m_position->setFrame(frame);
    m_time->setTimes(m_rate.text(frame), m_rate.text(m_frames));
}

void TransportBar::setPlaying(bool playing)
{
    m_position->setPlaying(playing);
    m_play->setIconName(playing ? u"pause"_s : u"play"_s);
    m_play->setAccessibleDescription(playing ? tr("Playing") : tr("Paused"));
}

void TransportBar::setMuted(bool muted)
{
    m_mute->setIconName(muted ? u"volume-x"_s : u"volume-2"_s);
}

void TransportBar::setFullScreen(bool full)
{
    m_fullScreen->setIconName(full ? u"minimize"_s : u"maximize"_s);
}

void TransportBar::setFloating(bool floating)
{
    m_isFloating = floating;
    update();
}

void TransportBar::paintEvent(QPaintEvent*)
{
    if (!m_isFloating)
        return;
    QColor ground = Theme::current().pane;
    ground.setAlpha(225);
    QPainter(this).fillRect(rect(), ground);
}

void TransportBar::resizeEvent(QResizeEvent* event)
{
    m_volume->setVisible(width() >= roomForVolume);
    m_time->setVisible(width() >= roomForTime);
    QWidget::resizeEvent(event);
}

} // namespace rushes
