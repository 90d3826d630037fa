#pragma once

#include "app/prompt/snippets.h"
#include "app/prompt/vocabulary.h"
#include "ui/style/controls.h"

namespace rushes {

class CompletionPopup;
class PromptHighlighter;
class WritingAids;

/// The editor for prompts: highlights what Kling interprets and misspelt words, suggests phrases of the
/// vocabulary at the cursor, and accepts dropped snippets.
///
/// Phrases are suggested when one has been started, elements after an @, and both with Ctrl+Space. Tab
/// inserts the first or the selected suggestion; Enter only one that was selected (with an arrow key or
/// Ctrl+Space), so that a line can be ended while suggestions are shown; Esc hides them until another phrase
/// is started.
class PromptEditor : public TextField
{
    Q_OBJECT

public:
    explicit PromptEditor(QWidget* parent = nullptr);

    /// `aids`, for spelling, must outlive the editor.
    void setAids(WritingAids& aids);
    /// Names that count as correctly spelt.
    void setNames(const QSet<QString>& names);
    /// Names for @name: suggested after an @, and highlighted.
    void setMentions(const QStringList& names);
    [[nodiscard]] CompletionPopup* completions() const { return m_popup; }
    void select(qsizetype start, qsizetype length);

Q_SIGNALS:
    void snippetDropped(const rushes::Snippet& snippet);
    void olderRequested(); ///< Alt+Up
    void newerRequested(); ///< Alt+Down

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
    /// The accessible description while no suggestions are shown.
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
    qsizetype m_dismissed = -1; ///< start of the phrase for which suggestions were dismissed
};

} // namespace rushes
