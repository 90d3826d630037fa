#pragma once

#include <QWidget>

class QHBoxLayout;

namespace rushes {

class NumberLabel;

/// A pane's head: its title at the left, a note and buttons at the right. A room that wants one of its own
/// makes it its direct child; the window then moves it into the dock's title bar.
class PaneHead : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHead(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] const QString& title() const { return m_title; }
    static constexpr int leastLetters = 4; ///< of a title that is cut, with the "…": fewer say nothing
    void setTitle(const QString& title);
    /// Short text at the right: "15 s · 4 shots". Figures in it are tabular.
    void setNote(const QString& note);
    [[nodiscard]] QString note() const;
    /// Says the note to those who listen rather than look.
    void announceNote();
    /// Shows the note in the colour of problem.
    void setNoteBad(bool bad);
    /// A control that stands in the title's place.
    void setLead(QWidget* widget);
    /// Adds a control between title and note.
    void addWidget(QWidget* widget);
    /// Adds a control after the note, at the edge.
    void addButton(QWidget* widget);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_title;
    QWidget* m_lead = nullptr;
    NumberLabel* m_note;
    QHBoxLayout* m_layout;
};

/// A rounded rectangle in the pane's colour. With setClipsCorners() its children's corners are rounded too,
/// for content that fills it, such as video.
class Pane : public QWidget
{
    Q_OBJECT

public:
    explicit Pane(QWidget* parent = nullptr);

    void setClipsCorners(bool clips);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QList<QWidget*> m_corners = {};
};

/// The words that name a control beside it. Not in the accessibility tree by that name: the control itself
/// has it.
class Caption : public QWidget
{
    Q_OBJECT

public:
    explicit Caption(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    void setRole(QPalette::ColorRole role);
    /// A click focuses it.
    void setBuddy(QWidget* buddy) { m_buddy = buddy; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QString m_text;
    QPalette::ColorRole m_role = QPalette::PlaceholderText;
    QWidget* m_buddy = nullptr;
};

} // namespace rushes
