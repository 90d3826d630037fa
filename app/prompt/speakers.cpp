#include "app/prompt/speakers.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// The words of a text in lower case and singular.
QStringList wordsOf(const QString& text)
{
    QStringList words;
    QString word;
    const QString ended = text + u' ';
    for (const QChar c : ended) {
        if (c.isLetterOrNumber() || c.isMark())
            word.append(c.toLower());
        else if (!word.isEmpty())
            words.append(singularOf(std::exchange(word, QString())));
    }
    return words;
}

} // namespace

QString singularOf(const QString& noun)
{
    static const QHash<QString, QString> odd = {{u"children"_s, u"child"_s}, {u"people"_s, u"person"_s},
                                                {u"wives"_s, u"wife"_s},     {u"thieves"_s, u"thief"_s},
                                                {u"wolves"_s, u"wolf"_s},    {u"mice"_s, u"mouse"_s}};
    const auto known = odd.constFind(noun);
    if (known != odd.cend())
        return *known;
    if (noun.endsWith(u"men"_s) && (noun.size() == 3 || noun.endsWith(u"women"_s) || noun.size() > 6))
        return noun.chopped(2) + u"an"_s;
    if (noun.endsWith(u"ies"_s) && noun.size() > 4)
        return noun.chopped(3) + u'y';
    for (const QString& ending : {u"sses"_s, u"shes"_s, u"ches"_s, u"xes"_s}) {
        if (noun.endsWith(ending))
            return noun.chopped(2);
    }
    return noun.size() > 3 && noun.endsWith(u's') && !noun.endsWith(u"ss"_s) ? noun.chopped(1) : noun;
}

QString outsideDialogue(const QStringList& texts)
{
    QString outside;
    for (const QString& text : texts) {
        qsizetype from = 0;
        for (const Dialogue& dialogue : dialogues(text)) {
            outside.append(QStringView(text).mid(from, dialogue.start - from));
            outside.append(u'\n');
            from = dialogue.start + dialogue.length;
        }
        outside.append(QStringView(text).mid(from));
        outside.append(u'\n');
    }
    return outside;
}

bool isIntroduced(const Dialogue& dialogue, const QString& text)
{
    static const QSet<QString> unseen = {
        u"narrator"_s,         u"narration"_s,  u"voiceover"_s, u"vo"_s,         u"v.o."_s,
        u"announcer"_s,        u"radio"_s,      u"everyone"_s,  u"all"_s,        u"crowd"_s,
        u"speaker"_s,          u"voice"_s,      u"both"_s,      u"off"_s,        u"off-screen"_s,
        u"voice-over"_s,       u"voice over"_s, u"диктор"_s,    u"рассказчик"_s, u"голос"_s,
        u"закадровый голос"_s, u"все"_s,        u"толпа"_s};
    static const QSet<QString> pronouns = {
        u"she"_s, u"he"_s, u"they"_s, u"it"_s,   u"i"_s,   u"we"_s, u"you"_s, u"her"_s, u"him"_s, u"them"_s,
        u"他"_s,  u"她"_s, u"他们"_s, u"她们"_s, u"она"_s, u"он"_s, u"они"_s, u"я"_s,   u"мы"_s};
    static const QSet<QString> hollow = {u"the"_s,   u"a"_s,      u"an"_s,    u"character"_s, u"person"_s,
                                         u"first"_s, u"second"_s, u"other"_s, u"young"_s,     u"old"_s};
    const QString speaker = dialogue.speaker.toLower();
    if (!dialogue.role.isEmpty() || unseen.contains(speaker) || pronouns.contains(speaker) ||
        dialogue.tone.contains(u"off-screen"_s, Qt::CaseInsensitive) ||
        dialogue.tone.contains(u"voice-over"_s, Qt::CaseInsensitive))
        return true;
    // Scripts without spaces between words.
    if (speaker.at(0).unicode() >= 0x2E80 && text.contains(speaker))
        return true;
    const QStringList name = wordsOf(speaker);
    const QStringList written = wordsOf(text);
    const QString all = u' ' + written.join(u' ') + u' ';
    if (all.contains(u' ' + name.join(u' ') + u' '))
        return true;
    // Russian words have other endings in other cases: «женщина», «лицо женщины».
    const auto isInflected = [&](const QString& word) {
        const qsizetype stem = std::max<qsizetype>(3, word.size() - 2);
        return word.size() >= 4 && word.at(0).script() == QChar::Script_Cyrillic &&
               all.contains(u' ' + word.left(stem));
    };
    return std::any_of(name.cbegin(), name.cend(), [&](const QString& word) {
        return isInflected(word) || (word.size() > 1 && !hollow.contains(word) &&
                                     (unseen.contains(word) || written.contains(word)));
    });
}

} // namespace rushes
