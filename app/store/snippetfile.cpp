#include "app/store/snippetfile.h"

#include "app/store/wholefile.h"

namespace rushes {

namespace {

constexpr qint64 largestFile = qint64(1) * 1024 * 1024;

}

Result<QList<Snippet>> readSnippets(const QString& path)
{
    const Result<std::optional<QByteArray>> json = readWhole(path, largestFile);
    if (!json)
        return failure(json.error());
    if (!*json)
        return QList<Snippet>();
    Result<QList<Snippet>> snippets = snippetsFromJson(**json);
    if (!snippets)
        return failure(snippets.error().kind, placed(path, snippets.error().detail));
    return snippets;
}

Result<void> writeSnippets(const QString& path, const QList<Snippet>& snippets)
{
    if (const Result<QList<Snippet>> there = readSnippets(path); !there)
        return failure(there.error());
    return writeWhole(path, snippetsToJson(snippets));
}

} // namespace rushes
