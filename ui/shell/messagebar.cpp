#include "ui/shell/messagebar.h"

#include "ui/style/announcement.h"
#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

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
    makeNotification(*this);
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
        if (m_message.stays) {
            // a copy: `run` may remove the message
            if (const std::function<void()> stay = m_message.run)
                stay();
            return;
        }
        // moved out: `run` may show the next message
        const std::function<void()> run = std::exchange(m_message.run, {});
        dismiss();
        if (run)
            run();
    });
    hide();
}

void MessageBar::show(const QString& key, Severity severity, const QString& title, const QString& text,
                      const QString& action, std::function<void()> run, bool stays)
{
    m_covered.removeIf([&](const Message& message) { return message.key == key; });
    if (m_message.key != key && m_message.severity == Severity::Problem && !m_message.key.isEmpty())
        m_covered.append(std::move(m_message));
    const bool isNews = m_message.key != key || m_message.title != title;
    set({key, severity, title, text, action, std::move(run), stays});
    if (!isNews)
        return;
    announce(*this);
}

void MessageBar::set(Message message)
{
    m_message = std::move(message);
    m_title->setText(m_message.title);
    m_text->setText(m_message.text);
    m_action->setText(m_message.action);
    m_action->setAccessibleName(m_message.action);
    m_action->setVisible(!m_message.action.isEmpty());
    m_close->setVisible(!m_message.stays);
    setAccessibleName(m_message.title);
    setAccessibleDescription(m_message.text);
    setVisible(!m_message.key.isEmpty());
    update();
}

void MessageBar::clear(const QString& key)
{
    m_covered.removeIf([&](const Message& message) { return message.key == key; });
    if (key == m_message.key)
        set(m_covered.isEmpty() ? Message{} : m_covered.takeLast());
}

void MessageBar::dismiss()
{
    const QString key = m_message.key;
    clear(key);
    Q_EMIT dismissed(key);
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const QColor colour = m_message.severity == Severity::Problem ? theme.bad : theme.accent;
    QPainter painter(this);
    // The last px are the gap to the panes.
    const QRect bar = rect().adjusted(0, 0, 0, -Theme::grid);
    paint::box(painter, bar, theme.tint(colour), QColor(), Theme::paneRadius);
    painter.drawPixmap(QPointF(14, (bar.height() - 16) / 2.0),
                       iconPixmap(m_message.severity == Severity::Problem ? u"triangle-alert"_s : u"info"_s,
                                  colour, 16, devicePixelRatioF()));
}

} // namespace rushes
