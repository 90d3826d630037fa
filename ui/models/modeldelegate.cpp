#include "ui/models/modeldelegate.h"

#include "app/catalogue/modeltext.h"
#include "ui/models/modellistmodel.h"
#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/starpath.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int margin = 12;
constexpr int takesWidth = 132;
constexpr int longestWidth = 80;
constexpr int priceWidth = 142;
constexpr int starWidth = 28;
constexpr int signPitch = 22;
constexpr int signSize = 16;

void line(QPainter* painter, const QRect& place, const QFont& font, const QColor& colour, const QString& text)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

/// Splits a column into two lines, vertically centred in the row.
std::pair<QRect, QRect> halves(const QRect& column)
{
    const QRect upper(column.left(), column.top() + 5, column.width(), 18);
    return {upper, QRect(column.left(), upper.bottom() + 1, column.width(), 17)};
}

void drawTakes(QPainter* painter, const QRect& place, const Model& model)
{
    const Theme& theme = Theme::current();
    const QStringList takes = model.takes();
    int x = place.left();
    for (const TakesSign& sign : takesSigns()) {
        if (takes.contains(sign.word)) {
            painter->drawPixmap(
                x, place.center().y() - signSize / 2 + 1,
                iconPixmap(sign.icon, theme.text, signSize, painter->device()->devicePixelRatioF()));
        } else {
            painter->setPen(Qt::NoPen);
            painter->setBrush(Theme::mixed(theme.pane, theme.dim, 0.4));
            painter->drawEllipse(QPointF(x + signSize / 2.0, place.center().y() + 1), 1.5, 1.5);
        }
        x += signPitch;
    }
}

} // namespace

const QList<TakesSign>& takesSigns()
{
    static const QList<TakesSign> signs{{u"text"_s, u"type"_s},
                                        {u"start image"_s, u"image"_s},
                                        {u"end image"_s, u"arrow-right-to-line"_s},
                                        {u"references"_s, u"images"_s},
                                        {u"video"_s, u"video"_s},
                                        {u"sound"_s, u"audio-lines"_s}};
    return signs;
}

ModelRowLayout::ModelRowLayout(const QRect& row)
{
    const auto column = [&row](int left, int width) { return QRect(left, row.top(), width, row.height()); };
    const int right = row.right() + 1 - margin / 2;
    star = column(right - starWidth, starWidth);
    price = column(star.left() - priceWidth, priceWidth);
    longest = column(price.left() - longestWidth, longestWidth);
    takes = column(longest.left() - takesWidth - 8, takesWidth);
    name = column(row.left() + margin, takes.left() - row.left() - margin - 8);
}

ModelColumnHeads::ModelColumnHeads(const QAbstractScrollArea& list, QWidget* parent)
    : QWidget(parent)
    , m_list(list)
{
    setFixedHeight(QFontMetrics(Theme::smallFont()).height() + 8);
}

void ModelColumnHeads::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const ModelRowLayout place(QRect(0, 0, m_list.viewport()->width(), height()));
    line(&painter, place.name, Theme::smallFont(), theme.dim, tr("Model"));
    line(&painter, place.takes, Theme::smallFont(), theme.dim, tr("Takes"));
    line(&painter, place.longest, Theme::smallFont(), theme.dim, tr("Longest"));
    line(&painter, place.price, Theme::smallFont(), theme.dim, tr("Price"));
    painter.setPen(theme.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

ModelDelegate::ModelDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

QSize ModelDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {200, index.data(ModelListModel::HeadingRole).toBool() ? ModelRowLayout::headingHeight
                                                                  : ModelRowLayout::height};
}

void ModelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(ModelListModel::HeadingRole).toBool()) {
        if (index.row() > 0) {
            painter->setPen(theme.line);
            painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        }
        line(painter, option.rect.adjusted(margin, 2, -margin, 0), Theme::headFont(), theme.dim,
             index.data().toString());
        painter->restore();
        return;
    }
    const auto* list = qobject_cast<const ModelListModel*>(index.model());
    const Model* model = list ? list->model(index) : nullptr;
    if (!model) {
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.tint(theme.accent));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.hover());
    const ModelRowLayout place(option.rect);
    const auto [upper, lower] = halves(place.name);
    const QString task = taskText(*model);
    line(painter, task.isEmpty() ? place.name : upper, Theme::bodyFont(), theme.text, shortName(*model));
    line(painter, lower, Theme::smallFont(), theme.dim, task);
    drawTakes(painter, place.takes, *model);
    line(painter, place.longest, Theme::bodyFont(), theme.text, longestText(*model));
    const QStringList prices = priceLines(model->price, model->output);
    const auto [first, second] = halves(place.price);
    const bool isKnown = model->price.isKnown();
    line(painter, prices.size() > 1 ? first : place.price, Theme::bodyFont(),
         isKnown ? theme.text : theme.dim, prices.constFirst());
    if (prices.size() > 1)
        line(painter, second, Theme::smallFont(), theme.dim, prices.at(1));
    const bool isFavourite = index.data(ModelListModel::FavouriteRole).toBool();
    QRectF star(0, 0, 15, 15);
    star.moveCenter(QRectF(place.star).center());
    painter->setPen(QPen(isFavourite ? theme.accent : Theme::mixed(theme.pane, theme.dim, 0.7), 1.4));
    painter->setBrush(isFavourite ? QBrush(theme.accent) : QBrush(Qt::NoBrush));
    painter->drawPath(starPath(star));
    painter->restore();
}

bool ModelDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QString id = index.data(ModelListModel::IdRole).toString();
        if (mouse->button() == Qt::LeftButton && !id.isEmpty() &&
            ModelRowLayout(option.rect).star.contains(mouse->pos())) {
            if (event->type() == QEvent::MouseButtonPress)
                Q_EMIT starPressed(id);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace rushes
