#include "app/prompt/shotgrammar.h"

#include "app/base/builtindata.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

bool isWordSign(QChar sign)
{
    return (sign.isLetterOrNumber() || sign.isMark()) && !isUnspaced(sign);
}

WordSet wordsOf(const QJsonValue& value)
{
    WordSet words;
    const QJsonArray list = value.toArray();
    for (const QJsonValue& word : list)
        words.add(word.toString());
    return words;
}

WordSet levelledWords(const QJsonValue& value)
{
    WordSet words;
    const QJsonArray groups = value.toArray();
    for (const QJsonValue& group : groups) {
        const QJsonArray list = group[u"words"].toArray();
        for (const QJsonValue& word : list)
            words.add(word.toString(), group[u"level"].toDouble());
    }
    return words;
}

WordSet valuedWords(const QJsonValue& value)
{
    WordSet words;
    const QJsonObject object = value.toObject();
    for (auto word = object.begin(); word != object.end(); ++word)
        words.add(word.key(), word.value().toDouble());
    return words;
}

WordSet unitWords(const QJsonValue& value)
{
    WordSet words;
    const QJsonObject object = value.toObject();
    for (auto unit = object.begin(); unit != object.end(); ++unit) {
        const QJsonArray list = unit.value().toArray();
        for (const QJsonValue& word : list)
            words.add(word.toString(), unit.key().toDouble());
    }
    return words;
}

QList<QRegularExpression> formsOf(const QJsonValue& value)
{
    QList<QRegularExpression> forms;
    const QJsonArray list = value.toArray();
    for (const QJsonValue& form : list)
        forms.append(QRegularExpression(form.toString(), QRegularExpression::UseUnicodePropertiesOption));
    return forms;
}

QHash<QString, WordSet> wordSets(const QJsonValue& value)
{
    QHash<QString, WordSet> sets;
    const QJsonObject object = value.toObject();
    for (auto set = object.begin(); set != object.end(); ++set)
        sets.insert(set.key(), wordsOf(set.value()));
    return sets;
}

ShotGrammar read(const QJsonObject& data)
{
    ShotGrammar grammar;
    grammar.names = levelledWords(data[u"names"]);
    grammar.markedNames = wordsOf(data[u"markedNames"]);
    grammar.codes = levelledWords(data[u"codes"]);
    grammar.numberSigns = wordsOf(data[u"numberSigns"]);
    grammar.ofSigns = wordsOf(data[u"ofSigns"]);
    grammar.edlKeys = wordsOf(data[u"edlKeys"]);
    grammar.ends = wordsOf(data[u"ends"]);
    grammar.counters = wordsOf(data[u"counters"]);
    grammar.numbers = valuedWords(data[u"numbers"]);
    grammar.ordinals = valuedWords(data[u"ordinals"]);
    grammar.ordinalEndings = wordsOf(data[u"ordinalEndings"]);
    grammar.noOrdinals = wordsOf(data[u"noOrdinals"]);
    grammar.units = unitWords(data[u"units"]);
    grammar.frameUnits = wordsOf(data[u"frameUnits"]);
    grammar.percentUnits = wordsOf(data[u"percentUnits"]);
    grammar.rangeSigns = wordsOf(data[u"rangeSigns"]);
    grammar.weakRangeSigns = wordsOf(data[u"weakRangeSigns"]);
    grammar.lengthSigns = wordsOf(data[u"lengthSigns"]);
    grammar.endWords = wordsOf(data[u"endWords"]);
    grammar.openEnds = wordsOf(data[u"openEnds"]);
    grammar.openAfter = wordsOf(data[u"openAfter"]);
    grammar.timeStarts = wordsOf(data[u"timeStarts"]);
    grammar.timeEnds = wordsOf(data[u"timeEnds"]);
    grammar.betweens = wordsOf(data[u"betweens"]);
    grammar.betweenSigns = wordsOf(data[u"betweenSigns"]);
    grammar.turns = valuedWords(data[u"turns"]);
    grammar.labelStarts = wordsOf(data[u"labelStarts"]);
    grammar.promptKeys = wordsOf(data[u"promptKeys"]);
    grammar.joints = wordsOf(data[u"joints"]);
    grammar.cutMarks = wordsOf(data[u"cutMarks"]);
    grammar.cutSigns = wordsOf(data[u"cutSigns"]);
    grammar.timingKeys = wordsOf(data[u"timingKeys"]);
    grammar.timelineHeads = wordsOf(data[u"timelineHeads"]);
    grammar.forAllAlways = wordsOf(data[u"forAllAlways"]);
    grammar.totals = wordsOf(data[u"totals"]);
    grammar.forAll = wordsOf(data[u"forAll"]);
    grammar.fields = wordsOf(data[u"fields"]);
    grammar.mentions = wordsOf(data[u"mentions"]);
    grammar.cuts = wordsOf(data[u"cuts"]);
    grammar.noCuts = wordsOf(data[u"noCuts"]);
    grammar.transitions = wordsOf(data[u"transitions"]);
    grammar.places = wordsOf(data[u"places"]);
    grammar.clipForms = formsOf(data[u"clipForms"]);
    grammar.eachForms = formsOf(data[u"eachForms"]);
    grammar.chat = wordSets(data[u"chat"]);
    grammar.json = wordSets(data[u"json"]);
    grammar.table = wordSets(data[u"table"]);
    return grammar;
}

} // namespace

bool isUnspaced(QChar sign)
{
    switch (sign.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
        return true;
    default:
        return sign == u'\u30FC';
    }
}

void WordSet::add(const QString& word, double value)
{
    if (word.isEmpty())
        return;
    m_values.insert(word, value);
    m_firsts.insert(word.front());
    if (!m_sizes.contains(word.size())) {
        m_sizes.append(word.size());
        std::sort(m_sizes.begin(), m_sizes.end(), std::greater<>());
    }
}

qsizetype WordSet::endAt(QStringView text, qsizetype at, double* value) const
{
    if (at >= text.size() || !m_firsts.contains(text.at(at)))
        return -1;
    for (const qsizetype size : m_sizes) {
        const qsizetype end = at + size;
        if (end > text.size())
            continue;
        const bool whole = !isWordSign(text.at(end - 1)) || end == text.size() || !isWordSign(text.at(end)) ||
                           text.at(end).isDigit();
        if (!whole)
            continue;
        const auto found = m_values.constFind(text.mid(at, size).toString());
        if (found == m_values.cend())
            continue;
        if (value)
            *value = *found;
        return end;
    }
    return -1;
}

const ShotGrammar& ShotGrammar::builtIn()
{
    static const ShotGrammar grammar = [] {
        const QJsonDocument document = QJsonDocument::fromJson(builtInData(u"shotgrammar.json"_s));
        if (!document.isObject())
            qFatal("shotgrammar.json is damaged");
        return read(document.object());
    }();
    return grammar;
}

} // namespace rushes::prompts
