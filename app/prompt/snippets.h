#pragma once

#include "app/domain/request.h"
#include "app/prompt/vocabulary.h"

namespace rushes {

/// A reusable piece of a prompt. "…" in its text marks where the user continues writing.
struct Snippet
{
    PhraseKind kind = PhraseKind::Camera;
    QString title = {};
    QString text = {};

    bool operator==(const Snippet&) const = default;
};

/// The snippets in the program's resources.
[[nodiscard]] const QList<Snippet>& builtInSnippets();

/// The file format of snippets: versioned JSON, indented, UTF-8.
[[nodiscard]] QByteArray snippetsToJson(const QList<Snippet>& snippets);
/// Errors: TooNew for a newer version, TooLarge above 1 MiB; Damaged with line and column, or with the place
/// of the key: "snippets[2].kind".
[[nodiscard]] Result<QList<Snippet>> snippetsFromJson(const QByteArray& json);

[[nodiscard]] QList<Snippet> ofKind(const QList<Snippet>& snippets, PhraseKind kind);
/// Both lists without duplicates.
[[nodiscard]] QList<Snippet> merged(const QList<Snippet>& mine, const QList<Snippet>& theirs);

/// The text with the snippet appended, with a separator that fits the text.
[[nodiscard]] QString withSnippet(const QString& text, const Snippet& snippet);
/// A text with a selection.
struct Insertion
{
    QString text = {};
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Insertion&) const = default;
};
/// Replaces the selection by the snippet, with separators where needed. Afterwards its first "…" is selected,
/// where the user continues writing; without one the cursor is after the snippet.
[[nodiscard]] Insertion withSnippet(const Insertion& before, const Snippet& snippet);

/// MIME type of a dragged snippet: snippetsToJson() of it; its words are also there as plain text.
inline constexpr QLatin1StringView snippetMimeType("application/x-rushes-snippet");

/// The request after the snippet was dropped on shot `shot` (-1: on the prompt). A snippet of kind Negative
/// always goes to the negative prompt. An invalid index leaves the request unchanged.
[[nodiscard]] Request withSnippet(Request request, const Snippet& snippet, int shot);

/// A complete scene to start from.
struct Template
{
    QString name = {};
    QString about = {}; ///< one sentence
    Request request = {};

    bool operator==(const Template&) const = default;
};

/// Errors: Damaged with line and column, or with the place of the key: "templates[1].request.duration".
[[nodiscard]] Result<QList<Template>> templatesFromJson(const QByteArray& json);
[[nodiscard]] const QList<Template>& builtInTemplates();

} // namespace rushes
