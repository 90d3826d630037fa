#include "app/prompt/literals.h"

#include "app/base/validtext.h"
#include "app/prompt/openparts.h"
#include "app/prompt/stringliterals.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

constexpr int deepest = 64;

bool isBlank(QChar c)
{
    // Category Cf: zero-width space and joiners, byte order mark, directional marks.
    return c.isSpace() || c.category() == QChar::Other_Format || c == u'\u2028' || c == u'\u2029';
}

} // namespace

LiteralReader::LiteralReader(QStringView text, qsizetype at, const QHash<QString, QJsonValue>* variables)
    : m_text(text)
    , m_at(at)
    , m_variables(variables)
{
}

QChar LiteralReader::sign(qsizetype ahead) const
{
    const qsizetype at = m_at + ahead;
    return at >= 0 && at < m_text.size() ? m_text.at(at) : QChar();
}

QString LiteralReader::placed(const QString& what) const
{
    const QStringView before = m_text.left(std::min(m_at, m_text.size()));
    return Words::tr("line %1, column %2: %3")
        .arg(before.count(u'\n') + 1)
        .arg(before.size() - before.lastIndexOf(u'\n'))
        .arg(what);
}

std::optional<QJsonValue> LiteralReader::fail(const QString& what)
{
    if (m_problem.isEmpty()) {
        m_problem = placed(what);
    }
    return {};
}

bool LiteralReader::startsComment() const
{
    return (sign() == u'/' && (sign(1) == u'/' || sign(1) == u'*')) ||
           (sign() == u'#' && !(isCode() && startsName(sign(1)) && sign(-1) == u'.'));
}

void LiteralReader::skipComment()
{
    const bool block = sign() == u'/' && sign(1) == u'*';
    const qsizetype end = m_text.indexOf(block ? u"*/"_s : u"\n"_s, m_at + (block ? 2 : 1));
    m_at = end < 0 ? m_text.size() : end + (block ? 2 : 0);
}

void LiteralReader::skipSpaces(bool lines)
{
    while (!atEnd()) {
        if (startsComment())
            skipComment();
        else if (isBlank(sign()) && (lines || sign() != u'\n'))
            ++m_at;
        else if (isCode() && sign() == u'\\' && sign(1) == u'\n')
            m_at += 2;
        else
            return;
    }
}

void LiteralReader::skipBlank()
{
    skipSpaces(true);
}

QString LiteralReader::name()
{
    if (!startsName(sign()))
        return {};
    const qsizetype from = m_at;
    while (startsName(sign()) || sign().isDigit())
        ++m_at;
    return m_text.mid(from, m_at - from).toString();
}

void LiteralReader::skipOne()
{
    if (startsComment()) {
        skipComment();
        return;
    }
    const QChar c = sign();
    if (c == u'"' || c == u'\'' || c == u'`') {
        const qsizetype from = m_at;
        if (!string(false, false))
            m_at = from + 1;
        return;
    }
    ++m_at;
    if ((c != u'(' && c != u'[' && c != u'{') || m_depth >= deepest)
        return;
    const QChar end = c == u'(' ? u')' : c == u'[' ? u']' : u'}';
    ++m_depth;
    while (!atEnd() && sign() != end)
        skipOne();
    --m_depth;
    ++m_at;
}

/// Everything from `from` to the end of the value, as an open part.
QJsonValue LiteralReader::open(qsizetype from)
{
    m_problem.clear();
    m_at = from;
    int lines = 0;
    while (!atEnd()) {
        const QChar c = sign();
        if (c == u',' || c == u';' || c == u')' || c == u']' || c == u'}')
            break;
        if (c == u'\n' && m_depth == 0 && ++lines > 0)
            break;
        skipOne();
    }
    m_at = std::min(m_at, m_text.size());
    return openparts::marked(m_text.mid(from, m_at - from).toString());
}

bool LiteralReader::endsValue()
{
    skipSpaces(m_depth > 0);
    return atEnd() || u",;)]}\n:"_s.contains(sign());
}

std::optional<QJsonValue> LiteralReader::value()
{
    if (!isCode())
        return term();
    skipBlank();
    const qsizetype from = m_at;
    const QStringList repeated = m_repeated;
    std::optional<QJsonValue> read = expression();
    if (read)
        return read;
    m_repeated = repeated;
    return open(from);
}

