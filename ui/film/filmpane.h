#pragma once

#include <QWidget>

class QLabel;
class QTimer;
class QToolButton;

namespace rushes {

class FilmModel;
class FilmView;
class PaneHead;
class Segmented;

/// The film's track with a head (switch to the scene, scenes without a take, length, zoom) and a line of help
/// below.
class FilmPane : public QWidget
{
    Q_OBJECT

public:
    /// `model` must outlive the pane.
    explicit FilmPane(FilmModel& model, QWidget* parent = nullptr);

    [[nodiscard]] FilmView& track() { return *m_track; }
    [[nodiscard]] PaneHead& head() { return *m_head; }
    [[nodiscard]] Segmented& viewSwitch() { return *m_switch; }
    /// Shows for a moment why an edit was limited.
    void sayLimit(const QString& why);

Q_SIGNALS:
    /// "1 scene has no take" was clicked; `item`: the first of them.
    void slateRequested(int item);

private:
    void buildHead();
    void follow();
    void refreshLook();
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    FilmModel& m_model;
    PaneHead* m_head;
    Segmented* m_switch;
    QToolButton* m_missing;
    FilmView* m_track;
    QLabel* m_help;
    QLabel* m_trimmed;
    QTimer* m_forget;
};

/// "Scene | Film", the switch above the timeline; index 1 is the film.
[[nodiscard]] Segmented* makeFilmSwitch(QWidget* parent);

} // namespace rushes
