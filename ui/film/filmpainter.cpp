#include "ui/film/filmpainter.h"

#include "app/film/filmmodel.h"
#include "ui/style/filledpicture.h"
#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/shownname.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int edge = 3;      // the coloured top edge
constexpr int textZone = 30; // the name's row
constexpr int pad = 10;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilmTrack)
};

class Painting
{
public:
    Painting(QPainter& painter, const FilmLook& look)
        : p(painter)
        , m_look(look)
        , m_geometry(look.geometry)
        , m_theme(Theme::current())
    {
    }

    void all()
    {
        p.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        for (int i = 0; i < m_look.film.items.size(); ++i) {
            takeBar(i);
            card(i);
        }
        rule();
        landing();
        playhead();
        caption();
    }

private:
    [[nodiscard]] bool isSeen(const QRect& rect) const
    {
        return rect.intersects(QRect(QPoint(), m_geometry.size));
    }

    void hatch(const QRectF& rect, const QColor& ground)
    {
        p.fillRect(rect, ground);
        p.fillRect(rect, QBrush(Theme::mixed(ground, m_theme.dim, 0.35), Qt::BDiagPattern));
    }

    /// Draws each shot's picture at the shot's place.
    void pictures(const FilmItem& item, const QRect& strip)
    {
        const double rate = item.media.video.rate.toDouble();
        const qint64 zero = item.media.timeOf(0);
        const double length = item.media.seconds();
        for (const FilmShot& shot : item.shots) {
            const int left = std::max(strip.left(), m_geometry.xOf(static_cast<double>(shot.start)));
            const int right =
                std::min(strip.right() + 1, m_geometry.xOf(static_cast<double>(shot.start + shot.frames)));
            const int room = right - left;
            if (room < 2 || !isSeen(QRect(left, strip.top(), room, strip.height())))
                continue;
            const int tiles = std::max(1, qRound(room / (strip.height() * 16.0 / 9.0)));
            for (int t = 0; t < tiles; ++t) {
                const int from = left + room * t / tiles;
                const int to = left + room * (t + 1) / tiles;
                const double middle = static_cast<double>(shot.start - item.start) +
                                      static_cast<double>(shot.frames) * (t + 0.5) / tiles;
                const double filmRate = m_look.film.format.rate.toDouble();
                const double at = static_cast<double>(item.media.timeOf(item.firstFrame()) - zero) / 1e6 +
                                  middle / (filmRate > 0 ? filmRate : rate);
                const QImage picture =
                    m_look.picture ? m_look.picture(item.take->path, length, at) : QImage();
                if (!picture.isNull())
                    p.drawPixmap(from, strip.top(),
                                 filledPicture(picture, QSize(to - from, strip.height()),
                                               p.device()->devicePixelRatioF()));
                if (t > 0)
                    p.fillRect(QRectF(from - 0.5, strip.top(), 1, strip.height()), QColor(0, 0, 0, 120));
            }
            if (shot.start > item.start)
                p.fillRect(QRectF(left - 1, strip.top(), 1.5, strip.height()), QColor(0, 0, 0, 200));
        }
        for (qsizetype i = 0; i < item.shots.size(); ++i) {
            const FilmShot& shot = item.shots.at(i);
            const int left = m_geometry.xOf(static_cast<double>(shot.start));
            const int right = m_geometry.xOf(static_cast<double>(shot.start + shot.frames));
            p.fillRect(QRect(left, strip.top(), right - left, edge), Theme::shot(static_cast<int>(i)));
        }
    }

