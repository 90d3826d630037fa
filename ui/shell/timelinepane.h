#pragma once

#include <QWidget>

class QLabel;
class QHBoxLayout;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace rushes {

class PaneHead;
class SceneStrip;
class ShotsTable;
class TimelineView;

/// The timeline with its head: what it sums up to, why an edge can go no further, and the same shots as a
/// table. Above it, once there is more than one, the scenes.
class TimelinePane : public QWidget
{
    Q_OBJECT

public:
    TimelinePane(TimelineView& timeline, SceneStrip& scenes, QWidget* parent = nullptr);

    /// px that the scenes take; 0 while there is only one.
    [[nodiscard]] int scenesHeight() const;

Q_SIGNALS:
    void scenesHeightChanged(int height);

protected:
    /// Tells assistive technology why an edit went no further.
    virtual void announce(const QString& why);

    bool event(QEvent* event) override;

private:
    void showScenes();
    void tellHeight();
    void makeTable();
    void showTable(bool on);
    void sayLimit(const QString& why);
    void editPrompt();
    void showNote();

    TimelineView& m_timeline;
    SceneStrip& m_scenes;
    int m_scenesHeight = 0;
    PaneHead* m_head;
    QToolButton* m_asTable;
    QStackedWidget* m_stack;
    QHBoxLayout* m_inset;          ///< the table stands off the pane's edges; the timeline does so itself
    ShotsTable* m_table = nullptr; ///< made when it first shows
    QTimer* m_forget;
    QString m_limit = {};
};

} // namespace rushes
