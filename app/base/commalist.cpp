#include "app/base/commalist.h"

#include <QCoreApplication>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Lists)
};

} // namespace

QString commaList(const QStringList& parts)
{
    return parts.join(Words::tr(", ", "between the parts of a list"));
}

} // namespace rushes
