#pragma once

#include "app/prompt/snippets.h"
#include "app/prompt/vocabulary.h"
#include "ui/style/controls.h"

namespace rushes {

class CompletionPopup;
class PromptHighlighter;
class WritingAids;

/// The field a prompt is written in: marks what Kling reads specially and what is misspelt, offers the
/// vocabulary's phrases at the cursor, takes snippets that are dropped on it.
///
/// Phrases are offered when one is begun, elements behind an @, and both with Ctrl+Space. Tab takes the first
/// or the chosen one, Enter only what was chosen (with an arrow key or Ctrl+Space), so that a line can be
/// ended while they show; Esc sends them away until another phrase begins.
class PromptEditor : public TextField
{
    Q_OBJECT

public:
    explicit PromptEditor(QWidget* parent = nullptr);

    /// For spelling; they must outlive the editor.
    void setAids(WritingAids& aids);
    /// Names that are no mistakes.
    void setNames(const QSet<QString>& names);
    /// What can be called by @name here: offered behind an @, and marked.
    void setMentions(const QStringList& names);
    [[nodiscard]] CompletionPopup* completions() const { return m_popup; }
    void select(qsizetype start, qsizetype length);

Q_SIGNALS:
    void snippetDropped(const rushes::Snippet& snippet);
    void olderWanted(); ///< Alt+Up
    void newerWanted(); ///< Alt+Down

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void extendMenu(QMenu& menu, const QPoint& at) override;
    /// The accessible description while no completions are offered.
    [[nodiscard]] virtual QString restingDescription() const { return {}; }
    void closeCompletions();

private:
    bool handledByCompletions(const QKeyEvent& event);
    void offer(bool asked);
    void take(int row);
    void tellShown();

    WritingAids* m_aids = nullptr;
    QStringList m_mentions = {};
    PromptHighlighter* m_highlighter;
    CompletionPopup* m_popup;
    Completion m_offered = {};
    qsizetype m_dismissed = -1; ///< where the phrase begins that nothing more is offered for
};

} // namespace rushes
