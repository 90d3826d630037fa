#pragma once

#include "app/catalogue/model.h"
#include "app/prompt/requestkeys.h"

#include <QSet>

namespace rushes {

/// What a model of the catalogue takes by its own keys, collected from a request that is read.
class RequestInputs
{
public:
    /// `model`: null where the catalogue does not have it; then nothing is taken by its own key.
    explicit RequestInputs(const Model* model);

    using Role = RequestKeys::Role;
    /// What the model makes of a key: its own, where it has it, else what others call so, if it takes that.
    [[nodiscard]] Role roleOf(const QString& key, Role others) const;

    /// Takes a value by the model's own key, converted where the model wants another type ("5", "on").
    /// False: it does not fit, or it is a file or a take of somebody's machine.
    bool take(const QString& key, const QJsonValue& value) { return takeAs(key, key, value); }
    /// Takes a picture that another service calls its first or its last image, by its name there. False: the
    /// model takes none.
    bool takeImage(const QString& name, const QJsonValue& value, InputRole role);
    /// Pictures, elements and seeds among what was taken, for reading.
    [[nodiscard]] const QStringList& along() const { return m_along; }

    /// The request with what was taken, by the model's keys and types. `stated`: which roles the text states
    /// or settles; what it does not is left to the model.
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
