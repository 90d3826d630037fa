#include "app/prompt/cameragrammar.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

enum class Role { Other, Camera, Itself, Joint, Strict, Relative, Subject, Article, Deny, Slow, Preposition };

Role roleOf(const QString& word)
{
    static const QHash<QString, Role> roles = [] {
        QHash<QString, Role> known;
        const auto add = [&](Role role, const QString& words) {
            for (const QString& each : words.split(u' '))
                known.insert(each, role);
        };
        add(Role::Camera, u"camera"_s);
        add(Role::Itself, u"it also finally next gently again back"_s);
        add(Role::Joint, u"and then before or but plus"_s);
        add(Role::Strict, u"while as until when"_s);
        add(Role::Relative, u"who which that whose where"_s);
        add(Role::Subject, u"she he they we i you someone everyone"_s);
        add(Role::Article, u"a an the his her their its one two"_s);
        add(Role::Deny, u"no without never not avoid don't doesn't"_s);
        add(Role::Slow, u"slow slowly gentle smooth smoothly"_s);
        add(Role::Preposition, u"at to toward towards into past facing from behind for off"_s);
        return known;
    }();
    return roles.value(word, Role::Other);
}

constexpr int objectReach = 2; ///< words from "at" to its camera: "at the camera"

} // namespace

void CameraGrammar::startSentence(bool camera)
{
    *this = CameraGrammar();
    m_named = camera;
}

void CameraGrammar::startClause()
{
    m_verb = m_camera;
    m_joint = true;
    m_strict = false;
    m_denied = false;
    m_start = true;
    m_slow = false;
    m_moved = false;
    m_object = 0;
}

/// The camera is the subject only of what directly follows.
void CameraGrammar::nameCamera(bool follows)
{
    if (!follows || m_object > 0)
        return;
    m_camera = true;
    m_verb = true;
}

void CameraGrammar::read(const QString& word, bool follows)
{
    const Role role = roleOf(word);
    const bool adverb = role == Role::Itself || role == Role::Slow || word.endsWith(u"ly"_s);
    const bool joint = role == Role::Joint || role == Role::Strict;
    const bool other = role == Role::Subject || role == Role::Article;
    if (role == Role::Relative || (m_joint && other) || (m_strict && !adverb && !joint))
        m_camera = false;
    if (role == Role::Deny)
        m_denied = true;
    m_start = (m_start && (joint || adverb)) || (joint && m_moved);
    m_slow = role == Role::Slow;
    m_moved = m_moved && (joint || adverb);
    m_verb = m_camera && (joint || (m_verb && adverb));
    m_joint = joint || (m_joint && adverb);
    m_strict = role == Role::Strict || (m_strict && adverb);
    if (role == Role::Camera)
        nameCamera(follows);
    m_object = role == Role::Preposition ? objectReach : qMax(0, m_object - 1);
}

void CameraGrammar::readPhrase(const QString& first, const QString& last, bool moves, bool follows)
{
    m_verb = false;
    m_joint = false;
    m_strict = false;
    m_start = false;
    m_slow = false;
    m_moved = moves;
    if (moves && first == u"camera")
        m_camera = true;
    else if (last == u"camera")
        nameCamera(follows);
    m_object = 0;
}

} // namespace rushes
