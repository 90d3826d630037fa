#pragma once

#include <QCheckBox>
#include <QRadioButton>
#include <QSlider>
#include <QTextEdit>

#include <functional>

class QMenu;

namespace rushes {

/// A check box that is drawn as a switch, its words at the left and the switch at the right.
class ToggleSwitch : public QCheckBox
{
    Q_OBJECT

public:
    explicit ToggleSwitch(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& at) const override { return rect().contains(at); }
};

/// One of a few, side by side: a row of radio buttons drawn as segments of one field. Arrow keys choose.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Field, Small };

    explicit Segmented(Size size = Size::Field, QWidget* parent = nullptr);

    /// Replaces the choices; accessible names are the words. Nothing is chosen then.
    void setChoices(const QStringList& choices);
    /// An icon for each choice, shown instead of the words where they have no room; the words are the tool
    /// tips.
    void setIcons(const QStringList& names);
    [[nodiscard]] const QStringList& choices() const { return m_choices; }
    /// -1: none. Emits nothing.
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    void focusCurrent(Qt::FocusReason reason);

Q_SIGNALS:
    /// The user chose.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rove();

    Size m_size;
    QStringList m_choices = {};
    QList<QRadioButton*> m_buttons = {};
};

/// A slider as the window has them: a click jumps, a drag snaps to `singleStep`, Ctrl with an arrow key moves
/// by setFineStep(), the wheel works only with the focus. Its value is `value() / unitsPerOne` to a screen
/// reader. The knob hangs 7 px over the rail at both ends: give the widget that much more room than the rail
/// shall have.
class Slider : public QSlider
{
    Q_OBJECT

public:
    explicit Slider(Qt::Orientation orientation, QWidget* parent = nullptr);

    void setUnitsPerOne(int units) { m_units = units; }
    [[nodiscard]] int unitsPerOne() const { return m_units; }
    void setFineStep(int step) { m_fineStep = step; }
    /// The value in words: "15 s", "0.50".
    void setWords(std::function<QString(int)> words) { m_words = std::move(words); }
    [[nodiscard]] QString words() const;

    static constexpr int overhang = 7; ///< px

Q_SIGNALS:
    /// A mouse button went down on it, before anything moves; sliderReleased() ends what follows.
    void grabbed();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void snap(int action);

    int m_units = 1;
    int m_fineStep = 1;
    std::function<QString(int)> m_words = {};
};

/// A field for plain text over several lines: Tab leaves it, undo and redo are left to the document's own
/// keys.
class TextField : public QTextEdit
{
    Q_OBJECT

public:
    explicit TextField(QWidget* parent = nullptr);

    /// The text as it is, without Qt's normalising of no-break spaces.
    [[nodiscard]] QString text() const;
    /// Changes only what differs, so that cursor and scroll position stay where they can.
    void setText(const QString& text);
    /// Other text altogether: the cursor goes to its end.
    void startWith(const QString& text);

Q_SIGNALS:
    void left(); ///< the focus went elsewhere

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    /// What is pasted or dropped, as plain text; of HTML its words.
    [[nodiscard]] static QString plainTextOf(const QMimeData& source);
    /// What a field of another kind puts into its menu, for the text at `at` (of the viewport).
    virtual void extendMenu(QMenu& menu, const QPoint& at);

private:
    void spaceLines();
};

} // namespace rushes
