#include "ui/composer/completionpopup.h"

#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace rushes {

namespace {

constexpr int mostRows = 8;
constexpr int rowHeight = 24;

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString words = index.data().toString();
        return {option.fontMetrics.horizontalAdvance(words) + 2 * Theme::grid, rowHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::current();
        const bool chosen = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        painter->fillRect(option.rect, theme.raised);
        if (chosen || hovered)
            paint::box(*painter, option.rect.adjusted(2, 1, -2, -1),
                       chosen ? theme.accent : theme.tint(theme.accent), QColor(), 4);
        painter->setFont(option.font);
        painter->setPen(chosen ? theme.onAccent : theme.text);
        painter->drawText(option.rect.adjusted(Theme::grid, 0, -Theme::grid, 0),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
    }
};

} // namespace

CompletionPopup::CompletionPopup(QWidget* editor)
    : QListView(editor)
{
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::StyledPanel);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Completions"));
    setItemDelegate(new RowDelegate(this));
    setModel(&m_words);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) { Q_EMIT taken(index.row()); });
}

void CompletionPopup::offer(const QStringList& words, const QRect& line, bool choosesFirst)
{
    if (words != m_words.stringList())
        m_words.setStringList(words);
    choose(choosesFirst ? 0 : -1);
    const int rows = qMin(mostRows, static_cast<int>(words.size()));
    const int bar = words.size() > mostRows ? verticalScrollBar()->sizeHint().width() : 0;
    const QSize size(sizeHintForColumn(0) + Theme::grid + bar + 2 * frameWidth(),
                     rows * rowHeight + 2 * frameWidth());
    const QRect room = parentWidget()->screen()->availableGeometry();
    QRect place(QPoint(line.left() - Theme::grid, line.bottom() + 2), size);
    if (place.bottom() > room.bottom())
        place.moveBottom(line.top() - 2);
    place.moveLeft(qBound(room.left(), place.left(), qMax(room.left(), room.right() - size.width())));
    setGeometry(place);
    show();
}

void CompletionPopup::choose(int row)
{
    if (row < 0) {
        setCurrentIndex({});
        clearSelection();
        return;
    }
    setCurrentIndex(m_words.index(row));
    scrollTo(currentIndex());
}

} // namespace rushes
