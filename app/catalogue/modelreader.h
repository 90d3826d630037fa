#pragma once

#include "app/catalogue/model.h"

namespace rushes {

/// What resources/data/modelfacts.json adds to the models' schemas: names, exceptions to the rules for roles,
/// prices with their day, rules that the catalogue states in words only.
class ModelFacts
{
public:
    explicit ModelFacts(const QJsonObject& facts);

    /// The facts of one model: those of every pattern that matches its id, later ones override earlier ones.
    [[nodiscard]] QJsonObject of(const QString& modelId) const;
    [[nodiscard]] QList<CrossRule> rulesOf(const QString& modelId) const;
    /// Adds limits for media files that the catalogue states in words only.
    void addLimits(Model& model) const;
    [[nodiscard]] QString standardModel() const { return m_standard; }

private:
    QJsonArray m_models = {};
    QJsonArray m_rules = {};
    QJsonArray m_limits = {};
    QString m_standard = {};
};

/// Reads one entry of a catalogue, the service's or the snapshot's. nullopt for an entry without an id that
/// is valid in an address. Any other missing or malformed part is left out. `read`: day of a live entry, for
/// its price; an invalid date for the snapshot's.
[[nodiscard]] std::optional<Model> readModel(const QJsonValue& entry, const ModelFacts& facts,
                                             const QDate& read);

} // namespace rushes
