#include "ui/composer/snippetmodel.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace rushes {

SnippetModel::SnippetModel(QObject* parent)
    : QAbstractListModel(parent)
{
    build();
}

void SnippetModel::setSnippets(const QList<Snippet>& own)
{
    m_own = own;
    build();
}

void SnippetModel::setFilter(const QString& words)
{
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (wanted == m_words)
        return;
    m_words = wanted;
    build();
}

bool SnippetModel::matches(const QString& text) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void SnippetModel::build()
{
    beginResetModel();
    m_rows.clear();
    const QList<Snippet> all = merged(m_own, builtInSnippets());
    const QList<PhraseKind> kinds = phraseKinds();
    for (const PhraseKind kind : kinds) {
        const qsizetype heading = m_rows.size();
        for (const Snippet& snippet : ofKind(all, kind)) {
            if (matches(titleOf(kind) + u' ' + snippet.title + u' ' + snippet.text))
                m_rows.append({{}, snippet, nullptr, m_own.contains(snippet)});
        }
        if (m_rows.size() > heading)
            m_rows.insert(heading, {titleOf(kind), {}, nullptr, false});
    }
    const QString scenes = tr("Whole scenes");
    const qsizetype heading = m_rows.size();
    for (const Template& scene : builtInTemplates()) {
        if (matches(scenes + u' ' + scene.name + u' ' + scene.about))
            m_rows.append({{}, {}, &scene, false});
    }
    if (m_rows.size() > heading)
        m_rows.insert(heading, {scenes, {}, nullptr, false});
    endResetModel();
}

const Snippet* SnippetModel::snippet(const QModelIndex& index) const
{
    if (!index.isValid() || !m_rows.at(index.row()).snippet)
        return nullptr;
    return &*m_rows.at(index.row()).snippet;
}

const Template* SnippetModel::scene(const QModelIndex& index) const
{
    return index.isValid() ? m_rows.at(index.row()).scene : nullptr;
}

QModelIndex SnippetModel::indexOf(const Snippet& snippet) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).snippet == snippet)
            return index(row);
    }
    return {};
}

QModelIndex SnippetModel::firstWhere(bool onlyScenes) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).heading.isEmpty() && (!onlyScenes || m_rows.at(row).scene))
            return index(row);
    }
    return {};
}

QModelIndex SnippetModel::first() const
{
    return firstWhere(false);
}

QModelIndex SnippetModel::firstScene() const
{
    return firstWhere(true);
}

int SnippetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SnippetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    const bool isHeading = !row.heading.isEmpty();
    const QString title = isHeading ? row.heading : row.scene ? row.scene->name : row.snippet->title;
    const QString about = isHeading ? QString() : row.scene ? row.scene->about : row.snippet->text;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case AboutRole:
    case Qt::ToolTipRole:
        return about;
    case Qt::AccessibleTextRole:
        return isHeading ? title : tr("%1: %2").arg(title, about);
    case HeadingRole:
        return isHeading;
    case OwnRole:
        return row.own;
    default:
        return {};
    }
}

Qt::ItemFlags SnippetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !m_rows.at(index.row()).heading.isEmpty())
        return Qt::NoItemFlags;
    const Qt::ItemFlags chosen = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_rows.at(index.row()).snippet ? chosen | Qt::ItemIsDragEnabled : chosen;
}

QStringList SnippetModel::mimeTypes() const
{
    return {QString(snippetMimeType), u"text/plain"_s};
}

QMimeData* SnippetModel::mimeData(const QModelIndexList& indexes) const
{
    const Snippet* dragged = indexes.isEmpty() ? nullptr : snippet(indexes.constFirst());
    if (!dragged)
        return nullptr;
    auto* data = new QMimeData;
    data->setData(snippetMimeType, snippetsToJson({*dragged}));
    data->setText(dragged->text);
    return data;
}

} // namespace rushes
