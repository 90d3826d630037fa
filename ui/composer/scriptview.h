#pragma once

#include "app/timeline/script.h"
#include "app/timeline/timelinemodel.h"
#include "ui/composer/prompteditor.h"

namespace rushes {

class TypingUndoGrouper;

/// The scene's prompt and its shots' stacked as one page that is written straight through. The margin says
/// which shot a text is and how long it lasts.
///
/// Enter twice makes a new shot, Shift+Enter a line of the text. Backspace at a shot's start joins it with
/// the one before. A script that is pasted becomes shots; what is copied over several shots is a script. It
/// shows the model's scene and holds no truth of its own: what is typed is in the document at once.
class ScriptView : public PromptEditor
{
    Q_OBJECT

public:
    /// The model must outlive the view.
    explicit ScriptView(TimelineModel& model, QWidget* parent = nullptr);

    /// The shot that the caret is in; -1: the scene's prompt.
    [[nodiscard]] int currentShot() const { return m_starts.partAt(textCursor().position()) - 1; }
    /// Where a shot's length stands in the margin (px of the viewport); -1: the clip's.
    [[nodiscard]] QRect lengthBox(int shot) const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }

public Q_SLOTS:
    /// The caret goes to the end of that shot's text, unless it is in it already.
    void setCurrentShot(int shot);

Q_SIGNALS:
    void shotChosen(int shot);
    /// Why an edit went no further, in words.
    void limitReached(const QString& why);
    /// A script became so many shots; what was done that it does not say, one sentence each.
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
    /// Left to right, px of the viewport.
    struct Columns
    {
        int number = 0;  ///< right edge
        int seconds = 0; ///< right edge
        int bar = 0;
        int text = 0;
        int textEnd = 0;
        int count = 0; ///< right edge; 0: there is no room for it
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
    /// A step that changes which parts there are; the caret goes to that place.
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
    SceneId m_scene = {}; ///< that the page shows
    QString m_text = {};  ///< of the page as the document has it
    ScriptStarts m_starts = {};
    QList<int> m_gone = {}; ///< parts that the edit under way erased the beginnings of
    int m_shot = -1;        ///< that was told
    int m_cutStep = -1;     ///< of the history: it made the shot that the caret is in
    Request m_cut = {};     ///< what it made
    int m_wheel = 0;        ///< what it has turned since the last second
    bool m_updating = false;
    bool m_isCommitting = false;
};

} // namespace rushes
