#pragma once

#include "app/timeline/script.h"
#include "app/timeline/timelinemodel.h"
#include "ui/composer/prompteditor.h"

namespace rushes {

class TypingUndoGrouper;

/// The prompts of the scene and its shots as one continuous text (see Script). The margin shows the number
/// and length of each shot.
///
/// Enter twice starts a new shot, Shift+Enter a new line. Backspace at a shot's start merges it with the one
/// before. A pasted script becomes shots; a selection over several shots is copied as a script. A view of the
/// document: what is typed is in the document at once.
class ScriptView : public PromptEditor
{
    Q_OBJECT

public:
    /// `model` must outlive the view.
    explicit ScriptView(TimelineModel& model, QWidget* parent = nullptr);

    /// The shot with the cursor; -1: the scene's prompt.
    [[nodiscard]] int currentShot() const { return m_starts.partAt(textCursor().position()) - 1; }
    /// Rectangle of a shot's length in the margin (px of the viewport); -1: of the clip's.
    [[nodiscard]] QRect lengthBox(int shot) const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }

public Q_SLOTS:
    /// Moves the cursor to the end of the shot's text, unless it is in it already.
    void setCurrentShot(int shot);

Q_SIGNALS:
    void shotChosen(int shot);
    /// Why an edit was limited, for the user.
    void limitReached(const QString& why);
    /// A pasted script became this many shots; `notes`: a sentence for each change that it does not state.
    void pasted(int shots, const QStringList& notes);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData* source) override;
    void extendMenu(QMenu& menu, const QPoint& at) override;
    [[nodiscard]] QString restingDescription() const override;

private:
    /// Columns from left to right, px of the viewport.
    struct Columns
    {
        int number = 0;  ///< right edge
        int seconds = 0; ///< right edge
        int bar = 0;
        int text = 0;
        int textEnd = 0;
        int count = 0; ///< right edge; 0: no room
    };

    [[nodiscard]] const Request& request() const { return m_model.request(); }
    [[nodiscard]] bool atPartStart() const;
    [[nodiscard]] bool atPartEnd() const;
    void refresh();
    void follow(int place, int removed, int added);
    void textEdited();
    void reportShot();
    void describe();
    void commit(const Request& changed, const QString& step, const QString& gesture = {});
    /// Commits a step that changes the parts, and moves the cursor.
    void commitParts(const Request& changed, const QString& step, int part, qsizetype offset);
    [[nodiscard]] bool isAllowed(const edits::Edited& edited);
    void placeCaret(int part, qsizetype offset);
    void breakLine();
    void cutHere();
    void join(int part);
    void pasteShots(const QString& words);
    [[nodiscard]] bool isAllSelected() const;
    void setSeconds(int shot, int seconds);
    void showLengths(int shot);
    [[nodiscard]] int secondsOf(int shot) const;
    [[nodiscard]] bool hasLength(int shot) const;
    [[nodiscard]] int lengthAt(QPoint point) const;

    void placeText();
    void placeMargins();
    [[nodiscard]] Columns columns() const;
    [[nodiscard]] QRect partRect(int part) const;
    void paintHead(QPainter& painter) const;
    void paintPart(QPainter& painter, int part) const;
    void paintHints(QPainter& painter) const;

    TimelineModel& m_model;
    TypingUndoGrouper* m_run;
    SceneId m_scene = {}; ///< the scene shown
    QString m_text = {};  ///< the text in the document
    ScriptStarts m_starts = {};
    QList<int> m_gone = {}; ///< parts whose starts the edit under way has removed
    int m_shot = -1;        ///< as last reported
    int m_cutStep = -1;     ///< index of the undo step that created the shot with the cursor
    Request m_cut = {};     ///< the request after that step
    int m_wheel = 0;        ///< wheel delta within the last second
    bool m_updating = false;
    bool m_isCommitting = false;
};

} // namespace rushes
