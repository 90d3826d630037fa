#include "ui/help/hintbubble.h"

#include "ui/style/announcement.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int widest = 300;
constexpr int tip = 8;
constexpr int margin = 12;

} // namespace

HintBubble::HintBubble(const QString& text, QWidget* target, QWidget* window)
    : QWidget(window)
    , m_target(target)
    , m_words(new WrappedLabel(text, this))
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(text);
    setToolTip(tr("A click closes this hint"));
    makeNotification(*this);
    setCursor(Qt::PointingHandCursor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin + tip, margin, margin + tip);
    column->addWidget(m_words);
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    QPalette colours = m_words->palette();
    colours.setColor(QPalette::WindowText, Theme::current().onAccent);
    m_words->setPalette(colours);
    // Moves with the layout around the target.
    window->installEventFilter(this);
    for (QWidget* holder = target; holder && holder != window; holder = holder->parentWidget())
        holder->installEventFilter(this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HintBubble::finish);
    m_timer.start(shown);
    place();
    show();
    raise();
    announce(*this);
}

void HintBubble::place()
{
    if (!m_target || !m_target->isVisible()) {
        finish();
        return;
    }
    const int width = std::min(widest, parentWidget()->width() - 2 * Theme::grid);
    resize(width, layout()->heightForWidth(width));
    const QRect target(m_target->mapTo(parentWidget(), QPoint()), m_target->size());
    m_above = target.top() >= height();
    const int left = std::clamp(target.center().x() - width / 2, Theme::grid,
                                std::max(Theme::grid, parentWidget()->width() - width - Theme::grid));
    const int top = m_above ? target.top() - height() + tip
                            : std::min(target.bottom() - tip, parentWidget()->height() - height());
    move(left, top);
    m_tip = std::clamp(target.center().x() - left, 2 * margin, width - 2 * margin);
    update();
}

bool HintBubble::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::Hide)
        place();
    return false;
}

void HintBubble::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, tip, -0.5, -tip);
    QPainterPath path;
    path.addRoundedRect(box, Theme::paneRadius, Theme::paneRadius);
    QPainterPath point;
    const qreal edge = m_above ? box.bottom() : box.top();
    point.moveTo(m_tip - tip, edge);
    point.lineTo(m_tip, m_above ? edge + tip : edge - tip);
    point.lineTo(m_tip + tip, edge);
    point.closeSubpath();
    painter.fillPath(path.united(point), Theme::current().accent);
}

void HintBubble::mousePressEvent(QMouseEvent*)
{
    finish();
}

void HintBubble::finish()
{
    if (!std::exchange(m_target, nullptr) && !isVisible())
        return;
    hide();
    m_timer.stop();
    deleteLater();
    Q_EMIT over();
}

} // namespace rushes
