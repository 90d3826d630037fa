#include "app/domain/modelid.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

bool isModelId(const QString& text)
{
    constexpr qsizetype longest = 256;
    static const QRegularExpression pattern(
        u"\\A(?!.*(?:\\A|/)\\.{1,2}(?:/|\\z))[\\p{L}\\p{M}\\p{N}._~:@+,()=!-]+"
        "(?:/[\\p{L}\\p{M}\\p{N}._~:@+,()=!-]+)*\\z"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return text.size() <= longest && pattern.match(text).hasMatch();
}

} // namespace rushes
