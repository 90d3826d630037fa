#pragma once

#include "app/queue/queuepast.h"

#include <QRectF>
#include <QWidget>

namespace rushes {

/// Rectangles of one job in the strip.
struct PastBar
{
    QRectF whole = {};   ///< clickable area
    QRectF waiting = {}; ///< a hatched, thin bar
    QRectF running = {}; ///< a solid bar; empty: it did not run
    QRectF end = {};     ///< the mark of the outcome, centred on its end
};

/// The history of jobs in lanes over time. Arrow keys move between jobs, Enter or a click opens one. States
/// are distinguished by shape: thin and hatched while waiting, solid while running, and a mark for each
/// outcome.
class QueuePastStrip : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePastStrip(QWidget* parent = nullptr);

    void setPast(const QueuePast& past);
    [[nodiscard]] const QueuePast& past() const { return m_past; }
    /// 0: none.
    void setCurrent(JobId id);
    [[nodiscard]] JobId current() const { return m_current; }
    [[nodiscard]] PastBar barOf(const PastJob& job) const;
    static constexpr int leastWidth = 24; ///< px: minimum width of a job

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 72}; }

Q_SIGNALS:
    void currentChanged(rushes::JobId id);
    void chosen(rushes::JobId id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] qreal xOf(Instant at) const;
    [[nodiscard]] qreal laneHeight() const;
    [[nodiscard]] JobId jobAt(QPointF place) const;
    void paintAxis(QPainter& painter) const;
    void walk(int step);

    QueuePast m_past = {};
    JobId m_current = 0;
};

/// The legend of the strip's shapes, in one or more lines.
class QueuePastLegend : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePastLegend(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Lays out the entries in this width and returns the height; draws them if `painter` is not null.
    int layOut(int width, QPainter* painter) const;
};

} // namespace rushes
