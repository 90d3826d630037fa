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

/// The film's track with its head (the switch to the scene, what has no take, how long it is, zoom) and a
/// line of help beneath.
class FilmPane : public QWidget
{
    Q_OBJECT

public:
    /// The model outlives the pane.
    explicit FilmPane(FilmModel& model, QWidget* parent = nullptr);

    [[nodiscard]] FilmView& track() { return *m_track; }
    [[nodiscard]] PaneHead& head() { return *m_head; }
    [[nodiscard]] Segmented& viewSwitch() { return *m_switch; }
    /// Says why an edit went no further, for a moment.
    void sayLimit(const QString& why);

Q_SIGNALS:
    /// "1 scene has no take" was pressed: the first of them is wanted.
    void slateWanted(int item);

private:
    void buildHead();
    void follow();
    void dress();
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

/// "Scene | Film", the switch that stands over the timeline; the film is the second.
[[nodiscard]] Segmented* makeFilmSwitch(QWidget* parent);

} // namespace rushes
