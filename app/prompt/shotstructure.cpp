#include "app/prompt/shotstructure.h"

#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr int deepest = 6;

bool isKey(const QString& set, const QString& key)
{
    const WordSet words = ShotGrammar::builtIn().json.value(set);
    const QString plain = key.trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_');
    if (words.contains(plain) || words.contains(key.trimmed().toLower()))
        return true;
    QString snake; // "startTime"
    for (const QChar sign : key.trimmed())
        snake += sign.isUpper() && !snake.isEmpty() ? u"_"_s + sign.toLower() : QString(sign.toLower());
    return words.contains(snake);
}

QString plainValue(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().trimmed();
    if (value.isDouble())
        return QString::number(value.toDouble());
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return {};
}

/// "key: value", nested objects as "key: a: 1, b: 2".
QString flat(const QJsonValue& value, int depth = 0)
{
    if (depth > deepest)
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    QStringList pieces;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue& one : list)
            pieces.append(flat(one, depth + 1));
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one) {
            const QString words = flat(one.value(), depth + 1);
            if (!words.isEmpty())
                pieces.append(one.key() + u": "_s + words);
        }
    } else {
        return plainValue(value);
    }
    pieces.removeAll(QString());
    return pieces.join(u", "_s);
}

std::optional<double> numberOf(const QJsonValue& value)
{
    if (value.isDouble())
        return value.toDouble();
    if (!value.isString())
        return {};
    const ShotText text(value.toString());
    bool isNumber = false;
    const double plain = text.plain.trimmed().toDouble(&isNumber);
    if (isNumber)
        return plain;
    const auto time = timeIn(text, {0, text.plain.size()});
    if (!time)
        return {};
    return time->to ? *time->to - time->from : time->from;
}

bool readTime(const QString& key, const QJsonValue& value, ShotPart& part, std::optional<double>& start,
              std::optional<double>& end);

bool readAllTimes(const QJsonObject& object, ShotPart& part, std::optional<double>& start,
                  std::optional<double>& end)
{
    bool all = true;
    for (auto one = object.begin(); one != object.end(); ++one)
        all = readTime(one.key(), one.value(), part, start, end) && all;
    return all;
}

/// "start_frame": 0, "end_frame": 96; "frames": "0-96"
bool readFrames(const QString& key, const QJsonValue& value, ShotPart& part)
{
    const bool isStart = isKey(u"startFrames"_s, key);
    const bool isEnd = isKey(u"endFrames"_s, key);
    if (!isStart && !isEnd && !isKey(u"frames"_s, key))
        return false;
    StatedTime time = part.time.value_or(StatedTime());
    time.sure = true;
    time.measure = StatedTime::Measure::Frames;
    if (isStart || isEnd) {
        const std::optional<double> number = numberOf(value);
        if (!number)
            return false;
        if (isStart)
            time.from = *number;
        else
            time.to = *number;
    } else {
        const QJsonArray pair = value.toArray();
        const ShotText text(u"frames "_s + (pair.size() == 2
                                                ? plainValue(pair.at(0)) + u'-' + plainValue(pair.at(1))
                                                : plainValue(value)));
        const auto range = timeIn(text, {0, text.plain.size()});
        if (!range || range->measure != StatedTime::Measure::Frames)
            return false;
        time = *range;
    }
    part.time = time;
    return true;
}

