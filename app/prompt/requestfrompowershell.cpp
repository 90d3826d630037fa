#include "app/prompt/openparts.h"
#include "app/prompt/requestforms.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes::requestforms {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

constexpr int deepest = 32;

bool isNameSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u':';
}

/// Reads PowerShell's literals, variables and the commands that send a request. Names of variables are
/// case-insensitive and kept in lower case.
class PowerShellReader
{
public:
    explicit PowerShellReader(const QString& text)
        : m_text(text)
    {
    }

    MaybeFound read()
    {
        while (m_at < m_text.size()) {
            skip(true);
            if (!statement())
                return failure(*m_error);
        }
        if (!m_script.commands.isEmpty()) {
            if (MaybeFound sent = inCommands(m_script)) {
                if (!*sent)
                    return sent;
                m_found += **sent;
            }
        }
        if (!m_found.isEmpty())
            return m_found;
        return m_sends
                   ? MaybeFound(failure(ErrorKind::NotUnderstood, Words::tr("The command sends no data.")))
                   : std::nullopt;
    }

private:
    [[nodiscard]] QChar sign(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }
    [[nodiscard]] bool startsWith(QStringView words) const
    {
        return QStringView(m_text).mid(m_at).startsWith(words, Qt::CaseInsensitive);
    }

    void skip(bool lines)
    {
        while (m_at < m_text.size()) {
            const QChar c = sign();
            if (c == u'`' && sign(1) == u'\n')
                m_at += 2;
            else if (c == u'#')
                m_at = std::max(m_at + 1, m_text.indexOf(u'\n', m_at) < 0 ? m_text.size()
                                                                          : m_text.indexOf(u'\n', m_at));
            else if (startsWith(u"<#"))
                m_at = m_text.indexOf(u"#>"_s, m_at) < 0 ? m_text.size() : m_text.indexOf(u"#>"_s, m_at) + 2;
            else if (c.isSpace() && (lines || c != u'\n'))
                ++m_at;
            else
                return;
        }
    }

