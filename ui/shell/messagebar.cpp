#include "ui/shell/messagebar.h"

#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int iconRoom = 40;

}

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(iconRoom, 5, 6, 5 + Theme::grid);
    layout->setSpacing(Theme::grid);
    QFont bold = Theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    for (QLabel* label : {m_title, m_text})
        label->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_close->setIcon(icon(u"x"_s));
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(Theme::grid * 6);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        // What it does may show the next message.
        const std::function<void()> run = std::exchange(m_run, {});
        dismiss();
        if (run)
            run();
    });
    hide();
}

void MessageBar::show(const QString& key, Tone tone, const QString& title, const QString& text,
                      const QString& action, std::function<void()> run)
{
    m_key = key;
    m_tone = tone;
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    m_run = std::move(run);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setVisible(true);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::clear(const QString& key)
{
    if (key != m_key)
        return;
    m_key.clear();
    m_run = {};
    hide();
}

void MessageBar::dismiss()
{
    const QString key = m_key;
    clear(key);
    Q_EMIT dismissed(key);
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const QColor colour = m_tone == Tone::Trouble ? theme.bad : theme.accent;
    QPainter painter(this);
    // The last px are the gap to the panes.
    const QRect bar = rect().adjusted(0, 0, 0, -Theme::grid);
    paint::box(painter, bar, theme.tint(colour), QColor(), Theme::paneRadius);
    painter.drawPixmap(QPointF(14, (bar.height() - 16) / 2.0),
                       iconPixmap(m_tone == Tone::Trouble ? u"triangle-alert"_s : u"info"_s, colour, 16,
                                  devicePixelRatioF()));
}

} // namespace rushes
