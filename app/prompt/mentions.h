#pragma once

#include "app/catalogue/model.h"
#include "app/domain/request.h"
#include "app/prompt/speller.h"
#include "app/prompt/vocabulary.h"

namespace rushes {

/// The names that a prompt can use as `@name`: the request's elements, where its model takes any, by name or
/// else by position ("Element2"); and its pictures, videos and sounds by position ("Image1"), where the
/// model's own texts refer to them like this.
[[nodiscard]] QStringList mentionNames(const Request& request, const Model& model);

/// True where prompts of the model can use `@name`.
[[nodiscard]] bool takesMentions(const Model& model);

/// Places in the text with an `@name` that is none of `names`.
[[nodiscard]] QList<TextRange> unknownMentionsIn(const QString& text, const QStringList& names);

/// The words of a name, which the spelling check accepts.
[[nodiscard]] QSet<QString> wordsIn(const QString& name);

/// Completions after an `@` and the start of a name: "@Anna". Not after the `@` of an e-mail address, and not
/// for a name that is complete already.
[[nodiscard]] Completion mentionAt(const QString& text, qsizetype cursor, const QStringList& names);

/// Places in the text that name one of these, the longest match first: "@Anna" is not "@Ann".
[[nodiscard]] QList<TextRange> mentionsIn(const QString& text, const QStringList& names);

} // namespace rushes
