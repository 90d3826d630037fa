#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace rushes {

class PaneHead;
class ShotsTable;
class TimelineView;

/// The timeline with its head: what it sums up to, why an edge can go no further, and the same shots as a table.
class TimelinePane : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePane(TimelineView& timeline, QWidget* parent = nullptr);

private:
    void showTable(bool on);
    void showNote();

    TimelineView& m_timeline;
    PaneHead* m_head;
    QToolButton* m_asTable;
    QStackedWidget* m_stack;
    ShotsTable* m_table = nullptr;
    QString m_limit = {};
};

}
