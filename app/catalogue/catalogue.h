#pragma once

#include "app/base/result.h"
#include "app/catalogue/modelreader.h"

#include <QDate>
#include <QHash>

namespace rushes {

/// All models the program knows, from one source and one day.
class Catalogue
{
public:
    /// Where it comes from.
    enum class Source {
        Snapshot, ///< the program's own
        Cache,    ///< what a service said earlier
        Live,     ///< what a service says now
    };

    /// The snapshot's form: {"date", "source", "models": [entries as the service has them]}. Damaged where
    /// there is no model in it; entries that make no model are left out.
    static Result<Catalogue> fromJson(const QByteArray& json, Source source = Source::Snapshot);
    /// What a service said on a day. The models of the program's own snapshot that are not among them are
    /// withdrawn, and stand at the end.
    static Catalogue fromEntries(const QJsonArray& entries, Source source, const QDate& date);
    /// The catalogue in the program's resources. Aborts if the resource is damaged: that is a build fault.
    static const Catalogue& builtIn();

    /// The catalogue in force: the built-in one until the composition root puts a newer one into its place,
    /// once it was read. All rooms read this one; models of former ones stay valid as long as the program
    /// runs.
    static const Catalogue& current();
    static void setCurrent(Catalogue catalogue);

    [[nodiscard]] const QList<Model>& models() const { return m_models; }
    /// Null for an id the catalogue does not hold.
    [[nodiscard]] const Model* model(const QString& id) const;
    /// The model, or where it is gone one that takes the usual keys, so that nothing of a request is lost.
    [[nodiscard]] const Model& modelOrStandIn(const QString& id) const;
    /// The model new scenes use.
    [[nodiscard]] const Model& standard() const { return m_models.at(m_standard); }
    [[nodiscard]] Source source() const { return m_source; }
    [[nodiscard]] QDate date() const { return m_date; }

private:
    void add(Model model);
    Result<void> finish();

    QList<Model> m_models = {};
    QHash<QString, qsizetype> m_places = {};
    Model m_standIn = {};
    qsizetype m_standard = 0;
    Source m_source = Source::Snapshot;
    QDate m_date = {};
};

[[nodiscard]] QString nameOf(Catalogue::Source source); ///< "snapshot", "cache", "live"

/// A model's defaults with an empty prompt.
[[nodiscard]] Request defaultsOf(const Model& model);

} // namespace rushes
