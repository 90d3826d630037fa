#include "ui/timeline/shotstable.h"

#include "app/timeline/timelinemodel.h"
#include "ui/style/theme.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSpinBox>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

class ShotDelegate : public QStyledItemDelegate
{
public:
    ShotDelegate(TimelineModel& model, ShotsTable& table)
        : QStyledItemDelegate(&table)
        , m_model(model)
        , m_table(table)
    {
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override
    {
        if (index.column() != TimelineModel::SecondsColumn) {
            QWidget* line = QStyledItemDelegate::createEditor(parent, option, index);
            line->setAccessibleName(ShotsTable::tr("Prompt of shot %1").arg(index.row() + 1));
            line->setPalette(Theme::current().palette());
            writeThrough(line, index);
            return line;
        }
        auto* box = new QSpinBox(parent);
        box->setAccessibleName(ShotsTable::tr("Seconds of shot %1").arg(index.row() + 1));
        box->setRange(m_model.limits().minShotSeconds, m_model.limits().maxShotSeconds);
        box->setFrame(false);
        box->setPalette(Theme::current().palette());
        return box;
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        auto* box = qobject_cast<QSpinBox*>(editor);
        if (!box) {
            QStyledItemDelegate::setModelData(editor, model, index);
            return;
        }
        box->interpretText();
        if (box->value() == index.data(Qt::EditRole).toInt())
            return;
        QList<int> rows;
        for (const QModelIndex& selected : m_table.selectionModel()->selectedRows())
            rows.append(selected.row());
        if (!rows.contains(index.row()))
            rows = {index.row()};
        const edits::Limit limit = m_model.setSeconds(rows, box->value());
        if (limit != edits::Limit::None)
            Q_EMIT m_table.limitReached(m_model.reason(limit));
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        // Typed text comes back as a change of the model: the cursor must not move.
        const auto* line = qobject_cast<QLineEdit*>(editor);
        if (!line || line->text() != index.data(Qt::EditRole).toString())
            QStyledItemDelegate::setEditorData(editor, index);
    }

protected:
    bool eventFilter(QObject* editor, QEvent* event) override
    {
        const bool escape =
            event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
        // The same gesture: without a save meanwhile, no undo step remains.
        if (escape && qobject_cast<QLineEdit*>(editor) && m_written.isValid())
            m_model.setPrompt(m_written.row(), m_writtenBefore, writing);
        return QStyledItemDelegate::eventFilter(editor, event);
    }

private:
    /// Writes typed text to the document immediately, as one step, so that it is included in a save, on
    /// closing and after a crash.
    void writeThrough(QWidget* editor, const QModelIndex& index) const
    {
        m_written = index;
        m_writtenBefore = index.data(Qt::EditRole).toString();
        m_model.document().endGesture();
        if (const auto* line = qobject_cast<QLineEdit*>(editor)) {
            connect(line, &QLineEdit::textEdited, this, [this](const QString& text) {
                if (m_written.isValid())
                    m_model.setPrompt(m_written.row(), text, writing);
            });
        }
    }

    static inline const QString writing = u"shots table"_s;

    TimelineModel& m_model;
    ShotsTable& m_table;
    mutable QPersistentModelIndex m_written = {}; ///< the prompt whose editor is open
    mutable QString m_writtenBefore = {};
};

} // namespace

ShotsTable::ShotsTable(TimelineModel& model, QItemSelectionModel& selection, QWidget* parent)
    : QTableView(parent)
{
    setAccessibleName(tr("Shots"));
    setModel(&model);
    QItemSelectionModel* own = selectionModel();
    setSelectionModel(&selection);
    delete own;
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    // Not AnyKeyPressed: digits set lengths, S splits.
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setItemDelegate(new ShotDelegate(model, *this));
    setSortingEnabled(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    setAcceptDrops(true);
    verticalHeader()->setDefaultSectionSize(28);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    verticalHeader()->setMinimumWidth(32);
    verticalHeader()->setAccessibleName(tr("Shot numbers"));
    QHeaderView* header = horizontalHeader();
    header->setAccessibleName(tr("Columns"));
    header->setHighlightSections(false);
    header->setSectionsMovable(false);
    header->setSectionsClickable(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const int column :
         {TimelineModel::StartColumn, TimelineModel::EndColumn, TimelineModel::SecondsColumn})
        setColumnWidth(column, 72);
    quieten();
}

void ShotsTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

bool ShotsTable::editPrompt()
{
    const QModelIndex prompt = currentIndex().siblingAtColumn(TimelineModel::PromptColumn);
    if (!prompt.isValid() || !selectionModel()->isRowSelected(prompt.row()))
        return false;
    setFocus();
    selectionModel()->setCurrentIndex(prompt, QItemSelectionModel::NoUpdate);
    edit(prompt);
    return true;
}

void ShotsTable::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_menuActions.isEmpty())
        return;
    QPoint at = event->pos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QModelIndex index = indexAt(at);
        if (index.isValid() && !selectionModel()->isRowSelected(index.row()))
            setCurrentIndex(index);
    } else if (currentIndex().isValid()) {
        scrollTo(currentIndex());
        at = visualRect(currentIndex()).center();
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Shot"));
    menu->addActions(m_menuActions);
    menu->popup(viewport()->mapToGlobal(at));
}

void ShotsTable::setDropRow(int row)
{
    m_dropRow = row;
    viewport()->update();
}

void ShotsTable::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(snippetMimeType))
        event->acceptProposedAction();
}

void ShotsTable::dragMoveEvent(QDragMoveEvent* event)
{
    const int row = rowAt(event->position().toPoint().y());
    setDropRow(row);
    if ((row >= 0 || model()->rowCount() == 0) && event->mimeData()->hasFormat(snippetMimeType))
        event->acceptProposedAction();
    else
        event->ignore();
}

void ShotsTable::dragLeaveEvent(QDragLeaveEvent*)
{
    setDropRow(-1);
}

void ShotsTable::dropEvent(QDropEvent* event)
{
    const int row = rowAt(event->position().toPoint().y());
    setDropRow(-1);
    const Result<QList<Snippet>> snippets = snippetsFromJson(event->mimeData()->data(snippetMimeType));
    if ((row < 0 && model()->rowCount() > 0) || !snippets || snippets->isEmpty())
        return;
    event->acceptProposedAction();
    if (row >= 0)
        setCurrentIndex(model()->index(row, TimelineModel::PromptColumn));
    Q_EMIT snippetDropped(row, snippets->constFirst());
}

void ShotsTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (model()->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(Theme::current().dim);
        painter.drawText(viewport()->rect().adjusted(Theme::grid, 0, -Theme::grid, 0),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The clip is one piece. “Add shot” divides it."));
    }
    if (m_dropRow < 0 || m_dropRow >= model()->rowCount())
        return;
    constexpr int width = 2;
    QPainter painter(viewport());
    painter.setPen(QPen(Theme::current().accent, width));
    painter.drawRect(QRect(0, rowViewportPosition(m_dropRow), viewport()->width(), rowHeight(m_dropRow))
                         .adjusted(1, 1, -1, -1));
}

void ShotsTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        quieten();
}

void ShotsTable::quieten()
{
    // A selected row in the accent colour would be too dominant.
    const Theme& theme = Theme::current();
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Base, theme.pane);
    colours.setColor(QPalette::Highlight, theme.dark ? theme.line : theme.window);
    colours.setColor(QPalette::HighlightedText, theme.text);
    setPalette(colours);
}

QSize ShotsTable::sizeHint() const
{
    return {640, horizontalHeader()->sizeHint().height() + 5 * 28 + 2};
}

} // namespace rushes
