#include "ui/composer/inputtile.h"

#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/shownname.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int tileHeight = 56;
constexpr int margin = 7;
constexpr QSize pictureBox(64, 42);
constexpr int removeSize = 24;

QString signOf(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return u"image"_s;
    case MediaKind::Video:
        return u"video"_s;
    case MediaKind::Audio:
        return u"audio-lines"_s;
    case MediaKind::File:
        break;
    }
    return u"link"_s;
}

QRect boxIn(const QRect& tile)
{
    return {margin, (tile.height() - pictureBox.height()) / 2, pictureBox.width(), pictureBox.height()};
}

/// Splits words into two lines by width; one line where not even the first word fits.
QStringList inTwoLines(const QString& text, const QFontMetrics& metrics, int width)
{
    qsizetype end = -1;
    for (qsizetype at = text.indexOf(u' '); at > 0; at = text.indexOf(u' ', at + 1)) {
        if (metrics.horizontalAdvance(text.left(at)) <= width)
            end = at;
    }
    return end < 0 ? QStringList{text} : QStringList{text.left(end), text.mid(end + 1)};
}

} // namespace

InputTile::InputTile(QWidget* parent)
    : QAbstractButton(parent)
    , m_remove(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_remove->setIcon(rushes::icon(u"x"_s));
    m_remove->setAutoRaise(true);
    m_remove->setFixedSize(removeSize, removeSize);
    m_remove->setFocusPolicy(Qt::TabFocus);
    connect(m_remove, &QToolButton::clicked, this, &InputTile::removeRequested);
}

void InputTile::setView(const QString& role, const InputView& view, const QString& note,
                        const QString& problem)
{
    m_view = view;
    m_isBad = !problem.isEmpty();
    const QString size = mediaText(view.facts);
    m_line = m_isBad                                   ? problem
             : view.state == InputView::State::Looking ? tr("is looked at…")
             : note.isEmpty()                          ? size
                                                       : note;
    setAccessibleName(u"%1: %2"_s.arg(role, view.name));
    setAccessibleDescription(m_isBad ? problem : size);
    setToolTip(QStringList{view.name, size, note, problem}.filter(QRegularExpression(u"."_s)).join(u'\n'));
    m_remove->setAccessibleName(tr("Remove %1").arg(role));
    m_remove->setToolTip(m_remove->accessibleName());
    update();
}

QSize InputTile::sizeHint() const
{
    return {180, tileHeight};
}

void InputTile::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    m_remove->move(width() - removeSize - 4, (height() - removeSize) / 2);
}

void InputTile::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && !event->isAutoRepeat())
        Q_EMIT removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

void InputTile::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    paint::box(painter, rect(), theme.field, m_isBad ? theme.bad : theme.line, Theme::controlRadius);
    const QRect box = boxIn(rect());
    QPainterPath rounded;
    rounded.addRoundedRect(box, 4, 4);
    painter.fillPath(rounded, theme.dark ? theme.raised : theme.window);
    if (m_view.picture.isNull()) {
        painter.drawPixmap(box.center() - QPoint(9, 9),
                           iconPixmap(signOf(m_view.facts.kind), theme.dim, 20, devicePixelRatioF()));
    } else {
        painter.save();
        painter.setClipPath(rounded);
        const QSize size = m_view.picture.size().scaled(box.size(), Qt::KeepAspectRatio);
        QRect place(QPoint(), size);
        place.moveCenter(box.center());
        painter.drawImage(place, m_view.picture);
        painter.restore();
    }
    paintWords(painter, rect().adjusted(box.right() + 9, 0, -removeSize - 8, 0));
    if (paint::showsFocus(*this))
        paint::focusRing(painter, rect(), Theme::controlRadius);
}

/// Draws the name with one line below. A long name of several words gets two smaller lines.
void InputTile::paintWords(QPainter& painter, const QRect& room) const
{
    const Theme& theme = Theme::current();
    const QFontMetrics body(Theme::bodyFont());
    QStringList names = {m_view.name};
    if (body.horizontalAdvance(m_view.name) > room.width())
        names = inTwoLines(m_view.name, QFontMetrics(Theme::smallFont()), room.width());
    const int margin = names.size() > 1 ? 4 : 9;
    const int height = (room.height() - 2 * margin) / static_cast<int>(names.size() + 1);
    QRect line(room.left(), room.top() + margin, room.width(), height);
    const auto draw = [&](const QString& text, Qt::TextElideMode mode) {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         shownName(text, painter.fontMetrics(), line.width(), mode));
        line.translate(0, height);
    };
    painter.setPen(theme.text);
    painter.setFont(names.size() > 1 ? Theme::smallFont() : Theme::bodyFont());
    for (const QString& name : std::as_const(names))
        draw(name, Qt::ElideMiddle);
    painter.setPen(m_isBad ? theme.bad : theme.dim);
    painter.setFont(Theme::smallFont());
    draw(m_line, Qt::ElideRight);
}

EmptyWell::EmptyWell(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EmptyWell::setDragged(bool dragged)
{
    m_isDragged = dragged;
    update();
}

QSize EmptyWell::sizeHint() const
{
    return {180, tileHeight};
}

void EmptyWell::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_isDragged || underMouse())
        paint::box(painter, rect(), m_isDragged ? theme.tint(theme.accent) : theme.hover(), QColor(),
                   Theme::controlRadius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_isDragged ? theme.accent : Theme::mixed(theme.line, theme.dim, 0.4), 1,
                        m_isDragged ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(edge, Theme::controlRadius, Theme::controlRadius);
    const QRect box = boxIn(rect());
    QPainterPath rounded;
    rounded.addRoundedRect(box, 4, 4);
    painter.fillPath(rounded, theme.dark ? theme.raised : theme.window);
    painter.drawPixmap(box.center() - QPoint(9, 9), iconPixmap(m_sign, theme.dim, 20, devicePixelRatioF()));
    painter.setPen(theme.dim);
    painter.setFont(Theme::smallFont());
    painter.drawText(rect().adjusted(box.right() + 9, 4, -8, -4),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_hint);
    if (paint::showsFocus(*this))
        paint::focusRing(painter, rect(), Theme::controlRadius);
}

} // namespace rushes
