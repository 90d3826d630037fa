#pragma once

class QAbstractItemView;
class QKeyEvent;
class QLineEdit;
class QListView;
class QObject;
class QString;

namespace rushes {

/// Sets up a search field for a list below it; `name`: accessible name.
void setUpSearch(QLineEdit& field, const QString& placeholder, const QString& name, int height,
                 QObject& keyFilter);
/// Sets up a single row of items from left to right, without a frame, with pixel scrolling.
void setUpStrip(QListView& list);
/// Lets Up, Down and the page keys move in the list while the search field has the focus. True: the key was
/// one of them.
bool walksWhileSearching(const QObject* watched, QKeyEvent& key, const QLineEdit& search,
                         QAbstractItemView& list);

} // namespace rushes
