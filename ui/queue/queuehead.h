#pragma once

#include "ui/style/pane.h"

#include <QLabel>

class QAction;
class QHBoxLayout;

namespace rushes {

/// One line that has a shorter form for narrow panes.
class SummaryLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SummaryLabel(QWidget* parent = nullptr);
    void setTexts(const QString& full, const QString& brief);
    /// px at the parent's left that stay free for what stands there.
    void keepFree(int before);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

private:
    void choose();

    QString m_full = {};
    QString m_brief = {};
    int m_before = 0;
};

/// The pane's head with the summary and small buttons, and a line beneath.
class QueueHead : public PaneHead
{
    Q_OBJECT

public:
    explicit QueueHead(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] SummaryLabel& summary() { return *m_summary; }
    void addAction(QAction& action);
    /// What the action's button says to a screen reader besides its name.
    void describe(const QAction& action, const QString& description);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    SummaryLabel* m_summary;
    QHBoxLayout* m_buttons = nullptr;
};

} // namespace rushes
