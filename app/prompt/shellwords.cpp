#include "app/prompt/shellwords.h"

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Reads a command sign by sign.
class Lexer
{
public:
    explicit Lexer(const QString& text)
        : m_text(text)
    {
    }

    Result<QStringList> words()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at++);
            bool closed = true;
            if (c == u'\'') {
                closed = single();
            } else if (c == u'"') {
                closed = twofold();
            } else if (c == u'$' && m_at < m_text.size() && m_text.at(m_at) == u'\'') {
                ++m_at;
                closed = escaped();
            } else if (c == u'\\') {
                backslash();
            } else if (c == u'\n' || c == u';' || c == u'|' || c == u'&' || c == u'<' || c == u'>') {
                finish();
                if (!m_words.isEmpty())
                    break;
            } else if (c.isSpace()) {
                finish();
            } else {
                put(c);
            }
            if (!closed)
                return failure(ErrorKind::Damaged, u"quote"_s);
        }
        finish();
        return m_words;
    }

private:
    void put(QChar c)
    {
        m_word.append(c);
        m_begun = true;
    }
    void finish()
    {
        if (m_begun)
            m_words.append(m_word);
        m_word.clear();
        m_begun = false;
    }
    /// After a backslash outside of quotes: the sign itself, or nothing for a line that goes on.
    void backslash()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == u'\r')
            ++m_at;
        if (m_at >= m_text.size())
            return;
        const QChar c = m_text.at(m_at++);
        if (c != u'\n')
            put(c);
    }
    bool single()
    {
        m_begun = true;
        const qsizetype end = m_text.indexOf(u'\'', m_at);
        if (end < 0)
            return false;
        m_word.append(QStringView(m_text).mid(m_at, end - m_at));
        m_at = end + 1;
        return true;
    }
    bool twofold()
    {
        m_begun = true;
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at++);
            if (c == u'"')
                return true;
            if (c == u'\\' && m_at < m_text.size()) {
                const QChar next = m_text.at(m_at++);
                if (next == u'\n')
                    continue;
                if (!u"$`\"\\"_s.contains(next))
                    put(c);
                put(next);
            } else {
                put(c);
            }
        }
        return false;
    }
    /// Up to `most` digits of a base, as a number.
    uint number(int base, int most)
    {
        uint value = 0;
        for (int i = 0; i < most && m_at < m_text.size(); ++i) {
            bool digit = false;
            const uint read = QStringView(m_text).mid(m_at, 1).toUInt(&digit, base);
            if (!digit)
                break;
            value = value * static_cast<uint>(base) + read;
            ++m_at;
        }
        return value;
    }
    /// $'…', as browsers write it in "Copy as cURL".
    bool escaped()
    {
        m_begun = true;
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at++);
            if (c == u'\'')
                return true;
            if (c != u'\\' || m_at >= m_text.size()) {
                put(c);
                continue;
            }
            const QChar next = m_text.at(m_at++);
            switch (next.unicode()) {
            case u'n':
                put(u'\n');
                break;
            case u't':
                put(u'\t');
                break;
            case u'r':
                put(u'\r');
                break;
            case u'x':
                put(QChar(static_cast<char16_t>(number(16, 2))));
                break;
            case u'u':
                put(QChar(static_cast<char16_t>(number(16, 4))));
                break;
            default:
                put(next); // \' \" \\ and what has no meaning of its own
            }
        }
        return false;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    QString m_word = {};
    bool m_begun = false;
    QStringList m_words = {};
};

} // namespace

QString shellQuoted(const QString& argument)
{
    QString quoted = argument;
    // A shell's argument cannot hold a zero.
    quoted.remove(QChar(u'\0'));
    return u'\'' + quoted.replace(u'\'', u"'\\''"_s) + u'\'';
}

Result<QStringList> shellWords(const QString& command)
{
    return Lexer(command).words();
}

} // namespace rushes
