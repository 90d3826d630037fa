#pragma once

#include "app/catalogue/catalogue.h"

namespace rushes {

/// Conditions for a list of models; empty ones are ignored.
struct ModelFilter
{
    QString words = {};          ///< each must occur in name, id or task
    QList<MediaKind> kinds = {}; ///< the output is one of these kinds
    QStringList takes = {};      ///< the inputs include all of these, as Model::takes() names them
    int leastSeconds = 0;        ///< the longest possible clip is at least this long

    bool operator==(const ModelFilter&) const = default;
};

/// Sort order of the models found.
enum class ModelOrder { Name, Longest, Price };

/// A catalogue prepared for incremental search. Withdrawn models are left out.
class ModelSearch
{
public:
    ModelSearch() = default;
    explicit ModelSearch(const Catalogue& catalogue);

    /// Longest: longest clips first; Price: cheapest first, unknown prices last.
    [[nodiscard]] QList<const Model*> find(const ModelFilter& filter,
                                           ModelOrder order = ModelOrder::Name) const;
    [[nodiscard]] qsizetype count() const { return m_entries.size(); }

private:
    struct Entry
    {
        const Model* model = nullptr;
        QString text = {}; ///< the text that is searched, in lower case
        QStringList takes = {};
    };
    QList<Entry> m_entries = {}; ///< sorted by name
};

} // namespace rushes
