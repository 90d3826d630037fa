#include "ui/timeline/timelinepainter.h"

#include "ui/style/filledpicture.h"
#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

using Place = TimelineGeometry::Place;

constexpr int edge = 3;      // the coloured top edge
constexpr int textZone = 56; // number, words and seconds
constexpr int narrow = 150;  // px: below this width the text is under the number

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QColor mix(const QColor& base, const QColor& other, double share)
{
    const auto part = [&](int a, int b) { return qRound(a + (b - a) * share); };
    return {part(base.red(), other.red()), part(base.green(), other.green()),
            part(base.blue(), other.blue())};
}

/// Draws the first words of a prompt on at most `lines` lines from the top of `area`; the last line is
/// elided.
void drawWords(QPainter& painter, const QRect& area, const QString& prompt, int lines)
{
    if (area.width() < 12 || prompt.isEmpty())
        return;
    // Only the part that can fit is shaped: shaping a whole prompt would be the slowest part of painting.
    const int narrowest = 3; // px: minimum mean width of a character
    const QString text = prompt.left(lines * area.width() / narrowest + 1);
    const QFontMetrics metrics(painter.font());
    const int pitch = 17;
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        QString words = text.mid(line.textStart(), line.textLength()).trimmed();
        if (i == lines - 1 && line.textStart() + line.textLength() < text.size())
            words = metrics.elidedText(text.mid(line.textStart()).trimmed(), Qt::ElideRight, area.width());
        painter.drawText(QPoint(area.left(), area.top() + metrics.ascent() + i * pitch), words);
    }
    layout.endLayout();
}

class Painting
{
public:
    Painting(QPainter& painter, const TimelineLook& look)
        : p(painter)
        , m_look(look)
        , m_geometry(look.geometry)
        , m_theme(Theme::current())
    {
    }

