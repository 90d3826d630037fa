#include "ui/style/wrappedlabel.h"

#include <QPainter>
#include <QStyle>

#include <cmath>

namespace rushes {

namespace {

// Preferred and minimum number of characters on a line.
constexpr int fullMeasure = 60;
constexpr int leastMeasure = 12;

} // namespace

WrappedLabel::WrappedLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    m_layout.setCacheEnabled(true);
}

void WrappedLabel::setPitch(int pitch)
{
    m_pitch = pitch;
    m_laidWidth = -1;
    updateGeometry();
}

int WrappedLabel::pitch() const
{
    return m_pitch > 0 ? m_pitch : fontMetrics().lineSpacing();
}

void WrappedLabel::refresh() const
{
    const QString words = QString(text()).replace(u'\n', QChar::LineSeparator);
    if (m_layout.text() == words && m_layout.font() == font())
        return;
    m_layout.clearLayout();
    m_layout.setText(words);
    m_layout.setFont(font());
    m_lines.clear();
    m_laidWidth = -1;
    lay(QWIDGETSIZE_MAX);
    m_wholeWidth = int(std::ceil(m_layout.maximumWidth()));
}

void WrappedLabel::lay(int width) const
{
    if (m_laidWidth == width)
        return;
    m_laidWidth = width;
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(layoutDirection());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    const int lead = (pitch() - fontMetrics().height()) / 2;
    m_layout.beginLayout();
    for (int i = 0;; ++i) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, i * pitch() + lead));
    }
    m_layout.endLayout();
    m_lines.insert(width, m_layout.lineCount());
}

int WrappedLabel::breakingWidth(int width) const
{
    return width > m_wholeWidth ? QWIDGETSIZE_MAX : width;
}

int WrappedLabel::linesFor(int width) const
{
    refresh();
    const int breaking = breakingWidth(width);
    if (!m_lines.contains(breaking))
        lay(breaking);
    return m_lines.value(breaking);
}

int WrappedLabel::heightForWidth(int width) const
{
    const QMargins around = contentsMargins() + margin();
    return linesFor(qMax(1, width - around.left() - around.right())) * pitch() + around.top() +
           around.bottom();
}

QSize WrappedLabel::sizeHint() const
{
    ensurePolished();
    refresh();
    const QMargins around = contentsMargins() + margin();
    const int width = qMin(m_wholeWidth + 1, fullMeasure * fontMetrics().averageCharWidth());
    return {width + around.left() + around.right(),
            linesFor(width) * pitch() + around.top() + around.bottom()};
}

QSize WrappedLabel::minimumSizeHint() const
{
    ensurePolished();
    refresh();
    const QMargins around = contentsMargins() + margin();
    const int width = qMin(m_wholeWidth + 1, leastMeasure * fontMetrics().averageCharWidth());
    return {width + around.left() + around.right(), pitch() + around.top() + around.bottom()};
}

void WrappedLabel::paintEvent(QPaintEvent* event)
{
    // Selectable text is painted by QLabel.
    if (textInteractionFlags() & Qt::TextSelectableByMouse) {
        QLabel::paintEvent(event);
        return;
    }
    const QRect area = contentsRect().marginsRemoved(QMargins() + margin());
    const int height = linesFor(area.width()) * pitch();
    lay(breakingWidth(area.width()));
    const QRect place = QStyle::alignedRect(layoutDirection(), alignment() & Qt::AlignVertical_Mask,
                                            QSize(area.width(), height), area);
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), alignment());
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const qreal free = area.width() - line.naturalTextWidth();
        const qreal left = side & Qt::AlignRight ? free : side & Qt::AlignHCenter ? free / 2 : 0;
        line.draw(&painter, place.topLeft() + QPointF(left, 0));
    }
}

} // namespace rushes
