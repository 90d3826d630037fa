#pragma once

#include "app/catalogue/modelsearch.h"

#include <QAbstractButton>
#include <QWidget>

class QActionGroup;
class QMenu;
class QPushButton;

namespace rushes {

/// A toggle button in the form of a pill, with a check mark while it is on.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Filters (kind, inputs, length) and order of the list of models.
class ModelFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit ModelFilterBar(QWidget* parent = nullptr);

    /// ModelFilter::words is empty.
    [[nodiscard]] ModelFilter filter() const;
    [[nodiscard]] ModelOrder order() const { return m_order; }
    void reset();

Q_SIGNALS:
    void changed();

private:
    FilterChip* addChip(const QString& text);
    void buildTakes();
    void buildLengths();
    void buildOrders();
    void refresh();

    QList<std::pair<FilterChip*, MediaKind>> m_kinds = {};
    QPushButton* m_takes;
    QPushButton* m_length;
    QPushButton* m_sort;
    QList<QAction*> m_takesActions = {};
    QActionGroup* m_lengths;
    QActionGroup* m_orders;
    ModelOrder m_order = ModelOrder::Name;
};

} // namespace rushes
