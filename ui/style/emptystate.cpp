#include "ui/style/emptystate.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes {

EmptyState::EmptyState(const QString& icon, const QString& title, const QString& hint, QWidget* parent)
    : QWidget(parent)
    , m_iconName(icon)
    , m_icon(new QLabel(this))
    , m_title(new WrappedLabel(title, this))
    , m_hint(new WrappedLabel(hint, this))
    , m_action(new QToolButton(this))
{
    for (QLabel* label : {m_icon, m_title, m_hint})
        label->setAlignment(Qt::AlignCenter);
    // A long word is cut off instead of widening the pane.
    for (QLabel* label : {m_title, m_hint})
        label->setMinimumWidth(1);
    m_icon->setAccessibleName(title);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setVisible(!hint.isEmpty());
    m_action->setAutoRaise(true);
    m_action->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_action->setFocusPolicy(Qt::StrongFocus);
    m_action->setCursor(Qt::PointingHandCursor);
    m_action->hide();
    connect(m_action, &QToolButton::clicked, this, &EmptyState::actionTriggered);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid / 2);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addSpacing(Theme::grid / 2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    refreshLook();
}

void EmptyState::setTitle(const QString& title)
{
    m_title->setText(title);
    m_icon->setAccessibleName(title);
}

void EmptyState::setHint(const QString& hint)
{
    m_hint->setText(hint);
    fit();
}

void EmptyState::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setAccessibleName(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        refreshLook();
    QWidget::changeEvent(event);
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    fit();
    QWidget::resizeEvent(event);
}

void EmptyState::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fit();
}

/// In a low area the icon is hidden first, then the hint, which becomes the tool tip.
void EmptyState::fit()
{
    const int width = std::max(1, this->width() - 4 * Theme::grid);
    const bool sized = isVisible(); // before it is shown its size is not known
    const int edges = 4 * Theme::grid;
    const int title = m_title->heightForWidth(width);
    const int hint = m_hint->text().isEmpty() ? 0 : m_hint->heightForWidth(width) + Theme::grid / 2;
    const int action = m_action->text().isEmpty() ? 0 : m_action->sizeHint().height() + Theme::grid / 2;
    const int icon = m_icon->sizeHint().height() + Theme::grid;
    const bool hinted = !sized || edges + title + hint + action <= height();
    m_icon->setVisible(!sized || edges + icon + title + hint + action <= height());
    m_hint->setVisible(hinted && hint > 0);
    setToolTip(hinted ? QString() : m_hint->text());
}

void EmptyState::refreshLook()
{
    m_icon->setPixmap(iconPixmap(m_iconName, Theme::current().dim, 20, devicePixelRatioF()));
    m_hint->setFont(Theme::smallFont());
    QPalette colours;
    colours.setColor(QPalette::ButtonText, Theme::current().accent);
    m_action->setPalette(colours);
}

} // namespace rushes
