#pragma once

class QAbstractItemView;
class QKeyEvent;
class QLineEdit;
class QListView;
class QObject;
class QString;

namespace rushes {

/// A field that searches what a list below it shows; `name` is its placeholder too.
void setUpSearch(QLineEdit& field, const QString& placeholder, const QString& name, int height,
                 QObject& keyFilter);
/// One line of items from left to right, without a frame, that scrolls by pixels.
void setUpStrip(QListView& list);
/// Up, Down and the page keys in the search field walk through the list, so that one goes on searching while
/// one walks. Answers whether it was one of them.
bool walksWhileSearching(const QObject* watched, QKeyEvent& key, const QLineEdit& search,
                         QAbstractItemView& list);

} // namespace rushes
