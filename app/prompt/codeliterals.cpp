#include "app/base/validtext.h"
#include "app/prompt/literals.h"
#include "app/prompt/openparts.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// The parts of LiteralReader for program code: names, calls that only wrap a value, maps of several
/// languages.
namespace rushes {

/// true, None, a variable, a call that only wraps a value.
std::optional<QJsonValue> LiteralReader::word()
{
    const qsizetype from = m_at;
    QString word = name();
    const QString lower = word.toLower();
    if ((sign() == u'"' || sign() == u'\'') && isCode() && word.size() <= 2 &&
        QRegularExpression(u"^[rbuf]{1,2}$"_s).match(lower).hasMatch()) {
        const std::optional<QString> text = string(lower.contains(u'r'), lower.contains(u'f'));
        return text ? std::optional(QJsonValue(*text)) : std::nullopt;
    }
    if (lower == u"true" || lower == u"false")
        return lower == u"true";
    if (word == u"null" || word == u"None" || word == u"undefined")
        return QJsonValue(QJsonValue::Null);
    if (!isCode()) {
        m_at = from;
        return fail(textMissing());
    }
    if (word == u"new") {
        if (const std::optional<QJsonValue> empty = created())
            return empty;
    }
    QJsonValue found = m_variables->value(word, QJsonValue(QJsonValue::Undefined));
    while (sign() == u'.' && startsName(sign(1))) {
        // Methods such as "payload.to_json" are skipped: the value is the payload.
        const qsizetype before = m_at;
        if (!found.isUndefined())
            skipMethods();
        if (m_at != before)
            return found;
        ++m_at;
        const QString part = name();
        found = found.isObject() ? found.toObject().value(part) : QJsonValue(QJsonValue::Undefined);
        word += u'.' + part;
    }
    if (sign() == u'(')
        return call(word);
    if (sign() == u'[' && found.isObject()) {
        ++m_at;
        const std::optional<QJsonValue> index = term();
        if (!index || sign() != u']')
            return {};
        ++m_at;
        found = found.toObject().value(index->toString());
    }
    if (found.isUndefined())
        return QJsonValue(openparts::marked(word));
    return found;
}

/// dict(prompt="…", duration=5)
std::optional<QJsonValue> LiteralReader::dictionary()
{
    ++m_at;
    ++m_depth;
    QJsonObject read;
    bool good = true;
    while (good && (skipBlank(), !atEnd() && sign() != u')')) {
        const QString key = name();
        skipBlank();
        good = !key.isEmpty() && sign() == u'=';
        if (!good)
            break;
        ++m_at;
        const std::optional<QJsonValue> item = value();
        good = item.has_value();
        if (good)
            read.insert(key, *item);
        skipBlank();
        if (sign() == u',')
            ++m_at;
    }
    --m_depth;
    if (!good || sign() != u')')
        return {};
    ++m_at;
    return read;
}

std::optional<QJsonValue> LiteralReader::call(const QString& name)
{
    static const QStringList wrappers = {u"JSON.stringify"_s,
                                         u"json.dumps"_s,
                                         u"dumps"_s,
                                         u"orjson.dumps"_s,
                                         u"JSON.parse"_s,
                                         u"json.loads"_s,
                                         u"json_encode"_s,
                                         u"JSON.dump"_s,
                                         u"JSON.generate"_s,
                                         u"json.Marshal"_s,
                                         u"jsonEncode"_s,
                                         u"json.encode"_s,
                                         u"JsonSerializer.Serialize"_s,
                                         u"JsonConvert.SerializeObject"_s,
                                         u"Jason.encode"_s,
                                         u"toJSON"_s,
                                         u"json.NewEncoder"_s};
    // The name of a type: GenerateVideosConfig(duration_seconds=4)
    const QString last = name.section(u'.', -1);
    if (name == u"dict" || name == u"list")
        return dictionary();
    if (name == u"array")
        return array(u')');
    if (name == u"Map.of")
        return pairs();
    if (wrappers.contains(name))
        return wrapped();
    if (last.isEmpty() || !last.front().isUpper())
        return {};
    const qsizetype from = m_at;
    const std::optional<QJsonValue> read = dictionary();
    if (!read || read->toObject().isEmpty()) {
        m_at = from;
        return {};
    }
    return read;
}

/// A call that only turns its argument into JSON.
std::optional<QJsonValue> LiteralReader::wrapped()
{
    const qsizetype open = m_at++;
    ++m_depth;
    const std::optional<QJsonValue> inner = value();
    --m_depth;
    m_at = open;
    skipOne();
    skipMethods();
    return inner;
}

/// Skips methods that do not change a body: ".encode('utf-8')", ".to_json".
void LiteralReader::skipMethods()
{
    static const QRegularExpression method(
        u"^\\s*\\.(?:encode\\([^)]*\\)|to_json\\b(?:\\(\\))?|to_s\\b|toString\\(\\)|into_bytes\\(\\)|getBytes\\([^)]*\\)|trimIndent\\(\\)|toRequestBody\\([^()]*\\))"_s);
    for (;;) {
        const auto match = method.match(beginning(m_text.mid(m_at), 60));
        if (!match.hasMatch())
            return;
        m_at += match.capturedLength();
    }
}

/// Map.of("prompt", "A moth", "duration", 4)
std::optional<QJsonValue> LiteralReader::pairs()
{
    const std::optional<QJsonValue> read = array(u')');
    const QJsonArray items = read ? read->toArray() : QJsonArray();
    QJsonObject object;
    for (qsizetype i = 0; i + 1 < items.size(); i += 2)
        object.insert(items.at(i).toString(), items.at(i + 1));
    return object.isEmpty() || items.size() % 2 != 0 ? std::nullopt : std::optional(QJsonValue(object));
}

/// The place of the brace in "map[string]any{", "Request{", "new {", "%{"; -1: there is no such type.
qsizetype LiteralReader::afterType() const
{
    static const QRegularExpression type(
        u"^(?:&?map\\[string\\](?:interface\\s*\\{\\s*\\}|any|string)\\s*|new\\s+(?=\\{)|&?[A-Z]\\w{0,40}(?=\\{)|%(?=\\{)|json!\\(\\s*(?=\\{))"_s);
    if (!isCode())
        return -1;
    const auto match = type.match(beginning(m_text.mid(m_at), 80));
    const qsizetype at = m_at + match.capturedLength();
    return match.hasMatch() && at < m_text.size() && m_text.at(at) == u'{' ? at : -1;
}

/// Skips to the last character of "=>" (or, in an object, "=") instead of a colon; also ":" in a list with
/// keys.
bool LiteralReader::skipAssignment(bool inList)
{
    if (!isCode())
        return false;
    if (sign() == u'=' && sign(1) == u'>') {
        ++m_at;
        return true;
    }
    if (inList)
        return sign() == u':' && sign(1) != u':';
    return sign() == u'=' && sign(1) != u'=';
}

/// new JSONObject(): an object that is filled later.
std::optional<QJsonValue> LiteralReader::created()
{
    static const QRegularExpression empty(
        u"^\\s+(?:\\w+\\.)*(?:JSONObject|JsonObject|HashMap|LinkedHashMap|TreeMap|Dictionary|Hash|Map|ObjectNode|JObject)(?:<[\\w, <>?]*>)?\\s*\\(\\s*\\)"_s);
    const auto match = empty.match(beginning(m_text.mid(m_at), 100));
    if (!match.hasMatch())
        return {};
    m_at += match.capturedLength();
    return QJsonObject();
}

} // namespace rushes
