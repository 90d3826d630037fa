#include "app/prompt/yaml.h"

#include "app/prompt/literals.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int deepest = 32;
constexpr qsizetype longest = 200'000; ///< characters

/// Reads line by line; more deeply indented lines belong to the key above them.
class YamlReader
{
public:
    explicit YamlReader(const QString& text)
        : m_lines(QString(text).replace(u'\u00A0', u' ').split(u'\n'))
    {
    }

    std::optional<QJsonValue> read()
    {
        skipBlank();
        if (m_at < m_lines.size() && m_lines.at(m_at).trimmed() == u"---"_s) {
            ++m_at;
            skipBlank();
        }
        if (m_at >= m_lines.size())
            return {};
        std::optional<QJsonValue> value = block(indentOf(m_lines.at(m_at)), 0);
        skipBlank();
        if (m_at < m_lines.size() && m_lines.at(m_at).trimmed() == u"..."_s)
            ++m_at;
        skipBlank();
        return m_at >= m_lines.size() ? value : std::nullopt;
    }

private:
    static qsizetype indentOf(const QString& line)
    {
        qsizetype at = 0;
        while (at < line.size() && line.at(at) == u' ')
            ++at;
        return at;
    }
    static bool isItem(const QString& words) { return words == u"-"_s || words.startsWith(u"- "_s); }

    void skipBlank()
    {
        while (m_at < m_lines.size()) {
            const QString words = m_lines.at(m_at).trimmed();
            if (!words.isEmpty() && !words.startsWith(u'#'))
                return;
            ++m_at;
        }
    }

    /// Splits "key: rest"; false: the words have no key.
    static bool split(const QString& words, QString& key, QString& rest)
    {
        static const QRegularExpression form(
            u"^(\"[^\"]{1,80}\"|'[^']{1,80}'|[\\p{L}\\p{N}_/][\\p{L}\\p{N}_./{}() -]{0,119}?)\\s*:(?:\\s+(.*)|)$"_s,
            QRegularExpression::DotMatchesEverythingOption);
        const auto match = form.match(words);
        if (!match.hasMatch())
            return false;
        key = match.captured(1);
        if (key.startsWith(u'"') || key.startsWith(u'\''))
            key = key.mid(1, key.size() - 2);
        rest = match.captured(2).trimmed();
        return true;
    }

    std::optional<QJsonValue> block(qsizetype indent, int depth)
    {
        if (depth > deepest || m_at >= m_lines.size())
            return {};
        const QString words = m_lines.at(m_at).trimmed();
        return isItem(words) ? list(indent, depth) : map(indent, depth);
    }

    std::optional<QJsonValue> list(qsizetype indent, int depth)
    {
        QJsonArray items;
        for (skipBlank(); m_at < m_lines.size(); skipBlank()) {
            const QString line = m_lines.at(m_at);
            if (indentOf(line) != indent || !isItem(line.trimmed()))
                break;
            // The item's first line, indented to where its words begin.
            const qsizetype inner = indent + 1 + indentOf(line.mid(indent + 1));
            const QString rest = line.mid(inner).trimmed();
            QString key;
            QString value;
            std::optional<QJsonValue> item;
            if (split(rest, key, value)) {
                m_lines[m_at] = QString(inner, u' ') + rest;
                item = map(inner, depth + 1);
            } else {
                ++m_at;
                item = valueOf(rest, indent, depth);
            }
            if (!item)
                return {};
            items.append(*item);
        }
        return items;
    }

    std::optional<QJsonValue> map(qsizetype indent, int depth)
    {
        QJsonObject object;
        for (skipBlank(); m_at < m_lines.size(); skipBlank()) {
            const QString line = m_lines.at(m_at);
            if (indentOf(line) != indent)
                break;
            QString key;
            QString rest;
            if (!split(line.trimmed(), key, rest) || object.contains(key))
                return {};
            ++m_at;
            const std::optional<QJsonValue> value = valueOf(rest, indent, depth);
            if (!value)
                return {};
            object.insert(key, *value);
        }
        return object.isEmpty() ? std::nullopt : std::optional(QJsonValue(object));
    }

    /// The value after a key or an item's dash, continued on more deeply indented lines.
    std::optional<QJsonValue> valueOf(const QString& rest, qsizetype indent, int depth)
    {
        static const QRegularExpression blockScalar(u"^[|>][+-]?\\d?[+-]?$"_s);
        if (blockScalar.match(rest).hasMatch())
            return blockText(indent, rest.startsWith(u'>'), rest.contains(u'-'));
        if (!rest.isEmpty())
            return scalar(rest, indent);
        const qsizetype from = m_at;
        skipBlank();
        if (m_at >= m_lines.size())
            return QJsonValue(QJsonValue::Null);
        const QString& next = m_lines.at(m_at);
        const qsizetype inner = indentOf(next);
        if (inner > indent || (inner == indent && isItem(next.trimmed()) && m_at >= from))
            return inner == indent && !isItem(next.trimmed()) ? std::nullopt : block(inner, depth + 1);
        return QJsonValue(QJsonValue::Null);
    }

