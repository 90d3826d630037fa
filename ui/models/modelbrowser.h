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

/// Chooses a model of the catalogue: search while typing, filters for kind, inputs and length; favourites and
/// recently used models come first. Enter or a click chooses, Esc closes.
class ModelBrowser : public QDialog
{
    Q_OBJECT

public:
    explicit ModelBrowser(QWidget* parent = nullptr);

    void setCatalogue(const Catalogue& catalogue);
    /// Ids; `recent`: newest first.
    void setMemory(const QStringList& favourites, const QStringList& recent);
    /// Shows the browser at `anchor` with an empty search and the current model selected.
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