/// Reads a key that states a time; such keys are removed from the object.
bool readTime(const QString& key, const QJsonValue& value, ShotPart& part, std::optional<double>& start,
              std::optional<double>& end)
{
    if (isKey(u"times"_s, key)) {
        // "time": {"start": 0, "end": 4}
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            const QStringList keys = object.keys();
            const bool said =
                !keys.isEmpty() && std::all_of(keys.begin(), keys.end(), [&](const QString& one) {
                    const bool isTime =
                        isKey(u"starts"_s, one) || isKey(u"ends"_s, one) || isKey(u"lengths"_s, one);
                    return isTime && numberOf(object.value(one)).has_value();
                });
            return said && readAllTimes(object, part, start, end);
        }
        const ShotText text(value.isArray() ? plainValue(value.toArray().first()) + u" - "_s +
                                                  plainValue(value.toArray().last())
                                            : plainValue(value));
        const auto time = timeIn(text, {0, text.plain.size()});
        if (!time)
            return false;
        part.time = time;
        return true;
    }
    const bool isStart = isKey(u"starts"_s, key);
    const bool isEnd = isKey(u"ends"_s, key);
    const bool isLength = isKey(u"lengths"_s, key);
    const bool startsInMs = isKey(u"startMilliseconds"_s, key);
    const bool endsInMs = isKey(u"endMilliseconds"_s, key);
    const bool isMilliseconds = startsInMs || endsInMs || isKey(u"milliseconds"_s, key);
    if (!isStart && !isEnd && !isLength && !isMilliseconds)
        return false;
    std::optional<double> number = numberOf(value);
    if (!number)
        return false;
    if (isMilliseconds)
        number = *number / 1000;
    if (isStart || startsInMs) {
        start = number;
    } else if (isEnd || endsInMs) {
        end = number;
    } else {
        // "duration": "0-4s"
        const ShotText text(plainValue(value));
        const auto time = timeIn(text, {0, text.plain.size()});
        if (time && time->to)
            part.time = time;
        else
            part.seconds = number;
    }
    return true;
}

ShotPart shotOf(const QJsonValue& value)
{
    // ["0-4s", "A fox …"]
    const QJsonArray pair = value.toArray();
    if (pair.size() == 2 && pair.at(1).isString()) {
        const ShotText first(plainValue(pair.first()));
        const auto time = timeIn(first, {0, first.plain.size()});
        if (time && (time->sure || pair.first().isDouble()))
            return {pair.at(1).toString().trimmed(), time, {}};
    }
    // ("A fox …", 4)
    if (pair.size() == 2 && pair.first().isString() && pair.at(1).isDouble() && pair.at(1).toDouble() > 0) {
        ShotPart part = partIn(pair.first().toString().trimmed());
        part.seconds = pair.at(1).toDouble();
        return part;
    }
    if (!value.isObject())
        return partIn(flat(value));
    ShotPart part;
    std::optional<double> start;
    std::optional<double> end;
    QString main;
    QStringList others;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString key = entry.key();
        const QJsonValue one = entry.value();
        if (readTime(key, one, part, start, end) || readFrames(key, one, part))
            continue;
        const ShotText name(plainValue(one));
        const bool label = isNumberCell(name, {0, name.plain.size()});
        if ((isKey(u"numbers"_s, key) && (one.isDouble() || label)) ||
            (label && one.isString() && name.plain.at(0).isLetter()))
            continue;
        const QString words = flat(one);
        if (words.isEmpty())
            continue;
        if (isKey(u"main"_s, key) && main.isEmpty()) {
            main = words;
        } else {
            others.append(key + u": "_s + words);
        }
    }
    if (main.isEmpty() && others.size() == 1)
        others = {others.constFirst().section(u": "_s, 1)};
    if (!main.isEmpty()) {
        const ShotPart inner = partIn(main);
        main = inner.text;
        if (!part.time && !part.seconds)
            part.time = inner.time;
    }
    if (part.time && part.time->measure == StatedTime::Measure::Frames &&
        part.time->to.value_or(0) <= part.time->from)
        part.time.reset();
    if (start && end && *end > *start)
        part.time = StatedTime{*start, *end, true, false, {}};
    else if (start && !part.seconds && !part.time)
        part.time = StatedTime{*start, {}, true, false, {}};
    part.text = (QStringList{main} + others).join(u'\n').trimmed();
    return part;
}

