#include "ui/player/overlaystrip.h"

#include "ui/style/motion.h"
#include "ui/style/shownname.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int phases = 60;
constexpr qreal bar = 3; // px

} // namespace

OverlayStrip::OverlayStrip(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_busy.setInterval(50);
    connect(&m_busy, &QTimer::timeout, this, [this] {
        if (!motion::isOn())
            return;
        m_phase = (m_phase + 1) % phases;
        update(0, height() - qCeil(bar) - 1, width(), qCeil(bar) + 1);
    });
}

void OverlayStrip::say(const QString& title, const QString& text, double progress)
{
    const double known = progress < 0 ? -1.0 : std::min(1.0, progress);
    if (title == m_title && text == m_text && known == m_progress)
        return;
    if (title != m_title || text != m_text)
        setAccessibleName(text.isEmpty() ? title : title + u" · "_s + text);
    m_title = title;
    m_text = text;
    m_progress = known;
    if (m_progress < 0 && isVisible())
        m_busy.start();
    else
        m_busy.stop();
    update();
}

QSize OverlayStrip::sizeHint() const
{
    return {240, 36};
}

void OverlayStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), Theme::controlRadius, Theme::controlRadius);
    painter.setClipPath(shape);
    // Readable over a picture of any colour, in both themes.
    QColor ground = theme.pane;
    ground.setAlpha(225);
    painter.fillPath(shape, ground);

    const QRectF line = QRectF(rect()).adjusted(12, 0, -12, -bar);
    painter.setFont(Theme::headFont());
    painter.setPen(theme.text);
    const QString title = shownName(m_title, painter.fontMetrics(), qRound(line.width()));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, title);
    const qreal used = painter.fontMetrics().horizontalAdvance(title) + 8;
    painter.setFont(Theme::smallFont());
    painter.setPen(theme.dim);
    const QRectF rest = line.adjusted(used, 0, 0, 0);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, qMax(0, qRound(rest.width()))));

    const QRectF rail(0, height() - bar, width(), bar);
    painter.fillRect(rail, theme.line);
    if (m_progress >= 0) {
        painter.fillRect(QRectF(rail.topLeft(), QSizeF(rail.width() * m_progress, bar)), theme.accent);
    } else if (!motion::isOn()) {
        // Dashes, not animated, for an unknown duration.
        for (qreal x = rail.left(); x < rail.right(); x += 24)
            painter.fillRect(QRectF(x, rail.top(), 12, bar), theme.accent);
    } else {
        const qreal part = rail.width() / 4;
        const qreal at = (rail.width() + part) * m_phase / phases - part;
        painter.fillRect(QRectF(at, rail.top(), part, bar), theme.accent);
    }
}

void OverlayStrip::showEvent(QShowEvent*)
{
    if (m_progress < 0)
        m_busy.start();
}

void OverlayStrip::hideEvent(QHideEvent*)
{
    m_busy.stop();
}

} // namespace rushes
