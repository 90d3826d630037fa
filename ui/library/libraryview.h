#pragma once

#include "app/domain/take.h"

#include <QWidget>

class QAction;
class QKeyEvent;
class QLineEdit;
class QListView;
class QModelIndex;
class QStackedLayout;
class QToolButton;

namespace rushes {

class EmptyState;
class PaneHead;
class TakeFilter;
class TakeGrid;
class TakeModel;
class Thumbnails;

/// The library's pane: a head with the star filter, the search field and the grid of takes, `Library`. It
/// decides nothing: what the user wants goes out as signals.
class LibraryView : public QWidget
{
    Q_OBJECT

public:
    /// Model and thumbnails outlive the view.
    explicit LibraryView(TakeModel& model, Thumbnails& thumbnails, QWidget* parent = nullptr);

    /// Title and star filter; may be taken as a dock's title bar.
    [[nodiscard]] PaneHead& head() { return *m_head; }
    [[nodiscard]] QListView& grid();
    [[nodiscard]] QLineEdit& searchField() { return *m_search; }

    /// Empty: none.
    [[nodiscard]] TakeId selectedTake() const;
    /// The grid's keys with their names. The grid hears them itself.
    [[nodiscard]] QList<QAction*> keys();
    /// Shows which take is in the player; does not play it.
    void selectTake(const TakeId& id);

Q_SIGNALS:
    void takeActivated(TakeId id); ///< to be played
    void reuseRequested(TakeId id);
    void starToggled(TakeId id, bool starred);
    void showInFolderRequested(TakeId id);
    void removeRequested(QList<TakeId> ids); ///< nothing was asked yet, no file was touched

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildHead();
    void buildSearch();
    void dress();
    void showWhatThereIs();
    void openMenu(const QModelIndex& index, QPoint position);
    void toggleStar(const QModelIndex& index);
    void activate(const QModelIndex& index);
    [[nodiscard]] QString gridKey(const QKeyEvent& event);
    [[nodiscard]] bool keyPressed(const QString& key);
    [[nodiscard]] bool mouseEvent(QEvent* event);
    /// The take whose star is at this point of the grid; invalid: none.
    [[nodiscard]] QModelIndex starAt(QPoint position) const;
    [[nodiscard]] QList<TakeId> selectedTakes() const;

    TakeModel& m_model;
    Thumbnails& m_thumbnails;
    TakeFilter* m_filter;
    PaneHead* m_head = nullptr;
    QToolButton* m_starred = nullptr;
    QLineEdit* m_search = nullptr;
    QStackedLayout* m_stack = nullptr;
    TakeGrid* m_grid;
    EmptyState* m_empty = nullptr;
    EmptyState* m_noHit = nullptr;
    TakeId m_pressedStar = {};
    QList<QAction*> m_keys = {};
};

} // namespace rushes