    std::optional<QJsonValue> blockText(qsizetype indent, bool folded, bool stripped)
    {
        QStringList lines;
        qsizetype inner = -1;
        for (; m_at < m_lines.size(); ++m_at) {
            const QString& line = m_lines.at(m_at);
            if (line.trimmed().isEmpty()) {
                lines.append(QString());
                continue;
            }
            if (indentOf(line) <= indent)
                break;
            if (inner < 0)
                inner = indentOf(line);
            lines.append(line.mid(std::min(inner, indentOf(line))));
        }
        while (!lines.isEmpty() && lines.constLast().isEmpty())
            lines.removeLast();
        QString text;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const bool joins = folded && i > 0 && !lines.at(i).isEmpty() && !lines.at(i - 1).isEmpty();
            if (i > 0)
                text += joins ? u' ' : u'\n';
            text += lines.at(i);
        }
        return QJsonValue(stripped ? text : text.trimmed());
    }

    std::optional<QJsonValue> scalar(QString words, qsizetype indent)
    {
        const QChar first = words.front();
        // Anchors, aliases, tags and reserved characters
        if (u"&*!%@`"_s.contains(first))
            return {};
        const bool quoted = first == u'"' || first == u'\'';
        const bool flow = first == u'[' || first == u'{';
        // Plain scalars, quoted strings and brackets may continue on more deeply indented lines.
        while (m_at < m_lines.size() && !m_lines.at(m_at).trimmed().isEmpty() &&
               indentOf(m_lines.at(m_at)) > indent && !isClosed(words, quoted || flow)) {
            words += (flow ? u'\n' : u' ') + m_lines.at(m_at).trimmed();
            ++m_at;
        }
        if (quoted || flow)
            return literal(words);
        static const QRegularExpression comment(u"\\s#.*$"_s);
        words = words.remove(comment).trimmed();
        bool isNumber = false;
        const double number = words.toDouble(&isNumber);
        static const QRegularExpression numeric(u"^[-+]?\\d+(?:\\.\\d+)?$"_s);
        if (isNumber && numeric.match(words).hasMatch())
            return number;
        const QString lower = words.toLower();
        if (lower == u"true" || lower == u"false")
            return lower == u"true";
        if (lower == u"null" || words == u"~")
            return QJsonValue(QJsonValue::Null);
        return QJsonValue(words);
    }

    static bool isClosed(const QString& words, bool literalWords)
    {
        return literalWords && literal(words).has_value();
    }

    static std::optional<QJsonValue> literal(const QString& words)
    {
        static const QRegularExpression single(u"^'((?:[^']|'')*)'\\s*(?:#.*)?$"_s,
                                               QRegularExpression::DotMatchesEverythingOption);
        if (const auto match = single.match(words); match.hasMatch())
            return QJsonValue(match.captured(1).replace(u"''"_s, u"'"_s));
        const Result<Literal> read = literalIn(words);
        return read ? std::optional(read->value) : flowMap(words);
    }

    /// A flow mapping with unquoted words: "{time: 0-4s, action: A fox runs.}".
    static std::optional<QJsonValue> flowMap(const QString& words)
    {
        static const QRegularExpression comma(u",\\s*(?=[\\p{L}_][\\p{L}\\p{N}_ -]{0,40}:\\s)"_s);
        if (!words.startsWith(u'{') || !words.endsWith(u'}') || words.count(u'{') > 1)
            return {};
        QJsonObject object;
        const QStringList entries = words.mid(1, words.size() - 2).trimmed().split(comma);
        for (const QString& entry : entries) {
            QString key;
            QString value;
            if (!split(entry.trimmed(), key, value) || value.isEmpty() || object.contains(key))
                return {};
            const Result<Literal> read = literalIn(value);
            object.insert(key, read ? read->value : QJsonValue(value));
        }
        return object.isEmpty() ? std::nullopt : std::optional(QJsonValue(object));
    }

    QStringList m_lines;
    qsizetype m_at = 0;
};

} // namespace

std::optional<QJsonValue> yamlIn(const QString& text)
{
    if (text.size() > longest || text.contains(u'\t'))
        return {};
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return YamlReader(plain).read();
}

} // namespace rushes
