#pragma once

#include "app/film/filmmodel.h"

#include <QAction>
#include <QObject>
#include <QWidget>

namespace rushes {

/// Actions for the film's scenes: move, trim takes by a frame or to the playhead, open. They compute the edit
/// and emit it as a signal.
class FilmActions : public QObject
{
    Q_OBJECT

public:
    /// The shortcuts work while `owner` has the focus.
    FilmActions(FilmModel& model, QWidget& owner);

    /// For a menu, in order, with separators.
    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }
    /// The item that the actions apply to, -1: none; and the frame of the film at the playhead.
    void setPlace(int item, qint64 frame);

Q_SIGNALS:
    void openRequested(int item);
    void trimRequested(int item, rushes::Trim trim);
    void moveRequested(int from, int to);
    /// Why an edit was limited.
    void limitReached(const QString& why);

private:
    QAction* add(const QString& text, const QList<QKeySequence>& keys, const QString& iconName,
                 const std::function<void()>& run);
    void nameActions();
    void separate();
    void move(int by);
    void trimBy(bool head, qint64 frames);
    void trimToPlayhead(bool head);
    void refresh();
    [[nodiscard]] const FilmItem* current() const;

    FilmModel& m_model;
    QWidget& m_owner;
    int m_item = -1;
    qint64 m_frame = 0;
    QList<QAction*> m_all = {};
    QList<QAction*> m_trims = {};
    QAction* m_open = nullptr;
    QAction* m_earlier = nullptr;
    QAction* m_later = nullptr;
    QAction* m_whole = nullptr;
};

/// Why a trim can't go further, for the user; empty: it can.
[[nodiscard]] QString limitText(bool atWhole, bool atLeast);

} // namespace rushes
