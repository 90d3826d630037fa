#pragma once

#include "app/catalogue/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace rushes {

/// A reason to refuse an input, as an entry of the service's `detail` array.
struct SchemaProblem
{
    QJsonArray loc = {};  ///< the place, e.g. ["body", "multi_prompt", 1, "duration"]
    QString message = {}; ///< what is wrong
    QString type = {};    ///< a stable identifier, e.g. "int_type", "greater_than_equal"

    [[nodiscard]] QJsonObject toJson() const;
    bool operator==(const SchemaProblem&) const = default;
};

/// The input object of a body, or all reasons to refuse it.
struct SchemaVerdict
{
    QJsonObject input = {};
    QList<SchemaProblem> problems = {};
};

/// Checks the raw body as strictly as the model's page states its schema: types are never converted, null
/// does not count as missing, and all problems are listed. Unknown keys are ignored.
[[nodiscard]] SchemaVerdict checkInput(const QByteArray& body, const Model& model);

/// The schema in the dialect of the catalogue call: not quite JSON Schema ("float"; items as a bare map).
[[nodiscard]] QJsonObject inputSchema(const Model& model);

} // namespace rushes
