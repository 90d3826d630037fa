#include "app/prompt/literals.h"
#include "app/prompt/openparts.h"
#include "app/prompt/shotforms.h"
#include "app/prompt/shotstructure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

/// A list that program code assigns to a name at the start of a line: "shots = [", "const shots: Shot[] = [".
std::optional<std::pair<Slice, qsizetype>> namedListIn(const QString& prompt)
{
    static const QRegularExpression form(
        u"^[ \\t]*(?:(?:export|const|let|var|final|static)[ \\t]+){0,3}([\\p{L}_$][\\w$]{0,40})[ \\t]*(?::[^=\\n\"']{1,60})?=[ \\t]*(\\[)\\s*[({\\[\"'A-Z]"_s,
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    for (auto all = form.globalMatch(prompt); all.hasNext();) {
        const auto match = all.next();
        if (!isListKey(match.captured(1)))
            continue;
        const qsizetype end = prompt.lastIndexOf(u']');
        if (end > match.capturedStart(2))
            return std::pair{Slice{match.capturedStart(2), end + 1}, match.capturedStart()};
    }
    return {};
}

/// The JSON in a text: all of it, or from the first line that starts JSON to its end.
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
            if (inner < prompt.size() && u"{[\"'\u201C"_s.contains(prompt.at(inner)))
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

namespace {

/// Lenient JSON; several values in sequence, as in JSON lines, are a list.
std::optional<QJsonValue> valueIn(const QString& source)
{
    const QJsonDocument document = QJsonDocument::fromJson(source.toUtf8());
    if (document.isArray())
        return QJsonValue(document.array());
    if (document.isObject())
        return QJsonValue(document.object());
    LiteralReader reader(source);
    QJsonArray all;
    for (;;) {
        const std::optional<QJsonValue> value = reader.value();
        if (!value || (!value->isObject() && !value->isArray()))
            return {};
        all.append(*value);
        reader.skipBlank();
        if (reader.sign() == u',')
            reader.moveTo(reader.at() + 1);
        reader.skipBlank();
        if (reader.atEnd())
            break;
    }
    return all.size() == 1 ? all.first() : QJsonValue(all);
}

} // namespace

namespace {

/// A list of shots in program code, including tuples. A value with open parts is no list.
ShotParts namedListShots(const QString& prompt)
{
    ShotParts result;
    const auto named = namedListIn(prompt);
    if (!named)
        return result;
    const auto& [list, start] = *named;
    const QString source = prompt.mid(list.start, list.size());
    const QHash<QString, QJsonValue> none;
    LiteralReader reader(source, 0, &none);
    const std::optional<QJsonValue> value = reader.value();
    if (!value || !value->isArray())
        return result;
    QString words;
    for (const ShotPart& shot : structuredShots(*value).shots) {
        result.shots.append(shot);
        words += shot.text;
    }
    if (result.shots.size() < 2 || openparts::isIn(words))
        return {};
    const ShotText text(prompt);
    qsizetype end = list.start + reader.at();
    while (end < prompt.size() && (prompt.at(end) == u';' || prompt.at(end) == u','))
        ++end;
    result.before = cleanedScene(text, {0, start});
    result.after = cleaned(text, {end, prompt.size()});
    return result;
}

} // namespace

ShotParts jsonShots(const QString& prompt)
{
    if (ShotParts named = namedListShots(prompt); !named.shots.isEmpty())
        return named;
    ShotParts result;
    const Slice json = jsonIn(prompt);
    if (json.isEmpty())
        return result;
    const std::optional<QJsonValue> root = valueIn(prompt.mid(json.start, json.size()));
    if (!root)
        return result;
    StructuredShots listed = structuredShots(*root);
    if (listed.shots.isEmpty())
        return result;
    result.shots = listed.shots;
    const ShotText text(prompt);
    result.before = (QStringList{cleanedScene(text, {0, json.start})} + listed.rest).join(u'\n').trimmed();
    result.after = cleaned(text, {json.end, prompt.size()});
    return result;
}

} // namespace rushes::prompts
