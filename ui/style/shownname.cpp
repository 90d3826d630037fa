#include "ui/style/shownname.h"

#include "app/base/isolated.h"

#include <algorithm>

namespace rushes {

QString shownName(const QString& name, const QFontMetrics& metrics, int width, Qt::TextElideMode mode)
{
    return isolated(metrics.elidedText(name.simplified(), mode, std::max(0, width)));
}

} // namespace rushes
