#pragma once

#include "app/store/database.h"
#include "app/store/jobstore.h"

namespace rushes {

/// The values of a query's rows: `read` converts a row, after `onRow` was called with it. Damaged rows are
/// reported one by one.
template<class T, class Read, class OnRow>
Result<Stored<T>> storedRows(Result<QSqlQuery> rows, const Read& read, const OnRow& onRow)
{
    if (!rows)
        return failure(rows.error());
    Stored<T> stored;
    while (rows->next()) {
        onRow(*rows);
        Result<T> value = read(*rows);
        if (value)
            stored.values.append(*std::move(value));
        else
            stored.damaged.append(value.error());
    }
    if (rows->lastError().isValid())
        return failure(sqlError(rows->lastError()));
    return stored;
}

template<class T, class Read>
Result<Stored<T>> storedRows(Result<QSqlQuery> rows, const Read& read)
{
    return storedRows<T>(std::move(rows), read, [](const QSqlQuery&) {});
}

} // namespace rushes
