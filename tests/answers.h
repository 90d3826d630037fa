// Answers of a service as the tests of its parser write them.
#pragma once

#include "app/api/apiparse.h"

#include <QDateTime>

namespace rushes {

inline HttpAnswer answer(int code, const QByteArray& body, const QByteArray& type = "application/json")
{
    return {code, type, {}, body, QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC), {}};
}

/// The kind as its name, "" for none, for readable failures.
template<typename T>
QString kindOf(const Result<T>& result)
{
    return result ? QString() : nameOf(result.error().kind);
}

template<typename T>
QString detailOf(const Result<T>& result)
{
    return result ? QString() : result.error().detail;
}

/// JSON with ' for ", because moc cannot parse raw strings.
inline QByteArray j(const char* json)
{
    return QByteArray(json).replace('\'', '"');
}

} // namespace rushes
