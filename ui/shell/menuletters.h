#pragma once

#include <QList>

class QAction;

namespace rushes {

/// Makes the mnemonics of a menu's entries unique: a duplicate is moved to the entry's next unused letter, or
/// removed. Done at run time for all languages, since a translator does not see the whole menu. Invisible
/// entries use no letter.
void keepLettersApart(const QList<QAction*>& entries);

} // namespace rushes
