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
    // Its words never hold the pane open.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
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
    choose();
}

void SummaryLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    choose();
}

void SummaryLabel::choose()
{
    const bool fits = fontMetrics().horizontalAdvance(m_full) <= contentsRect().width();
    const QString& chosen = fits ? m_full : m_brief;
    if (text() != chosen)
        setText(chosen);
    setToolTip(fits ? QString() : m_full);
}

QueueHead::QueueHead(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
    , m_summary(new SummaryLabel(this))
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(34);
    m_row->setContentsMargins(12, 0, 8, 1);
    m_row->setSpacing(4);
    m_row->addWidget(m_title);
    m_row->addWidget(m_summary, 1);
    for (QLabel* label : {m_title, static_cast<QLabel*>(m_summary)})
        label->setForegroundRole(QPalette::PlaceholderText);
    dress();
}

void QueueHead::addButton(QAction& action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(&action);
    button->setAccessibleName(action.text());
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setFixedSize(24, 24);
    button->setFocusPolicy(Qt::StrongFocus);
    m_row->addWidget(button);
}

void QueueHead::describe(const QAction& action, const QString& description)
{
    for (QToolButton* button : findChildren<QToolButton*>()) {
        if (button->defaultAction() == &action)
            button->setAccessibleDescription(description);
    }
}

void QueueHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().line);
}

void QueueHead::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        dress();
    QWidget::changeEvent(event);
}

void QueueHead::dress()
{
    m_title->setFont(Theme::headFont());
    m_summary->setFont(Theme::headFont());
}

} // namespace rushes
