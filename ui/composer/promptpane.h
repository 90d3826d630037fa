#pragma once

#include "app/domain/request.h"

#include <QWidget>

namespace rushes {

class Document;
class PaneHead;
class ProblemLabel;
class PromptHighlighter;
class Segmented;
class TextField;
class TypingRun;

/// Edits the current scene's prompt or, with a shot chosen, that shot's. Its head says which, switches, and
/// counts.
class PromptPane : public QWidget
{
    Q_OBJECT

public:
    explicit PromptPane(Document& document, QWidget* parent = nullptr);

    /// Index of the shot; -1, or a shot that is not there: the scene.
    void setCurrentShot(int shot);
    [[nodiscard]] int currentShot() const { return m_shot; }

    [[nodiscard]] PaneHead* head() const { return m_head; }
    [[nodiscard]] TextField* editor() const { return m_editor; }
    void focusEditor(Qt::FocusReason reason = Qt::OtherFocusReason);

Q_SIGNALS:
    /// A person switched here; -1: to the scene.
    void shotChosen(int shot);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshHead();
    void refreshProblem();
    void textEdited();
    [[nodiscard]] const QString& shownPrompt() const;

    Document& m_document;
    int m_shot = -1;
    int m_lastShot = 0; ///< what the switch goes back to
    QString m_target = {};
    bool m_updating = false;
    PaneHead* m_head;
    Segmented* m_switch;
    TextField* m_editor;
    ProblemLabel* m_problem;
    TypingRun* m_run;
    PromptHighlighter* m_highlighter;
};

} // namespace rushes
