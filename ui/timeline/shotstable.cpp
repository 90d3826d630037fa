#include "ui/timeline/shotstable.h"

#include "app/timeline/timelinemodel.h"
#include "ui/style/theme.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSpinBox>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

class SecondsDelegate : public QStyledItemDelegate
{
public:
    SecondsDelegate(TimelineModel& model, ShotsTable& table)
        : QStyledItemDelegate(&table)
        , m_model(model)
        , m_table(table)
    {
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override
    {
        auto* box = new QSpinBox(parent);
        box->setAccessibleName(TimelineModel::tr("Seconds of shot %1").arg(index.row() + 1));
        box->setRange(m_model.limits().minShotSeconds, m_model.limits().maxShotSeconds);
        box->setFrame(false);
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        qobject_cast<QSpinBox*>(editor)->setValue(index.data(Qt::EditRole).toInt());
    }
    void setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const override
    {
        auto* box = qobject_cast<QSpinBox*>(editor);
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

private:
    TimelineModel& m_model;
    ShotsTable& m_table;
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
    // Not by any key: digits set lengths, S splits.
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setItemDelegateForColumn(TimelineModel::SecondsColumn, new SecondsDelegate(model, *this));
    setSortingEnabled(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->setDefaultSectionSize(28);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
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
}

QSize ShotsTable::sizeHint() const
{
    return {640, horizontalHeader()->sizeHint().height() + 5 * 28 + 2};
}

} // namespace rushes
