#pragma once

#include "app/domain/request.h"
#include "app/prompt/prompthistory.h"
#include "app/prompt/snippets.h"
#include "app/prompt/speller.h"

#include <QObject>

namespace rushes {

/// What helps the user to write, kept as small files in the data folder: their own snippets, the prompts that
/// they used, and the words that they taught the spell check. A file that cannot be read is reported and left
/// as it is; what is added then lasts until the program ends.
class WritingAids : public QObject
{
    Q_OBJECT

public:
    /// Nothing is read before load().
    explicit WritingAids(QString folder, QObject* parent = nullptr);

    /// Reads the files; failed() for each that cannot be.
    void load();
    /// Starts or stops the spell check; the dictionary is loaded in a thread of its own, and
    /// spellingChanged() says when it is there.
    void setSpelling(bool on, const std::optional<Dictionary>& dictionary);
    /// Null while there is none.
    [[nodiscard]] Speller* speller() const { return m_speller.get(); }
    /// For all texts, and kept.
    void learn(const QString& word);

    /// The user's own.
    [[nodiscard]] const QList<Snippet>& ownSnippets() const { return m_own; }
    void addSnippet(const Snippet& snippet);
    void replaceSnippet(const Snippet& before, const Snippet& after);
    void removeSnippet(const Snippet& snippet);
    /// Adds those of a file that is shared. Errors are readSnippets()'s.
    Result<int> importSnippets(const QString& path);
    /// Writes the user's own for others, in place of what is there. Errors are writeSnippets()'s.
    [[nodiscard]] Result<void> exportSnippets(const QString& path) const;

    /// Of scenes, and those of shots.
    [[nodiscard]] PromptHistory& scenePrompts() { return m_scenePrompts; }
    [[nodiscard]] PromptHistory& shotPrompts() { return m_shotPrompts; }
    /// What was generated becomes the newest of the history.
    void remember(const Request& request);

    [[nodiscard]] QString snippetsPath() const;

Q_SIGNALS:
    void snippetsChanged();
    void spellingChanged(); ///< another speller, or a word was learnt
    void failed(const rushes::Error& error);

private:
    QString pathOf(const QString& name) const;
    void setSnippets(const QList<Snippet>& snippets);
    void keep(const QString& name, const QStringList& list);
    [[nodiscard]] QStringList readOrReport(const QString& name);

    QString m_folder;
    QList<Snippet> m_own = {};
    QStringList m_words = {};
    PromptHistory m_scenePrompts = {};
    PromptHistory m_shotPrompts = {};
    std::shared_ptr<Speller> m_speller = {};
    std::optional<Dictionary> m_wanted = {};
};

} // namespace rushes
