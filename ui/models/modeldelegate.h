#pragma once

#include <QAbstractScrollArea>
#include <QStyledItemDelegate>
#include <QWidget>

namespace rushes {

struct Model;

/// Where a row's columns lie, of a row as wide as the list: no widget in it.
struct ModelRowLayout
{
    explicit ModelRowLayout(const QRect& row);

    QRect name = {};
    QRect takes = {};
    QRect longest = {};
    QRect price = {};
    QRect star = {};

    static constexpr int height = 46;        ///< px
    static constexpr int headingHeight = 28; ///< px
};

/// The columns' names over the rows.
class ModelColumnHeads : public QWidget
{
    Q_OBJECT

public:
    /// `list`: whose columns they are.
    explicit ModelColumnHeads(const QAbstractScrollArea& list, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const QAbstractScrollArea& m_list;
};

/// What a row has a sign for: the word of Model::takes() and its icon.
struct TakesSign
{
    QString word = {};
    QString icon = {};
};
[[nodiscard]] const QList<TakesSign>& takesSigns();

/// Draws a model: name and task, what it takes, its longest clip, its price, its star.
class ModelDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ModelDelegate(QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

Q_SIGNALS:
    void starPressed(const QString& id);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

} // namespace rushes
