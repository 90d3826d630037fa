#include "app/prompt/toml.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int deepest = 16;
constexpr qsizetype longest = 200'000; ///< characters

/// Inserts `values` at a path of keys. A value that is already there becomes the first item of an array; a
/// deeper path refers to an array's last item.
void insertTable(QJsonObject& into, const QStringList& path, qsizetype at, bool isArray,
                 const QJsonObject& values)
{
    const QString& key = path.at(at);
    QJsonValue there = into.value(key);
    if (at + 1 == path.size()) {
        QJsonArray list = there.toArray();
        if (there.isObject())
            list.append(there);
        const bool grows = isArray || !list.isEmpty();
        if (grows)
            list.append(values);
        into.insert(key, grows ? QJsonValue(list) : QJsonValue(values));
        return;
    }
    QJsonArray list = there.toArray();
    QJsonObject inner = list.isEmpty() ? there.toObject() : list.last().toObject();
    insertTable(inner, path, at + 1, isArray, values);
    if (list.isEmpty()) {
        into.insert(key, inner);
    } else {
        list.replace(list.size() - 1, inner);
        into.insert(key, list);
    }
}

class TomlReader
{
public:
    explicit TomlReader(QStringView text)
        : m_text(text)
    {
    }

    std::optional<TomlTables> read()
    {
        TomlTables tables;
        bool begun = false;
        QStringList path;
        bool isArray = false;
        QJsonObject values;
        const auto close = [&] {
            if (path.isEmpty()) {
                for (auto one = values.begin(); one != values.end(); ++one)
                    tables.root.insert(one.key(), one.value());
            } else {
                insertTable(tables.root, path, 0, isArray, values);
            }
            values = {};
        };
        while (m_at < m_text.size()) {
            const qsizetype start = m_at;
            const QStringView line = m_text.mid(start, lineEnd(start) - start).trimmed();
            if (line.isEmpty() || line.front() == u'#' || (begun && line.front() == u';')) {
                m_at = lineEnd(start) + 1;
                continue;
            }
            QStringList name;
            bool array = false;
            if (isHeader(line, name, array)) {
                if (begun)
                    close();
                path = name;
                isArray = array;
                m_at = lineEnd(start);
            } else if (!readPair(start, values)) {
                m_at = lineEnd(start) + 1;
                if (begun)
                    break;
                continue;
            }
            if (!begun)
                tables.start = start;
            begun = true;
            tables.end = m_at;
            ++m_at;
        }
        if (!begun)
            return {};
        close();
        return tables;
    }

private:
    [[nodiscard]] qsizetype lineEnd(qsizetype at) const
    {
        const qsizetype end = m_text.indexOf(u'\n', at);
        return end < 0 ? m_text.size() : end;
    }
    [[nodiscard]] QChar sign(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }

    static QStringList parts(const QString& name)
    {
        QStringList list = name.split(u'.', Qt::SkipEmptyParts);
        for (QString& part : list) {
            part = part.trimmed();
            if (part.size() > 1 && (part.front() == u'"' || part.front() == u'\'') &&
                part.back() == part.front())
                part = part.mid(1, part.size() - 2);
        }
        return list;
    }

    /// Reads "[name]" or "[[name]]", with an optional comment after it.
    static bool isHeader(QStringView line, QStringList& name, bool& isArray)
    {
        static const QRegularExpression form(
            u"^(\\[\\[?)([^\\[\\]{}\"=,]{1,80}|[^\\[\\]{}=,]{1,80})(\\]\\]?)\\s*(?:#.*)?$"_s);
        const auto match = form.match(line);
        if (!match.hasMatch() || match.capturedLength(1) != match.capturedLength(3))
            return false;
        isArray = match.capturedLength(1) > 1;
        name = parts(match.captured(2).trimmed());
        return !name.isEmpty() && name.size() < deepest;
    }

    bool readPair(qsizetype start, QJsonObject& values)
    {
        static const QRegularExpression form(
            u"^[ \\t]*(\"[^\"\\n]{1,80}\"|'[^'\\n]{1,80}'|[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .-]{0,60}?)[ \\t]*=(?![=>])[ \\t]*"_s);
        const auto match = form.match(m_text.mid(start, lineEnd(start) - start));
        if (!match.hasMatch())
            return false;
        m_at = start + match.capturedEnd();
        QStringList path = parts(match.captured(1));
        const std::optional<QJsonValue> read = value(0, true);
        if (!read || path.isEmpty())
            return false;
        // Only a comment may follow a value.
        skipSpaces(false);
        if (m_at < lineEnd(m_at) && sign() != u'#' && sign() != u';')
            return false;
        m_at = lineEnd(m_at);
        const QString key = path.takeLast();
        QJsonObject pair{{key, *read}};
        if (path.isEmpty()) {
            if (values.contains(key))
                return false;
            values.insert(key, *read);
        } else {
            insertTable(values, path, 0, false, pair);
        }
        return true;
    }

