#pragma once

#include <QString>

namespace rushes {

/// Decides where in a sentence a word can be a camera move. Fed word by word and queried before each.
/// Deliberately simple and conservative: in doubt a word is no camera move.
class CameraGrammar
{
public:
    /// `camera`: the sentence contains the word "camera".
    void startSentence(bool camera);
    /// To be called after a comma, a colon or a bracket.
    void startClause();
    /// A word that begins no phrase. `follows`: the next word is joined to it.
    void read(const QString& word, bool follows);
    /// A phrase, by its first and last word; `moves`: it is a camera move.
    void readPhrase(const QString& first, const QString& last, bool moves, bool follows);

    /// True after "no", "without" and the like.
    [[nodiscard]] bool isDenied() const { return m_denied; }
    /// True where a verb on its own refers to the camera.
    [[nodiscard]] bool takesVerb() const { return m_camera && m_verb; }
    /// True where a phrase that may also describe other things refers to the camera.
    [[nodiscard]] bool isClear() const { return m_named || m_start || m_slow; }

private:
    void nameCamera(bool follows);

    bool m_named = false;  ///< the sentence contains "camera"
    bool m_camera = false; ///< the camera is the subject
    bool m_verb = false;   ///< a verb with the camera as subject may follow
    bool m_joint = false;  ///< after "and", "then", a comma: a new subject may follow
    bool m_strict = false; ///< after "while", "as": anything but a verb is a new subject
    bool m_denied = false;
    bool m_start = true; ///< at the start of a clause, or joined to a move
    bool m_slow = false;
    bool m_moved = false; ///< directly after a move
    int m_object = 0;     ///< words since "at", "to" …: there a camera is an object
};

} // namespace rushes
