#include "ui/settings/spendingchart.h"

#include "app/base/commalist.h"
#include "ui/style/shownname.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qreal widestBar = 40;
constexpr qreal narrowestColumn = 26;
constexpr int foot = 22;    ///< px for the names
constexpr int amounts = 56; ///< px for the amounts at the left
constexpr int head = 10;

/// The smallest of 1, 2, 5, 10 … that is not below `most`, for the scale.
Usd roundedUp(Usd most)
{
    qint64 step = 10'000; // a cent
    while (true) {
        for (const qint64 part : {1, 2, 5}) {
            if (step * part >= most.micros)
                return Usd{step * part};
        }
        step *= 10;
    }
}

/// The label of a bar, shortened: for a day its number, otherwise its beginning.
QString shortened(const QString& name, const QFontMetrics& metrics, int width)
{
    const QString first = name.section(u' ', 0, 0);
    const bool isDay =
        !first.isEmpty() && std::all_of(first.begin(), first.end(), [](QChar c) { return c.isDigit(); });
    if (isDay && metrics.horizontalAdvance(name) > width)
        return first;
    return shownName(name, metrics, width);
}

} // namespace

SpendingBars SpendingBars::of(const QList<LedgerSum>& sums, const std::optional<Usd>& cap, bool timely,
                              const QRectF& room)
{
    SpendingBars chart;
    const auto most = static_cast<int>(std::max<qreal>(1, room.width() / narrowestColumn));
    const int count = std::min(most, static_cast<int>(sums.size()));
    Usd highest = cap.value_or(Usd{});
    for (int i = 0; i < count; ++i)
        highest = std::max({highest, sums.at(i).total(), sums.at(i).estimated});
    if (count == 0 || highest <= Usd{})
        return chart;
    chart.top = roundedUp(highest);
    const auto height = [&](Usd amount) {
        return room.height() * static_cast<qreal>(amount.micros) / static_cast<qreal>(chart.top.micros);
    };
    const qreal column = std::min(room.width() / count, 2 * widestBar);
    const qreal width = std::min(widestBar, column * 0.62);
    for (int i = 0; i < count; ++i) {
        const int sum = timely ? count - 1 - i : i;
        const LedgerSum& of = sums.at(sum);
        Bar bar;
        bar.sum = sum;
        bar.whole = {room.left() + i * column, room.top(), column, room.height()};
        const qreal left = bar.whole.center().x() - width / 2;
        qreal bottom = room.bottom();
        const auto stack = [&](Usd amount) {
            const QRectF part(left, bottom - height(amount), width, height(amount));
            bottom = part.top();
            return part;
        };
        bar.charged = stack(of.charged);
        bar.open = stack(of.open);
        bar.unknown = stack(of.unknown);
        bar.estimate = room.bottom() - height(of.estimated);
        chart.bars.append(bar);
    }
    if (cap)
        chart.cap = room.bottom() - height(*cap);
    return chart;
}

int SpendingBars::at(QPointF place) const
{
    for (int i = 0; i < bars.size(); ++i) {
        if (bars.at(i).whole.contains(place))
            return i;
    }
    return -1;
}

SpendingChart::SpendingChart(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Spending as bars"));
    setFocusPolicy(Qt::ClickFocus); // Tab leads to the table, which has the same contents and actions
    setMouseTracking(true);
}

void SpendingChart::setSums(const QList<LedgerSum>& sums, const QStringList& names,
                            const std::optional<Usd>& cap, bool timely)
{
    m_sums = sums;
    m_names = names;
    m_cap = cap;
    m_timely = timely;
    m_current = -1;
    setAccessibleDescription(sums.isEmpty() ? QString() : wordsOf(0));
    update();
}

QRectF SpendingChart::room() const
{
    return QRectF(rect()).adjusted(amounts, head, -4, -foot);
}

SpendingBars SpendingChart::bars() const
{
    return SpendingBars::of(m_sums, m_cap, m_timely, room());
}

QString SpendingChart::wordsOf(int sum) const
{
    if (sum < 0 || sum >= m_sums.size())
        return {};
    const LedgerSum& of = m_sums.at(sum);
    QStringList parts{tr("%1 spent").arg(of.charged.text())};
    if (of.open > Usd{})
        parts.append(tr("%1 committed").arg(of.open.text()));
    if (of.unknown > Usd{})
        parts.append(tr("%1 unknown").arg(of.unknown.text()));
    parts.append(tr("estimated %1").arg(of.estimated.text()));
    if (m_cap)
        parts.append(tr("cap %1").arg(m_cap->text()));
    return tr("%1: %2").arg(m_names.value(sum), commaList(parts));
}

