#pragma once

#include "app/catalogue/model.h"

namespace rushes {

/// What is known of models beyond their schemas, from resources/data/modelfacts.json: names, exceptions to
/// the rules for roles, prices with their day, rules that the catalogue states only in words.
class ModelFacts
{
public:
    explicit ModelFacts(const QJsonObject& facts);

    /// The facts of one model: those of every pattern that its id matches, later ones over earlier ones.
    [[nodiscard]] QJsonObject of(const QString& modelId) const;
    [[nodiscard]] QList<CrossRule> rulesOf(const QString& modelId) const;
    /// Adds to the model's media what its files must keep, as far as that is stated in words only.
    void addLimits(Model& model) const;
    [[nodiscard]] QString standardModel() const { return m_standard; }

private:
    QJsonArray m_models = {};
    QJsonArray m_rules = {};
    QJsonArray m_limits = {};
    QString m_standard = {};
};

/// One entry of a catalogue, the service's or the snapshot's, as a model. Nothing for one without an id that
/// can be put into an address. Whatever else is missing or odd leaves its part out. `read`: the day of a live
/// entry, for its price; an invalid date for the snapshot's.
[[nodiscard]] std::optional<Model> readModel(const QJsonValue& entry, const ModelFacts& facts,
                                             const QDate& read);

} // namespace rushes
