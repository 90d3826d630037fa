#include "ui/timeline/scenecard.h"

#include "app/timeline/scenemodel.h"
#include "ui/style/icons.h"
#include "ui/style/shownname.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"
#include "ui/timeline/scenestrip.h"

#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int inset = 7; ///< px from the card's edge to the picture
constexpr int mark = 12; ///< px, of the sign that tells of takes

QRect pictureIn(const QRect& card)
{
    const int height = card.height() - 2 * inset;
    return {card.left() + inset, card.top() + inset, height * 16 / 9, height};
}

QRect wordsIn(const QRect& card)
{
    const QRect picture = pictureIn(card);
    return {picture.right() + 9, card.top() + 8, card.right() - picture.right() - 9 - inset,
            card.height() - 16};
}

void drawPicture(QPainter& painter, const QRect& box, const QImage& picture, int row)
{
    const Theme& theme = Theme::current();
    QPainterPath rounded;
    rounded.addRoundedRect(QRectF(box), 4, 4);
    if (!picture.isNull()) {
        painter.save();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSizeF whole = QSizeF(picture.size()).scaled(box.size(), Qt::KeepAspectRatioByExpanding);
        const qreal scale = whole.width() / picture.width();
        const QPointF corner = QRectF(box).center() - QPointF(whole.width() / 2, whole.height() / 2);
        // A brush, since clipping edges are not antialiased.
        QBrush brush(picture);
        brush.setTransform(QTransform::fromTranslate(corner.x(), corner.y()).scale(scale, scale));
        painter.fillPath(rounded, brush);
        painter.restore();
        return;
    }
    painter.fillPath(rounded, Theme::mixed(theme.raised, Theme::shot(row), theme.dark ? 0.45 : 0.35));
    painter.setFont(Theme::headFont());
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, QString::number(row + 1));
}

/// A mark in the picture's corner: the scene has its take, or a job is under way.
void drawMark(QPainter& painter, const QRect& box, bool done)
{
    const Theme dark = Theme::darkTheme(); // its background is dark in both themes
    const QRectF disc(box.right() - mark - 3, box.top() + 2, mark + 2, mark + 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(10, 10, 14, 200));
    painter.drawEllipse(disc);
    painter.drawPixmap(disc.topLeft() + QPointF(1, 1),
                       iconPixmap(done ? u"circle-check"_s : u"loader"_s, done ? dark.good : dark.accent,
                                  mark, painter.device()->devicePixelRatioF()));
}

} // namespace

QRect SceneCard::cardIn(const QRect& cell)
{
    return cell.adjusted(0, 0, -gap, 0);
}

QSize SceneCard::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {width, height};
}

void SceneCard::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const QRect card = cardIn(option.rect);
    const bool current = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(hovered && !current ? theme.hover() : theme.raised);
    painter->setPen(current ? QPen(theme.accent, 2) : QPen(theme.line, 1));
    const qreal half = current ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(card).adjusted(half, half, -half, -half), Theme::controlRadius,
                             Theme::controlRadius);

    const auto* strip = qobject_cast<const SceneStrip*>(option.widget);
    drawPicture(*painter, pictureIn(card), strip ? strip->picture(index) : QImage(), index.row());

    const QRect words = wordsIn(card);
    const auto state = static_cast<SceneState>(index.data(SceneModel::StateRole).toInt());
    const bool marked = state != SceneState::NeedsTake;
    painter->setFont(Theme::smallFont());
    painter->setPen(theme.text);
    const QRect nameLine(words.left(), words.top(), words.width(), words.height() / 2);
    painter->drawText(nameLine, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      shownName(index.data().toString(), painter->fontMetrics(), words.width()));
    QFont small = Theme::smallFont();
    small.setPixelSize(11);
    painter->setFont(small);
    painter->setPen(theme.dim);
    numbers::draw(
        *painter,
        QRectF(words.left(), words.top() + words.height() / 2.0, words.width(), words.height() / 2.0),
        Qt::AlignLeft | Qt::AlignVCenter, index.data(SceneModel::SummaryRole).toString());
    if (marked)
        drawMark(*painter, pictureIn(card), state == SceneState::HasTake);
    if ((option.state & QStyle::State_HasFocus) && strip && strip->hasFocus()) {
        painter->setPen(QPen(theme.dim, 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(3.5, 3.5, -3.5, -3.5), 4, 4);
    }
    painter->restore();
}

QWidget* SceneCard::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("Scene name"));
    editor->setFont(Theme::smallFont());
    return editor;
}

void SceneCard::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                     const QModelIndex&) const
{
    const QRect card = cardIn(option.rect);
    editor->setGeometry(wordsIn(card).left() - 6, card.top() + 4, card.right() - wordsIn(card).left() + 3,
                        24);
}

} // namespace rushes
