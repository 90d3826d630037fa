#include "ui/queue/queuehead.h"

#include "app/base/usd.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int rowHeight = 33;    // px, as other panes' heads
constexpr int secondHeight = 24; // px
constexpr int margin = 12;
constexpr int gap = Theme::grid;
constexpr int buttonSize = 24;
constexpr int leastRow = 304; // px: minimum width for a head in one row

} // namespace

QueueHead::QueueHead(const QString& title, QWidget* parent)
    : PaneHead(title, parent)
    , m_summary(new QLabel(this))
    , m_pause(new QToolButton(this))
    , m_buttons(new QWidget(this))
    , m_buttonRow(new QHBoxLayout(m_buttons))
{
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setFont(Theme::headFont());
    m_summary->setTextFormat(Qt::PlainText);
    m_pause->setObjectName(u"pauseQueue"_s);
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pause->setIconSize({16, 16});
    m_pause->setFocusPolicy(Qt::StrongFocus);
    m_pause->setFont(Theme::smallFont());
    connect(m_pause, &QToolButton::clicked, this, [this] { Q_EMIT pauseClicked(!m_paused); });
    m_buttonRow->setContentsMargins({});
    m_buttonRow->setSpacing(0);
    setPaused(false);
}

void QueueHead::setPaused(bool paused)
{
    m_paused = paused;
    const QString words = paused ? tr("Resume") : tr("Pause");
    m_pause->setText(words);
    m_pause->setAccessibleName(words);
    m_pause->setIcon(icon(paused ? u"play"_s : u"pause"_s));
    m_pause->setToolTip(paused ? tr("Sends the jobs that wait.")
                               : tr("Jobs that wait are not sent. What was sent goes on."));
    m_pause->setAccessibleDescription(m_pause->toolTip());
    place();
}

void QueueHead::setSummary(const QStringList& words)
{
    m_words = words;
    m_words.removeAll(QString());
    m_summary->setAccessibleName(words.value(0));
    place();
}

QToolButton& QueueHead::addAction(QAction& action)
{
    auto* button = new QToolButton(m_buttons);
    button->setDefaultAction(&action);
    button->setAccessibleName(action.text());
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setFixedSize(buttonSize, buttonSize);
    button->setFocusPolicy(Qt::StrongFocus);
    m_buttonRow->addWidget(button);
    place();
    return *button;
}

void QueueHead::describe(const QAction& action, const QString& description)
{
    for (QToolButton* button : findChildren<QToolButton*>()) {
        if (button->defaultAction() == &action)
            button->setAccessibleDescription(description);
    }
}

/// Width of the button, for the longer of its texts, px.
int QueueHead::pauseWidth() const
{
    const QFontMetrics metrics(m_pause->font());
    return std::max(metrics.horizontalAdvance(tr("Resume")), metrics.horizontalAdvance(tr("Pause"))) + 16 +
           3 * gap;
}

int QueueHead::titleWidth() const
{
    return fontMetrics().horizontalAdvance(title()) + 1;
}

int QueueHead::widthWith(int pause, const QString& summary) const
{
    return margin + titleWidth() + gap + pause + gap + m_summary->fontMetrics().horizontalAdvance(summary) +
           gap + m_buttonRow->count() * buttonSize + gap;
}

/// The widest summary for `waiting` waiting jobs.
QString QueueHead::widest(int waiting) const
{
    return tr("%1 waiting · %2").arg(waiting).arg(Usd{88'880'000}.text());
}

bool QueueHead::isOneRow() const
{
    // By the usual width of the summary, not by the current one: otherwise the head's height would change.
    return width() >= std::max(leastRow, widthWith(buttonSize + 4, widest(8)));
}

void QueueHead::place()
{
    const bool oneRow = isOneRow();
    const int buttons = m_buttonRow->count() * buttonSize;
    const int top = (rowHeight - buttonSize) / 2 + 1;
    const auto put = [this](QWidget* widget, int x, int y, int w, int h) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, std::max(0, w), h)));
    };
    const int right = width() - gap - buttons;
    put(m_buttons, right, top, buttons, buttonSize);

    const int afterTitle = margin + titleWidth() + gap;
    const bool hasWords =
        oneRow ? width() >= widthWith(pauseWidth(), widest(88)) : afterTitle + pauseWidth() + gap <= right;
    m_pause->setToolButtonStyle(hasWords ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    const int pause = hasWords ? pauseWidth() : buttonSize + 4;
    const int pauseLeft = std::max(margin, std::min(afterTitle, right - gap - pause));
    put(m_pause, pauseLeft, top, pause, buttonSize);

    const int left = oneRow ? pauseLeft + pause + gap : margin;
    const int room = oneRow ? right - gap - left : width() - 2 * margin;
    put(m_summary, left, oneRow ? 2 : rowHeight - 2, room, oneRow ? rowHeight - 2 : secondHeight);
    m_summary->setAlignment((oneRow ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QFontMetrics metrics(m_summary->font());
    const auto fitting = std::find_if(m_words.cbegin(), m_words.cend(), [&](const QString& words) {
        return metrics.horizontalAdvance(words) <= room;
    });
    const QString& words = fitting != m_words.cend() ? *fitting : m_words.value(m_words.size() - 1);
    m_summary->setText(metrics.elidedText(words, Qt::ElideRight, std::max(0, room)));
    m_summary->setToolTip(m_summary->text() == m_words.value(0) ? QString() : m_words.value(0));
    if (std::exchange(m_wasOneRow, oneRow) != oneRow)
        updateGeometry();
    update();
}

QSize QueueHead::sizeHint() const
{
    return {240, rowHeight + (isOneRow() ? 0 : secondHeight)};
}

QSize QueueHead::minimumSizeHint() const
{
    return {132, sizeHint().height()};
}

void QueueHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int room =
        mirrored ? width() - margin - m_pause->geometry().right() - gap : m_pause->x() - gap - margin;
    const QRect words =
        QStyle::visualRect(layoutDirection(), rect(), QRect(margin, 2, std::max(0, room), rowHeight - 2));
    const QString shown = fontMetrics().elidedText(title(), Qt::ElideRight, words.width() + 1);
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    if (shown == title() || shown.size() >= leastLetters)
        painter.drawText(words, static_cast<int>(side) | Qt::TextSingleLine, shown);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().line);
}

void QueueHead::resizeEvent(QResizeEvent* event)
{
    PaneHead::resizeEvent(event);
    place();
}

void QueueHead::changeEvent(QEvent* event)
{
    PaneHead::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_summary->setFont(Theme::headFont());
        m_pause->setFont(Theme::smallFont());
        place();
    }
}

} // namespace rushes