    void skipSpaces(bool lines)
    {
        while (m_at < m_text.size()) {
            if (sign() == u' ' || sign() == u'\t' || sign() == u'\r' || (lines && sign() == u'\n'))
                ++m_at;
            else if (lines && sign() == u'#')
                m_at = lineEnd(m_at);
            else
                return;
        }
    }

    std::optional<QJsonValue> value(int depth, bool toLineEnd)
    {
        if (depth > deepest)
            return {};
        const QChar first = sign();
        if (first == u'"' || first == u'\'')
            return string(first);
        if (first == u'[')
            return array(depth);
        if (first == u'{')
            return table(depth);
        qsizetype end = m_at;
        const qsizetype limit = lineEnd(m_at);
        while (end < limit && (toLineEnd || !QStringView(u",]}").contains(m_text.at(end))) &&
               !(QStringView(u"#;").contains(m_text.at(end)) && end > m_at && m_text.at(end - 1).isSpace()))
            ++end;
        const QString words = m_text.mid(m_at, end - m_at).trimmed().toString();
        m_at = end;
        const bool isPlain = std::none_of(words.cbegin(), words.cend(),
                                          [](QChar c) { return QStringView(u"()\"'[]{}").contains(c); });
        if (!toLineEnd && !isPlain)
            return {};
        if (words.isEmpty())
            return toLineEnd ? std::optional(QJsonValue(QString())) : std::nullopt;
        bool isNumber = false;
        const double number = words.toDouble(&isNumber);
        if (isNumber && words.front().unicode() < 0x80 && (words.front().isDigit() || words.size() > 1))
            return number;
        if (words == u"true" || words == u"false")
            return words == u"true";
        return QJsonValue(words);
    }

    std::optional<QJsonValue> string(QChar quote)
    {
        const bool escapes = quote == u'"';
        const bool several = sign(1) == quote && sign(2) == quote;
        m_at += several ? 3 : 1;
        if (several && sign() == u'\n')
            ++m_at;
        QString words;
        while (m_at < m_text.size()) {
            const QChar one = sign();
            if (several ? one == quote && sign(1) == quote && sign(2) == quote : one == quote) {
                m_at += several ? 3 : 1;
                return QJsonValue(words);
            }
            if (one == u'\n' && !several)
                return {};
            ++m_at;
            if (one != u'\\' || !escapes || m_at >= m_text.size()) {
                words += one;
                continue;
            }
            escape(words);
        }
        return {};
    }

    void escape(QString& words)
    {
        const QChar one = sign();
        ++m_at;
        const qsizetype digits = one == u'u' ? 4 : one == u'U' ? 8 : 0;
        bool isNumber = false;
        const uint code = digits ? m_text.mid(m_at, digits).toString().toUInt(&isNumber, 16) : 0;
        if (isNumber && code < 0x110000) {
            words += QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1);
            m_at += digits;
        } else if (one == u'n' || one == u't') {
            words += one == u'n' ? u'\n' : u'\t';
        } else if (one == u'\n') {
            skipSpaces(true);
        } else {
            words += one;
        }
    }

    std::optional<QJsonValue> array(int depth)
    {
        QJsonArray list;
        ++m_at;
        for (skipSpaces(true); sign() != u']'; skipSpaces(true)) {
            if (m_at >= m_text.size())
                return {};
            const std::optional<QJsonValue> one = value(depth + 1, false);
            if (!one)
                return {};
            list.append(*one);
            skipSpaces(true);
            if (sign() == u',')
                ++m_at;
            else if (sign() != u']')
                return {};
        }
        ++m_at;
        return list;
    }

    std::optional<QJsonValue> table(int depth)
    {
        static const QRegularExpression form(
            u"^(\"[^\"\\n]{1,80}\"|'[^'\\n]{1,80}'|[\\p{L}\\p{N}_-]{1,60})\\s*=\\s*"_s);
        QJsonObject object;
        ++m_at;
        for (skipSpaces(true); sign() != u'}'; skipSpaces(true)) {
            const auto match = form.match(m_text.mid(m_at, std::min<qsizetype>(m_text.size() - m_at, 200)));
            if (!match.hasMatch())
                return {};
            m_at += match.capturedEnd();
            const std::optional<QJsonValue> one = value(depth + 1, false);
            if (!one)
                return {};
            object.insert(parts(match.captured(1)).join(u'.'), *one);
            skipSpaces(true);
            if (sign() == u',')
                ++m_at;
            else if (sign() != u'}')
                return {};
        }
        ++m_at;
        return object;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<TomlTables> tomlIn(QStringView text)
{
    if (text.size() > longest)
        return {};
    return TomlReader(text).read();
}

} // namespace rushes
