#include "app/prompt/stringliterals.h"

#include "app/prompt/openparts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

} // namespace

QChar closingQuoteOf(QChar c)
{
    switch (c.unicode()) {
    case u'"':
    case u'\'':
        return c;
    case u'“':
    case u'”':
    case u'„':
        return u'”';
    case u'‘':
    case u'’':
        return u'’';
    case u'«':
        return u'»';
    default:
        return {};
    }
}

bool isCurlyQuote(QChar c)
{
    return !closingQuoteOf(c).isNull() && c != u'"' && c != u'\'';
}

StringReader::StringReader(QStringView text, qsizetype at, const StringForm& form,
                           const QHash<QString, QJsonValue>* variables)
    : m_text(text)
    , m_at(at)
    , m_form(form)
    , m_variables(variables)
{
}

QChar StringReader::sign(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
}

bool StringReader::startsValue() const
{
    // Ruby's "#{…}"
    if (m_variables && m_form.end.startsWith(u'"') && sign() == u'#' && sign(1) == u'{')
        return true;
    if (!m_form.format)
        return false;
    return m_form.end == u"`" ? sign() == u'$' && sign(1) == u'{' : sign() == u'{' && sign(1) != u'{';
}

std::optional<QString> StringReader::read()
{
    QString text;
    while (m_at < m_text.size()) {
        const QChar c = sign();
        if (m_text.mid(m_at).startsWith(m_form.end)) {
            m_at += m_form.end.size();
            return text;
        }
        if (c == u'\n' && !m_form.lines)
            break;
        if (c == u'\\' && !m_form.raw) {
            ++m_at;
            if (!escape(text))
                return {};
        } else if (startsValue()) {
            text += embedded();
        } else {
            // "{{" in a format string is an escaped brace.
            if (m_form.format && m_form.end != u"`" && (c == u'{' || c == u'}') && sign(1) == c)
                ++m_at;
            text += c;
            ++m_at;
        }
    }
    m_closed = false;
    m_problem = Words::tr("the closing quote is missing");
    return {};
}

/// The contents of `${…}` or of an f-string's braces: a known string or number, else an open part.
QString StringReader::embedded()
{
    m_at += m_form.end == u"`" || sign() == u'#' ? 2 : 1;
    const qsizetype from = m_at;
    while (m_at < m_text.size() && sign() != u'}' && !m_text.mid(m_at).startsWith(m_form.end))
        ++m_at;
    const QString words = m_text.mid(from, m_at - from).toString();
    if (sign() == u'}')
        ++m_at;
    const QJsonValue known =
        m_variables ? m_variables->value(words.trimmed()) : QJsonValue(QJsonValue::Undefined);
    if (known.isString())
        return known.toString();
    if (known.isDouble())
        return QString::number(known.toDouble());
    return openparts::marked(words);
}

void StringReader::codePoint(QString& into, int most)
{
    const bool braces = sign() == u'{';
    if (braces)
        ++m_at;
    char32_t code = 0;
    for (int i = 0; i < (braces ? 8 : most); ++i) {
        bool digit = false;
        const uint value = m_text.mid(m_at, 1).toUInt(&digit, 16);
        if (!digit)
            break;
        code = code * 16 + value;
        ++m_at;
    }
    if (braces && sign() == u'}')
        ++m_at;
    if (code < 0x10000)
        into += QChar(static_cast<char16_t>(code));
    else if (code <= 0x10FFFF)
        into += QString::fromUcs4(&code, 1);
}

/// Reads an escape sequence after its backslash.
bool StringReader::escape(QString& into)
{
    const QChar c = sign();
    ++m_at;
    static const QHash<QChar, QChar> plain = {{u'n', u'\n'}, {u't', u'\t'}, {u'r', u'\r'}, {u'b', u'\b'},
                                              {u'f', u'\f'}, {u'0', u'\0'}, {u'a', u'\a'}, {u'v', u'\v'}};
    if (c == u'u')
        codePoint(into, 4);
    else if (c == u'U')
        codePoint(into, 8);
    else if (c == u'x')
        codePoint(into, 2);
    else if (const auto known = plain.find(c); known != plain.end())
        into += *known;
    else if (c == u'\n') {
        // An escaped line end: the string continues on the next line.
    } else if (c == u'(' && m_variables && m_form.end.startsWith(u'"')) { // Swift
        const qsizetype close = m_text.indexOf(u')', m_at);
        const qsizetype end = close < 0 ? m_text.size() : close;
        into += openparts::marked(m_text.mid(m_at, end - m_at).toString());
        m_at = std::min(end + 1, m_text.size());
    } else if (c.isLetterOrNumber() && !m_variables) {
        --m_at;
        m_problem = Words::tr("“\\%1” stands for nothing: write “\\\\%1”").arg(c);
        return false;
    } else {
        if (c.isLetterOrNumber())
            into += u'\\';
        into += c;
    }
    return true;
}

} // namespace rushes
