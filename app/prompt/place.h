#pragma once

#include "app/base/result.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rushes {

/// The object in these bytes. Damaged names line and column where they are not JSON, `expected` where they
/// are something else than an object.
[[nodiscard]] inline Result<QJsonObject> objectIn(const QByteArray& json, const QString& expected)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(problem.offset);
        return failure(ErrorKind::Damaged, QStringLiteral("line %1, column %2: %3")
                                               .arg(before.count('\n') + 1)
                                               .arg(before.size() - before.lastIndexOf('\n'))
                                               .arg(problem.errorString()));
    }
    if (!document.isObject())
        return failure(ErrorKind::Damaged, expected);
    return document.object();
}

} // namespace rushes
