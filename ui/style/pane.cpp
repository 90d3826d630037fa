#include "ui/style/pane.h"

#include "ui/style/contrast.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/shownname.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int headHeight = 33;
constexpr int headMargin = 12;

/// Paints the area outside a rounded corner over the widgets below.
class Corner : public QWidget
{
public:
    Corner(Qt::Corner corner, QWidget* parent)
        : QWidget(parent)
        , m_corner(corner)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        // 1 px larger than the corner: at fractional scales edges are rounded differently.
        resize(Theme::paneRadius + 1, Theme::paneRadius + 1);
    }

    void place(const QRect& area)
    {
        QRect own = rect();
        const QRect outer = area.adjusted(-1, -1, 1, 1);
        if (m_corner == Qt::TopLeftCorner)
            own.moveTopLeft(outer.topLeft());
        else if (m_corner == Qt::TopRightCorner)
            own.moveTopRight(outer.topRight());
        else if (m_corner == Qt::BottomLeftCorner)
            own.moveBottomLeft(outer.bottomLeft());
        else
            own.moveBottomRight(outer.bottomRight());
        setGeometry(own);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const int r = Theme::paneRadius;
        const bool right = m_corner == Qt::TopRightCorner || m_corner == Qt::BottomRightCorner;
        const bool bottom = m_corner == Qt::BottomLeftCorner || m_corner == Qt::BottomRightCorner;
        QPainterPath outside;
        outside.addRect(rect());
        QPainterPath inside;
        inside.addEllipse(QPointF(right ? 0 : r + 1, bottom ? 0 : r + 1), r, r);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(outside - inside, Theme::current().window);
    }

private:
    Qt::Corner m_corner;
};

} // namespace

PaneHead::PaneHead(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_note(new NumberLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    setFont(Theme::headFont());
    setAccessibleName(tr("%1 pane").arg(title));
    m_note->setFont(Theme::headFont());
    m_note->setRole(QPalette::PlaceholderText);
    m_layout->setContentsMargins(headMargin, 2, headMargin, 0);
    m_layout->setSpacing(Theme::grid);
    m_layout->addStretch(1);
    m_layout->addWidget(m_note);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PaneHead::setTitle(const QString& title)
{
    if (title == m_title)
        return;
    m_title = title;
    setAccessibleName(tr("%1 pane").arg(title));
    update();
}

void PaneHead::setNote(const QString& note)
{
    m_note->setMinimumWidth(note.isEmpty() ? 0 : 1); // it shrinks before the controls do
    m_note->setText(note);
    m_note->setBrief(note.section(u" · "_s, 0, 0));
}

QString PaneHead::note() const
{
    return m_note->text();
}

void PaneHead::announceNote()
{
    QAccessibleEvent event(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void PaneHead::setNoteBad(bool bad)
{
    m_note->setRole(bad ? QPalette::BrightText : QPalette::PlaceholderText);
}

void PaneHead::setLead(QWidget* widget)
{
    m_lead = widget;
    m_layout->insertWidget(0, widget);
    update();
}

void PaneHead::addWidget(QWidget* widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_note), widget);
}

void PaneHead::addButton(QWidget* widget)
{
    m_layout->addWidget(widget);
}

QSize PaneHead::sizeHint() const
{
    return {m_layout->sizeHint().width() + 80, headHeight};
}

QSize PaneHead::minimumSizeHint() const
{
    // Controls are never cut off; the title is shortened instead.
    const int controls = m_layout->minimumSize().width();
    return {qMax(controls, qMin(132, controls + 40)), headHeight};
}

void PaneHead::paintEvent(QPaintEvent*)
{
    if (m_lead)
        return;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    int right = width() - headMargin;
    for (int i = 0; i < m_layout->count(); ++i) {
        const QWidget* widget = m_layout->itemAt(i)->widget();
        if (widget && widget->isVisible() && widget->width() > 0 &&
            (widget != m_note || !m_note->text().isEmpty()))
            right = qMin(right, widget->x() - Theme::grid);
    }
    const QRect words(headMargin, 2, qMax(0, right - headMargin), height() - 2);
    const QString shown = fontMetrics().elidedText(m_title, Qt::ElideRight, words.width());
    if (shown == m_title || shown.size() >= leastLetters)
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

void PaneHead::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

Pane::Pane(QWidget* parent)
    : QWidget(parent)
{
}

void Pane::setClipsCorners(bool clips)
{
    qDeleteAll(m_corners);
    m_corners.clear();
    if (!clips)
        return;
    for (const auto corner :
         {Qt::TopLeftCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::BottomRightCorner}) {
        auto* mask = new Corner(corner, this);
        mask->place(rect());
        mask->raise();
        mask->show();
        m_corners.append(mask);
    }
}

void Pane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    // Where the backgrounds are equal, a line separates them.
    const Theme& theme = Theme::current();
    paint::box(painter, rect(), theme.pane, contrast::isHigh() ? theme.line : QColor(), Theme::paneRadius);
}

void Pane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    for (QWidget* corner : std::as_const(m_corners)) {
        static_cast<Corner*>(corner)->place(rect());
        corner->raise();
    }
}

Caption::Caption(const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Caption::setText(const QString& text)
{
    m_text = text;
    updateGeometry();
    update();
}

void Caption::setRole(QPalette::ColorRole role)
{
    m_role = role;
    update();
}

QSize Caption::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize Caption::minimumSizeHint() const
{
    return {24, fontMetrics().height()};
}

void Caption::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(m_role));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     shownName(m_text, fontMetrics(), width()));
}

void Caption::mousePressEvent(QMouseEvent* event)
{
    if (m_buddy && event->button() == Qt::LeftButton)
        m_buddy->setFocus(Qt::MouseFocusReason);
    else
        QWidget::mousePressEvent(event);
}

} // namespace rushes
