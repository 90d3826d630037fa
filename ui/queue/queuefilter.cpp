// QueueView: the filter of the list and its display.
#include "app/queue/jobmodel.h"
#include "ui/queue/joblist.h"
#include "ui/queue/queuehead.h"
#include "ui/queue/queueview.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Queue)
};

QString nameOf(JobFilter filter)
{
    switch (filter) {
    case JobFilter::All:
        return Words::tr("All");
    case JobFilter::Waiting:
        return Words::tr("Waiting");
    case JobFilter::UnderWay:
        return Words::tr("Under way");
    case JobFilter::Done:
        return Words::tr("Done");
    case JobFilter::Failed:
        return Words::tr("Failed or cancelled");
    case JobFilter::Unknown:
        return Words::tr("Unknown");
    }
    return {};
}

int countOf(const QList<Job>& jobs, JobFilter filter)
{
    return static_cast<int>(
        std::count_if(jobs.cbegin(), jobs.cend(), [&](const Job& job) { return shows(filter, job.state); }));
}

} // namespace

void QueueView::buildFilterBar()
{
    m_filterBar = new QWidget(this);
    auto* row = new QHBoxLayout(m_filterBar);
    row->setContentsMargins(12, 4, 6, 4);
    row->setSpacing(Theme::grid);
    m_filterWords = new QLabel(m_filterBar);
    m_filterWords->setFont(Theme::smallFont());
    m_filterWords->setTextFormat(Qt::PlainText);
    m_filterWords->setForegroundRole(QPalette::PlaceholderText);
    m_filterWords->setMinimumWidth(1);
    auto* all = new QPushButton(tr("Show all"), m_filterBar);
    all->setAccessibleName(all->text());
    all->setFlat(true);
    all->setFont(Theme::smallFont());
    row->addWidget(m_filterWords, 1);
    row->addWidget(all);
    connect(all, &QPushButton::clicked, this, [this] {
        setFilter(JobFilter::All);
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

void QueueView::setFilter(JobFilter filter)
{
    m_rows->setFilter(filter);
    filterChanged();
    m_later.start();
}

JobFilter QueueView::filter() const
{
    return m_rows->filter();
}

void QueueView::filterChanged()
{
    const JobFilter filter = m_rows->filter();
    m_filterBar->setVisible(filter != JobFilter::All);
    const QString name = nameOf(filter);
    m_show->setToolTip(tr("Show: %1").arg(name));
    m_head->describe(*m_show, name);
    if (filter == JobFilter::All)
        return;
    m_filterWords->setText(tr("%1: %2 of %3").arg(name).arg(m_rows->rowCount()).arg(m_model.jobs().size()));
}

void QueueView::fillFilterMenu(QMenu& menu)
{
    auto* group = new QActionGroup(&menu);
    for (const JobFilter filter : allFilters) {
        QAction* entry =
            menu.addAction(tr("%1 (%2)").arg(nameOf(filter)).arg(countOf(m_model.jobs(), filter)), this,
                           [this, filter] { setFilter(filter); });
        entry->setCheckable(true);
        entry->setChecked(filter == m_rows->filter());
        group->addAction(entry);
    }
}

} // namespace rushes