/// Literals joined by `+`, or adjacent strings.
std::optional<QJsonValue> LiteralReader::expression()
{
    std::optional<QJsonValue> read = term();
    skipMethods();
    while (read && !endsValue()) {
        const bool plus = sign() == u'+' && sign(1) != u'+' && sign(1) != u'=';
        static const QRegularExpression literal(u"^[rbuRBU]?[\"']|^[fF][rR]?[\"']"_s);
        const bool beside = read->isString() && literal.match(beginning(m_text.mid(m_at), 3)).hasMatch();
        static const QRegularExpression typed(u"^(?:as|satisfies)\\s+[\\w.<>\\[\\]| ]+"_s);
        if (const auto type = typed.match(beginning(m_text.mid(m_at), 80)); type.hasMatch()) {
            m_at += type.capturedLength();
            continue;
        }
        if (!plus && !beside)
            return {};
        if (plus)
            ++m_at;
        const std::optional<QJsonValue> next = term();
        if (!next || !read->isString() || !next->isString())
            return {};
        read = QJsonValue(QString(read->toString() + next->toString()));
    }
    return read;
}

std::optional<QJsonValue> LiteralReader::term()
{
    skipBlank();
    if (atEnd())
        return fail(Words::tr("a value is missing"));
    if (m_depth >= deepest)
        return fail(Words::tr("it is nested too deeply"));
    const QChar c = sign();
    if (c == openparts::opening) {
        const qsizetype end = m_text.indexOf(openparts::closing, m_at);
        const qsizetype from = std::exchange(m_at, end < 0 ? m_text.size() : end + 1);
        return QJsonValue(m_text.mid(from, m_at - from).toString());
    }
    if (c == u'{')
        return object(u'}');
    if (c == u'[')
        return array(u']');
    if (c == u'(' && isCode())
        return array(u')');
    if (const qsizetype type = afterType(); type > 0) {
        m_at = type;
        return object(u'}');
    }
    if (!closingQuoteOf(c).isNull() || (c == u'`' && isCode())) {
        const std::optional<QString> text = string(false, c == u'`');
        return text ? std::optional(QJsonValue(*text)) : std::nullopt;
    }
    if (c.isDigit() || c == u'-' || c == u'.' || (c == u'+' && isCode()))
        return number();
    if (startsName(c))
        return word();
    return fail(Words::tr("a value is missing"));
}

std::optional<QJsonValue> LiteralReader::object(QChar end)
{
    ++m_at;
    ++m_depth;
    QJsonObject read;
    bool good = true;
    while (good) {
        skipBlank();
        if (sign() == end)
            break;
        good = member(read);
        skipBlank();
        if (good && sign() == u',')
            ++m_at;
        else if (good && sign() != end) {
            fail(atEnd() ? Words::tr("the object is not closed")
                         : Words::tr("a comma or the end of the object is missing"));
            good = false;
        }
    }
    --m_depth;
    if (!good)
        return {};
    ++m_at;
    return read;
}

std::optional<QString> LiteralReader::key()
{
    // Ruby's :prompt =>
    if (isCode() && sign() == u':' && startsName(sign(1)))
        ++m_at;
    const QChar c = sign();
    if (c == openparts::opening) {
        const std::optional<QJsonValue> read = term();
        return read ? std::optional(read->toString()) : std::nullopt;
    }
    if (!closingQuoteOf(c).isNull())
        return string(false, false);
    if (const QString word = name(); !word.isEmpty())
        return word;
    fail(atEnd() ? Words::tr("the object is not closed") : Words::tr("a key in quotes is missing"));
    return {};
}

bool LiteralReader::member(QJsonObject& into)
{
    const qsizetype from = m_at;
    if (isCode() && (m_text.mid(m_at).startsWith(u"...") || m_text.mid(m_at).startsWith(u"**"))) {
        m_at += sign() == u'*' ? 2 : 3;
        const std::optional<QJsonValue> spread = value();
        if (spread && spread->isObject()) {
            const QJsonObject other = spread->toObject();
            for (auto entry = other.begin(); entry != other.end(); ++entry)
                into.insert(entry.key(), entry.value());
        } else {
            into.insert(m_text.mid(from, m_at - from).trimmed().toString(),
                        openparts::marked(spread ? openparts::firstOf(spread->toString()) : QString()));
        }
        return true;
    }
    const std::optional<QString> read = key();
    if (!read)
        return false;
    skipBlank();
    std::optional<QJsonValue> found;
    if (sign() == u':' || skipAssignment(false)) {
        ++m_at;
        found = value();
    } else if (isCode() && (sign() == u',' || sign() == u'}')) {
        found = m_variables->value(*read, openparts::marked(*read)); // { prompt, duration }
    } else if (isCode()) {
        found = open(from); // a method definition
    } else {
        fail(Words::tr("a colon is missing after “%1”").arg(*read));
    }
    if (!found)
        return false;
    if (into.contains(*read) && into.value(*read) != *found)
        m_repeated.append(*read);
    into.insert(*read, *found);
    return true;
}

