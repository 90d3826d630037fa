#pragma once

#include "ui/style/pane.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace rushes {

/// The queue's head: title, Pause or Resume, a summary line, and small buttons. In a narrow pane the summary
/// has a row of its own; the height depends only on the width, so that the list below does not move.
class QueueHead : public PaneHead
{
    Q_OBJECT

public:
    explicit QueueHead(const QString& title, QWidget* parent = nullptr);

    /// The summary in versions of decreasing length: the first one that fits is shown.
    void setSummary(const QStringList& words);
    [[nodiscard]] const QLabel& summary() const { return *m_summary; }
    void setPaused(bool paused);
    /// Returns the action's button.
    QToolButton& addAction(QAction& action);
    /// The accessible description of the action's button.
    void describe(const QAction& action, const QString& description);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Pause or Resume was clicked; `paused`: the wanted state.
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
