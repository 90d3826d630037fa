#include "app/studio/cataloguerefresh.h"

#include "app/base/wholewrite.h"
#include "app/catalogue/catalogue.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

// Limits against a service that counts wrongly or never ends. An answer has at most a megabyte, a schema a
// few thousand bytes.
constexpr int pageSize = 50;
constexpr int mostPages = 400;
constexpr int mostStale = 3; ///< pages one after the other that bring nothing new
constexpr int mostModels = 5000;
constexpr qint64 largestFile = qint64(64) * 1024 * 1024;

} // namespace

CatalogueNews newsOf(const Catalogue& before, const Catalogue& after)
{
    CatalogueNews news;
    for (const Model& model : after.models()) {
        const Model* known = before.model(model.id);
        if (model.isWithdrawn)
            continue;
        if (!known || known->isWithdrawn)
            news.added.append(model.id);
        else if (known->schema != model.schema ||
                 (known->price.isKnown() &&
                  known->price.text(model.output) != model.price.text(model.output)))
            news.changed.append(model.id);
    }
    for (const Model& model : before.models()) {
        const Model* still = after.model(model.id);
        if (!model.isWithdrawn && (!still || still->isWithdrawn))
            news.withdrawn.append(model.id);
    }
    return news;
}

CatalogueRefresh::CatalogueRefresh(QString folder)
    : m_folder(std::move(folder))
{
}

QString CatalogueRefresh::pathFor(const QUrl& base) const
{
    const QByteArray hash =
        QCryptographicHash::hash(base.toEncoded(), QCryptographicHash::Sha256).toHex().left(12);
    return u"%1/catalogue-%2.json"_s.arg(m_folder, QString::fromLatin1(hash));
}

Result<Catalogue> CatalogueRefresh::kept(const QUrl& base) const
{
    QFile file(pathFor(base));
    if (!file.exists())
        return failure(ErrorKind::NotFound);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return failure(ErrorKind::NotReadable, file.fileName());
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QDate date = QDate::fromString(root.value("date"_L1).toString(), Qt::ISODate);
    const QJsonArray models = root.value("models"_L1).toArray();
    if (!date.isValid() || models.isEmpty() || root.value("source"_L1).toString() != base.toString())
        return failure(ErrorKind::Damaged, file.fileName());
    return Catalogue::fromEntries(models, Catalogue::Source::Cache, date);
}

void CatalogueRefresh::useKept(const QUrl& base)
{
    if (Result<Catalogue> catalogue = kept(base))
        Catalogue::setCurrent(*std::move(catalogue));
}

void CatalogueRefresh::refresh(VideoApi& api, const QUrl& base, QObject* context,
                               Answer<CatalogueNews> answer)
{
    m_waiting.push_back({context, std::move(answer)});
    if (m_waiting.size() > 1)
        return;
    m_base = base;
    m_entries = {};
    m_seen = {};
    m_offset = 0;
    m_pages = 0;
    m_stale = 0;
    askPage(api);
}

void CatalogueRefresh::askPage(VideoApi& api)
{
    ++m_pages;
    api.catalogue(m_offset, pageSize, this,
                  [this, &api](const Result<CataloguePage>& page) { take(api, page); });
}

void CatalogueRefresh::take(VideoApi& api, const Result<CataloguePage>& page)
{
    if (!page)
        return finish(failure(page.error()));
    // A page may be shorter than requested: the total tells the end, or without one a page without anything
    // new.
    bool isNew = false;
    for (const QJsonValue& entry : page->models) {
        isNew = isNew || !m_seen.contains(entry[u"model_id"_s].toString());
        m_seen.insert(entry[u"model_id"_s].toString());
        m_entries.append(entry);
    }
    m_offset += static_cast<int>(page->models.size());
    m_stale = isNew ? 0 : m_stale + 1;
    // A full page whose total equals its length may have counted only itself; a total below the page size is
    // final.
    const bool countsItself = page->total == page->models.size() && page->total >= pageSize;
    const bool isTold = page->total >= m_offset && !countsItself;
    // While the total says that there are more, a page with known entries only is not the end.
    const bool isOver =
        isTold ? m_offset == page->total || page->models.isEmpty() || m_stale >= mostStale : !isNew;
    if (isOver || m_pages >= mostPages || m_entries.size() >= mostModels)
        return finish(apply());
    askPage(api);
}

Result<CatalogueNews> CatalogueRefresh::apply()
{
    const QDate today = QDate::currentDate();
    Catalogue catalogue = Catalogue::fromEntries(m_entries, Catalogue::Source::Live, today);
    const bool isEmpty =
        std::none_of(m_entries.begin(), m_entries.end(), [&catalogue](const QJsonValue& entry) {
            const Model* model = catalogue.model(entry[u"model_id"_s].toString());
            return model && !model->isWithdrawn;
        });
    if (isEmpty)
        return failure(ErrorKind::NotUnderstood, u"models"_s);
    const QJsonObject root{
        {u"date"_s, today.toString(Qt::ISODate)}, {u"source"_s, m_base.toString()}, {u"models"_s, m_entries}};
    QDir().mkpath(m_folder);
    // If it can't be cached, it is read again next time.
    (void)writeWholeFile(pathFor(m_base), QJsonDocument(root).toJson(QJsonDocument::Compact));
    const CatalogueNews news = newsOf(Catalogue::current(), catalogue);
    Catalogue::setCurrent(std::move(catalogue));
    return news;
}

void CatalogueRefresh::finish(const Result<CatalogueNews>& news)
{
    m_entries = {};
    const std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    if (news)
        Q_EMIT changed(*news);
    for (const Waiting& one : waiting) {
        if (one.context)
            one.answer(news);
    }
}

} // namespace rushes
