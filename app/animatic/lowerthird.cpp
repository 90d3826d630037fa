#include "app/animatic/lowerthird.h"

#include "app/animatic/animatic.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLinearGradient>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QFont face(double pixels, QFont::Weight weight)
{
    static const bool hasInter = QFontDatabase::families().contains(u"Inter"_s);
    QFont font = hasInter ? QFont(u"Inter"_s) : QGuiApplication::font();
    font.setPixelSize(qRound(pixels));
    font.setWeight(weight);
    return font;
}

/// The first words, wrapped to at most `lines` lines; the last line is elided.
QStringList broken(const QString& words, const QFont& font, double width, int lines)
{
    QStringList rows;
    QTextLayout layout(words, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = rows.size() == lines - 1;
        if (last) {
            rows.append(QFontMetricsF(font).elidedText(words.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        rows.append(words.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return rows;
}

} // namespace

LowerThird::LowerThird(const QString& words, int number, QSize frame)
    : m_frame(frame)
    , m_unit(qMin(frame.width(), frame.height()) * 0.0285)
    , m_margin(qMin(frame.width(), frame.height()) * 0.05)
    , m_text(qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr)
{
    if (m_text)
        m_codeFont = face(m_unit * 1.06, QFont::Medium);
    bake(words, number);
}

QString LowerThird::timecode(int index)
{
    const int seconds = index / Animatic::framesPerSecond;
    return u"%1:%2:%3"_s.arg(seconds / 60)
        .arg(seconds % 60, 2, 10, QChar(u'0'))
        .arg(index % Animatic::framesPerSecond, 2, 10, QChar(u'0'));
}

void LowerThird::bake(const QString& words, int number)
{
    const int height = qRound(m_unit * 8.4);
    m_strip = QImage(m_frame.width(), height, QImage::Format_ARGB32_Premultiplied);
    m_strip.fill(Qt::transparent);
    QPainter painter(&m_strip);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient scrim(0, 0, 0, height);
    scrim.setColorAt(0, QColor(8, 9, 14, 0));
    scrim.setColorAt(0.5, QColor(8, 9, 14, 70));
    scrim.setColorAt(1, QColor(8, 9, 14, 168));
    painter.fillRect(m_strip.rect(), scrim);
    if (!m_text)
        return;

    const QFont bold = face(m_unit * 1.02, QFont::DemiBold);
    const QFont text = face(m_unit, QFont::Normal);
    const double code = QFontMetricsF(m_codeFont).horizontalAdvance(u'0') * 7.4;
    const double chip = m_unit * 2.15;
    const double left = m_margin + chip + m_unit * 0.75;
    const double width = m_frame.width() - left - m_margin - code - m_unit * 1.4;
    const QStringList rows = broken(words, text, width, 2);
    const double line = m_unit * 1.42;
    const double bottom = height - m_margin;
    const double top = bottom - qMax(chip, line * static_cast<double>(rows.size()));
    const QRectF badge(m_margin, bottom - chip, chip, chip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xf0, 0xa1, 0x3c));
    painter.drawRoundedRect(badge, m_unit * 0.35, m_unit * 0.35);
    painter.setFont(bold);
    painter.setPen(QColor(0x1d, 0x14, 0x06));
    painter.drawText(badge, Qt::AlignCenter, QString::number(number));
    painter.setFont(text);
    painter.setPen(QColor(255, 255, 255, 236));
    const double block = line * static_cast<double>(rows.size());
    double y = rows.size() == 1 ? badge.center().y() - line / 2 : bottom - block;
    Q_UNUSED(top)
    for (const QString& row : rows) {
        painter.drawText(QRectF(left, y, width + m_unit, line),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, row);
        y += line;
    }
    painter.end();

    QFont small = face(m_unit * 0.74, QFont::DemiBold);
    small.setLetterSpacing(QFont::PercentageSpacing, 118);
    const QString what = u"ANIMATIC"_s;
    const QSizeF size(QFontMetricsF(small).horizontalAdvance(what) + m_unit * 1.2, m_unit * 1.5);
    m_mark = QImage(size.toSize() + QSize(2, 2), QImage::Format_ARGB32_Premultiplied);
    m_mark.fill(Qt::transparent);
    QPainter mark(&m_mark);
    mark.setRenderHint(QPainter::Antialiasing);
    mark.setPen(Qt::NoPen);
    mark.setBrush(QColor(8, 9, 14, 84));
    mark.drawRoundedRect(QRectF(QPointF(1, 1), size), m_unit * 0.3, m_unit * 0.3);
    mark.setFont(small);
    mark.setPen(QColor(255, 255, 255, 190));
    mark.drawText(QRectF(QPointF(1, 1), size), Qt::AlignCenter, what);
}

void LowerThird::paint(QPainter& painter, int index) const
{
    painter.drawImage(QPoint(0, m_frame.height() - m_strip.height()), m_strip);
    if (!m_text)
        return;
    painter.drawImage(QPointF(m_margin, m_margin).toPoint(), m_mark);

    // Every digit gets a cell of the same width, so that the text does not jump when digits change.
    const QFontMetricsF metrics(m_codeFont);
    const double digit = metrics.horizontalAdvance(u'0');
    const QString code = timecode(index);
    double x = m_frame.width() - m_margin;
    const double y = m_frame.height() - m_margin - m_unit * 1.075;
    painter.setFont(m_codeFont);
    painter.setPen(QColor(255, 255, 255, 236));
    for (auto sign = code.crbegin(); sign != code.crend(); ++sign) {
        const double cell = sign->isDigit() ? digit : digit * 0.6;
        x -= cell;
        painter.drawText(QRectF(x - digit, y - digit * 2, cell + 2 * digit, digit * 4), Qt::AlignCenter,
                         QString(*sign));
    }
}

} // namespace rushes
