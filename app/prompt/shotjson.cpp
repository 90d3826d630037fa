#include "app/prompt/shotforms.h"
#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr int deepest = 6;

bool isKey(const QString& set, const QString& key)
{
    const WordSet words = ShotGrammar::builtIn().json.value(set);
    const QString plain = key.trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_');
    return words.contains(plain) || words.contains(key.trimmed().toLower());
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

/// A shot's own label inside its text goes, as everywhere.
ShotPart labelled(const QString& words)
{
    const ShotText text(words);
    const QList<ShotHead> heads = headsIn(text);
    if (heads.isEmpty() || heads.constFirst().place.start != 0 ||
        !(heads.constFirst().time || (heads.constFirst().level && heads.constFirst().number)))
        return {words.trimmed(), {}, {}};
    const ShotParts parts = cutAt(text, {heads.constFirst()});
    ShotPart part = parts.shots.value(0);
    part.text = QStringList{part.text, parts.after}.join(u'\n').trimmed();
    return part;
}

/// What says when: keys that are taken out of an object.
bool readTime(const QString& key, const QJsonValue& value, ShotPart& part, std::optional<double>& start,
              std::optional<double>& end)
{
    if (isKey(u"times"_s, key)) {
        if (value.isObject())
            return false;
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
    const bool isMilliseconds = isKey(u"milliseconds"_s, key);
    if (!isStart && !isEnd && !isLength && !isMilliseconds)
        return false;
    std::optional<double> number = numberOf(value);
    if (!number)
        return false;
    if (isMilliseconds)
        number = *number / 1000;
    if (isStart) {
        start = number;
    } else if (isEnd) {
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
    if (!value.isObject())
        return labelled(flat(value));
    ShotPart part;
    std::optional<double> start;
    std::optional<double> end;
    QString main;
    QStringList others;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString key = entry.key();
        const QJsonValue one = entry.value();
        if (readTime(key, one, part, start, end))
            continue;
        const ShotText name(plainValue(one));
        if (isKey(u"numbers"_s, key) && (one.isDouble() || isNumberCell(name, {0, name.plain.size()})))
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
        const ShotPart inner = labelled(main);
        main = inner.text;
        if (!part.time && !part.seconds)
            part.time = inner.time;
    }
    if (start && end && *end > *start)
        part.time = StatedTime{*start, *end, true, false, {}};
    else if (start && !part.seconds && !part.time)
        part.time = StatedTime{*start, {}, true, false, {}};
    part.text = (QStringList{main} + others).join(u'\n').trimmed();
    return part;
}

/// The shots that a value lists: an array, or an object whose keys are times or names.
QList<ShotPart> shotsIn(const QJsonValue& value)
{
    QList<ShotPart> shots;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue& one : list)
            shots.append(shotOf(one));
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one) {
            QString key = one.key();
            key.replace(u'_', u' ');
            const ShotText text(key);
            const Slice all = text.trimmed({0, text.plain.size()});
            const auto time = timeIn(text, all);
            const auto name = nameAt(text, all.start, all.end);
            const bool named = name && name->number && name->end == all.end;
            if (!(time && time->sure) && !named)
                return {};
            ShotPart part = shotOf(one.value());
            if (time)
                part.time = time;
            shots.append(part);
        }
        // QJsonObject sorts its keys as text: "10-12s" before "4-9s".
        std::stable_sort(shots.begin(), shots.end(), [](const ShotPart& a, const ShotPart& b) {
            return a.time && b.time && a.time->from < b.time->from;
        });
    }
    return shots.size() > 1 ? shots : QList<ShotPart>();
}

/// Where the shots are: the first list under a name that says so, looked for a few levels deep.
QList<ShotPart> listUnder(QJsonValue value, QString& path, QStringList& rest, int depth = 0)
{
    if (value.isArray() && depth == 0)
        return shotsIn(value);
    if (!value.isObject() || depth > 3)
        return {};
    const QJsonObject object = value.toObject();
    QList<ShotPart> shots;
    QString taken;
    for (auto one = object.begin(); one != object.end() && shots.isEmpty(); ++one) {
        if (isKey(u"lists"_s, one.key())) {
            shots = shotsIn(one.value());
            taken = one.key();
        }
    }
    if (shots.isEmpty() && depth == 0) {
        shots = shotsIn(value);
        if (!shots.isEmpty())
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
    for (auto one = object.begin(); one != object.end(); ++one) {
        const bool length =
            (isKey(u"lengths"_s, one.key()) || isKey(u"times"_s, one.key())) && numberOf(one.value());
        const QString words = one.key() == taken || length ? QString() : flat(one.value());
        if (!words.isEmpty())
            rest.append(isKey(u"main"_s, one.key()) ? words : one.key() + u": "_s + words);
    }
    return shots;
}

/// The JSON in a text: all of it, or what stands between the first line that opens it and its end.
Slice jsonIn(const QString& prompt)
{
    const QString trimmed = prompt.trimmed();
    if (trimmed.isEmpty())
        return {};
    qsizetype start = -1;
    for (qsizetype at = 0; at >= 0 && at < prompt.size() && start < 0;) {
        qsizetype sign = at;
        while (sign < prompt.size() && prompt.at(sign).isSpace())
            ++sign;
        if (sign < prompt.size() && prompt.at(sign) == u'{')
            start = sign;
        if (sign < prompt.size() && prompt.at(sign) == u'[') {
            qsizetype inner = sign + 1;
            while (inner < prompt.size() && prompt.at(inner).isSpace())
                ++inner;
            if (inner < prompt.size() && (prompt.at(inner) == u'{' || prompt.at(inner) == u'"'))
                start = sign;
        }
        const qsizetype next = prompt.indexOf(u'\n', at);
        at = next < 0 ? -1 : next + 1;
    }
    if (start < 0)
        return {};
    const qsizetype end = prompt.lastIndexOf(prompt.at(start) == u'{' ? u'}' : u']');
    return end > start ? Slice{start, end + 1} : Slice{};
}

} // namespace

bool looksLikeJson(const QString& prompt)
{
    const Slice json = jsonIn(prompt);
    if (json.isEmpty())
        return false;
    const QString text = prompt.mid(json.start, json.size());
    return !QJsonDocument::fromJson(text.toUtf8()).isNull() ||
           (text.size() * 2 > prompt.size() &&
            (text.contains(u"\":"_s) || text.contains(u"\" :"_s) || text.contains(u"”:"_s)));
}

ShotParts jsonShots(const QString& prompt)
{
    ShotParts result;
    const Slice json = jsonIn(prompt);
    if (json.isEmpty())
        return result;
    QString source = prompt.mid(json.start, json.size());
    QJsonDocument document = QJsonDocument::fromJson(source.toUtf8());
    if (document.isNull()) {
        static const QRegularExpression commaAtEnd(u",(?=\\s{0,99}[\\]}])"_s);
        document = QJsonDocument::fromJson(source.remove(commaAtEnd).toUtf8());
    }
    if (document.isNull())
        return result;
    QString path;
    QStringList rest;
    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    result.shots = listUnder(root, path, rest);
    if (result.shots.isEmpty())
        return result;
    const ShotText text(prompt);
    result.before = (QStringList{cleanedScene(text, {0, json.start})} + rest).join(u'\n').trimmed();
    result.after = cleaned(text, {json.end, prompt.size()});
    return result;
}

} // namespace rushes::prompts
