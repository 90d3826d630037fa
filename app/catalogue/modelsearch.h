#pragma once

#include "app/catalogue/catalogue.h"

namespace rushes {

/// What is asked of a list of models; what is empty asks nothing.
struct ModelFilter
{
    QString words = {};          ///< each must stand in name, id or task
    QList<MediaKind> kinds = {}; ///< one of these comes out
    QStringList takes = {};      ///< all of these go in, as Model::takes() has them
    int leastSeconds = 0;        ///< it can make a clip as long

    bool operator==(const ModelFilter&) const = default;
};

/// How the models that were found are sorted.
enum class ModelOrder { Name, Longest, Price };

/// A catalogue prepared for being searched with every key. Models that the service lists no more are left
/// out.
class ModelSearch
{
public:
    ModelSearch() = default;
    explicit ModelSearch(const Catalogue& catalogue);

    /// In the order asked for; longest clips first, cheapest prices first and unknown ones last.
    [[nodiscard]] QList<const Model*> find(const ModelFilter& filter,
                                           ModelOrder order = ModelOrder::Name) const;
    [[nodiscard]] qsizetype count() const { return m_entries.size(); }

private:
    struct Entry
    {
        const Model* model = nullptr;
        QString text = {}; ///< what the words are looked for in, in lower case
        QStringList takes = {};
    };
    QList<Entry> m_entries = {}; ///< by name
};

} // namespace rushes
