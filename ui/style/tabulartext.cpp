#include "ui/style/tabulartext.h"

#include "ui/style/theme.h"

#include <QAccessibleWidget>
#include <QCache>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QStaticText>

#include <cmath>

namespace rushes {

namespace {

bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Width of the widest digit, px.
qreal figureWidth(const QFont& font)
{
    static QHash<QFont, qreal> known;
    qreal& widest = known[font];
    if (widest == 0) {
        const QFontMetricsF metrics(font);
        for (char16_t c = u'0'; c <= u'9'; ++c)
            widest = qMax(widest, metrics.horizontalAdvance(QChar(c)));
    }
    return widest;
}

/// A digit, or a sequence of other characters, shaped.
struct Run
{
    QStaticText text;
    qreal width = 0; ///< px
};

/// Shaped runs are cached, since labels draw the same few runs again and again.
Run shaped(const QString& text, const QFont& font)
{
    static QCache<std::pair<QFont, QString>, Run> known(400);
    const std::pair key(font, text);
    if (const Run* run = known.object(key))
        return *run;
    Run run{QStaticText(text), QFontMetricsF(font).horizontalAdvance(text)};
    run.text.setTextFormat(Qt::PlainText);
    run.text.prepare({}, font);
    known.insert(key, new Run(run));
    return run;
}

/// Calls `use(run, x, width)` for each digit and each sequence between digits.
template<typename Use>
qreal walk(const QString& text, const QFont& font, Use use)
{
    const qreal figure = figureWidth(font);
    qreal x = 0;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (!isFigure(text.at(i))) {
            while (end < text.size() && !isFigure(text.at(end)))
                ++end;
        }
        const Run run = shaped(text.mid(i, end - i), font);
        const qreal width = isFigure(text.at(i)) ? figure : run.width;
        use(run, x, width);
        x += width;
        i = end;
    }
    return x;
}

/// Updates the text, since no event is sent for changed digits.
class LabelAccessible : public QAccessibleWidget
{
public:
    explicit LabelAccessible(NumberLabel* label)
        : QAccessibleWidget(label, QAccessible::StaticText)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? static_cast<const NumberLabel*>(widget())->text()
                                         : QAccessibleWidget::text(kind);
    }
};

QString withoutFigures(QString text)
{
    return text.removeIf([](QChar sign) { return sign.isDigit(); });
}

QAccessibleInterface* accessibleLabel(const QString& className, QObject* object)
{
    auto* label = className == QLatin1StringView(NumberLabel::staticMetaObject.className())
                      ? qobject_cast<NumberLabel*>(object)
                      : nullptr;
    return label ? new LabelAccessible(label) : nullptr;
}

} // namespace

namespace numbers {

qreal width(const QString& text, const QFont& font)
{
    return walk(text, font, [](const Run&, qreal, qreal) {});
}

void draw(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal whole = walk(text, painter.font(), [](const Run&, qreal, qreal) {});
    qreal left = rect.left();
    if (alignment & Qt::AlignRight)
        left = rect.right() - whole;
    else if (alignment & Qt::AlignHCenter)
        left = rect.center().x() - whole / 2;
    qreal baseline = rect.top() + metrics.ascent();
    if (alignment & Qt::AlignVCenter)
        baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    else if (alignment & Qt::AlignBottom)
        baseline = rect.bottom() - metrics.descent();
    const qreal top = std::round(baseline) - metrics.ascent();
    walk(text, painter.font(), [&](const Run& run, qreal x, qreal width) {
        const qreal inset = (width - run.width) / 2;
        painter.drawStaticText(QPointF(left + x + inset, top), run.text);
    });
}

} // namespace numbers

NumberLabel::NumberLabel(QWidget* parent)
    : QWidget(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(accessibleLabel);
        return true;
    }();
    Q_UNUSED(installed)
    setFont(Theme::numberFont());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NumberLabel::setText(const QString& text)
{
    if (text == m_text)
        return;
    const QSize before = sizeHint();
    const bool isOther = withoutFigures(text) != withoutFigures(m_text);
    m_text = text;
    if (isOther)
        setAccessibleName(text); // which notifies assistive technology
    if (sizeHint() != before)
        updateGeometry();
    update();
}

void NumberLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void NumberLabel::setRole(QPalette::ColorRole role)
{
    if (role == m_role)
        return;
    m_role = role;
    update();
}

QSize NumberLabel::sizeHint() const
{
    return {static_cast<int>(std::ceil(numbers::width(m_text, font()))), QFontMetrics(font()).height()};
}

void NumberLabel::setBrief(const QString& brief)
{
    m_brief = brief;
    update();
}

QString NumberLabel::shown() const
{
    const int whole = sizeHint().width();
    if (whole <= width())
        return m_text;
    if (!m_brief.isEmpty())
        return std::ceil(numbers::width(m_brief, font())) <= width() ? m_brief : QString();
    if (width() < whole / 2)
        return {}; // the remainder would be misleading
    const QFontMetrics metrics(font());
    const int room = width() - (whole - metrics.horizontalAdvance(m_text)); // tabular figures are wider
    return metrics.elidedText(m_text, Qt::ElideRight, room);
}

void NumberLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(m_role));
    numbers::draw(painter, rect(), m_alignment, shown());
}

} // namespace rushes