std::optional<QJsonValue> LiteralReader::array(QChar end)
{
    // ['prompt' => 'A moth'], ["prompt": "A moth"]
    if (isCode()) {
        const qsizetype from = m_at++;
        const QString problem = m_problem;
        skipBlank();
        const bool keyed = key().has_value() && (skipBlank(), skipAssignment(true));
        m_at = from;
        m_problem = problem;
        if (keyed)
            return object(end);
    }
    ++m_at;
    ++m_depth;
    QJsonArray read;
    bool good = true;
    bool comma = false;
    while (good) {
        skipBlank();
        if (sign() == end)
            break;
        const std::optional<QJsonValue> item = value();
        good = item.has_value();
        if (!good)
            break;
        read.append(*item);
        skipBlank();
        if (sign() == u',') {
            ++m_at;
            comma = true;
        } else if (sign() != end) {
            fail(atEnd() ? Words::tr("the list is not closed")
                         : Words::tr("a comma or the end of the list is missing"));
            good = false;
        }
    }
    --m_depth;
    if (!good)
        return {};
    ++m_at;
    // Parentheses around a single value, in code.
    if (end == u')' && !comma && read.size() == 1)
        return read.first();
    return read;
}

std::optional<QJsonValue> LiteralReader::number()
{
    static const QRegularExpression form(
        u"^[-+]?(?:0|[1-9][0-9]*(?:_[0-9]+)*)?(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]{1,3})?"_s);
    const auto match = form.match(beginning(m_text.mid(m_at), 40));
    QString digits = match.captured();
    bool good = false;
    const double read = digits.remove(u'_').toDouble(&good);
    const qsizetype length = match.capturedLength();
    const QChar next = sign(length);
    if (!good || next.isLetterOrNumber() || next == u'_')
        return fail(Words::tr("this is not a number"));
    m_at += length;
    return read;
}

QString LiteralReader::textMissing()
{
    return Words::tr("text in quotes is missing");
}

std::optional<QString> LiteralReader::string(bool raw, bool format)
{
    const QChar begin = sign();
    const qsizetype from = m_at;
    StringForm form{QString(closingQuoteOf(begin)), raw, format, !isCode()};
    if (isCode() && (begin == u'"' || begin == u'\'') && sign(1) == begin && sign(2) == begin)
        form = {QString(3, begin), raw, format, true};
    else if (begin == u'`')
        form = {u"`"_s, raw, format, true};
    m_curly = m_curly || isCurlyQuote(begin);
    StringReader reader(m_text, m_at + form.end.size(), form, m_variables);
    const std::optional<QString> read = reader.read();
    if (read) {
        m_at = reader.at();
        return read;
    }
    m_at = reader.isClosed() ? reader.at() : from;
    fail(reader.problem());
    return {};
}

Result<Literal> literalIn(QStringView text)
{
    LiteralReader reader(text);
    const std::optional<QJsonValue> value = reader.value();
    reader.skipBlank();
    if (value && !reader.atEnd())
        return failure(ErrorKind::Damaged,
                       reader.placed(Words::tr("the request ends here, and more follows")));
    if (!value) {
        const QString hint = Words::tr("%1 (its quotes are curly: make them straight)");
        return failure(ErrorKind::Damaged,
                       reader.sawCurlyQuotes() ? hint.arg(reader.problem()) : reader.problem());
    }
    Literal read{*value, {}};
    for (const QString& key : reader.repeated())
        read.notes.append(Words::tr("“%1” stands there twice: the last one was taken.").arg(key));
    if (reader.sawCurlyQuotes())
        read.notes.append(Words::tr("Curly quotes were read as straight ones."));
    return read;
}

} // namespace rushes
