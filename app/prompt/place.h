#pragma once

#include "app/base/result.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rushes {

/// "line 3, column 7: …": the place of a JSON parse error.
[[nodiscard]] inline QString placeOf(const QByteArray& json, const QJsonParseError& problem)
{
    const QByteArray before = json.left(problem.offset);
    return QStringLiteral("line %1, column %2: %3")
        .arg(before.count('\n') + 1)
        .arg(before.size() - before.lastIndexOf('\n'))
        .arg(problem.errorString());
}

/// Parses a JSON object. Damaged: the detail is line and column of a parse error, or `expected` where the
/// value is no object.
[[nodiscard]] inline Result<QJsonObject> objectIn(const QByteArray& json, const QString& expected)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorKind::Damaged, placeOf(json, problem));
    if (!document.isObject())
        return failure(ErrorKind::Damaged, expected);
    return document.object();
}

} // namespace rushes
