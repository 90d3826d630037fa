#include "app/prompt/vocabulary.h"

#include "app/base/builtindata.h"
#include "app/base/nametable.h"
#include "app/prompt/cameragrammar.h"
#include "app/prompt/marks.h"
#include "app/prompt/place.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Vocabulary)
};

constexpr NameTable<PhraseKind, 7> kindNames = {{{
    {PhraseKind::Camera, "camera"},
    {PhraseKind::Framing, "framing"},
    {PhraseKind::Lens, "lens"},
    {PhraseKind::Light, "light"},
    {PhraseKind::Sound, "sound"},
    {PhraseKind::Dialogue, "dialogue"},
    {PhraseKind::Negative, "negative"},
}}};

constexpr int skippedAdverbs = 2; ///< at most, inside one phrase

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'\'' || c == u'\u2019';
}

/// Folded for comparison: all apostrophes are equal, and so are Russian е and ё.
QString foldedWord(const QString& word)
{
    return word.toCaseFolded().replace(u'\u2019', u'\'').replace(u'ё', u'е');
}

bool joins(QChar c)
{
    return c.isSpace() || c == u'-' || c == u'\u2010' || c == u'\u2011';
}

bool endsSentence(QChar c)
{
    return c != u' ' && QStringView(u".!?;\n\r\u2028\u2029。！？；").contains(c);
}

bool isAdverb(const QString& word)
{
    static const QSet<QString> russian = {u"медленно"_s, u"плавно"_s, u"быстро"_s,    u"резко"_s,
                                          u"мягко"_s,    u"слегка"_s, u"постепенно"_s};
    return (word.size() > 4 && word.endsWith(u"ly"_s)) || russian.contains(word);
}

bool strings(const QJsonValue& value, QStringList& into)
{
    const QJsonArray items = value.toArray();
    for (const auto item : items) {
        if (!item.isString() || item.toString().trimmed().isEmpty())
            return false;
        into.append(item.toString());
    }
    return value.isArray();
}

/// Normalised for comparison of phrases: "Push-in" equals "push in".
QString alike(const QString& text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        if (!joins(c))
            folded.append(c);
        else if (!folded.isEmpty() && !folded.endsWith(u' '))
            folded.append(u' ');
    }
    return folded.toCaseFolded();
}

} // namespace

QString nameOf(PhraseKind kind)
{
    return kindNames.nameOf(kind);
}

std::optional<PhraseKind> phraseKindNamed(const QString& name)
{
    return kindNames.named(name);
}

QString titleOf(PhraseKind kind)
{
    switch (kind) {
    case PhraseKind::Camera:
        return Words::tr("Camera");
    case PhraseKind::Framing:
        return Words::tr("Framing");
    case PhraseKind::Lens:
        return Words::tr("Lens");
    case PhraseKind::Light:
        return Words::tr("Light");
    case PhraseKind::Sound:
        return Words::tr("Sound");
    case PhraseKind::Dialogue:
        return Words::tr("Dialogue");
    case PhraseKind::Negative:
        return Words::tr("Negative");
    }
    return {};
}

QList<PhraseKind> phraseKinds()
{
    QList<PhraseKind> kinds;
    for (const auto& [kind, name] : kindNames.names)
        kinds.append(kind);
    return kinds;
}

Result<Vocabulary> Vocabulary::fromJson(const QByteArray& json)
{
    const Result<QJsonObject> root = objectIn(json, u"entries"_s);
    if (!root)
        return failure(root.error());
    Vocabulary vocabulary;
    const QJsonArray entries = root->value(u"entries"_s).toArray();
    for (int i = 0; i < entries.size(); ++i) {
        const QString place = u"entries[%1]"_s.arg(i);
        const QJsonObject object = entries.at(i).toObject();
        Phrase phrase;
        const std::optional<PhraseKind> kind = phraseKindNamed(object.value(u"kind"_s).toString());
        if (!kind)
            return failure(ErrorKind::Damaged, place + u".kind"_s);
        phrase.kind = *kind;
        if (!strings(object.value(u"words"_s), phrase.words) || phrase.words.isEmpty())
            return failure(ErrorKind::Damaged, place + u".words"_s);
        if (object.contains(u"also"_s) && !strings(object.value(u"also"_s), phrase.also))
            return failure(ErrorKind::Damaged, place + u".also"_s);
        if (object.contains(u"needsCamera"_s) && !strings(object.value(u"needsCamera"_s), phrase.needsCamera))
            return failure(ErrorKind::Damaged, place + u".needsCamera"_s);
        phrase.about = object.value(u"about"_s).toString();
        if (phrase.about.isEmpty())
            return failure(ErrorKind::Damaged, place + u".about"_s);
        phrase.move = object.value(u"move"_s).toString();
        for (const QString& words : phrase.words + phrase.also)
            (void)vocabulary.learn(words, i);
        for (const QString& words : phrase.needsCamera) {
            if (!phrase.words.contains(words) && !phrase.also.contains(words))
                return failure(ErrorKind::Damaged, place + u".needsCamera"_s);
            vocabulary.m_nodes[vocabulary.learn(words, i)].needsCamera = true;
        }
        vocabulary.m_entries.append(phrase);
    }
    if (vocabulary.m_entries.isEmpty())
        return failure(ErrorKind::Damaged, u"entries"_s);
    vocabulary.m_camera = vocabulary.m_nodes.constFirst().next.value(u"camera"_s, -1);
    return vocabulary;
}

