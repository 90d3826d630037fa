#pragma once

#include <QString>

namespace rushes {

/// Where in a sentence the camera may move: told word by word, asked before each. It knows little grammar on
/// purpose: in doubt nothing moves.
class CameraGrammar
{
public:
    /// `camera`: the word stands somewhere in the sentence.
    void startSentence(bool camera);
    /// Behind a comma, a colon, a bracket.
    void startClause();
    /// A word that begins no phrase. `follows`: the next one is joined to it.
    void read(const QString& word, bool follows);
    /// A phrase by its first and last word; `moves`: it is a camera move.
    void readPhrase(const QString& first, const QString& last, bool moves, bool follows);

    /// Behind "no", "without" and the like.
    [[nodiscard]] bool isDenied() const { return m_denied; }
    /// A verb alone would be the camera's.
    [[nodiscard]] bool takesVerb() const { return m_camera && m_verb; }
    /// A phrase that other things do as well is the camera's here.
    [[nodiscard]] bool isClear() const { return m_named || m_start || m_slow; }

private:
    void nameCamera(bool follows);

    bool m_named = false;  ///< the sentence has a camera
    bool m_camera = false; ///< and it is the subject
    bool m_verb = false;   ///< of which a verb may follow here
    bool m_joint = false;  ///< behind "and", "then", a comma: a new subject would stand here
    bool m_strict = false; ///< behind "while", "as": anything else than a verb is a new subject
    bool m_denied = false;
    bool m_start = true; ///< of a clause, or joined to a move
    bool m_slow = false;
    bool m_moved = false; ///< a move stands right before
    int m_object = 0;     ///< words since "at", "to" …: a camera there is looked at
};

} // namespace rushes
