#pragma once

#include "app/catalogue/model.h"
#include "app/domain/request.h"
#include "app/prompt/speller.h"
#include "app/prompt/vocabulary.h"

namespace rushes {

/// What a prompt may call by `@name`: the request's elements, where its model takes any, each by its name,
/// else by its place ("Element2"); and its pictures, videos and sounds by their places ("Image1"), where the
/// model's own words say that they are called so.
[[nodiscard]] QStringList mentionNames(const Request& request, const Model& model);

/// The model's prompts call something by `@name`.
[[nodiscard]] bool takesMentions(const Model& model);

/// Where the text calls something by `@name` that none of these is.
[[nodiscard]] QList<TextRange> unknownMentionsIn(const QString& text, const QStringList& names);

/// The words of a name, which are no mistakes where it is one.
[[nodiscard]] QSet<QString> wordsIn(const QString& name);

/// What to offer behind an `@` that a name is begun with: "@Anna". The `@` of an address is none, and a name
/// that stands there whole is not offered again.
[[nodiscard]] Completion mentionAt(const QString& text, qsizetype cursor, const QStringList& names);

/// Where the text names one of these, the longest first: "@Anna" is no "@Ann".
[[nodiscard]] QList<TextRange> mentionsIn(const QString& text, const QStringList& names);

} // namespace rushes
