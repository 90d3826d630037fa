#pragma once

#include "app/store/takequery.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace rushes {

class LibraryModel;

/// Filters and sort order of the library, as combo boxes with the existing values, which are read from the
/// database when shown.
class LibraryFilters : public QWidget
{
    Q_OBJECT

public:
    /// `model` must outlive this widget.
    explicit LibraryFilters(LibraryModel& model, QWidget* parent = nullptr);

    /// `query` with the selected filters and order.
    [[nodiscard]] TakeQuery applied(TakeQuery query) const;
    /// Resets the filters; the order stays.
    void clear();
    /// Only takes of that scene.
    void showScene(const SceneId& sceneId, const QString& name);
    [[nodiscard]] bool isActive() const { return applied({}).isActive(); }
    /// Reads the existing values again.
    void refresh();

Q_SIGNALS:
    void changed();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QComboBox* add(const QString& name);
    void fillFixed();
    [[nodiscard]] int need(const QComboBox& box) const;
    void lay();

    LibraryModel& m_model;
    QVBoxLayout* m_rows;
    QList<QComboBox*> m_boxes = {};
    QComboBox* m_sort = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_date = nullptr;
    QComboBox* m_project = nullptr;
    QComboBox* m_scene = nullptr;
    QComboBox* m_take = nullptr;
    QComboBox* m_tag = nullptr;
    QComboBox* m_cost = nullptr;
    QList<int> m_counts = {}; ///< number of boxes in each row
};

} // namespace rushes
