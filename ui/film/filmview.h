#pragma once

#include "app/film/filmmodel.h"
#include "ui/film/filmgeometry.h"
#include "ui/film/filmpainter.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>

#include <optional>

namespace rushes {

class FilmActions;

/// The film as a track to scale: the scenes' chosen takes in order with pictures, slates for scenes without a
/// take, ruler and playhead. The scene at the playhead is the current one. Scenes are moved and takes trimmed
/// by mouse and keys; every edit is emitted as a signal.
class FilmView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `model` must outlive the view.
    explicit FilmView(FilmModel& model, QWidget* parent = nullptr);
    ~FilmView() override;

    [[nodiscard]] FilmModel& model() const { return m_model; }
    void setPicture(FilmPicture picture);
    /// For a menu. The shortcuts work while the track has the focus.
    [[nodiscard]] QList<QAction*> filmActions() const;
    /// Zoom out, show the whole film, zoom in.
    [[nodiscard]] QList<QAction*> zoomActions() const { return m_zoomActions; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);

    [[nodiscard]] qint64 playhead() const { return m_playhead; } ///< frame of the film
    /// The scene at the playhead; -1: none.
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] FilmGeometry measures() const;
    [[nodiscard]] bool isDragging() const { return m_trim || m_landing >= 0; }

    [[nodiscard]] QSize sizeHint() const override { return {640, 236}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

public Q_SLOTS:
    void setPlayhead(qint64 frame);

Q_SIGNALS:
    void seekRequested(qint64 frame);
    void openRequested(int item);
    /// An end was moved: one edit; `trim` in frames of the take.
    void trimRequested(int item, const rushes::Trim& trim);
    void moveRequested(int from, int to);
    void limitReached(const QString& why);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Press { None, Body, Trim, Scrub };

    void buildZoomActions();
    void followModel();
    void refreshScrollBar();
    void zoomAround(double zoom, int x);
    void hover(QPoint point);
    void scrubTo(int x);
    void dragTrim(int x);
    void finishDrag();
    void cancelDrag();
    void announce(QAccessible::Event what);
    [[nodiscard]] const Film& shownFilm() const { return m_preview ? *m_preview : m_model.film(); }

    FilmModel& m_model;
    FilmActions* m_actions;
    QList<QAction*> m_zoomActions = {};
    FilmPicture m_picture = {};
    double m_zoom = 1;
    qint64 m_playhead = 0;
    int m_current = -1;
    FilmGeometry::Hit m_hover = {};
    Press m_press = Press::None;
    QPoint m_pressPoint = {};
    int m_pressItem = -1;
    int m_landing = -1;
    std::optional<FilmTrimDrag> m_trim = {};
    Trim m_trimmed = {}; ///< result of the drag under way
    std::optional<Film> m_preview = {};
    Film m_dragStart = {};
    QString m_why = {};
};

} // namespace rushes
