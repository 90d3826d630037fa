#pragma once

#include "app/base/result.h"
#include "app/catalogue/modelreader.h"

#include <QDate>
#include <QHash>

namespace rushes {

/// All models known to the program, from one source and one day.
class Catalogue
{
public:
    /// Where a catalogue comes from.
    enum class Source {
        Snapshot, ///< the program's resources
        Cache,    ///< the cached answer of a service
        Live,     ///< a service's answer of this session
    };

    /// Reads the snapshot's format: {"date", "source", "models": [entries as the service sends them]}.
    /// Entries that make no model are skipped; Damaged where none is left.
    static Result<Catalogue> fromJson(const QByteArray& json, Source source = Source::Snapshot);
    /// The entries that a service sent on `date`. Models of the built-in snapshot that are not among them are
    /// appended as withdrawn.
    static Catalogue fromEntries(const QJsonArray& entries, Source source, const QDate& date);
    /// The catalogue in the program's resources. Aborts if the resource is damaged: that is a build fault.
    static const Catalogue& builtIn();

    /// The catalogue in use: the built-in one until the composition root sets a newer one. Models of former
    /// catalogues stay valid for the program's lifetime. current() may be called in any thread.
    static const Catalogue& current();
    static void setCurrent(Catalogue catalogue);

    [[nodiscard]] const QList<Model>& models() const { return m_models; }
    /// Null for an unknown id.
    [[nodiscard]] const Model* model(const QString& id) const;
    /// The model, or for an unknown id a stand-in that takes the usual keys, so that no part of a request is
    /// lost.
    [[nodiscard]] const Model& modelOrStandIn(const QString& id) const;
    /// The model of new scenes.
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