    void all()
    {
        p.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        room();
        if (m_look.shots.isEmpty()) {
            clip();
        } else {
            for (int i = 0; i < m_look.shots.size(); ++i)
                shot(i);
        }
        edges();
        rule();
        playhead();
        landing();
        caption();
    }

private:
    /// Draws the card's shape, picture strip and frame; the caller draws the contents.
    void frame(int index, const QColor& colour, const QImage& picture)
    {
        const QRect card = m_geometry.card(index);
        const bool selected = m_look.selected.contains(index);
        const bool lit = m_look.playing == index;
        QPainterPath shape;
        shape.addRoundedRect(QRectF(card), Theme::controlRadius, Theme::controlRadius);
        QColor ground = m_theme.raised;
        if (lit)
            ground = mix(ground, colour, m_theme.dark ? 0.28 : 0.16);
        else if (selected && m_look.focused)
            ground = mix(ground, m_theme.accent, m_theme.dark ? 0.09 : 0.06);
        p.fillPath(shape, ground);
        p.save();
        p.setClipPath(shape);
        QRect strip(card.left(), card.top(), card.width(), qMax(edge, card.height() - textZone));
        if (m_geometry.isCompact)
            strip = card;
        if (!m_geometry.isCompact && !picture.isNull() && strip.height() > edge) {
            p.drawPixmap(strip.topLeft(),
                         filledPicture(picture, strip.size(), p.device()->devicePixelRatioF()));
        } else {
            p.fillRect(strip, mix(ground, colour, m_theme.dark ? 0.34 : 0.26));
        }
        const int thick = lit ? edge + 1 : edge;
        p.fillRect(m_geometry.isCompact ? QRect(card.left(), card.top(), thick, card.height())
                                        : QRect(card.left(), card.top(), card.width(), thick),
                   colour);
        p.restore();

        if (selected) {
            p.setPen(QPen(m_theme.accent, 2));
            p.drawRoundedRect(QRectF(card), Theme::controlRadius, Theme::controlRadius);
        } else {
            p.setPen(QPen(lit ? colour : m_theme.line, 1));
            p.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Theme::controlRadius,
                              Theme::controlRadius);
        }
        // With none selected the view has a ring of its own.
        const bool isTold =
            m_look.focusShown ? !m_look.selected.isEmpty() : m_look.focused && m_look.selected.size() > 1;
        if (isTold && index == m_look.current) {
            p.setPen(QPen(m_theme.accent, 1));
            p.drawRoundedRect(QRectF(card).adjusted(3.5, 3.5, -3.5, -3.5), 4, 4);
        }
    }

    [[nodiscard]] bool isSlim() const
    {
        const int shortest = *std::min_element(m_geometry.lengths.cbegin(), m_geometry.lengths.cend());
        return shortest * m_geometry.pixelsPerSecond() < narrow;
    }

    void shot(int i)
    {
        const QRect card = m_geometry.card(i);
        if (!card.intersects(QRect(QPoint(), m_geometry.size)))
            return;
        const bool lifted = m_look.lifted.contains(i);
        if (lifted)
            p.setOpacity(0.45);
        frame(i, Theme::shot(m_look.colours.value(i, i)), m_look.pictures.value(i));

        const Shot& shown = m_look.shots.at(i);
        if (m_geometry.isCompact) {
            line(card, QString::number(i + 1), Words::tr("%1 s").arg(shown.seconds),
                 m_look.selected.contains(i));
            p.setOpacity(1);
            return;
        }
        const bool slim = isSlim();
        const int pad = slim ? 7 : 12;
        const int top = card.bottom() + 1 - qMin(textZone, card.height()) + (slim ? 4 : 9);
        const QString number = QString::number(i + 1);
        const QString seconds = Words::tr("%1 s").arg(shown.seconds);
        p.setFont(Theme::numberFont());
        const QFontMetrics numbers(p.font());
        p.setPen(m_look.selected.contains(i) ? m_theme.text : m_theme.dim);
        p.drawText(QPoint(card.left() + pad, top + numbers.ascent()), number);
        p.setFont(Theme::numberFont());
        const QFontMetrics plain(p.font());
        const int secondsWidth = plain.horizontalAdvance(seconds);
        const int secondsLeft = card.right() + 1 - pad - secondsWidth;
        p.setPen(m_theme.dim);
        p.drawText(QPoint(secondsLeft, top + plain.ascent()), seconds);

        p.setFont(slim ? Theme::smallFont() : Theme::bodyFont());
        const bool unwritten = shown.prompt.trimmed().isEmpty();
        p.setPen(unwritten ? m_theme.dim : m_theme.text);
        const QString words = unwritten ? Words::tr("No prompt yet") : shown.prompt.simplified();
        const int left = card.left() + pad + (slim ? 0 : numbers.horizontalAdvance(number) + 8);
        const int right = slim ? card.right() + 1 - pad : secondsLeft - 8;
        drawWords(p, QRect(left, slim ? top + 17 : top, right - left, 0), words, 2);
        p.setOpacity(1);
    }

    /// Draws the text of a low block.
    void line(const QRect& card, const QString& name, const QString& seconds, bool selected)
    {
        const QRect words = card.adjusted(10, 0, -8, 0);
        p.setFont(Theme::smallFont());
        p.setPen(selected ? m_theme.text : m_theme.dim);
        p.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
        if (p.fontMetrics().horizontalAdvance(name + seconds) + 8 < words.width())
            p.drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, seconds);
    }

    void clip()
    {
        const QRect card = m_geometry.card(0);
        frame(0, m_theme.dark ? m_theme.dim.darker(130) : m_theme.dim.lighter(150), m_look.pictures.value(0));
        const int seconds = m_geometry.total();
        if (m_geometry.isCompact) {
            line(card, Words::tr("Clip"), Words::tr("%1 s").arg(seconds), false);
            return;
        }
        const bool slim = isSlim();
        const int pad = slim ? 7 : 12;
        const int top = card.bottom() + 1 - qMin(textZone, card.height()) + (slim ? 4 : 9);
        p.setFont(Theme::numberFont());
        const QFontMetrics metrics(p.font());
        p.setPen(m_theme.dim);
        const QString title = Words::tr("Clip · %1 s").arg(seconds);
        p.drawText(QPoint(card.left() + pad, top + metrics.ascent()), title);

        const QString hint = seconds >= 2 * m_look.leastShot ? Words::tr("S splits it into shots")
                                                             : Words::tr("N adds a shot");
        p.setFont(Theme::smallFont());
        const QFontMetrics small(p.font());
        const int hintWidth = small.horizontalAdvance(hint);
        const int afterTitle = card.left() + pad + metrics.horizontalAdvance(title) + 16;
        if (card.right() - pad - hintWidth > afterTitle)
            p.drawText(QPoint(card.right() + 1 - pad - hintWidth, top + metrics.ascent()), hint);
        else if (hintWidth + 2 * pad < card.width() && card.height() > textZone + 20)
            p.drawText(QPoint(card.left() + pad, card.top() + 8 + small.ascent()), hint);

        const bool unwritten = m_look.prompt.trimmed().isEmpty();
        p.setFont(slim ? Theme::smallFont() : Theme::bodyFont());
        p.setPen(unwritten ? m_theme.dim : m_theme.text);
        drawWords(p, QRect(card.left() + pad, top + 17, card.width() - 2 * pad, 0),
                  unwritten ? Words::tr("No prompt yet") : m_look.prompt.simplified(), slim ? 2 : 1);
        if (m_look.focused) {
            p.setPen(QPen(m_theme.accent, 2));
            p.setBrush(Qt::NoBrush);
            p.drawRoundedRect(QRectF(card), Theme::controlRadius, Theme::controlRadius);
        }
    }

    /// Draws the area by which the clip can grow.
    void room()
    {
        const QRect free = m_geometry.room(m_look.leastShot);
        if (free.isNull() || free.width() < 8)
            return;
        QPen dashes(m_theme.line, 1, Qt::CustomDashLine);
        dashes.setDashPattern({4, 4});
        p.setPen(dashes);
        p.drawRoundedRect(QRectF(free).adjusted(0.5, 0.5, -0.5, -0.5), Theme::controlRadius,
                          Theme::controlRadius);
        const bool hovered = m_look.hover.place == Place::Add;
        const QRect button = m_geometry.addButton(m_look.leastShot);
        if (hovered) {
            p.setPen(Qt::NoPen);
            p.setBrush(m_theme.raised);
            p.drawRoundedRect(button, Theme::controlRadius, Theme::controlRadius);
            p.setBrush(Qt::NoBrush);
        }
        QRect mark(0, 0, 20, 20);
        mark.moveCenter(button.center());
        p.drawPixmap(mark, iconPixmap(u"plus"_s, hovered ? m_theme.text : m_theme.dim, 20,
                                      p.device()->devicePixelRatioF()));
    }

    void edges()
    {
        int held = m_look.heldEdge;
        QColor colour = m_look.why.isEmpty() ? m_theme.accent : m_theme.bad;
        if (held < 0 && m_look.hover.place == Place::Cut)
            held = m_look.hover.index;
        else if (held < 0 && m_look.hover.place == Place::End)
            held = static_cast<int>(m_geometry.lengths.size());
        if (held < 0)
            return;
        const QRect cards = m_geometry.cards();
        const int x = m_geometry.xOf(m_geometry.start(held));
        p.setPen(Qt::NoPen);
        p.setBrush(colour);
        p.drawRoundedRect(QRectF(x - 1.5, cards.top(), 3, cards.height()), 1.5, 1.5);
        p.setBrush(Qt::NoBrush);
    }

    void rule()
    {
        if (m_geometry.isCompact)
            return;
        p.setFont(Theme::smallFont());
        const QFontMetrics metrics(p.font());
        const int total = m_geometry.total();
        const int step = m_geometry.ruleStep();
        const QRect ruler = m_geometry.ruler();
        const int baseline = ruler.top() + 8 + metrics.ascent();
        for (int second = 0; second <= qMax(total, m_geometry.mostSeconds); second += step) {
            const int x = m_geometry.xOf(second);
            if (x < -20 || x > ruler.right() + 20)
                continue;
            QColor colour = m_theme.dim;
            if (second > total)
                colour.setAlphaF(0.45F);
            p.setPen(colour);
            const QString number = QString::number(second);
            p.drawText(QPoint(x - metrics.horizontalAdvance(number) / 2, baseline), number);
        }
    }

    void playhead()
    {
        const double seconds = qBound(0.0, m_look.playhead, double(m_geometry.total()));
        const QRect cards = m_geometry.cards();
        const int x = m_geometry.xOf(seconds);
        QPainterPath triangle;
        triangle.moveTo(x - 6, 1);
        triangle.lineTo(x + 6, 1);
        triangle.lineTo(x, 8);
        triangle.closeSubpath();
        p.fillPath(triangle, m_theme.text);
        p.fillRect(m_geometry.isCompact ? QRectF(x - 1, 7, 2, cards.bottom() - 4)
                                        : QRectF(x - 1, cards.bottom() + 2, 2, 7),
                   m_theme.text);
        if (!m_geometry.isCompact && seconds > 0) {
            QColor line = m_theme.text;
            line.setAlphaF(m_look.playing >= 0 ? 0.35F : 0.7F);
            p.fillRect(QRectF(x - 0.5, cards.top(), 1, cards.height() + 2), line);
        }
    }

    /// Marks where the dragged shots will be dropped.
    void landing()
    {
        if (m_look.landing < 0)
            return;
        const QRect cards = m_geometry.cards();
        const int x = m_geometry.xOf(m_geometry.start(m_look.landing));
        p.setPen(Qt::NoPen);
        p.setBrush(m_theme.accent);
        p.drawRoundedRect(QRectF(x - 2, cards.top() - 3, 4, cards.height() + 6), 2, 2);
        p.drawEllipse(QPointF(x, cards.top() - 4), 4, 4);
        p.setBrush(Qt::NoBrush);
    }

    void caption()
    {
        paint::dragNote(p, m_geometry.cards(), m_geometry.size.width(), m_geometry.xOf(m_look.captionSecond),
                        m_look.caption, m_look.why);
    }

    QPainter& p;
    const TimelineLook& m_look;
    const TimelineGeometry& m_geometry;
    const Theme& m_theme;
};

} // namespace

void paintTimeline(QPainter& painter, const TimelineLook& look)
{
    Painting(painter, look).all();
}

} // namespace rushes