    void frame(int index, const QRect& card, const QPainterPath& shape)
    {
        p.setBrush(Qt::NoBrush);
        if (index == m_look.current) {
            p.setPen(QPen(m_theme.accent, m_look.focused ? 2 : 1.5));
            p.drawPath(shape);
            return;
        }
        p.setPen(QPen(m_theme.line, 1));
        p.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Theme::controlRadius,
                          Theme::controlRadius);
    }

    void handles(int index, const QRect& card, const QRect& strip)
    {
        const bool hovered =
            m_look.hover.index == index && (m_look.hover.place == FilmGeometry::Place::Head ||
                                            m_look.hover.place == FilmGeometry::Place::Tail);
        if ((index != m_look.current && !hovered) || card.width() < 40)
            return;
        for (const bool head : {true, false}) {
            const bool lit = hovered && head == (m_look.hover.place == FilmGeometry::Place::Head);
            const QRectF bar(head ? card.left() + 5 : card.right() - 9, strip.center().y() - 14, 5, 28);
            p.setPen(QPen(QColor(0, 0, 0, 140), 1));
            p.setBrush(lit ? m_theme.accent : QColor(Qt::white));
            p.drawRoundedRect(bar, 2.5, 2.5);
        }
    }

    void card(int index)
    {
        const FilmItem& item = m_look.film.items.at(index);
        const QRect card = m_geometry.card(index);
        if (!isSeen(card))
            return;
        QPainterPath shape;
        shape.addRoundedRect(QRectF(card), Theme::controlRadius, Theme::controlRadius);
        p.save();
        p.setOpacity(index == m_look.lifted ? 0.45 : 1);
        if (item.isSlate()) {
            slate(index, item, card, shape);
            p.restore();
            return;
        }
        p.save();
        p.setClipPath(shape, Qt::IntersectClip);
        p.fillRect(card, m_theme.raised);
        const QRect strip(card.left(), card.top(), card.width(), std::max(edge, card.height() - textZone));
        p.fillRect(strip, Theme::mixed(m_theme.raised, m_theme.window, 0.7));
        pictures(item, strip);
        if (const QString problem = m_look.problems.value(index); !problem.isEmpty())
            paintProblem(strip, problem);
        p.restore();
        frame(index, card, shape);
        handles(index, card, strip);
        caption(index, item, card);
        p.restore();
    }

    void paintProblem(const QRect& strip, const QString& words)
    {
        p.fillRect(strip, QColor(m_theme.dark ? QColor(0, 0, 0, 120) : QColor(255, 255, 255, 150)));
        p.drawPixmap(strip.center() - QPoint(8, 18),
                     iconPixmap(u"image-off"_s, m_theme.bad, 16, p.device()->devicePixelRatioF()));
        p.setFont(Theme::smallFont());
        p.setPen(m_theme.bad);
        p.drawText(strip.adjusted(4, 22, -4, 0), Qt::AlignCenter,
                   p.fontMetrics().elidedText(words, Qt::ElideRight, strip.width() - 8));
    }

    void slate(int index, const FilmItem& item, const QRect& card, const QPainterPath& shape)
    {
        p.save();
        p.setClipPath(shape, Qt::IntersectClip);
        hatch(card, Theme::mixed(m_theme.pane, m_theme.raised, 0.5));
        p.restore();
        QPen dashes(index == m_look.current ? m_theme.accent : m_theme.line, index == m_look.current ? 2 : 1,
                    Qt::CustomDashLine);
        dashes.setDashPattern({4, 3});
        p.setPen(dashes);
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Theme::controlRadius,
                          Theme::controlRadius);
        if (card.width() < 36)
            return;
        const QString length = secondsText(item.frames, m_look.film.format.rate);
        const bool roomy = card.height() > 84;
        const int middle = card.center().y() + (roomy ? 6 : 0);
        if (roomy)
            p.drawPixmap(QPoint(card.center().x() - 8, middle - 34),
                         iconPixmap(u"clapperboard"_s, m_theme.dim, 16, p.device()->devicePixelRatioF()));
        const QRect words = card.adjusted(8, 0, -8, 0);
        p.setFont(Theme::bodyFont());
        p.setPen(m_theme.text);
        p.drawText(QRect(words.left(), middle - 12, words.width(), 18), Qt::AlignCenter,
                   shownName(item.sceneName, p.fontMetrics(), words.width()));
        p.setFont(Theme::smallFont());
        p.setPen(m_theme.dim);
        p.drawText(QRect(words.left(), middle + 6, words.width(), 18), Qt::AlignCenter,
                   p.fontMetrics().elidedText(Words::tr("%1 · no take yet").arg(length), Qt::ElideRight,
                                              words.width()));
    }

    void caption(int index, const FilmItem& item, const QRect& card)
    {
        if (card.height() < textZone + 8 || card.width() < 24)
            return;
        const QRect row(card.left() + pad, card.bottom() - textZone + 1, card.width() - 2 * pad, textZone);
        const QString number = QString::number(index + 1);
        const QString length = secondsText(item.frames, m_look.film.format.rate);
        p.setFont(Theme::numberFont());
        const int numberWidth = qRound(numbers::width(number, p.font()));
        const int lengthWidth = qRound(numbers::width(length, p.font()));
        p.setPen(index == m_look.current ? m_theme.text : m_theme.dim);
        numbers::draw(p, row, Qt::AlignLeft | Qt::AlignVCenter, number);
        const bool hasLength = row.width() > numberWidth + lengthWidth + 24;
        if (hasLength) {
            p.setPen(m_theme.dim);
            numbers::draw(p, row, Qt::AlignRight | Qt::AlignVCenter, length);
        }
        const QRect name(row.left() + numberWidth + 8, row.top(),
                         row.width() - numberWidth - 8 - (hasLength ? lengthWidth + 8 : 0), row.height());
        if (name.width() < 16)
            return;
        QFont font = Theme::bodyFont();
        font.setWeight(QFont::Medium);
        p.setFont(font);
        p.setPen(m_theme.text);
        p.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                   shownName(item.sceneName, p.fontMetrics(), name.width()));
    }

    /// Draws the complete take below its scene; trimmed parts are hatched.
    void takeBar(int index)
    {
        const QRect bar = m_geometry.takeBar(index);
        if (bar.isNull() || !isSeen(bar))
            return;
        const FilmItem& item = m_look.film.items.at(index);
        const QRect card = m_geometry.card(index);
        const QColor ground = m_theme.raised;
        QPainterPath shape;
        shape.addRoundedRect(QRectF(bar), 3, 3);
        p.save();
        p.setClipPath(shape, Qt::IntersectClip);
        p.fillRect(bar, ground);
        const QColor out = Theme::mixed(m_theme.pane, m_theme.raised, 0.6);
        if (card.left() > bar.left())
            hatch(QRectF(bar.left(), bar.top(), card.left() - bar.left(), bar.height()), out);
        if (bar.right() > card.right())
            hatch(QRectF(card.right() + 1, bar.top(), bar.right() - card.right(), bar.height()), out);
        p.restore();
        const FrameRate& own = item.media.video.rate;
        const QString whole = secondsText(item.media.frames(), own);
        const QString shown = secondsText(item.endFrame() - item.firstFrame(), own);
        const QString words =
            item.trim == Trim()
                ? Words::tr("take %1, %2").arg(QString::number(item.take->number), whole)
                : Words::tr("take %1, %2 of %3").arg(QString::number(item.take->number), shown, whole);
        const QRect row(std::max(card.left(), bar.left()) + 8, bar.top(),
                        std::min(card.right(), bar.right()) - std::max(card.left(), bar.left()) - 12,
                        bar.height());
        if (row.width() < 20)
            return;
        QFont font = Theme::smallFont();
        font.setPixelSize(11);
        p.setFont(font);
        p.setPen(index == m_look.current ? m_theme.text : m_theme.dim);
        p.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                   p.fontMetrics().elidedText(words, Qt::ElideRight, row.width()));
    }

    void rule()
    {
        p.setFont(Theme::smallFont());
        const QRect ruler = m_geometry.ruler();
        const int step = m_geometry.ruleStep();
        const double total = static_cast<double>(m_geometry.frames()) / m_geometry.fps;
        const double minor = step / 5.0;
        for (int tick = 0; tick * minor <= total; ++tick) {
            const double second = tick * minor;
            const int x = m_geometry.xOf(second * m_geometry.fps);
            if (x < -40 || x > m_geometry.size.width() + 40)
                continue;
            const bool isMajor = tick % 5 == 0;
            p.fillRect(QRectF(x, ruler.top() + 2, 1, isMajor ? 5 : 3), isMajor ? m_theme.dim : m_theme.line);
            if (!isMajor)
                continue;
            const int whole = qRound(second);
            const QString words = u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
            p.setPen(m_theme.dim);
            const int width = qRound(numbers::width(words, p.font()));
            int left = std::max(m_geometry.margin - m_geometry.scroll, x - width / 2);
            const int most = m_geometry.size.width() - m_geometry.margin - width;
            if (x <= m_geometry.size.width() - m_geometry.margin)
                left = std::min(left, most); // keeps the last label within the pane
            numbers::draw(p, QRectF(left, ruler.top() + 8, width + 2, 16), Qt::AlignLeft | Qt::AlignTop,
                          words);
        }
    }

    void playhead()
    {
        if (m_look.film.items.isEmpty())
            return;
        const int x = m_geometry.xOf(static_cast<double>(m_look.playhead));
        const int bottom = m_geometry.ruler().top() + 4;
        p.fillRect(QRectF(x - 1, FilmGeometry::head - 6, 2, bottom - FilmGeometry::head + 6), m_theme.text);
        p.setFont(Theme::headFont());
        const QString words = timecode(m_look.playhead, m_look.film.format.rate);
        const int width = qRound(numbers::width(words, p.font())) + 16;
        const int left = std::clamp(x - width / 2, 2, std::max(2, m_geometry.size.width() - width - 2));
        const QRectF label(left, 1, width, 19);
        p.setPen(Qt::NoPen);
        p.setBrush(m_theme.text);
        p.drawRoundedRect(label, 5, 5);
        p.setPen(m_theme.pane);
        numbers::draw(p, label, Qt::AlignHCenter | Qt::AlignVCenter, words);
        p.setBrush(Qt::NoBrush);
    }

    /// Marks where the dragged scene will be dropped.
    void landing()
    {
        if (m_look.landing < 0)
            return;
        const auto count = static_cast<int>(m_geometry.items.size());
        const qint64 at =
            m_look.landing < count ? m_geometry.items.at(m_look.landing).start : m_geometry.frames();
        const QRect cards = m_geometry.cards();
        const int x = m_geometry.xOf(static_cast<double>(at)) - FilmGeometry::gap / 2;
        p.setPen(Qt::NoPen);
        p.setBrush(m_theme.accent);
        p.drawRoundedRect(QRectF(x - 2, cards.top() - 3, 4, cards.height() + 6), 2, 2);
        p.setBrush(Qt::NoBrush);
    }

    void caption()
    {
        paint::dragNote(p, m_geometry.cards(), m_geometry.size.width(),
                        m_geometry.xOf(static_cast<double>(m_look.captionFrame)), m_look.caption, m_look.why);
    }

    QPainter& p;
    const FilmLook& m_look;
    const FilmGeometry& m_geometry;
    const Theme& m_theme;
};

} // namespace

void paintFilm(QPainter& painter, const FilmLook& look)
{
    Painting(painter, look).all();
}

} // namespace rushes