void SpendingChart::setCurrent(int sum)
{
    if (sum == m_current)
        return;
    m_current = sum;
    setAccessibleDescription(wordsOf(sum));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    update();
    Q_EMIT currentChanged(sum);
}

void SpendingChart::walk(int step)
{
    const SpendingBars chart = bars();
    if (chart.bars.isEmpty())
        return;
    int at = -1;
    for (int i = 0; i < chart.bars.size(); ++i) {
        if (chart.bars.at(i).sum == m_current)
            at = i;
    }
    const auto last = static_cast<int>(chart.bars.size()) - 1;
    at = at < 0 ? (m_timely ? last : 0) : std::clamp(at + step, 0, last);
    setCurrent(chart.bars.at(at).sum);
}

void SpendingChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        walk(-1);
        return;
    case Qt::Key_Right:
        walk(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0 && !event->isAutoRepeat())
            Q_EMIT chosen(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void SpendingChart::mousePressEvent(QMouseEvent* event)
{
    const SpendingBars chart = bars();
    const int at = chart.at(event->position());
    if (at < 0)
        return;
    setCurrent(chart.bars.at(at).sum);
    Q_EMIT chosen(m_current);
}

void SpendingChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        walk(0);
    update();
}

bool SpendingChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const SpendingBars chart = bars();
        const int at = chart.at(help->pos());
        QToolTip::showText(help->globalPos(), at < 0 ? QString() : wordsOf(chart.bars.at(at).sum), this);
        return true;
    }
    return QWidget::event(event);
}

void SpendingChart::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const SpendingBars chart = bars();
    const QRectF area = room();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::smallFont());
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    if (chart.bars.isEmpty())
        return;
    painter.drawLine(QPointF(area.left(), area.top() + 0.5), QPointF(area.right(), area.top() + 0.5));
    painter.setPen(theme.dim);
    const QRectF scale(0, area.top() - 8, amounts - 8, 16);
    numbers::draw(painter, scale, Qt::AlignRight | Qt::AlignVCenter, chart.top.text());
    numbers::draw(painter, scale.translated(0, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                  Usd{}.text());

    for (const SpendingBars::Bar& bar : chart.bars) {
        const bool current = bar.sum == m_current;
        if (current) {
            painter.setPen(hasFocus() ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(theme.hover());
            painter.drawRoundedRect(bar.whole.adjusted(1, 0, -1, foot - 2), Theme::controlRadius,
                                    Theme::controlRadius);
        }
        painter.fillRect(bar.charged, theme.accent);
        painter.fillRect(bar.open, Theme::mixed(theme.pane, theme.accent, 0.45));
        // Possible charges are hatched, since colour alone must not distinguish them.
        painter.fillRect(bar.unknown, theme.tint(theme.bad));
        painter.fillRect(bar.unknown, QBrush(theme.bad, Qt::BDiagPattern));
        painter.setPen(QPen(theme.text, 1.5));
        painter.drawLine(QPointF(bar.charged.left() - 3, bar.estimate),
                         QPointF(bar.charged.right() + 3, bar.estimate));
        painter.setPen(current ? theme.text : theme.dim);
        const QRectF name(bar.whole.left() + 1, area.bottom() + 3, bar.whole.width() - 2, foot - 4);
        painter.drawText(name, Qt::AlignCenter | Qt::TextSingleLine,
                         shortened(m_names.value(bar.sum), painter.fontMetrics(), int(name.width())));
    }
    if (chart.cap) {
        painter.setPen(QPen(theme.bad, 1, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), *chart.cap), QPointF(area.right(), *chart.cap));
        painter.setPen(theme.bad);
        const QString words = tr("cap %1").arg(m_cap->text());
        const qreal wide = painter.fontMetrics().horizontalAdvance(words) + 8;
        // A bar may be behind it.
        const QRectF place(area.right() - 4 - wide, *chart.cap - 17, wide, 15);
        painter.fillRect(place, palette().color(QPalette::Window));
        painter.drawText(place, Qt::AlignCenter, words);
    }
}

} // namespace rushes
