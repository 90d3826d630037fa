#include "ui/takes/takecard.h"

#include "app/library/scenetakemodel.h"
#include "app/library/takekind.h"
#include "app/library/thumbnails.h"
#include "ui/style/icons.h"
#include "ui/style/starpath.h"
#include "ui/style/stripbutton.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int radius = 6;
constexpr int pillHeight = 17; // px
constexpr QColor starColour(255, 209, 102);
constexpr QColor shade(10, 10, 14, 190);

void drawPill(QPainter& painter, const QRect& pill, const QColor& ground, const QColor& ink,
              const QString& text)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, 4, 4);
    painter.setFont(Theme::pillFont());
    painter.setPen(ink);
    numbers::draw(painter, QRectF(pill), Qt::AlignCenter, text);
}

int pillWidth(const QString& text)
{
    return qCeil(numbers::width(text, Theme::pillFont())) + 10;
}

void drawChosen(QPainter& painter, const QRect& box)
{
    const Theme& theme = Theme::current();
    const QString words = TakeCard::tr("chosen");
    QRect pill(0, 0, pillWidth(words) + 14, pillHeight);
    pill.moveBottomLeft(box.bottomLeft() + QPoint(4, -4));
    drawPill(painter, pill, theme.accent, theme.onAccent, {});
    painter.drawPixmap(pill.left() + 4, pill.top() + 3,
                       iconPixmap(u"check"_s, theme.onAccent, 11, painter.device()->devicePixelRatioF()));
    painter.setPen(theme.onAccent);
    painter.drawText(pill.adjusted(18, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, words);
}

void drawStar(QPainter& painter, const QPoint& at)
{
    const QPainterPath path = starPath(QRectF(at, QSizeF(14, 14)));
    // A shadow makes it visible on bright pictures.
    painter.setPen(QPen(QColor(0, 0, 0, 110), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.fillPath(path, starColour);
}

} // namespace

TakeCard::TakeCard(Thumbnails& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

QSize TakeCard::cell()
{
    return {pictureWidth + gap, pictureHeight + 2 * ring + nameHeight};
}

QRect TakeCard::pictureIn(const QRect& cell)
{
    return {cell.left() + gap / 2, cell.top() + ring, pictureWidth, pictureHeight};
}

QSize TakeCard::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return cell();
}

void TakeCard::drawPicture(QPainter& painter, const QRect& box, const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const auto take = index.data(SceneTakeModel::TakeRole).value<Take>();
    QPainterPath rounded;
    rounded.addRoundedRect(QRectF(box), radius, radius);
    const bool isSound = takeKind(take.path) == MediaKind::Audio;
    const QImage picture = isSound ? QImage() : m_thumbnails.find(take.path, take.request.duration);
    if (!picture.isNull()) {
        painter.fillPath(rounded, Qt::black);
        painter.save();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setClipPath(rounded);
        QRectF place(QPointF(), QSizeF(picture.size()).scaled(box.size(), Qt::KeepAspectRatio));
        place.moveCenter(QRectF(box).center());
        // Rounding must not leave a hairline at the side.
        painter.drawImage(box.width() - place.width() <= 2 ? QRectF(box) : place, picture);
        painter.restore();
        return;
    }
    painter.fillPath(rounded, theme.dark ? theme.raised : theme.window);
    const Thumbnails::State state = m_thumbnails.state(take.path);
    if (!isSound && state == Thumbnails::State::Coming)
        return;
    const bool isMissing = !isSound && state == Thumbnails::State::Missing;
    const QString name = isSound ? u"audio-lines"_s : isMissing ? u"image-off"_s : u"film"_s;
    QRect place(0, 0, 20, 20);
    place.moveCenter(box.center() - QPoint(0, isMissing ? 8 : 0));
    painter.drawPixmap(place.topLeft(),
                       iconPixmap(name, theme.dim, 20, painter.device()->devicePixelRatioF()));
    if (!isMissing)
        return;
    painter.setFont(Theme::pillFont());
    painter.setPen(theme.dim);
    painter.drawText(box.adjusted(0, 28, 0, 0), Qt::AlignCenter, tr("file missing"));
}

void TakeCard::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const QRect box = pictureIn(option.rect);
    const bool isShown = index.data(SceneTakeModel::ShownRole).toBool();
    const bool isCompared = index.data(SceneTakeModel::ComparedRole).toBool();
    const bool isComparing = index.data(SceneTakeModel::ComparingRole).toBool();
    const bool isHovered = option.state & QStyle::State_MouseOver;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawPicture(*painter, box, index);
    if (index.data(SceneTakeModel::EarlierRole).toBool()) {
        if (!isShown && !isCompared) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(QColor(10, 10, 14, 150));
            painter->drawRoundedRect(box, radius, radius);
            painter->setFont(Theme::pillFont());
            painter->setPen(QColor(235, 235, 238));
            painter->drawText(box, Qt::AlignCenter, tr("earlier prompt"));
        }
    }
    if (isShown || isCompared || isHovered) {
        const QColor colour = isShown ? theme.accent : isCompared ? theme.text : theme.dim;
        painter->setPen(QPen(colour, isShown || isCompared ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(-1, -1, 1, 1), radius + 1, radius + 1);
    }
    const QString length = index.data(SceneTakeModel::LengthRole).toString();
    if (!length.isEmpty()) {
        QRect pill(0, 0, pillWidth(length), pillHeight);
        pill.moveBottomRight(box.bottomRight() - QPoint(4, 4));
        drawPill(*painter, pill, shade, Qt::white, length);
    }
    if (index.data(SceneTakeModel::ChosenRole).toBool())
        drawChosen(*painter, box);
    if (index.data(SceneTakeModel::TakeRole).value<Take>().starred)
        drawStar(*painter, box.topLeft() + QPoint(5, 5));
    if (isComparing && (isShown || isCompared)) {
        QRect sign(0, 0, pillHeight, pillHeight);
        sign.moveTopRight(box.topRight() + QPoint(-4, 4));
        drawPill(*painter, sign, isShown ? theme.accent : QColor(Qt::white),
                 isShown ? theme.onAccent : QColor(20, 20, 24), isShown ? tr("A") : tr("B"));
    }

    const QRect words(box.left(), box.bottom() + 3, box.width(), nameHeight - 2);
    painter->setFont(Theme::smallFont());
    painter->setPen(isShown || isCompared ? theme.text : theme.dim);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
    painter->setPen(theme.dim);
    numbers::draw(*painter, QRectF(words), Qt::AlignRight | Qt::AlignVCenter,
                  index.data(SceneTakeModel::CostRole).toString());
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        // Two lines: one of them is seen on any picture.
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.pane, 2));
        painter->drawRoundedRect(QRectF(box).adjusted(3, 3, -3, -3), 4, 4);
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRoundedRect(QRectF(box).adjusted(5, 5, -5, -5), 3, 3);
    }
    painter->restore();
}

} // namespace rushes