const Vocabulary& Vocabulary::builtIn()
{
    static const Vocabulary vocabulary = [] {
        Result<Vocabulary> read = fromJson(builtInData(u"vocabulary.json"_s));
        if (!read)
            qFatal("The built-in vocabulary is damaged: %s", qUtf8Printable(read.error().detail));
        return *std::move(read);
    }();
    return vocabulary;
}

QList<Vocabulary::Word> Vocabulary::wordsOf(const QString& text)
{
    QList<Word> words;
    bool joined = false;
    bool newSentence = true;
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordPart(text.at(at))) {
            joined = joined && joins(text.at(at));
            newSentence = newSentence || endsSentence(text.at(at));
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isWordPart(text.at(end)))
            ++end;
        words.append({at, end, foldedWord(text.mid(at, end - at)), joined, newSentence});
        joined = true;
        newSentence = false;
        at = end;
    }
    return words;
}

int Vocabulary::learn(const QString& phrase, int entry)
{
    int node = 0;
    for (const Word& word : wordsOf(phrase)) {
        int next = m_nodes.at(node).next.value(word.folded, -1);
        if (next < 0) {
            next = static_cast<int>(m_nodes.size());
            m_nodes[node].next.insert(word.folded, next);
            m_nodes.append(Node{});
        }
        node = next;
    }
    // A phrase in several entries belongs to the first one.
    if (node != 0 && m_nodes.at(node).entry < 0)
        m_nodes[node].entry = entry;
    return node;
}

Vocabulary::Match Vocabulary::longestAt(const QList<Word>& words, qsizetype first, int node) const
{
    Match found;
    int skipped = 0;
    for (qsizetype at = first; at < words.size(); ++at) {
        const Word& word = words.at(at);
        if (at > first && !word.joined)
            break;
        const int next = m_nodes.at(node).next.value(word.folded, -1);
        if (next < 0) {
            if (at == first || !isAdverb(word.folded) || ++skipped > skippedAdverbs)
                break;
            continue;
        }
        node = next;
        if (m_nodes.at(node).entry >= 0)
            found = {node, at};
    }
    return found;
}

QList<Phrasing> Vocabulary::phrases(const QString& text) const
{
    QList<Phrasing> found;
    const QList<Word> words = wordsOf(text);
    CameraGrammar grammar;
    qsizetype sentence = 0; // start of the next sentence
    for (qsizetype first = 0; first < words.size();) {
        const Word& word = words.at(first);
        if (first >= sentence) {
            bool camera = word.folded == u"camera";
            for (sentence = first + 1; sentence < words.size() && !words.at(sentence).newSentence; ++sentence)
                camera = camera || words.at(sentence).folded == u"camera";
            grammar.startSentence(camera);
        } else if (!word.joined) {
            grammar.startClause();
        }
        Match match = longestAt(words, first, 0);
        if (match.node >= 0 && m_nodes.at(match.node).needsCamera && !grammar.isClear())
            match = {};
        if (match.node < 0 && m_camera >= 0 && grammar.takesVerb())
            match = longestAt(words, first, m_camera);
        const bool follows = first + 1 < words.size() && words.at(first + 1).joined;
        if (match.node < 0) {
            grammar.read(word.folded, follows);
            ++first;
            continue;
        }
        const int entry = m_nodes.at(match.node).entry;
        const Phrase& phrase = m_entries.at(entry);
        const bool moves = phrase.kind == PhraseKind::Camera && !phrase.move.isEmpty();
        if (!moves || !grammar.isDenied())
            found.append({word.start, words.at(match.last).end - word.start, entry});
        const bool goesOn = match.last + 1 < words.size() && words.at(match.last + 1).joined;
        grammar.readPhrase(word.folded, words.at(match.last).folded, moves, goesOn);
        first = match.last + 1;
    }
    return found;
}

