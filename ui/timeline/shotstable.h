#pragma once

#include <QTableView>

namespace rushes {

class TimelineModel;

/// The same shots as rows (start, end, seconds, prompt), for those who read or listen rather than look.
/// Seconds and prompt are edited in place; seconds typed while several shots are selected set them all.
class ShotsTable : public QTableView
{
    Q_OBJECT

public:
    /// Both belong to the timeline and must outlive the table. TimelineView::tableActions() give it the
    /// timeline's keys.
    ShotsTable(TimelineModel& model, QItemSelectionModel& selection, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Why an edit went no further: "a shot lasts at least 3 s".
    void limitReached(const QString& why);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void quieten();
};

} // namespace rushes
