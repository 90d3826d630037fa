#pragma once

#include "app/catalogue/model.h"

#include <QSet>

namespace rushes {

class LibraryStore;

/// Which inputs earlier requests have succeeded with, according to the library's takes: an input whose form
/// the service does not state counts as untested before. Takes of the sandbox do not count.
class ProvenKeys
{
public:
    explicit ProvenKeys(LibraryStore& library)
        : m_library(library)
    {
    }

    /// The first call for a model searches its newest takes.
    [[nodiscard]] bool has(const Model& model, const QString& key);
    /// The takes have changed: searches again for keys that are not proven yet.
    void lookAgain() { m_asked.clear(); }

private:
    LibraryStore& m_library;
    QSet<QString> m_asked = {};                     ///< models
    QSet<std::pair<QString, QString>> m_known = {}; ///< models and their keys
};

} // namespace rushes
