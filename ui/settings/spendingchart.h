#pragma once

#include "app/domain/ledger.h"

#include <QList>
#include <QRectF>
#include <QWidget>

#include <optional>

namespace rushes {

/// Where the bars of some sums stand in a chart: the newest at the right, as many as there is room for.
struct SpendingBars
{
    struct Bar
    {
        int sum = 0;         ///< index into the sums
        QRectF whole = {};   ///< the column that a click hits
        QRectF charged = {}; ///< at the bottom
        QRectF open = {};    ///< on top of it
        QRectF unknown = {}; ///< on top of both
        qreal estimate = 0;  ///< y of the mark that says what the buttons said
    };
    QList<Bar> bars = {};          ///< from left to right
    std::optional<qreal> cap = {}; ///< y of the line
    Usd top = {};                  ///< what the chart's upper edge stands for

    /// `timely`: the first sum is the newest and stands at the right; else it stands at the left.
    static SpendingBars of(const QList<LedgerSum>& sums, const std::optional<Usd>& cap, bool timely,
                           const QRectF& room);
    /// Index of the bar at this place; -1: none.
    [[nodiscard]] int at(QPointF place) const;
};

/// What was spent as bars, with the cap as a line and a mark at what was estimated. Arrow keys walk along the
/// bars, Enter or a click shows what a bar is made of.
class SpendingChart : public QWidget
{
    Q_OBJECT

public:
    explicit SpendingChart(QWidget* parent = nullptr);

    /// `names`: what stands below the bars, one a sum. `cap`: nothing where there is none, or where it says
    /// nothing of these sums.
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
