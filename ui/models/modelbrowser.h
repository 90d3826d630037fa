#pragma once

#include "app/catalogue/catalogue.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace rushes {

class EmptyState;
class ModelFilterBar;
class ModelListModel;

/// Every model of the catalogue to choose from: search as you type, narrowed by kind, by what goes in and by
/// length, with favourites and those used lately on top. Enter or a click chooses, Esc leaves.
class ModelBrowser : public QDialog
{
    Q_OBJECT

public:
    explicit ModelBrowser(QWidget* parent = nullptr);

    void setCatalogue(const Catalogue& catalogue);
    /// Ids; recent ones newest first.
    void setMemory(const QStringList& favourites, const QStringList& recent);
    /// Shows it at `anchor` with an empty search, the current model selected.
    void present(const QWidget& anchor, const QString& current);

    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    void modelChosen(const QString& id);
    void favouritesChanged(const QStringList& ids);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    QWidget* buildDetails();
    void refilter();
    void endWithWholeRow();
    void showDetails();
    void choose();
    void toggleFavourite(const QString& id);
    [[nodiscard]] QString currentId() const;

    ModelListModel* m_model;
    QLineEdit* m_search;
    ModelFilterBar* m_filters;
    QListView* m_list;
    EmptyState* m_empty;
    QLabel* m_title;
    QLabel* m_about;
    QLabel* m_limits;
    QToolButton* m_favourite;
    QLabel* m_foot;
    QStringList m_recent = {};
    bool m_starPressed = false;
};

} // namespace rushes
