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

/// The timeline with its head: total length, why an edit was limited, and the shots as blocks, as a table or
/// as a script. Above it the scenes, if there are several.
class TimelinePane : public QWidget
{
    Q_OBJECT

public:
    enum class View { Blocks, Table, Script };

    TimelinePane(TimelineView& timeline, SceneStrip& scenes, QWidget* parent = nullptr);

    /// Adds a note below the timeline; takes ownership.
    void addNote(QWidget* note);
    /// Adds the keyframes above the timeline; takes ownership.
    void addKeyframes(KeyframeTrack* track);
    /// Called to create the script when it is first shown.
    void setScriptMaker(std::function<ScriptView*(TimelineModel&)> make) { m_makeScript = std::move(make); }
    [[nodiscard]] View view() const { return m_view; }
    /// Shows the shots in this view and focuses it.
    void show(View view);
    using QWidget::show;
    /// Moves the cursor to the selected shot's prompt in this pane; false where the current view contains no
    /// prompts.
    bool focusScript();
    /// In a low window the blocks are shown without text.
    void setLow(bool low);

    /// Height of the scenes, px; 0 for a single scene.
    [[nodiscard]] int scenesHeight() const;

Q_SIGNALS:
    void scenesHeightChanged(int height);
    void viewChanged(rushes::TimelinePane::View view);

protected:
    /// Announces to assistive technology why an edit was limited.
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
    QHBoxLayout* m_inset;    ///< margins of table and script; the timeline has its own
    KeyframeTrack* m_keyframes = nullptr;
    QStackedWidget* m_pages;
    View m_view = View::Blocks;
    bool m_isLow = false;
    std::function<ScriptView*(TimelineModel&)> m_makeScript = {};
    ShotsTable* m_table = nullptr;  ///< created when first shown
    ScriptView* m_script = nullptr; ///< created when first shown
    QTimer* m_forget;
    QString m_limit = {};
};

} // namespace rushes
