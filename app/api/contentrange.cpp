#include "app/api/contentrange.h"

#include <QRegularExpression>
#include <QString>

using namespace Qt::StringLiterals;

namespace rushes {

std::optional<ContentRange> contentRange(const QByteArray& header)
{
    static const QRegularExpression pattern(
        u"\\A\\s*bytes\\s+(?:(\\d{1,18})-(\\d{1,18})|\\*)/(\\d{1,18}|\\*)\\s*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(header));
    if (!match.hasMatch())
        return {};
    ContentRange range;
    if (match.hasCaptured(1)) {
        range.first = match.captured(1).toLongLong();
        range.last = match.captured(2).toLongLong();
    }
    if (match.captured(3) != "*"_L1)
        range.total = match.captured(3).toLongLong();
    return range;
}

} // namespace rushes
