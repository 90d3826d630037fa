#pragma once

#include "app/domain/ledger.h"

#include <QList>
#include <QRectF>
#include <QWidget>

#include <optional>

namespace rushes {

/// The geometry of a bar chart of sums: the newest at the right, as many as fit.
struct SpendingBars
{
    struct Bar
    {
        int sum = 0;         ///< index into the sums
        QRectF whole = {};   ///< clickable column
        QRectF charged = {}; ///< at the bottom
        QRectF open = {};    ///< above `charged`
        QRectF unknown = {}; ///< above both
        qreal estimate = 0;  ///< y of the mark at the estimated total
    };
    QList<Bar> bars = {};          ///< from left to right
    std::optional<qreal> cap = {}; ///< y of the line
    Usd top = {};                  ///< value at the chart's upper edge

    /// `timely`: the sums are ordered by time, and the first, newest one is at the right; else the first is
    /// at the left.
    static SpendingBars of(const QList<LedgerSum>& sums, const std::optional<Usd>& cap, bool timely,
                           const QRectF& room);
    /// Index of the bar at this position; -1: none.
    [[nodiscard]] int at(QPointF place) const;
};

/// Spending as a bar chart, with a line at the cap and marks at the estimates. Arrow keys move between bars,
/// Enter or a click shows a bar's requests.
class SpendingChart : public QWidget
{
    Q_OBJECT

public:
    explicit SpendingChart(QWidget* parent = nullptr);

    /// `names`: labels, one for each sum. `cap`: nullopt where there is none, or where it does not apply to
    /// these sums.
    void setSums(const QList<LedgerSum>& sums, const QStringList& names, const std::optional<Usd>& cap,
                 bool timely);
    /// Index into the sums; -1: none.
    void setCurrent(int sum);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] SpendingBars bars() const;
    /// "1 May: $4.20 spent, estimated $4.00".
    [[nodiscard]] QString wordsOf(int sum) const;

    [[nodiscard]] QSize sizeHint() const override { return {480, 180}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void currentChanged(int sum);
    void chosen(int sum);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF room() const;
    void walk(int step);

    QList<LedgerSum> m_sums = {};
    QStringList m_names = {};
    std::optional<Usd> m_cap = {};
    bool m_timely = true;
    int m_current = -1;
};

} // namespace rushes
