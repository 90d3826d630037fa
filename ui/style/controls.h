#pragma once

#include <QCheckBox>
#include <QRadioButton>
#include <QSlider>
#include <QTextEdit>

#include <functional>

class QMenu;

namespace rushes {

/// A check box in the form of a switch, with the text at the left and the switch at the right.
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

/// A choice of one of a few options: radio buttons drawn as segments of one field. Arrow keys move the
/// choice.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Field, Small };

    explicit Segmented(Size size = Size::Field, QWidget* parent = nullptr);

    /// Replaces the choices, whose texts are also the accessible names. Afterwards nothing is selected.
    void setChoices(const QStringList& choices);
    /// An icon for each choice, shown where the texts do not fit; then the texts are tool tips.
    void setIcons(const QStringList& names);
    [[nodiscard]] const QStringList& choices() const { return m_choices; }
    /// -1: none. Emits no signal.
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

/// A slider: a click jumps to the position, a drag snaps to `singleStep`, Ctrl with an arrow key moves by
/// setFineStep(), the wheel works only with the focus. Screen readers get `value() / unitsPerOne`. The handle
/// extends `overhang` px beyond both ends of the groove: make the widget wider by that much.
class Slider : public QSlider
{
    Q_OBJECT

public:
    explicit Slider(Qt::Orientation orientation, QWidget* parent = nullptr);

    void setUnitsPerOne(int units) { m_units = units; }
    [[nodiscard]] int unitsPerOne() const { return m_units; }
    void setFineStep(int step) { m_fineStep = step; }
    /// The value as text: "15 s", "0.50".
    void setWords(std::function<QString(int)> words) { m_words = std::move(words); }
    [[nodiscard]] QString words() const;

    static constexpr int overhang = 7; ///< px

Q_SIGNALS:
    /// A mouse button was pressed on it, before the value changes; sliderReleased() ends the drag.
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

/// A multi-line plain text field: Tab moves the focus; undo and redo are left to the document.
class TextField : public QTextEdit
{
    Q_OBJECT

public:
    explicit TextField(QWidget* parent = nullptr);

    /// The exact text, without Qt's replacement of no-break spaces.
    [[nodiscard]] QString text() const;
    /// Replaces only the part that differs, to keep cursor and scroll position.
    void setText(const QString& text);
    /// Replaces the whole text and moves the cursor to its end.
    void startWith(const QString& text);

Q_SIGNALS:
    void left(); ///< lost the focus

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    /// Pasted or dropped data as plain text; HTML is converted.
    [[nodiscard]] static QString plainTextOf(const QMimeData& source);
    /// For subclasses: adds entries to the context menu for the text at `at` (viewport coordinates).
    virtual void extendMenu(QMenu& menu, const QPoint& at);

private:
    void spaceLines();
};

} // namespace rushes
