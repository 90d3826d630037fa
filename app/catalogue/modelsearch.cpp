#include "app/catalogue/modelsearch.h"

#include "app/catalogue/modeltext.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// A sort key for prices; unknown prices sort last. Prices per second and per picture are not comparable, but
/// within one kind the order is right.
qint64 leastPrice(const Model& model)
{
    const Price& price = model.price;
    if (!price.isKnown())
        return std::numeric_limits<qint64>::max();
    if (price.unit == Price::Unit::Second)
        return price.silentPerSecond.micros;
    qint64 least = price.perOutput.micros > 0 ? price.perOutput.micros : std::numeric_limits<qint64>::max();
    for (const Usd& one : price.byValue)
        least = std::min(least, one.micros);
    return least;
}

} // namespace

ModelSearch::ModelSearch(const Catalogue& catalogue)
{
    for (const Model& model : catalogue.models()) {
        if (model.isWithdrawn)
            continue;
        m_entries.append({&model,
                          u"%1 %2 %3 %4"_s.arg(model.name, model.id, model.task(), taskText(model)).toLower(),
                          model.takes()});
    }
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(static_cast<size_t>(m_entries.size()));
    QList<size_t> order;
    for (const Entry& entry : std::as_const(m_entries)) {
        order.append(keys.size());
        keys.push_back(collator.sortKey(titleOf(*entry.model)));
    }
    std::stable_sort(order.begin(), order.end(),
                     [&keys](size_t one, size_t other) { return keys[one] < keys[other]; });
    QList<Entry> sorted;
    sorted.reserve(m_entries.size());
    for (const size_t place : std::as_const(order))
        sorted.append(m_entries.at(static_cast<qsizetype>(place)));
    m_entries = sorted;
}

QList<const Model*> ModelSearch::find(const ModelFilter& filter, ModelOrder order) const
{
    const QStringList words = filter.words.toLower().split(u' ', Qt::SkipEmptyParts);
    QList<const Model*> found;
    for (const Entry& entry : m_entries) {
        const Model& model = *entry.model;
        const bool fits = (filter.kinds.isEmpty() || filter.kinds.contains(model.output)) &&
                          longestSeconds(model) >= filter.leastSeconds &&
                          std::all_of(filter.takes.cbegin(), filter.takes.cend(),
                                      [&entry](const QString& word) { return entry.takes.contains(word); }) &&
                          std::all_of(words.cbegin(), words.cend(),
                                      [&entry](const QString& word) { return entry.text.contains(word); });
        if (fits)
            found.append(&model);
    }
    if (order == ModelOrder::Longest)
        std::stable_sort(found.begin(), found.end(), [](const Model* one, const Model* other) {
            return longestSeconds(*one) > longestSeconds(*other);
        });
    else if (order == ModelOrder::Price)
        std::stable_sort(found.begin(), found.end(), [](const Model* one, const Model* other) {
            return leastPrice(*one) < leastPrice(*other);
        });
    return found;
}

} // namespace rushes
