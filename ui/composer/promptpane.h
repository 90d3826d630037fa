#pragma once

#include "app/base/error.h"
#include "app/catalogue/catalogue.h"
#include "app/domain/ids.h"
#include "app/domain/request.h"
#include "app/prompt/snippets.h"
#include "ui/composer/prompteditor.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace rushes {

class Document;
class PaneHead;
class ProblemLabel;

class PromptHistory;
class Segmented;
class SnippetPalette;
class SplitDialog;
class TypingUndoGrouper;
class WritingAids;

/// Edits the current scene's prompt or, with a shot chosen, that shot's. Its head says which, switches, and
/// counts.
class PromptPane : public QWidget
{
    Q_OBJECT

public:
    explicit PromptPane(Document& document, QWidget* parent = nullptr);

    /// Spelling, snippets and history; without them their controls are not there. They must outlive the pane.
    void setAids(WritingAids& aids);
    /// What the pane's menu offers.
    void setMenuActions(const QList<QAction*>& actions);

    /// Index of the shot; -1, or a shot that is not there: the scene.
    void setCurrentShot(int shot);
    [[nodiscard]] int currentShot() const { return m_shot; }

    [[nodiscard]] PaneHead* head() const { return m_head; }
    [[nodiscard]] PromptEditor* editor() const { return m_editor; }
    void focusEditor(Qt::FocusReason reason = Qt::OtherFocusReason);

    /// Generate was tried in this scene: what is wrong with its prompts is shown from now on. Before that
    /// only of those that were left.
    void judge();

    /// Snippets and whole scenes to choose from. Nothing without aids.
    void showSnippets();
    void showTemplates();
    /// Puts the snippet at the cursor, or into the negative prompt where it belongs there.
    void insertSnippet(const Snippet& snippet);
    /// The same for a shot that it was dropped on (-1: the scene's prompt), behind what is there.
    void dropSnippet(int shot, const Snippet& snippet);
    /// Fills an empty scene, else adds one behind it.
    void useTemplate(const Template& scene);
    /// Shows the shots that the scene's prompt reads as; they come when the user accepts them.
    void proposeSplit();
    /// The shots become labelled paragraphs of the scene's prompt.
    void joinShots();
    [[nodiscard]] SnippetPalette* snippetPalette() const { return m_palette; }
    [[nodiscard]] SplitDialog* splitDialog() const;

Q_SIGNALS:
    void failed(const rushes::Error& error);
    /// The user switched here; -1: to the scene.
    void shotChosen(int shot);
    /// What its dock needs to show all of the text while it is written in; 0: what it gets.
    void heightWanted(int height);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tellHeight();
    void leave();
    [[nodiscard]] bool isJudged(int shot) const;
    void refresh();
    void refreshNames();
    void refreshHead();
    void refreshProblem();
    void textEdited();
    void editShown(const QString& text, const QString& step, const QString& gesture = {});
    void walkHistory(bool back);
    [[nodiscard]] SnippetPalette& madePalette();
    [[nodiscard]] const Model& model() const;
    [[nodiscard]] const QString& shownPrompt() const;

    Document& m_document;
    int m_shot = -1;
    int m_lastShot = 0;   ///< what the switch goes back to
    SceneId m_scene = {}; ///< whose shots m_shot counts
    QString m_target = {};
    bool m_updating = false;
    bool m_isWritten = false;
    qsizetype m_shots = 0;  ///< how many there were
    bool m_isTried = false; ///< in this scene
    QSet<int> m_left = {};  ///< shots whose prompt the user has been in and left; -1: the scene's
    PaneHead* m_head;
    Segmented* m_switch;
    PromptEditor* m_editor;
    ProblemLabel* m_problem;
    TypingUndoGrouper* m_run;
    QToolButton* m_snippets;
    QToolButton* m_more;
    QMenu* m_menu;
    WritingAids* m_aids = nullptr;
    SnippetPalette* m_palette = nullptr;
    QPointer<SplitDialog> m_split;
};

} // namespace rushes