QList<Span> Vocabulary::spans(const QString& text) const
{
    QList<Span> marks;
    for (const ShotLabel& label : shotLabels(text))
        marks.append({label.start, label.length, SpanKind::ShotLabel, -1});
    for (const Dialogue& dialogue : dialogues(text))
        marks.append({dialogue.start, dialogue.length, SpanKind::Dialogue, -1});
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Span& a, const Span& b) { return a.start < b.start; });

    // A label may be inside an apparent dialogue, but not the reverse: the first range wins.
    QList<Span> all;
    qsizetype end = 0;
    for (const Span& mark : std::as_const(marks)) {
        if (mark.start < end)
            continue;
        all.append(mark);
        end = mark.start + mark.length;
    }
    QList<Span> merged;
    qsizetype m = 0;
    for (const Phrasing& phrase : phrases(text)) {
        const PhraseKind kind = m_entries.at(phrase.entry).kind;
        if (kind != PhraseKind::Camera && kind != PhraseKind::Sound)
            continue;
        while (m < all.size() && all.at(m).start + all.at(m).length <= phrase.start)
            merged.append(all.at(m++));
        if (m == all.size() || phrase.start + phrase.length <= all.at(m).start)
            merged.append({phrase.start, phrase.length,
                           kind == PhraseKind::Camera ? SpanKind::CameraMove : SpanKind::Sound,
                           phrase.entry});
    }
    merged.append(all.mid(m));
    // Spaces after a label are not marked.
    for (Span& span : merged) {
        while (span.length > 0 && text.at(span.start + span.length - 1).isSpace())
            --span.length;
    }
    return merged;
}

QStringList Vocabulary::cameraMoves(const QString& text) const
{
    QList<std::pair<QString, QString>> moves; // move, and how it is written
    for (const Span& span : spans(text)) {
        if (span.kind != SpanKind::CameraMove || m_entries.at(span.entry).move.isEmpty())
            continue;
        const QString& move = m_entries.at(span.entry).move;
        // "the camera pans … pan left": a move without a direction equals the same move with one.
        const auto same = std::find_if(moves.begin(), moves.end(), [&](const auto& known) {
            return known.first == move || known.first.startsWith(move + u'/') ||
                   move.startsWith(known.first + u'/');
        });
        if (same == moves.end())
            moves.append({move, text.mid(span.start, span.length)});
        else if (move.size() > same->first.size())
            *same = {move, text.mid(span.start, span.length)};
    }
    QStringList written;
    for (const auto& [move, words] : std::as_const(moves))
        written.append(words);
    return written;
}

QStringList Vocabulary::completions(const QString& prefix, int most) const
{
    const QString wanted = alike(prefix);
    if (wanted.trimmed().isEmpty())
        return {};
    QStringList first;
    QStringList later;
    for (const Phrase& phrase : m_entries) {
        for (const QString& words : phrase.words) {
            const QString folded = alike(words);
            if (folded.startsWith(wanted)) {
                if (folded != wanted)
                    first.append(words);
            } else if (wanted.size() >= 3 && folded.contains(u' ' + wanted)) {
                later.append(words);
            }
        }
    }
    return (first + later).mid(0, most);
}

Completion Vocabulary::completionsAt(const QString& text, qsizetype cursor, int most) const
{
    constexpr qsizetype longest = 4; // words
    const QList<Word> words = wordsOf(text.left(cursor));
    // After a space or a comma no word has been started.
    if (words.isEmpty() || words.constLast().end != cursor)
        return {cursor, {}};
    qsizetype first = words.size() - 1;
    while (first > 0 && words.size() - first < longest && words.at(first).joined)
        --first;
    for (; first < words.size(); ++first) {
        const qsizetype start = words.at(first).start;
        const bool only = first == words.size() - 1;
        const QString prefix = text.mid(start, cursor - start);
        if (only && prefix.size() < 2)
            break;
        const QStringList found = completions(prefix, most);
        if (!found.isEmpty())
            return {start, found};
        // A complete entry is not taken for the start of another one.
        if (has(prefix))
            break;
    }
    return {cursor, {}};
}

bool Vocabulary::has(const QString& words) const
{
    const QString wanted = alike(words);
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const Phrase& phrase) {
        return std::any_of(phrase.words.cbegin(), phrase.words.cend(),
                           [&](const QString& one) { return alike(one) == wanted; });
    });
}

} // namespace rushes
