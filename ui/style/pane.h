#pragma once

#include <QWidget>

class QHBoxLayout;

namespace rushes {

class NumberLabel;

/// A pane's head: title at the left, a note and buttons at the right. If a room has one as a direct child,
/// the window uses it as the dock's title bar.
class PaneHead : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHead(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] const QString& title() const { return m_title; }
    static constexpr int leastLetters = 4; ///< minimum letters of a shortened title, including "…"
    void setTitle(const QString& title);
    /// Short text at the right: "15 s · 4 shots", in tabular figures.
    void setNote(const QString& note);
    [[nodiscard]] QString note() const;
    /// Announces the note to screen readers.
    void announceNote();
    /// Shows the note in the theme's problem colour.
    void setNoteBad(bool bad);
    /// A widget in place of the title.
    void setLead(QWidget* widget);
    /// Adds a widget between title and note.
    void addWidget(QWidget* widget);
    /// Adds a widget after the note, at the edge.
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

/// A rounded rectangle in the pane's colour. With setClipsCorners() the corners of its children are rounded,
/// too, for content that fills it, such as video.
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

/// A label for the control beside it. Not in the accessibility tree, since the control has the same
/// accessible name.
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
