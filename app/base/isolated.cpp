#include "app/base/isolated.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Names)
};

constexpr QChar firstStrongIsolate(u'\u2068');
constexpr QChar popIsolate(u'\u2069');

/// Embeddings, overrides and isolates, which affect following text unless the name ends them.
bool turns(QChar sign)
{
    return (sign >= QChar(u'\u202a') && sign <= QChar(u'\u202e')) ||
           (sign >= QChar(u'\u2066') && sign <= QChar(u'\u2069'));
}

bool isRightToLeft(uint sign)
{
    switch (QChar::direction(sign)) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
        return true;
    default:
        return false;
    }
}

} // namespace

QString isolated(const QString& name)
{
    QString plain = name;
    plain.removeIf(turns);
    const QList<uint> signs = plain.toUcs4();
    if (std::none_of(signs.cbegin(), signs.cend(), isRightToLeft))
        return plain;
    return firstStrongIsolate + plain + popIsolate;
}

QString takeTitle(const QString& sceneName, int number)
{
    // Both arguments in one call, since a name may contain a place marker.
    return Words::tr("%1 · take %2").arg(isolated(sceneName), QString::number(number));
}

} // namespace rushes
