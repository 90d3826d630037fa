#include "ui/player/passingnote.h"

#include "app/base/isolated.h"
#include "ui/style/announcement.h"
#include "ui/style/shownname.h"
#include "ui/style/theme.h"

#include <QCursor>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int foot = 16; // px

} // namespace

PassingNote::PassingNote(QWidget& over)
    : QWidget(&over)
    , m_text(new QLabel(this))
    , m_button(new QToolButton(this))
{
    makeNotification(*this);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_going.setSingleShot(true);
    m_going.setInterval(duration);
    connect(&m_going, &QTimer::timeout, this, &PassingNote::goUnlessUsed);
    connect(m_button, &QToolButton::clicked, this, [this] {
        hide();
        if (const auto run = std::exchange(m_run, {}))
            run();
    });
    over.installEventFilter(this);
    hide();
}

void PassingNote::say(const QString& text, const QString& label, std::function<void()> run)
{
    const Theme dark = Theme::darkTheme(); // its background is dark in both themes
    QPalette colours = m_text->palette();
    colours.setColor(QPalette::WindowText, dark.text);
    m_text->setPalette(colours);
    QPalette accent = m_button->palette();
    accent.setColor(QPalette::ButtonText, dark.accent);
    accent.setColor(QPalette::WindowText, dark.accent);
    m_button->setPalette(accent);
    m_words = text;
    m_label = label;
    m_button->setAccessibleName(label);
    m_button->setVisible(!label.isEmpty());
    m_run = std::move(run);
    setAccessibleName(text);
    layout()->setContentsMargins(14, 6, label.isEmpty() ? 14 : 8, 6);
    show();
    raise();
    place();
    m_pointer = QCursor::pos();
    m_going.start();
    announce(*this);
}

QString PassingNote::text() const
{
    return isHidden() ? QString() : m_words;
}

void PassingNote::place()
{
    // Names may be long: neither text nor button may push the other one out.
    const int room = parentWidget()->width() - 2 * Theme::grid - 40;
    const QFontMetrics metrics = m_button->fontMetrics();
    const QString label =
        shownName(m_label, metrics, std::max(room / 2, room - metrics.horizontalAdvance(m_words) - 24));
    m_button->setText(QString(label).replace(u'&', "&&"_L1));
    m_button->setToolTip(label == isolated(m_label) ? QString() : m_label);
    const int taken = m_label.isEmpty() ? 0 : m_button->sizeHint().width();
    m_text->setText(shownName(m_words, m_text->fontMetrics(), room - taken));
    m_text->setToolTip(m_text->text() == isolated(m_words) ? QString() : m_words);
    layout()->activate();
    const QSize whole = sizeHint();
    const int width = std::min(whole.width(), parentWidget()->width() - 2 * Theme::grid);
    setGeometry((parentWidget()->width() - width) / 2, parentWidget()->height() - whole.height() - foot,
                width, whole.height());
}

void PassingNote::goUnlessUsed()
{
    // A pointer that was there before does not count as use.
    if ((underMouse() && QCursor::pos() != m_pointer) || m_button->hasFocus())
        m_going.start();
    else
        hide();
}

bool PassingNote::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}

void PassingNote::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 21, 24, 225));
    painter.drawRoundedRect(QRectF(rect()), Theme::controlRadius, Theme::controlRadius);
}

} // namespace rushes
