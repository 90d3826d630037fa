#pragma once

#include "app/catalogue/model.h"
#include "app/prompt/requestkeys.h"

#include <QSet>

namespace rushes {

/// Collects, while a request is read, the values for a model's own keys.
class RequestInputs
{
public:
    /// `model`: null for one that is not in the catalogue; then no key is the model's own.
    explicit RequestInputs(const Model* model);

    using Role = RequestKeys::Role;
    /// The role of a key for this model: its own key, else `others`, the usual meaning of the key, if the
    /// model takes that.
    [[nodiscard]] Role roleOf(const QString& key, Role others) const;

    /// Takes a value for the model's own key, converted to its type ("5", "on"). False: it does not fit, or
    /// it is a local file or a take.
    bool take(const QString& key, const QJsonValue& value) { return takeAs(key, key, value); }
    /// Takes a picture that another service calls its first or its last image, under that name. False: the
    /// model takes none.
    bool takeImage(const QString& name, const QJsonValue& value, InputRole role);
    /// The pictures, elements and seeds that were taken, for display.
    [[nodiscard]] const QStringList& along() const { return m_along; }

    /// The request with the values that were taken, by the model's keys and types. `stated`: roles that the
    /// text states or implies; all others are left to the model.
    [[nodiscard]] Result<Request> merged(const Request& request, const QSet<Role>& stated) const;

private:
    bool takeAs(const QString& key, const QString& name, const QJsonValue& value);
    [[nodiscard]] QString keyOf(Role role) const;
    [[nodiscard]] QJsonObject statedJson(const Request& request, const QSet<Role>& stated) const;

    const Model* m_model;
    QJsonObject m_own = {};
    QStringList m_along = {};
};

} // namespace rushes
