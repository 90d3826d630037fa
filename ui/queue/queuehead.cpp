#include "ui/queue/queuehead.h"

#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QToolButton>

namespace rushes {

SummaryLabel::SummaryLabel(QWidget* parent)
    : QLabel(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextFormat(Qt::PlainText);
}

void SummaryLabel::setTexts(const QString& full, const QString& brief)
{
    if (full == m_full && brief == m_brief)
        return;
    m_full = full;
    m_brief = brief;
    setAccessibleName(full);
    updateGeometry();
    choose();
}

void SummaryLabel::keepFree(int before)
{
    m_before = before;
    choose();
}

QSize SummaryLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 1, QLabel::sizeHint().height()};
}

QSize SummaryLabel::minimumSizeHint() const
{
    // Its words never hold the pane open.
    return {0, sizeHint().height()};
}

void SummaryLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    choose();
}

void SummaryLabel::moveEvent(QMoveEvent* event)
{
    QLabel::moveEvent(event);
    choose();
}

void SummaryLabel::choose()
{
    // The right end stays where it is, whichever of the two it is.
    const bool fits = fontMetrics().horizontalAdvance(m_full) < x() + width() - m_before;
    const QString& chosen = fits ? m_full : m_brief;
    if (text() != chosen)
        setText(chosen);
    setToolTip(fits ? QString() : m_full);
}

QueueHead::QueueHead(const QString& title, QWidget* parent)
    : PaneHead(title, parent)
    , m_summary(new SummaryLabel(this))
{
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setFont(Theme::headFont());
    addWidget(m_summary);
    m_summary->keepFree(QFontMetrics(Theme::headFont()).horizontalAdvance(title) + 3 * Theme::grid);
}

void QueueHead::addAction(QAction& action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(&action);
    button->setAccessibleName(action.text());
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setFixedSize(24, 24);
    button->setFocusPolicy(Qt::StrongFocus);
    if (!m_buttons) {
        auto* group = new QWidget(this);
        m_buttons = new QHBoxLayout(group);
        m_buttons->setContentsMargins({});
        m_buttons->setSpacing(0);
        addButton(group);
    }
    m_buttons->addWidget(button);
}

void QueueHead::describe(const QAction& action, const QString& description)
{
    for (QToolButton* button : findChildren<QToolButton*>()) {
        if (button->defaultAction() == &action)
            button->setAccessibleDescription(description);
    }
}

void QueueHead::paintEvent(QPaintEvent* event)
{
    PaneHead::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().line);
}

void QueueHead::changeEvent(QEvent* event)
{
    PaneHead::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_summary->setFont(Theme::headFont());
}

} // namespace rushes
