#pragma once

#include <QAbstractScrollArea>
#include <QStyledItemDelegate>
#include <QWidget>

namespace rushes {

struct Model;

/// The columns of a row with the list's width; independent of widgets.
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

/// The column headings above the rows.
class ModelColumnHeads : public QWidget
{
    Q_OBJECT

public:
    /// `list`: the list whose columns they describe.
    explicit ModelColumnHeads(const QAbstractScrollArea& list, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const QAbstractScrollArea& m_list;
};

/// An icon for a word of Model::takes().
struct TakesSign
{
    QString word = {};
    QString icon = {};
};
[[nodiscard]] const QList<TakesSign>& takesSigns();

/// Draws a model: name, task, inputs, longest clip, price, star.
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
