#pragma once

#include "app/domain/take.h"
#include "app/store/librarystore.h"
#include "ui/style/widgetkeys.h"

#include <QImage>
#include <QWidget>

#include <functional>

class QAction;
class QKeyEvent;
class QLineEdit;
class QListView;
class QModelIndex;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace rushes {

class EmptyState;
class LibraryFilters;
class LibraryModel;
class PaneHead;
class TakeDelegate;
class TakeDetails;
class TakeGrid;
class Thumbnails;

/// The library's pane: a head with filters and view options, the search field, the takes as a grid or a list,
/// and optionally a take's details. Every action is emitted as a signal.
class LibraryView : public QWidget
{
    Q_OBJECT

public:
    /// `model` and `thumbnails` must outlive the view.
    explicit LibraryView(LibraryModel& model, Thumbnails& thumbnails, QWidget* parent = nullptr);

    /// Sets the source of pictures for scrubbing: the take's picture at `at` (s) of `length` (s); null: not
    /// available yet.
    void setScrub(std::function<QImage(const QString& path, double length, double at)> scrub);
    void refreshPictures();

    /// Title and filters; may be used as a dock's title bar.
    [[nodiscard]] PaneHead& head() { return *m_head; }
    [[nodiscard]] QListView& grid();
    [[nodiscard]] QLineEdit& searchField() { return *m_search; }

    /// Empty: none selected.
    [[nodiscard]] TakeId selectedTake() const;
    /// The grid's shortcuts with their names; handled by the grid itself.
    [[nodiscard]] const QList<QAction*>& keys() const { return m_keys.all(); }
    /// Marks the take that is in the player; does not play it.
    void selectTake(const TakeId& id);

Q_SIGNALS:
    void takeActivated(TakeId id); ///< to be played
    void reuseRequested(TakeId id);
    void starToggled(TakeId id, bool starred);
    void showInFolderRequested(TakeId id);
    void openRequested(TakeId id);           ///< in the system's player
    void removeRequested(QList<TakeId> ids); ///< no confirmation was asked; no file was touched
    void trashRequested(QList<TakeId> ids);
    void renameRequested(QList<TakeId> ids);
    void filesLeaving(QList<TakeId> ids); ///< copied or dragged out
    void diskRequested();
    void findMissingRequested();
    void notesEdited(TakeId id, QString notes);
    void tagsEdited(TakeId id, QStringList tags);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildHead();
    void buildSearch();
    void buildRoom();
    void connectModel();
    QToolButton* addHeadButton(const QString& text, bool checkable);
    void refreshLook();
    void search();
    void showWhatThereIs();
    void showDetails();
    void rememberPlace();
    void restorePlace();
    void openMenu(const QModelIndex& index, QPoint position);
    void openMore();
    void toggleStar(const QModelIndex& index);
    void activate(const QModelIndex& index);
    void addKeys();
    [[nodiscard]] bool keyPressed(const QString& key);
    [[nodiscard]] bool mouseEvent(QEvent* event);
    /// The take whose star is at this position of the grid; invalid: none.
    [[nodiscard]] QModelIndex starAt(QPoint position) const;
    [[nodiscard]] QList<TakeId> selectedTakes() const;
    void resizeEvent(QResizeEvent* event) override;

    LibraryModel& m_model;
    Thumbnails& m_thumbnails;
    PaneHead* m_head = nullptr;
    QToolButton* m_listed = nullptr;
    QToolButton* m_filtered = nullptr;
    QToolButton* m_starred = nullptr;
    QToolButton* m_detailed = nullptr;
    QToolButton* m_more = nullptr;
    QLineEdit* m_search = nullptr;
    LibraryFilters* m_filters = nullptr;
    QStackedLayout* m_stack = nullptr;
    QSplitter* m_split = nullptr;
    TakeGrid* m_grid;
    TakeDelegate* m_delegate = nullptr;
    TakeDetails* m_details = nullptr;
    EmptyState* m_empty = nullptr;
    EmptyState* m_noHit = nullptr;
    TakeId m_pressedStar = {};
    WidgetKeys m_keys = {};
    TakeId m_currentTake = {}; ///< kept across model resets
    QList<TakeId> m_selected = {};
    TakeId m_topTake = {};
    bool m_isRestoring = false;
};

} // namespace rushes
