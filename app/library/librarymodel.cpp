#include "app/library/librarymodel.h"

#include "app/base/isolated.h"
#include "app/library/takemodel.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int firstRows = 200; ///< that are there before the window is painted
constexpr int keptPages = 24;

} // namespace

LibraryModel::LibraryModel(LibraryStore* store, QObject* parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_pages(keptPages)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &LibraryModel::refresh);
}

void LibraryModel::begin()
{
    if (!m_store)
        return;
    if (const Result<QList<qint64>> rows = m_store->rows(m_query, firstRows)) {
        m_isEmpty = rows->isEmpty() && !m_query.isActive();
        take({*rows, {}});
    }
}

void LibraryModel::setQuery(const TakeQuery& query)
{
    if (query == m_query)
        return;
    m_query = query;
    if (!m_store)
        return;
    const Result<OrderedTakes> takes = m_store->order(m_query);
    if (!takes)
        return; // the rows stay
    beginResetModel();
    m_rows = takes->rows;
    collect(takes->collections);
    m_pages.clear();
    endResetModel();
}

void LibraryModel::refresh()
{
    m_soon.stop();
    if (!m_store)
        return;
    if (const Result<OrderedTakes> takes = m_store->order(m_query)) {
        const Result<int> count = takes->rows.isEmpty() ? m_store->count() : Result<int>(1);
        m_isEmpty = count.value_or(0) == 0;
        take(*takes);
    }
    Q_EMIT refreshed();
}

/// Keeps equal rows at both ends, and removes and inserts those between.
void LibraryModel::take(const OrderedTakes& takes)
{
    const QList<qint64>& rows = takes.rows;
    const auto most = std::min(rows.size(), m_rows.size());
    qsizetype front = 0;
    while (front < most && rows.at(front) == m_rows.at(front))
        ++front;
    qsizetype back = 0;
    while (back < most - front && rows.at(rows.size() - 1 - back) == m_rows.at(m_rows.size() - 1 - back))
        ++back;
    m_pages.clear();
    if (const qsizetype gone = m_rows.size() - back - front; gone > 0) {
        beginRemoveRows({}, static_cast<int>(front), static_cast<int>(front + gone - 1));
        m_rows.remove(front, gone);
        m_collections.clear(); // they belong to the new rows
        if (m_rows.size() == rows.size())
            collect(takes.collections);
        endRemoveRows();
    }
    if (const qsizetype come = rows.size() - back - front; come > 0) {
        beginInsertRows({}, static_cast<int>(front), static_cast<int>(front + come - 1));
        m_rows = rows;
        collect(takes.collections);
        m_pages.clear();
        endInsertRows();
    }
    collect(takes.collections);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

void LibraryModel::collect(const QList<qint64>& counts)
{
    m_collections.clear();
    m_collections.reserve(counts.size());
    int first = 0;
    for (const qint64 count : counts) {
        m_collections.append(first);
        first += static_cast<int>(count);
    }
}

int LibraryModel::collectionOf(int row) const
{
    const auto after = std::upper_bound(m_collections.cbegin(), m_collections.cend(), row);
    return static_cast<int>(after - m_collections.cbegin()) - 1;
}

int LibraryModel::endOf(int collection) const
{
    return collection + 1 < m_collections.size() ? m_collections.at(collection + 1) : rowCount();
}

CollectionHead LibraryModel::collectionHead(int collection) const
{
    const int first = m_collections.value(collection, -1);
    const LibraryTake* take = first >= 0 && first < m_rows.size() ? known(first) : nullptr;
    return take ? CollectionHead{take->take.sceneName, take->project, endOf(collection) - first}
                : CollectionHead();
}

void LibraryModel::setShown(const TakeId& id)
{
    if (id == m_shown)
        return;
    const QModelIndex before = indexOf(std::exchange(m_shown, id));
    for (const QModelIndex& index : {before, indexOf(id)}) {
        if (index.isValid())
            Q_EMIT dataChanged(index, index, {ShownRole, Qt::AccessibleDescriptionRole});
    }
}

QModelIndex LibraryModel::indexOf(const TakeId& id) const
{
    if (!m_store || id.isEmpty())
        return {};
    const qint64 row = m_store->rowOf(id).value_or(0);
    const qsizetype at = row > 0 ? m_rows.indexOf(row) : -1;
    return at < 0 ? QModelIndex() : index(static_cast<int>(at));
}

const LibraryTake* LibraryModel::known(int row) const
{
    const int number = row / pageSize;
    Page* page = m_pages.object(number);
    if (!page) {
        page = new Page;
        if (const auto read = m_store->read(m_rows.mid(qsizetype(number) * pageSize, pageSize))) {
            for (const LibraryTake& take : *read)
                page->takes.insert(take.row, take);
        }
        m_pages.insert(number, page);
    }
    const auto found = page->takes.constFind(m_rows.at(row));
    return found == page->takes.cend() ? nullptr : &*found;
}

std::optional<LibraryTake> LibraryModel::at(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return {};
    const LibraryTake* take = known(row);
    return take ? std::optional(*take) : std::nullopt;
}

std::optional<LibraryTake> LibraryModel::find(const TakeId& id) const
{
    if (!m_store || id.isEmpty())
        return {};
    const Result<qint64> row = m_store->rowOf(id);
    const auto read = row && *row > 0 ? m_store->read({*row}) : Result<QList<LibraryTake>>();
    return read && !read->isEmpty() ? std::optional(read->constFirst()) : std::nullopt;
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString LibraryModel::descriptionOf(const Take& take, int row) const
{
    QString words = take.starred ? tr("%1, starred").arg(lengthText(take)) : lengthText(take);
    if (take.id == m_shown)
        words = tr("%1, in the player").arg(words);
    const int collection = collectionOf(row);
    if (collection < 0)
        return words;
    const CollectionHead head = collectionHead(collection);
    const int place = row - m_collections.at(collection) + 1;
    const QString at = QString::number(place);
    const QString all = QString::number(head.takes);
    return head.project.isEmpty() ? tr("%1, %2 of %3 of “%4”").arg(words, at, all, isolated(head.scene))
                                  : tr("%1, %2 of %3 of “%4” in “%5”")
                                        .arg(words, at, all, isolated(head.scene), isolated(head.project));
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryTake* known = this->known(index.row());
    if (!known)
        return {};
    const Take& take = known->take;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return known->isDamaged ? tr("A take that can't be read") : takeTitle(take.sceneName, take.number);
    case Qt::AccessibleDescriptionRole:
        return descriptionOf(take, index.row());
    case Qt::ToolTipRole:
        return take.request.prompt;
    case TakeRole:
        return QVariant::fromValue(take);
    case IdRole:
        return take.id.toString();
    case PathRole:
        return take.path;
    case StarredRole:
        return take.starred;
    case ShownRole:
        return take.id == m_shown;
    case LoneRole:
        return known->isLone;
    case NotesRole:
        return known->notes;
    case TagsRole:
        return known->tags;
    case ProjectRole:
        return known->project;
    default:
        return {};
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid() && !index.data(PathRole).toString().isEmpty())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList LibraryModel::mimeTypes() const
{
    return {u"text/uri-list"_s};
}

QMimeData* LibraryModel::mimeData(const QModelIndexList& indexes) const
{
    QList<QUrl> urls;
    for (const QModelIndex& index : indexes) {
        const QString path = data(index, PathRole).toString();
        if (!path.isEmpty())
            urls.append(QUrl::fromLocalFile(path));
    }
    if (urls.isEmpty())
        return nullptr;
    auto* mime = new QMimeData;
    mime->setUrls(urls);
    return mime;
}

} // namespace rushes
