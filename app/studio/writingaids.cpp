#include "app/studio/writingaids.h"

#include "app/base/onfinished.h"

#include "app/store/listfile.h"
#include "app/store/snippetfile.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

const QString scenePromptsFile = u"prompts.json"_s;
const QString shotPromptsFile = u"shot-prompts.json"_s;
const QString wordsFile = u"words.json"_s;

} // namespace

WritingAids::WritingAids(QString folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

QString WritingAids::pathOf(const QString& name) const
{
    return m_folder + u'/' + name;
}

QString WritingAids::snippetsPath() const
{
    return pathOf(u"snippets.json"_s);
}

QStringList WritingAids::readOrReport(const QString& name)
{
    Result<QStringList> list = readList(pathOf(name));
    if (!list)
        Q_EMIT failed(list.error());
    return std::move(list).value_or(QStringList());
}

void WritingAids::load()
{
    m_scenePrompts = PromptHistory(readOrReport(scenePromptsFile));
    m_shotPrompts = PromptHistory(readOrReport(shotPromptsFile));
    m_words = readOrReport(wordsFile);
    const Result<QList<Snippet>> snippets = readSnippets(snippetsPath());
    if (!snippets) {
        Q_EMIT failed(snippets.error());
        return;
    }
    m_own = *snippets;
    Q_EMIT snippetsChanged();
}

void WritingAids::setSpelling(bool on, const std::optional<Dictionary>& dictionary)
{
    const std::optional<Dictionary> wanted = on ? dictionary : std::nullopt;
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_speller.reset();
    Q_EMIT spellingChanged();
    if (!wanted)
        return;
    onFinished(QtConcurrent::run([wanted] { return Speller::load(*wanted); }), this,
               [this, wanted](const Result<std::shared_ptr<Speller>>& speller) {
                   if (wanted != m_wanted)
                       return;
                   if (!speller) {
                       Q_EMIT failed(speller.error());
                       return;
                   }
                   m_speller = *speller;
                   for (const QString& word : std::as_const(m_words))
                       m_speller->learn(word);
                   Q_EMIT spellingChanged();
               });
}

void WritingAids::learn(const QString& word)
{
    if (m_speller)
        m_speller->learn(word);
    if (!m_words.contains(word)) {
        m_words.append(word);
        keep(wordsFile, m_words);
    }
    Q_EMIT spellingChanged();
}

void WritingAids::keep(const QString& name, const QStringList& list)
{
    if (const Result<void> written = writeList(pathOf(name), list); !written)
        Q_EMIT failed(written.error());
}

void WritingAids::setSnippets(const QList<Snippet>& snippets)
{
    if (snippets == m_own)
        return;
    m_own = snippets;
    if (const Result<void> written = writeSnippets(snippetsPath(), m_own); !written)
        Q_EMIT failed(written.error());
    Q_EMIT snippetsChanged();
}

void WritingAids::addSnippet(const Snippet& snippet)
{
    setSnippets(merged(m_own, {snippet}));
}

void WritingAids::replaceSnippet(const Snippet& before, const Snippet& after)
{
    QList<Snippet> snippets = m_own;
    const qsizetype at = snippets.indexOf(before);
    if (at < 0 || before == after)
        return;
    snippets.removeAll(after);
    snippets[snippets.indexOf(before)] = after;
    setSnippets(snippets);
}

void WritingAids::removeSnippet(const Snippet& snippet)
{
    QList<Snippet> snippets = m_own;
    snippets.removeAll(snippet);
    setSnippets(snippets);
}

Result<int> WritingAids::importSnippets(const QString& path)
{
    const Result<QList<Snippet>> theirs = readSnippets(path);
    if (!theirs)
        return failure(theirs.error());
    const qsizetype before = m_own.size();
    setSnippets(merged(m_own, *theirs));
    return static_cast<int>(m_own.size() - before);
}

Result<void> WritingAids::exportSnippets(const QString& path) const
{
    return writeSnippets(path, m_own);
}

void WritingAids::remember(const Request& request)
{
    if (m_scenePrompts.add(request.prompt))
        keep(scenePromptsFile, m_scenePrompts.prompts());
    bool changed = false;
    for (auto shot = request.shots.crbegin(); shot != request.shots.crend(); ++shot)
        changed = m_shotPrompts.add(shot->prompt) || changed;
    if (changed)
        keep(shotPromptsFile, m_shotPrompts.prompts());
}

} // namespace rushes
