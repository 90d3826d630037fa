#pragma once

#include "app/base/error.h"
#include "app/catalogue/catalogue.h"
#include "app/domain/ids.h"
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

/// Edits the current scene's prompt or, with a shot selected, that shot's. The head says which, and contains
/// the switch and the character count.
class PromptPane : public QWidget
{
    Q_OBJECT

public:
    explicit PromptPane(Document& document, QWidget* parent = nullptr);

    /// `aids`, for spelling, snippets and history, must outlive the pane; without them their controls are
    /// hidden.
    void setAids(WritingAids& aids);
    /// Actions for the pane's menu.
    void setMenuActions(const QList<QAction*>& actions);

    /// Index of the shot; -1 or an invalid index: the scene.
    void setCurrentShot(int shot);
    [[nodiscard]] int currentShot() const { return m_shot; }

    [[nodiscard]] PaneHead* head() const { return m_head; }
    [[nodiscard]] PromptEditor* editor() const { return m_editor; }
    void focusEditor(Qt::FocusReason reason = Qt::OtherFocusReason);

    /// Generate was tried in this scene: from now on all problems of its prompts are shown, not only those of
    /// prompts that the user has left.
    void judge();

    /// Opens the palette at the snippets or at the templates. Does nothing without aids.
    void showSnippets();
    void showTemplates();
    /// Inserts the snippet at the cursor, or into the negative prompt if it belongs there.
    void insertSnippet(const Snippet& snippet);
    /// Appends a snippet that was dropped on a shot (-1: on the scene's prompt).
    void dropSnippet(int shot, const Snippet& snippet);
    /// Fills an empty scene, otherwise adds a scene after it.
    void useTemplate(const Template& scene);
    /// Shows the shots that the scene's prompt can be split into; applied when the user accepts.
    void proposeSplit();
    /// Turns the shots into labelled paragraphs of the scene's prompt.
    void joinShots();
    [[nodiscard]] SnippetPalette* snippetPalette() const { return m_palette; }
    [[nodiscard]] SplitDialog* splitDialog() const;

Q_SIGNALS:
    void failed(const rushes::Error& error);
    /// The user switched to this shot; -1: to the scene.
    void shotChosen(int shot);
    /// The dock height at which all of the text is visible while it is edited; 0: no preference.
    void heightRequested(int height);

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
    int m_lastShot = 0;   ///< the shot to switch back to
    SceneId m_scene = {}; ///< the scene that m_shot refers to
    QString m_target = {};
    bool m_updating = false;
    bool m_isWritten = false;
    qsizetype m_shots = 0;  ///< number of shots when last refreshed
    bool m_isTried = false; ///< in this scene
    QSet<int> m_left = {};  ///< shots whose prompt the user has left; -1: the scene's
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
