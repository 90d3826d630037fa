#pragma once

#include "app/catalogue/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace rushes {

/// One reason to refuse an input, as an entry of the service's `detail` array.
struct SchemaProblem
{
    QJsonArray loc = {};  ///< where, e.g. ["body", "multi_prompt", 1, "duration"]
    QString message = {}; ///< what is wrong with it
    QString type = {};    ///< stable word, e.g. "int_type", "greater_than_equal"

    [[nodiscard]] QJsonObject toJson() const;
    bool operator==(const SchemaProblem&) const = default;
};

/// A body's input object, or every reason why it is none that the model takes.
struct SchemaVerdict
{
    QJsonObject input = {};
    QList<SchemaProblem> problems = {};
};

/// Checks the raw body as strictly as the model's page states its schema: types are never converted, null is
/// not "absent", and all problems are listed at once. Keys that the page does not name are ignored.
[[nodiscard]] SchemaVerdict checkInput(const QByteArray& body, const Model& model);

/// The schema as the catalogue call shows it: not quite JSON Schema ("float"; items as a bare map).
[[nodiscard]] QJsonObject inputSchema(const Model& model);

} // namespace rushes
