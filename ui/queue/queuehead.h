#pragma once

#include "ui/style/pane.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace rushes {

/// The queue's head: its title, Pause or Resume, one line that says how the queue stands, and small buttons.
/// In a pane that is too narrow for one row the line has a row of its own; how high the head is depends on
/// its width alone, so that the list beneath never moves.
class QueueHead : public PaneHead
{
    Q_OBJECT

public:
    explicit QueueHead(const QString& title, QWidget* parent = nullptr);

    /// The same in fewer and fewer words: the first that there is room for is shown.
    void setSummary(const QStringList& words);
    [[nodiscard]] const QLabel& summary() const { return *m_summary; }
    void setPaused(bool paused);
    /// Its button is returned.
    QToolButton& addAction(QAction& action);
    /// What the action's button says to a screen reader besides its name.
    void describe(const QAction& action, const QString& description);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Pause or Resume was pressed: what the user wants.
    void pauseClicked(bool paused);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int pauseWidth() const;
    [[nodiscard]] int widthWith(int pause, const QString& summary) const;
    [[nodiscard]] int titleWidth() const;
    [[nodiscard]] QString widest(int waiting) const;
    [[nodiscard]] bool isOneRow() const;
    void place();

    QLabel* m_summary;
    QToolButton* m_pause;
    QWidget* m_buttons;
    QHBoxLayout* m_buttonRow;
    QStringList m_words = {};
    bool m_paused = false;
    bool m_wasOneRow = false;
};

} // namespace rushes