/// A single shot, or the shots of a scene, whose other values are added to the first shot.
QList<ShotPart> shotsOfItem(const QJsonValue& value)
{
    QJsonObject object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one) {
        const QJsonArray inner = one->toArray();
        const bool lists = isKey(u"lists"_s, one.key()) && !inner.isEmpty() &&
                           std::all_of(inner.begin(), inner.end(), [](const QJsonValue& item) {
                               const QStringList keys = item.toObject().keys();
                               return std::any_of(keys.begin(), keys.end(),
                                                  [](const QString& key) { return isKey(u"main"_s, key); });
                           });
        if (!lists)
            continue;
        QList<ShotPart> shots;
        for (const QJsonValue& item : inner)
            shots.append(shotOf(item));
        object.erase(one);
        const QString ahead = shotOf(object).text;
        if (!ahead.isEmpty())
            shots.first().text.prepend(ahead + u'\n');
        return shots;
    }
    return {shotOf(value)};
}

/// True for a key that is a shot's name with a number, or a time.
bool isShotKey(QString key)
{
    const ShotText text(key.replace(u'_', u' '));
    const Slice all = text.trimmed({0, text.plain.size()});
    const auto time = timeIn(text, all);
    const auto name = nameAt(text, all.start, all.end);
    return (time && time->sure) || (name && name->number && name->end == all.end);
}

/// The shots that a value lists: an array, or an object whose keys are times or names.
QList<ShotPart> shotsIn(const QJsonValue& value)
{
    QList<ShotPart> shots;
    QList<int> numbers;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue& one : list)
            shots.append(shotsOfItem(one));
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one) {
            QString key = one.key();
            key.replace(u'_', u' ');
            const ShotText text(key);
            const Slice all = text.trimmed({0, text.plain.size()});
            auto time = timeIn(text, all);
            const auto name = nameAt(text, all.start, all.end);
            bool isNumber = false; // under a key that names a list
            int number = text.plain.toInt(&isNumber);
            if (name && name->number && name->end == all.end)
                number = *name->number;
            else if (!isNumber && !(time && time->sure))
                return {};
            if (isNumber)
                time.reset();
            ShotPart part = shotOf(one.value());
            if (time)
                part.time = time;
            shots.append(part);
            numbers.append(number);
        }
        // QJsonObject sorts keys as text: "10-12s" before "4-9s", "shot_three" before "shot_two".
        QList<qsizetype> order(shots.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
            const auto& first = shots.at(a).time;
            const auto& second = shots.at(b).time;
            return numbers.at(a) != numbers.at(b) ? numbers.at(a) < numbers.at(b)
                                                  : first && second && first->from < second->from;
        });
        QList<ShotPart> sorted;
        for (const qsizetype at : std::as_const(order))
            sorted.append(shots.at(at));
        shots = sorted;
    }
    return shots.size() > 1 ? shots : QList<ShotPart>();
}

/// A list under an unknown key: of texts, of pairs, of objects with a prompt.
bool isListOfShots(const QJsonArray& list)
{
    return std::all_of(list.begin(), list.end(), [](const QJsonValue& item) {
        const QJsonObject object = item.toObject();
        const QStringList keys = object.keys();
        return item.isString() || item.isArray() || object.size() == 1 ||
               std::any_of(keys.begin(), keys.end(), [](const QString& key) {
                   return isKey(u"main"_s, key) || isKey(u"times"_s, key) || isKey(u"lengths"_s, key) ||
                          isKey(u"numbers"_s, key);
               });
    });
}

/// TOML's named tables: "scene": [{"prompt": …}, {"prompt": …}].
bool isListOfNamed(const QString& key, const QJsonValue& value)
{
    const QJsonArray list = value.toArray();
    const QString name = key.toLower();
    return list.size() > 1 && ShotGrammar::builtIn().names.endAt(name, 0) == name.size() &&
           std::all_of(list.begin(), list.end(), [](const QJsonValue& item) {
               const QStringList keys = item.toObject().keys();
               return std::any_of(keys.begin(), keys.end(),
                                  [](const QString& one) { return isKey(u"main"_s, one); });
           });
}

