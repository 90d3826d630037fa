#pragma once

#include "app/api/videoapi.h"
#include "app/catalogue/catalogue.h"

#include <QPointer>
#include <QSet>
#include <QUrl>

#include <vector>

namespace rushes {

/// What a newer catalogue says that the former did not: ids of models, in its order.
struct CatalogueNews
{
    QStringList added = {};
    QStringList changed = {};   ///< another schema or price
    QStringList withdrawn = {}; ///< no longer listed

    [[nodiscard]] bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && withdrawn.isEmpty(); }
    bool operator==(const CatalogueNews&) const = default;
};

[[nodiscard]] CatalogueNews newsOf(const Catalogue& before, const Catalogue& after);

/// A service's catalogue: read in pages, kept in a file with its day, and put in force. What cannot be read
/// leaves what is in force as it is.
class CatalogueRefresh : public QObject
{
    Q_OBJECT

public:
    /// `folder`: where the catalogue is kept, one file for each service's address.
    explicit CatalogueRefresh(QString folder);

    /// What was kept of the service at this address. NotFound: nothing; Damaged: it is no catalogue.
    [[nodiscard]] Result<Catalogue> kept(const QUrl& base) const;
    /// Puts in force what was kept; the catalogue stays what it is where there is nothing.
    void useKept(const QUrl& base);

    /// Reads the catalogue of the service, keeps it and puts it in force. One at a time: asked while one is
    /// under way, the answer is that one's. Busy errors and the like are the service's; NotUnderstood: there
    /// was no model in it.
    void refresh(VideoApi& api, const QUrl& base, QObject* context, Answer<CatalogueNews> answer);
    [[nodiscard]] bool isUnderWay() const { return !m_waiting.empty(); }

Q_SIGNALS:
    /// Another catalogue is in force.
    void changed(const rushes::CatalogueNews& news);

private:
    struct Waiting
    {
        QPointer<QObject> context = {};
        Answer<CatalogueNews> answer = {};
    };

    void askPage(VideoApi& api);
    void take(VideoApi& api, const Result<CataloguePage>& page);
    void finish(const Result<CatalogueNews>& news);
    [[nodiscard]] Result<CatalogueNews> putInForce();
    [[nodiscard]] QString pathFor(const QUrl& base) const;

    QString m_folder;
    QUrl m_base = {};
    QJsonArray m_entries = {};
    QSet<QString> m_seen = {}; ///< ids of the entries
    int m_offset = 0;
    int m_pages = 0;
    int m_stale = 0; ///< pages that brought nothing new, one after the other
    std::vector<Waiting> m_waiting = {};
};

} // namespace rushes
