#pragma once

#include "app/catalogue/model.h"

#include <QSet>

namespace rushes {

class LibraryStore;

/// Which inputs a request has succeeded with, by the takes of the library: what the service does not state
/// the form of is untested until then. The sandbox proves nothing.
class ProvenKeys
{
public:
    explicit ProvenKeys(LibraryStore& library)
        : m_library(library)
    {
    }

    /// Looks through the newest takes of the model when it is first asked about.
    [[nodiscard]] bool has(const Model& model, const QString& key);
    /// There are other takes now: what is not proven yet is looked for again.
    void lookAgain() { m_asked.clear(); }

private:
    LibraryStore& m_library;
    QSet<QString> m_asked = {};                     ///< models
    QSet<std::pair<QString, QString>> m_known = {}; ///< models and their keys
};

} // namespace rushes
