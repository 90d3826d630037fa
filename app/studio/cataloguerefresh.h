#pragma once

#include "app/api/videoapi.h"
#include "app/catalogue/catalogue.h"

#include <QPointer>
#include <QSet>
#include <QUrl>

#include <vector>

namespace rushes {

/// The difference between two catalogues: model ids in the newer catalogue's order.
struct CatalogueNews
{
    QStringList added = {};
    QStringList changed = {};   ///< with another schema or price
    QStringList withdrawn = {}; ///< no longer listed

    [[nodiscard]] bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && withdrawn.isEmpty(); }
    bool operator==(const CatalogueNews&) const = default;
};

[[nodiscard]] CatalogueNews newsOf(const Catalogue& before, const Catalogue& after);

/// Reads a service's catalogue page by page, caches it in a file with its date, and makes it the current one.
/// On an error the current catalogue stays.
class CatalogueRefresh : public QObject
{
    Q_OBJECT

public:
    /// `folder`: of the cache, one file for each service's address.
    explicit CatalogueRefresh(QString folder);

    /// The cached catalogue for this address. NotFound: there is none; Damaged: it is malformed.
    [[nodiscard]] Result<Catalogue> kept(const QUrl& base) const;
    /// Makes the cached catalogue the current one, if there is one.
    void useKept(const QUrl& base);

    /// Reads the service's catalogue, caches it and makes it the current one. A call during a refresh gets
    /// that refresh's answer. Errors: the service's; NotUnderstood: it contained no model.
    void refresh(VideoApi& api, const QUrl& base, QObject* context, Answer<CatalogueNews> answer);
    [[nodiscard]] bool isUnderWay() const { return !m_waiting.empty(); }

Q_SIGNALS:
    /// The current catalogue was replaced.
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
    [[nodiscard]] Result<CatalogueNews> apply();
    [[nodiscard]] QString pathFor(const QUrl& base) const;

    QString m_folder;
    QUrl m_base = {};
    QJsonArray m_entries = {};
    QSet<QString> m_seen = {}; ///< ids of the entries
    int m_offset = 0;
    int m_pages = 0;
    int m_stale = 0; ///< consecutive pages with nothing new
    std::vector<Waiting> m_waiting = {};
};

} // namespace rushes
