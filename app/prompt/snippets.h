#pragma once

#include "app/domain/request.h"
#include "app/prompt/vocabulary.h"

namespace rushes {

/// A piece of a prompt to drop in. "…" in its text is where the user goes on writing.
struct Snippet
{
    PhraseKind kind = PhraseKind::Camera;
    QString title = {};
    QString text = {};

    bool operator==(const Snippet&) const = default;
};

/// Those that come with the program.
[[nodiscard]] const QList<Snippet>& builtInSnippets();

/// A file of snippets as people share it: versioned JSON, indented, UTF-8.
[[nodiscard]] QByteArray snippetsToJson(const QList<Snippet>& snippets);
/// TooNew for a newer version, TooLarge beyond 1 MiB; Damaged with the line and column or the key's place:
/// "snippets[2].kind".
[[nodiscard]] Result<QList<Snippet>> snippetsFromJson(const QByteArray& json);

[[nodiscard]] QList<Snippet> ofKind(const QList<Snippet>& snippets, PhraseKind kind);
/// Both lists, without repeating what is in both.
[[nodiscard]] QList<Snippet> merged(const QList<Snippet>& mine, const QList<Snippet>& theirs);

/// The text with the snippet behind it, parted as the text asks for it.
[[nodiscard]] QString withSnippet(const QString& text, const Snippet& snippet);
/// A text and what is selected in it.
struct Insertion
{
    QString text = {};
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Insertion&) const = default;
};
/// The snippet in place of what is selected, parted from what stands before and behind it. Selected then is
/// its first "…", where the user goes on writing; without one the cursor stands behind it.
[[nodiscard]] Insertion withSnippet(const Insertion& before, const Snippet& snippet);

/// What a snippet is dragged as: snippetsToJson() of it alone, beside its words as plain text.
inline constexpr QLatin1StringView snippetMimeType("application/x-rushes-snippet");

/// The request after the snippet was dropped on shot `shot` (-1: on the prompt). One of kind Negative goes to
/// the negative prompt, wherever it is dropped. An index that there is not leaves the request as it is.
[[nodiscard]] Request withSnippet(Request request, const Snippet& snippet, int shot);

/// A whole scene to start from.
struct Template
{
    QString name = {};
    QString about = {}; ///< one sentence
    Request request = {};

    bool operator==(const Template&) const = default;
};

/// Damaged with the line and column or the key's place: "templates[1].request.duration".
[[nodiscard]] Result<QList<Template>> templatesFromJson(const QByteArray& json);
[[nodiscard]] const QList<Template>& builtInTemplates();

} // namespace rushes