    QString word()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !sign().isSpace() && !u"|;(){}\"'"_s.contains(sign()))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    bool statement()
    {
        static const QRegularExpression prompt(u"\\GPS [A-Za-z]:[^>\\n]*>\\s*"_s);
        if (const auto match = prompt.match(m_text, m_at); match.hasMatch())
            m_at = match.capturedEnd();
        static const QRegularExpression assigned(u"\\G\\$([A-Za-z_]\\w*)((?:\\.\\w+)*)\\s*=(?!=)\\s*"_s);
        if (const auto match = assigned.match(m_text, m_at); match.hasMatch()) {
            m_at = match.capturedEnd();
            if (sign().isLetter())
                return true; // the output of a command
            const qsizetype from = m_at;
            const QJsonValue value = pipeline();
            set(match.captured(1).toLower(), match.captured(2).mid(1), value);
            if (openparts::isIn(value.toString()))
                m_at = from; // the right-hand side may be a command
            return true;
        }
        if (sign() == u'$' || sign() == u'@' || sign() == u'"' || sign() == u'\'') {
            m_piped = term(0);
            return true;
        }
        const qsizetype from = m_at;
        const QString name = word().toLower();
        if (name == u"invoke-restmethod" || name == u"invoke-webrequest" || name == u"irm" || name == u"iwr")
            return invocation();
        if (name == u"curl.exe" || name == u"curl" || name == u"runcomfy" || name == u"npx") {
            m_at = from;
            m_script.commands.append({commandWords(), {}, {}, {}, false});
            return true;
        }
        if (m_at == from)
            ++m_at;
        return true;
    }

    void set(const QString& name, const QString& key, const QJsonValue& value)
    {
        if (key.isEmpty()) {
            m_variables.insert(name, value);
            return;
        }
        QJsonObject object = m_variables.value(name).toObject();
        object.insert(key, value);
        m_variables.insert(name, object);
    }

    /// A value with the pipeline after it: ConvertTo-Json changes nothing that matters here.
    QJsonValue pipeline()
    {
        const qsizetype from = m_at;
        QJsonValue value = term(0);
        skip(false);
        while (sign() == u'|') {
            ++m_at;
            skip(true);
            const QString name = word().toLower();
            if (name != u"convertto-json" && name != u"convertfrom-json" && name != u"out-string") {
                m_at = from;
                endOfLine();
                return openparts::marked(m_text.mid(from, m_at - from));
            }
            skip(false);
            while (sign() == u'-' || sign().isDigit()) {
                word();
                skip(false);
            }
        }
        return value;
    }

    void endOfLine()
    {
        while (m_at < m_text.size() && sign() != u'\n' && sign() != u';')
            ++m_at;
    }

    QJsonValue term(int depth)
    {
        skip(false);
        static const QRegularExpression type(u"\\G\\[[\\w.]+\\](?!::)\\s*"_s);
        if (const auto match = type.match(m_text, m_at); match.hasMatch())
            m_at = match.capturedEnd();
        static const QRegularExpression bytes(u"\\G\\[[\\w.]+\\]::UTF8\\.GetBytes(?=\\()"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        if (const auto match = bytes.match(m_text, m_at); match.hasMatch())
            m_at = match.capturedEnd();
        if (depth > deepest)
            return openparts::marked(u"…"_s);
        if (startsWith(u"@'") || startsWith(u"@\""))
            return hereString(sign(1));
        if (startsWith(u"@{"))
            return table(depth + 1);
        if (startsWith(u"@("))
            return list(depth + 1);
        if (sign() == u'(')
            return bracketed(depth + 1);
        if (sign() == u'\'')
            return single();
        if (sign() == u'"')
            return twofold();
        if (sign() == u'$')
            return variable();
        if (sign() == u'@') {
            ++m_at; // @params is splatting: a table of parameters
            const QString name = word().toLower();
            return m_variables.value(name, openparts::marked(u'@' + name));
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !sign().isSpace() && !u"|;(){},"_s.contains(sign()))
            ++m_at;
        const QString word = m_text.mid(from, m_at - from);
        bool isNumber = false;
        const double number = word.toDouble(&isNumber);
        if (m_at == from && m_at < m_text.size())
            ++m_at;
        return isNumber ? QJsonValue(number) : QJsonValue(word);
    }

    QJsonValue bracketed(int depth)
    {
        const qsizetype begin = m_at++;
        skip(true);
        const QJsonValue value = depth > deepest ? QJsonValue() : pipeline();
        skip(true);
        if (sign() == u')') {
            ++m_at;
            return value;
        }
        const qsizetype end = m_text.indexOf(u')', m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        return openparts::marked(m_text.mid(begin, m_at - begin));
    }

    QJsonValue hereString(QChar quote)
    {
        const qsizetype line = m_text.indexOf(u'\n', m_at);
        const QString end = u'\n' + QString(quote) + u'@';
        const qsizetype close = line < 0 ? -1 : m_text.indexOf(end, line);
        if (close < 0) {
            m_at = m_text.size();
            return openparts::marked(u"@"_s + quote);
        }
        const QString text = m_text.mid(line + 1, std::max<qsizetype>(close - line - 1, 0));
        m_at = close + end.size();
        if (quote == u'\'')
            return text;
        PowerShellReader inner(text);
        inner.m_variables = m_variables;
        return inner.expanded({});
    }

    QJsonValue single()
    {
        QString text;
        ++m_at;
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at++);
            if (c != u'\'')
                text += c;
            else if (sign() == u'\'')
                text += m_text.at(m_at++);
            else
                break;
        }
        return text;
    }

    QJsonValue twofold()
    {
        ++m_at;
        return expanded(u'"');
    }

    /// An expandable string up to its closing quote; a null `end`: to the end of the text.
    QString expanded(QChar end)
    {
        QString text;
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == end && !end.isNull()) {
                if (sign(1) != end) {
                    ++m_at;
                    break;
                }
                text += c;
                m_at += 2;
            } else if (c == u'`' && m_at + 1 < m_text.size()) {
                const QChar escaped = m_text.at(m_at + 1);
                static const QHash<QChar, QChar> known = {
                    {u'n', u'\n'}, {u't', u'\t'}, {u'r', u'\r'}, {u'0', u'\0'}, {u'\n', u' '}};
                text += known.value(escaped, escaped);
                m_at += 2;
            } else if (c == u'$' &&
                       (sign(1).isLetter() || sign(1) == u'_' || sign(1) == u'(' || sign(1) == u'{')) {
                const QJsonValue value = variable();
                text += value.isDouble() ? QString::number(value.toDouble())
                        : value.isBool() ? QString(value.toBool() ? u"True"_s : u"False"_s)
                                         : value.toString();
            } else {
                text += c;
                ++m_at;
            }
        }
        return text;
    }

    /// Reads a variable; the position is at the dollar sign.
    QJsonValue variable()
    {
        static const QRegularExpression letter(u"\\G\\$\\(\\[char\\](0x[0-9A-Fa-f]+|\\d+)\\)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        if (const auto match = letter.match(m_text, m_at); match.hasMatch()) {
            m_at = match.capturedEnd();
            return QString(QChar(static_cast<char16_t>(match.captured(1).toUInt(nullptr, 0))));
        }
        if (sign(1) == u'(') {
            const qsizetype end = m_text.indexOf(u')', m_at);
            const qsizetype from = std::exchange(m_at, end < 0 ? m_text.size() : end + 1);
            return openparts::marked(m_text.mid(from, m_at - from));
        }
        const bool braces = sign(1) == u'{';
        const qsizetype from = m_at;
        m_at += braces ? 2 : 1;
        QString name;
        while (m_at < m_text.size() && isNameSign(sign()))
            name += m_text.at(m_at++);
        if (braces && sign() == u'}')
            ++m_at;
        name = name.toLower();
        if (name == u"true" || name == u"false")
            return name == u"true";
        if (name == u"null")
            return QJsonValue(QJsonValue::Null);
        return m_variables.value(name, openparts::marked(m_text.mid(from, m_at - from)));
    }

    QJsonValue table(int depth)
    {
        m_at += 2;
        QJsonObject object;
        while (m_at < m_text.size()) {
            skip(true);
            if (sign() == u';') {
                ++m_at;
                continue;
            }
            if (sign() == u'}') {
                ++m_at;
                break;
            }
            QString key;
            if (sign() == u'"' || sign() == u'\'') {
                key = term(depth).toString();
            } else {
                while (m_at < m_text.size() && (isNameSign(sign()) || sign() == u'-'))
                    key += m_text.at(m_at++);
            }
            skip(false);
            if (key.isEmpty() || sign() != u'=') {
                object.insert(openparts::marked(key), openparts::marked(key)); // not understood
                endOfLine();
                continue;
            }
            ++m_at;
            object.insert(key, listed(depth));
        }
        return object;
    }

    /// A value, or several separated by commas.
    QJsonValue listed(int depth)
    {
        QJsonValue value = term(depth);
        skip(false);
        if (sign() != u',')
            return value;
        QJsonArray items = {value};
        while (sign() == u',') {
            ++m_at;
            skip(true);
            items.append(term(depth));
            skip(false);
        }
        return items;
    }

    QJsonValue list(int depth)
    {
        m_at += 2;
        QJsonArray items;
        while (m_at < m_text.size()) {
            skip(true);
            if (sign() == u',' || sign() == u';') {
                ++m_at;
                continue;
            }
            if (sign() == u')') {
                ++m_at;
                break;
            }
            items.append(term(depth));
        }
        return items;
    }

    bool invocation()
    {
        m_sends = true;
        QJsonObject parameters;
        while (m_at < m_text.size()) {
            skip(false);
            const QChar c = sign();
            if (c == u'\n' || c == u';' || c == u'|' || c == u')' || c == u'}' || m_at >= m_text.size())
                break;
            if (c == u'-' && sign(1).isLetter()) {
                const QString name = word().mid(1).toLower();
                skip(false);
                if (sign() != u'-' && sign() != u'\n')
                    parameters.insert(name, term(0));
                continue;
            }
            const QJsonValue value = term(0);
            if (value.isObject()) {
                const QJsonObject splatted = value.toObject();
                for (auto entry = splatted.begin(); entry != splatted.end(); ++entry)
                    parameters.insert(entry.key().toLower(), entry.value());
            } else if (!parameters.contains(u"uri"_s)) {
                parameters.insert(u"uri"_s, value);
            }
        }
        QJsonValue body = parameters.value(u"body"_s);
        if (body.isUndefined() && parameters.contains(u"infile"_s))
            return refuse(inFile(parameters.value(u"infile"_s).toString(), u"-InFile"_s).value());
        if (body.isUndefined())
            return true;
        return found(body, parameters.value(u"uri"_s).toString());
    }

    bool found(const QJsonValue& body, const QString& address)
    {
        Found one{body.toObject(), {}, {}, {}};
        if (!body.isObject()) {
            const Result<Found> read = inBody(body.toString(), u"-Body"_s);
            if (!read)
                return refuse(read.error());
            one = *read;
        }
        one.address = address;
        m_found.append(one);
        return true;
    }

    bool refuse(const Error& error)
    {
        m_error = error;
        return false;
    }

    /// The arguments of a native command, as PowerShell passes them on.
    QStringList commandWords()
    {
        QStringList words;
        while (m_at < m_text.size()) {
            skip(false);
            const QChar c = sign();
            if (c == u'\n' || c == u';' || c == u'|')
                break;
            const QJsonValue value = term(0);
            QString word = value.isDouble() ? QString::number(value.toDouble()) : value.toString();
            // Windows PowerShell needs quotes inside an argument to be escaped.
            word.replace(u"\\\""_s, u"\""_s);
            words.append(word);
        }
        return words;
    }

    const QString m_text;
    qsizetype m_at = 0;
    QHash<QString, QJsonValue> m_variables = {};
    QJsonValue m_piped = {};
    QList<Found> m_found = {};
    ShellScript m_script = {};
    std::optional<Error> m_error = {};
    bool m_sends = false;
};

} // namespace

MaybeFound fromPowerShell(const QString& text)
{
    static const QRegularExpression form(
        u"\\b(?:Invoke-RestMethod|Invoke-WebRequest|ConvertTo-Json)\\b|(?:^|[\\s(=])(?:irm|iwr)\\s+[-$'\"@h]|"
        "\\b(?:curl(?:\\.exe)?|runcomfy)\\b[^\\n]*`\\s*$|^\\$\\w+\\s*=\\s*@['\"{]|^PS [A-Za-z]:"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    if (!form.match(text).hasMatch())
        return {};
    return PowerShellReader(text).read();
}

} // namespace rushes::requestforms
