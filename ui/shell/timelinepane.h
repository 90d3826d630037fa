#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QHBoxLayout;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace rushes {

class KeyframeTrack;
class PaneHead;
class SceneStrip;
class ScriptView;
class Segmented;
class ShotsTable;
class TimelineModel;
class TimelineView;

/// The timeline with its head: what it sums up to, why an edge can go no further, and the same shots as
/// blocks, as a table or as a script. Above it, once there is more than one, the scenes.
class TimelinePane : public QWidget
{
    Q_OBJECT

public:
    enum class View { Blocks, Table, Script };

    TimelinePane(TimelineView& timeline, SceneStrip& scenes, QWidget* parent = nullptr);

    /// Puts a note under the timeline; the pane's own from then on.
    void addNote(QWidget* note);
    /// Puts what stands at its times over the timeline; the pane's own from then on.
    void addKeyframes(KeyframeTrack* track);
    /// Called when a script is made: it is when it first shows.
    void setScriptMaker(std::function<ScriptView*(TimelineModel&)> make) { m_makeScript = std::move(make); }
    [[nodiscard]] View view() const { return m_view; }
    /// Shows the shots in this way, with the focus there.
    void show(View view);
    using QWidget::show;
    /// The caret goes where the chosen shot's prompt is written in this pane; false where it is written
    /// elsewhere.
    bool focusScript();
    /// The window is so low that the blocks go without their words.
    void setLow(bool low);

    /// px that the scenes take; 0 while there is only one.
    [[nodiscard]] int scenesHeight() const;

Q_SIGNALS:
    void scenesHeightChanged(int height);
    void viewChanged(rushes::TimelinePane::View view);

protected:
    /// Tells assistive technology why an edit went no further.
    virtual void announce(const QString& why);

    bool event(QEvent* event) override;

private:
    void showScenes();
    void tellHeight();
    void makeTable();
    void makeScript();
    void sayLimit(const QString& why);
    void editPrompt();
    void showNote();

    TimelineView& m_timeline;
    SceneStrip& m_scenes;
    int m_scenesHeight = 0;
    PaneHead* m_head;
    Segmented* m_views;
    QToolButton* m_addShot;
    QToolButton* m_addScene; ///< beside the scenes
    QHBoxLayout* m_inset;    ///< table and script stand off the pane's edges; the timeline does so itself
    KeyframeTrack* m_keyframes = nullptr;
    QStackedWidget* m_pages;
    View m_view = View::Blocks;
    bool m_isLow = false;
    std::function<ScriptView*(TimelineModel&)> m_makeScript = {};
    ShotsTable* m_table = nullptr;  ///< made when it first shows
    ScriptView* m_script = nullptr; ///< likewise
    QTimer* m_forget;
    QString m_limit = {};
};

} // namespace rushes
