#pragma once

#include <QList>

class QAction;

namespace rushes {

/// Gives each entry of a menu a letter of its own: where one is taken, the next letter of the entry's words
/// that is free; none where there is none. One place for all languages: a translator need not know what
/// else stands in the menu. Entries that are not shown take no letter.
void keepLettersApart(const QList<QAction*>& entries);

} // namespace rushes
