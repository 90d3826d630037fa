#include "ui/player/notice.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int iconSize = 40;     // px
constexpr int roomForIcon = 160; // px, minimum height for showing it besides the text
constexpr int side = 24;
constexpr int gap = 16;

} // namespace

Notice::Notice(QWidget* parent)
    : QWidget(parent)
{
    m_icon = new QLabel(this);
    m_icon->setAlignment(Qt::AlignCenter);
    m_title = new WrappedLabel(this);
    m_hint = new WrappedLabel(this);
    m_command = new QLabel(this);
    m_command->setWordWrap(true);
    m_command->setTextFormat(Qt::PlainText);
    for (QLabel* label : {m_title, m_hint, m_command})
        label->setAlignment(Qt::AlignCenter);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setCursor(Qt::IBeamCursor);
    m_command->setAutoFillBackground(true);
    m_command->setMargin(10);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side, 0, side, 0);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_hint);
    column->addWidget(m_command, 0, Qt::AlignHCenter);
    column->addStretch(1);
    refreshLook();
}

void Notice::say(const QString& icon, const QString& title, const QString& hint, const QString& command)
{
    m_iconName = icon;
    m_title->setText(title);
    m_icon->setAccessibleName(title);
    m_hint->setText(hint);
    m_command->setText(command);
    m_command->setAccessibleName(tr("Command"));
    m_command->setVisible(!command.isEmpty());
    refreshLook();
    fit();
}

QString Notice::title() const
{
    return m_title->text();
}

QString Notice::hint() const
{
    return m_hint->text();
}

QString Notice::command() const
{
    return m_command->text();
}

void Notice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refreshLook();
    QWidget::changeEvent(event);
}

void Notice::resizeEvent(QResizeEvent* event)
{
    fitCommand();
    fit();
    QWidget::resizeEvent(event);
}

/// In a small area only the text is shown; where the hint does not fit, it becomes the tool tip.
void Notice::fit()
{
    const bool roomy = height() >= roomForIcon;
    const int width = std::max(1, this->width() - 2 * side);
    m_icon->setVisible(roomy);
    m_icon->setContentsMargins(0, 0, 0, gap);
    const int command = m_command->text().isEmpty() ? 0 : m_command->heightForWidth(m_command->width());
    const int words = m_title->heightForWidth(width) + 4 + m_hint->heightForWidth(width) + command;
    const bool hinted = roomy || words <= height();
    m_hint->setVisible(hinted && !m_hint->text().isEmpty());
    m_hint->setContentsMargins(0, 0, 0, roomy && command > 0 ? gap : 0);
    setToolTip(hinted ? QString() : m_hint->text());
}

void Notice::fitCommand()
{
    // On one line if it fits: a wrapping label prefers a narrow column.
    const int line =
        m_command->fontMetrics().horizontalAdvance(m_command->text()) + 2 * m_command->margin() + 4;
    m_command->setFixedWidth(std::max(80, std::min(line, width() - 48)));
}

void Notice::refreshLook()
{
    const Theme& theme = Theme::current();
    const auto colour = [](QLabel* label, const QColor& text) {
        QPalette palette = label->palette();
        if (palette.color(QPalette::WindowText) == text)
            return;
        palette.setColor(QPalette::WindowText, text);
        label->setPalette(palette);
    };
    m_title->setFont(Theme::titleFont());
    m_hint->setFont(Theme::bodyFont());
    if (!m_command->text().isEmpty()) {
        QFont command = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        command.setPixelSize(12);
        m_command->setFont(command);
        fitCommand();
    }
    colour(m_title, theme.text);
    colour(m_hint, theme.dim);
    QPalette field = m_command->palette();
    if (field.color(QPalette::Window) != theme.field) {
        field.setColor(QPalette::Window, theme.field);
        field.setColor(QPalette::WindowText, theme.text);
        m_command->setPalette(field);
    }
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, theme.dim, iconSize, devicePixelRatioF()));
}

} // namespace rushes
