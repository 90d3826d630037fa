#include "ui/style/shownname.h"

#include "app/base/isolated.h"

#include <algorithm>

namespace rushes {

QString shownName(const QString& name, const QFontMetrics& metrics, int width, Qt::TextElideMode mode)
{
    const QString shown = metrics.elidedText(name.simplified(), mode, std::max(0, width));
    // A sentence of the interface that contains a name keeps its own direction.
    return shown.contains(QChar(u'\u2068')) ? shown : isolated(shown);
}

} // namespace rushes
