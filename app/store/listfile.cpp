#include "app/store/listfile.h"

#include "app/prompt/place.h"
#include "app/store/wholefile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qint64 largestList = qint64(8) * 1024 * 1024;

}

Result<QStringList> readList(const QString& path)
{
    const Result<std::optional<QByteArray>> json = readWhole(path, largestList);
    if (!json)
        return failure(json.error());
    if (!*json)
        return QStringList();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(**json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorKind::Damaged, placed(path, placeOf(**json, problem)));
    if (!document.isArray())
        return failure(ErrorKind::Damaged, placed(path, u"[]"_s));
    QStringList list;
    const QJsonArray array = document.array();
    for (int i = 0; i < array.size(); ++i) {
        if (!array.at(i).isString())
            return failure(ErrorKind::Damaged, placed(path, u"[%1]"_s.arg(i)));
        list.append(array.at(i).toString());
    }
    return list;
}

Result<void> writeList(const QString& path, const QStringList& list)
{
    if (const Result<QStringList> there = readList(path); !there)
        return failure(there.error());
    return writeWhole(path, QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Indented));
}

} // namespace rushes
