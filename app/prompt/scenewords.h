#pragma once

#include <QSet>
#include <QString>

namespace rushes {

/// What a text shows: its words cut to their beginnings, so that "terraces" is "terrace". How it is filmed
/// and what is heard is left out; where words are not parted by spaces, the signs count.
struct SceneWords
{
    QSet<QString> who = {};
    QSet<QString> where = {};
    QSet<QString> rest = {};
    bool light = false; ///< it says which light: any of its words is as good as another

    static SceneWords of(const QString& text);

    [[nodiscard]] int count() const;
    /// How many things both say.
    [[nodiscard]] int inCommon(const SceneWords& other) const;
};

/// As many of the scene's first sentences as share `enough` with all of it, without its camera moves and
/// framing; empty where none do.
[[nodiscard]] QString openingOf(const QString& prompt, int enough);

} // namespace rushes
