#include "ui/library/takedelegate.h"

#include "app/base/commalist.h"
#include "app/catalogue/catalogue.h"
#include "app/library/librarymodel.h"
#include "app/library/takekind.h"
#include "app/library/takemodel.h"
#include "app/library/thumbnails.h"
#include "ui/library/takegrid.h"
#include "ui/library/taketilelayout.h"
#include "ui/style/icons.h"
#include "ui/style/shownname.h"
#include "ui/style/starpath.h"
#include "ui/style/theme.h"

#include <QDateTime>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QColor starColour(255, 209, 102);

void drawStar(QPainter* painter, const QRect& rect, bool filled)
{
    const QPainterPath path = starPath(QRectF(rect));
    // A shadow makes it visible on bright pictures.
    painter->setPen(QPen(QColor(0, 0, 0, 110), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
    painter->setPen(
        QPen(filled ? starColour : QColor(Qt::white), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (filled)
        painter->setBrush(starColour);
    painter->drawPath(path);
}

void drawPill(QPainter* painter, const QRect& pill)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(10, 10, 14, 190));
    painter->drawRoundedRect(pill, 4, 4);
}

void drawLength(QPainter* painter, const QRect& box, const QString& text)
{
    const QFont font = Theme::pillFont();
    const QFontMetrics metrics(font);
    QRect pill(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height() + 2);
    pill.moveBottomRight(box.bottomRight() - QPoint(4, 4));
    drawPill(painter, pill);
    painter->setFont(font);
    painter->setPen(Qt::white);
    painter->drawText(pill, Qt::AlignCenter, text);
}

/// The mark of the take in the player, opposite its length.
void drawShown(QPainter* painter, const QRect& box)
{
    const int height = QFontMetrics(Theme::pillFont()).height() + 2;
    QRect pill(0, 0, 18, height);
    pill.moveBottomLeft(box.bottomLeft() + QPoint(4, -4));
    drawPill(painter, pill);
    const QPointF middle = QRectF(pill).center() + QPointF(0.5, 0);
    // Its background is dark in both themes.
    painter->setBrush(Theme::darkTheme().accent);
    painter->drawPolygon(
        QPolygonF({middle + QPointF(-3, -4), middle + QPointF(-3, 4), middle + QPointF(4, 0)}));
}

} // namespace

// The number distinguishes takes: the scene's name is elided first.
QString TakeDelegate::shownName(const Take& take, bool lone, const QFontMetrics& metrics, int width)
{
    const QString number = lone ? QString() : tr(" · take %1").arg(take.number);
    return rushes::shownName(take.sceneName, metrics, width - metrics.horizontalAdvance(number)) + number;
}

TakeDelegate::TakeDelegate(Thumbnails& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

int TakeDelegate::nameHeight()
{
    return QFontMetrics(Theme::smallFont()).height() + 2;
}

QSize TakeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    return view ? view->gridSize() : TakeTileLayout::cell(option.rect.width(), nameHeight());
}

void TakeDelegate::drawPicture(QPainter* painter, const QRect& box, const Take& take, double scrubbed) const
{
    const Theme& theme = Theme::current();
    QPainterPath rounded;
    rounded.addRoundedRect(QRectF(box), TakeTileLayout::radius, TakeTileLayout::radius);

    QImage picture = m_thumbnails.find(take.path, take.request.duration);
    if (scrubbed >= 0 && m_scrub && !picture.isNull()) {
        const QImage there =
            m_scrub(take.path, take.request.duration, scrubbed * std::max(1, take.request.duration));
        picture = there.isNull() ? picture : there;
    }
    if (!picture.isNull()) {
        const QRect place = TakeTileLayout::fitted(picture.size(), box);
        painter->fillPath(rounded, Qt::black);
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        if (place == box) {
            // A brush, since clipping edges are not antialiased.
            QBrush brush(picture);
            brush.setTransform(
                QTransform::fromTranslate(box.left(), box.top())
                    .scale(qreal(box.width()) / picture.width(), qreal(box.height()) / picture.height()));
            painter->fillPath(rounded, brush);
        } else {
            painter->setClipPath(rounded, Qt::IntersectClip);
            painter->drawImage(place, picture);
        }
        painter->restore();
        return;
    }

    painter->fillPath(rounded, theme.dark ? theme.raised : theme.window);
    const Thumbnails::State state = m_thumbnails.state(take.path);
    if (state == Thumbnails::State::Coming)
        return;
    const bool missing = state == Thumbnails::State::Missing;
    const QString words = missing ? tr("file missing") : QString();
    QFont font = Theme::smallFont();
    font.setPixelSize(11);
    const int textHeight = words.isEmpty() ? 0 : QFontMetrics(font).height() + 2;
    QRect place(0, 0, 16, 16);
    place.moveCenter(box.center() - QPoint(0, textHeight / 2 + (missing ? 4 : 0)));
    painter->drawPixmap(place.topLeft(), iconPixmap(missing ? u"image-off"_s : u"film"_s, theme.dim, 16,
                                                    painter->device()->devicePixelRatioF()));
    if (!words.isEmpty()) {
        painter->setFont(font);
        painter->setPen(theme.dim);
        painter->drawText(QRect(box.left(), place.bottom() + 2, box.width(), textHeight), Qt::AlignCenter,
                          words);
    }
}

void TakeDelegate::drawOutline(QPainter* painter, const QRect& around,
                               const QStyleOptionViewItem& option) const
{
    const Theme& theme = Theme::current();
    const bool selected = option.state & QStyle::State_Selected;
    painter->setBrush(Qt::NoBrush);
    if (selected || (option.state & QStyle::State_HasFocus)) {
        painter->setPen(selected ? QPen(theme.accent, 2) : QPen(theme.dim, 1));
        painter->drawRoundedRect(QRectF(around).adjusted(-2, -2, 2, 2), TakeTileLayout::radius + 2,
                                 TakeTileLayout::radius + 2);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->setPen(QPen(theme.dim, 1));
        painter->drawRoundedRect(QRectF(around).adjusted(-1.5, -1.5, 1.5, 1.5), TakeTileLayout::radius + 1.5,
                                 TakeTileLayout::radius + 1.5);
    }
}

/// Text of a list row: name, how it was made, prompt.
void TakeDelegate::drawRow(QPainter* painter, const QRect& room, const Take& take, const QModelIndex& index,
                           bool selected) const
{
    const Theme& theme = Theme::current();
    const QLocale locale;
    QStringList facts = {locale.toString(toDateTime(take.finished).date(), QLocale::ShortFormat)};
    if (take.cost)
        facts.append(*take.cost > Usd{} ? take.cost->text() : tr("free"));
    if (const Model* model = Catalogue::current().model(take.request.model))
        facts.append(model->name);
    if (const QStringList tags = index.data(LibraryModel::TagsRole).toStringList(); !tags.isEmpty())
        facts.append(commaList(tags));
    const int line = room.height() / 3;
    const auto draw = [&](int number, const QFont& font, const QColor& colour, const QString& words) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(room.left(), room.top() + number * line, room.width(), line),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          rushes::shownName(words, painter->fontMetrics(), room.width()));
    };
    const QFont small = Theme::smallFont();
    painter->setFont(small);
    draw(0, small, theme.text,
         shownName(take, index.data(LibraryModel::LoneRole).toBool(), painter->fontMetrics(), room.width()));
    draw(1, small, theme.dim, facts.join(u" · "_s));
    draw(2, small, selected ? theme.text : theme.dim, take.request.prompt.simplified());
}

void TakeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const auto* grid = qobject_cast<const TakeGrid*>(option.widget);
    const bool listed = grid && grid->isListed();
    const TakeTileLayout tile =
        listed ? TakeTileLayout::ofRow(option.rect) : TakeTileLayout::of(option.rect, nameHeight());
    const auto take = index.data(LibraryModel::TakeRole).value<Take>();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawPicture(painter, tile.box, take, grid && hovered ? grid->scrubAt(index) : -1);
    drawOutline(painter, listed ? option.rect.adjusted(2, 2, -2, -2) : tile.box, option);
    if (takeKind(take.path) != MediaKind::Image)
        drawLength(painter, tile.box, lengthText(take));
    if (index.data(LibraryModel::ShownRole).toBool())
        drawShown(painter, tile.box);
    if (take.starred || hovered)
        drawStar(painter, tile.star, take.starred);
    if (listed) {
        drawRow(painter, tile.name, take, index, selected);
        painter->restore();
        return;
    }
    painter->setFont(Theme::smallFont());
    painter->setPen(selected ? theme.text : theme.dim);
    const QString name = shownName(take, index.data(LibraryModel::LoneRole).toBool(), painter->fontMetrics(),
                                   tile.name.width());
    painter->drawText(tile.name,
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) |
                          Qt::AlignVCenter | Qt::TextSingleLine,
                      name);
    painter->restore();
}

} // namespace rushes