/// Takes a separate list of lengths, "durations": [4, 5, 3]; returns its key, empty if there is none.
QString takeLengths(const QJsonObject& object, QList<ShotPart>& shots)
{
    for (auto one = object.begin(); one != object.end(); ++one) {
        const QJsonArray list = one->toArray();
        QString key = one.key().toLower();
        if (key.endsWith(u's'))
            key.chop(1);
        const bool fits =
            list.size() == shots.size() && (isKey(u"lengths"_s, one.key()) || isKey(u"lengths"_s, key)) &&
            std::all_of(list.begin(), list.end(),
                        [](const QJsonValue& length) { return numberOf(length).value_or(0) > 0; });
        if (!fits)
            continue;
        for (qsizetype i = 0; i < shots.size(); ++i) {
            if (!shots.at(i).time && !shots.at(i).seconds)
                shots[i].seconds = numberOf(list.at(i));
        }
        return one.key();
    }
    return {};
}

/// The first list of shots under a known key, searched a few levels deep.
QList<ShotPart> listUnder(QJsonValue value, QString& path, QStringList& rest, int depth = 0)
{
    if (value.isArray() && depth == 0)
        return isListOfShots(value.toArray()) ? shotsIn(value) : QList<ShotPart>();
    if (!value.isObject() || depth > 3)
        return {};
    const QJsonObject object = value.toObject();
    QList<ShotPart> shots;
    QString taken;
    for (auto one = object.begin(); one != object.end() && shots.isEmpty(); ++one) {
        if (isKey(u"lists"_s, one.key()) || isListOfNamed(one.key(), one.value())) {
            shots = shotsIn(one.value());
            taken = one.key();
        }
    }
    // {"shot_1": …, "shot_2": …, "style": …}
    QJsonObject named;
    for (auto one = object.begin(); one != object.end() && shots.isEmpty() && depth == 0; ++one) {
        if (isShotKey(one.key()))
            named.insert(one.key(), one.value());
    }
    if (named.size() > 1)
        shots = shotsIn(named);
    if (!shots.isEmpty() && !named.isEmpty()) {
        for (auto one = object.begin(); one != object.end(); ++one) {
            const QString words = named.contains(one.key()) ? QString() : flat(one.value());
            if (!words.isEmpty())
                rest.append(isKey(u"main"_s, one.key()) ? words : one.key() + u": "_s + words);
        }
        return shots;
    }
    for (auto one = object.begin(); one != object.end() && shots.isEmpty(); ++one) {
        if (!one.value().isObject())
            continue;
        QStringList inner;
        shots = listUnder(one.value(), path, inner, depth + 1);
        if (!shots.isEmpty()) {
            taken = one.key();
            rest.append(inner);
        }
    }
    if (shots.isEmpty())
        return {};
    path = taken;
    const QString lengths = takeLengths(object, shots);
    for (auto one = object.begin(); one != object.end(); ++one) {
        const bool length =
            (isKey(u"lengths"_s, one.key()) || isKey(u"times"_s, one.key())) && numberOf(one.value());
        const bool isTaken = one.key() == taken || one.key() == lengths;
        const QString words = isTaken || length ? QString() : flat(one.value());
        if (!words.isEmpty())
            rest.append(isKey(u"main"_s, one.key()) ? words : one.key() + u": "_s + words);
    }
    return shots;
}

} // namespace

StructuredShots structuredShots(const QJsonValue& value)
{
    StructuredShots result;
    QString path;
    result.shots = listUnder(value, path, result.rest);
    return result;
}

ShotPart structuredShot(const QJsonValue& value)
{
    return shotOf(value);
}

bool isMainKey(const QString& key)
{
    return isKey(u"main"_s, key);
}

bool isListKey(const QString& key)
{
    return isKey(u"lists"_s, key);
}

QString flatWords(const QJsonValue& value)
{
    return flat(value);
}

} // namespace rushes::prompts
