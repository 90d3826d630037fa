#include "app/domain/requestid.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

bool isRequestId(const QString& text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_-]{1,128}\\z"_s);
    return pattern.match(text).hasMatch();
}

} // namespace rushes
