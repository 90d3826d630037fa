#pragma once

#include <QSet>
#include <QString>

namespace rushes {

/// What a text shows: its words, stemmed, so that "terraces" equals "terrace". Words about camera and sound
/// are left out; in scripts without spaces characters are compared instead of words.
struct SceneWords
{
    QSet<QString> who = {};
    QSet<QString> where = {};
    QSet<QString> rest = {};
    bool light = false; ///< the text states a light; any words for light count as equal

    static SceneWords of(const QString& text);

    [[nodiscard]] int count() const;
    /// Number of things that both texts mention.
    [[nodiscard]] int inCommon(const SceneWords& other) const;
};

/// The shortest sequence of the scene's first sentences that has `enough` in common with the whole text,
/// without camera moves and framing; empty where there is none.
[[nodiscard]] QString openingOf(const QString& prompt, int enough);

} // namespace rushes
