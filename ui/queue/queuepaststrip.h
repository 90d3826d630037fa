#pragma once

#include "app/queue/queuepast.h"

#include <QRectF>
#include <QWidget>

namespace rushes {

/// Where the parts of one job stand in the strip.
struct PastBar
{
    QRectF whole = {};   ///< what a click hits
    QRectF waiting = {}; ///< a hatched, thin bar
    QRectF running = {}; ///< a full one; empty: it never ran
    QRectF end = {};     ///< the mark of how it ended, round its end
};

/// When jobs waited, ran and arrived, in lanes against the time. Arrow keys walk along the jobs, Enter or a
/// click opens one. What a job is at shows by form: thin and hatched while it waited, full while it ran, and
/// a mark of its own for each end.
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
    static constexpr int leastWidth = 24; ///< px that a job has of its lane, however short it was

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

/// What the forms of the strip mean, in one line or more.
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
    /// Lays the entries out in this width; what `paint` does with each is up to it.
    int layOut(int width, QPainter* painter) const;
};

} // namespace rushes
