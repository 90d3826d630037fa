#pragma once

#include <QLabel>

class QAction;
class QBoxLayout;

namespace rushes {

/// One line that has a shorter form for narrow panes.
class SummaryLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SummaryLabel(QWidget* parent = nullptr);
    void setTexts(const QString& full, const QString& brief);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose();

    QString m_full = {};
    QString m_brief = {};
};

/// The pane's head: its title, the summary and small buttons, with a line beneath.
class QueueHead : public QWidget
{
    Q_OBJECT

public:
    explicit QueueHead(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] SummaryLabel& summary() { return *m_summary; }
    void addButton(QAction& action);
    /// What the action's button says to a screen reader besides its name.
    void describe(const QAction& action, const QString& description);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();

    QLabel* m_title;
    SummaryLabel* m_summary;
    QBoxLayout* m_row;
};

} // namespace rushes
