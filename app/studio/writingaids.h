#pragma once

#include "app/domain/request.h"
#include "app/prompt/prompthistory.h"
#include "app/prompt/snippets.h"
#include "app/prompt/speller.h"

#include <QObject>

namespace rushes {

/// The user's writing aids, stored as small files in the data folder: snippets, former prompts, and words
/// added to the spelling dictionary. A file that cannot be read is reported and kept; additions then last
/// until the program ends.
class WritingAids : public QObject
{
    Q_OBJECT

public:
    /// Reads nothing before load().
    explicit WritingAids(QString folder, QObject* parent = nullptr);

    /// Reads the files; emits failed() for each that can't be read.
    void load();
    /// Turns spelling checks on or off; the dictionary is loaded in a worker thread, and spellingChanged()
    /// reports when it is ready.
    void setSpelling(bool on, const std::optional<Dictionary>& dictionary);
    /// Null while no dictionary is loaded.
    [[nodiscard]] Speller* speller() const { return m_speller.get(); }
    /// Accepts the word in all texts, permanently.
    void learn(const QString& word);

    /// The user's own snippets.
    [[nodiscard]] const QList<Snippet>& ownSnippets() const { return m_own; }
    void addSnippet(const Snippet& snippet);
    void replaceSnippet(const Snippet& before, const Snippet& after);
    void removeSnippet(const Snippet& snippet);
    /// Imports a file of snippets and returns their number. Errors: those of readSnippets().
    Result<int> importSnippets(const QString& path);
    /// Writes the user's own snippets, replacing the file. Errors: those of writeSnippets().
    [[nodiscard]] Result<void> exportSnippets(const QString& path) const;

    /// Former prompts of scenes and of shots.
    [[nodiscard]] PromptHistory& scenePrompts() { return m_scenePrompts; }
    [[nodiscard]] PromptHistory& shotPrompts() { return m_shotPrompts; }
    /// Adds the prompts of a generated request as the newest.
    void remember(const Request& request);

    [[nodiscard]] QString snippetsPath() const;

Q_SIGNALS:
    void snippetsChanged();
    void spellingChanged(); ///< the dictionary or a word in it has changed
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
