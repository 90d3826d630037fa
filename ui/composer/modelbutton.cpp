#include "ui/composer/modelbutton.h"

#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int buttonHeight = 34;
constexpr int margin = 10;
constexpr int signSize = 16;

} // namespace

ModelButton::ModelButton(QWidget* parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleDescription(tr("Choose another model"));
}

void ModelButton::setModel(const QString& name, const QString& task)
{
    m_name = name;
    m_task = task;
    const QString title = task.isEmpty() ? name : u"%1 · %2"_s.arg(name, task);
    setAccessibleName(title);
    setToolTip(isEnabled() ? tr("%1: choose another model").arg(title) : title);
    update();
}

QSize ModelButton::sizeHint() const
{
    return {220, buttonHeight};
}

QSize ModelButton::minimumSizeHint() const
{
    return {120, buttonHeight};
}

void ModelButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const bool isOver = isEnabled() && underMouse();
    paint::box(painter, rect(), isOver ? Theme::mixed(theme.field, theme.raised, 0.6) : theme.field,
               theme.line, Theme::controlRadius);
    if (paint::showsFocus(*this))
        paint::focusRing(painter, rect(), Theme::controlRadius);
    QRect words = rect().adjusted(margin, 0, -margin, 0);
    if (isEnabled()) {
        painter.drawPixmap(words.right() - signSize + 1, (height() - signSize) / 2,
                           iconPixmap(u"chevron-down"_s, theme.dim, signSize, devicePixelRatioF()));
        words.setRight(words.right() - signSize - 6);
    }
    // The name is never shortened in favour of the task.
    const QString name = painter.fontMetrics().elidedText(m_name, Qt::ElideRight, words.width());
    painter.setPen(theme.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(name));
    if (m_task.isEmpty() || words.width() < 24)
        return;
    painter.setPen(theme.dim);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(u" · "_s + m_task, Qt::ElideRight, words.width()));
}

} // namespace rushes
