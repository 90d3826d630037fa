#include "app/prompt/shellscript.h"

#include "app/base/validtext.h"
#include "app/prompt/openparts.h"
#include "app/prompt/shellwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

constexpr int deepest = 8;

bool isNameSign(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_');
}

/// Reads a script character by character.
class ScriptReader
{
public:
    ScriptReader(const QString& text, QHash<QString, QString> variables, int depth)
        : m_text(text)
        , m_depth(depth)
        , m_variables(std::move(variables))
    {
    }

    Result<ShellScript> read()
    {
        while (m_at < m_text.size()) {
            if (!next())
                return failure(
                    ErrorKind::Damaged,
                    Words::tr("line %1: a quote is not closed (an apostrophe within '…'?)").arg(m_quoteLine));
        }
        endCommand(false);
        return std::move(m_script);
    }

private:
    struct HereDocument
    {
        QString end = {};
        bool quoted = false;
        bool tabs = false;
    };
    enum class Target { Word, Input, Output, HereString, HereDocument };

    [[nodiscard]] QChar sign(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }
    void put(const QString& text)
    {
        m_word += text;
        m_begun = true;
        m_continued = false;
    }

    /// Reads the next part; false for an unclosed quote.
    bool next()
    {
        const QChar c = sign();
        m_quoteLine = m_text.left(m_at).count(u'\n') + 1;
        if (c == u'\n')
            return endLine(), true;
        if (c.isSpace() || c.category() == QChar::Other_Format) {
            if (c.isSpace())
                finish();
            ++m_at;
            return true;
        }
        if (c == u'#' && !m_begun)
            return comment(), true;
        if (c == u'\'' || c == u'"')
            return ++m_at, c == u'"' ? twofold() : single();
        if (!m_begun && (c == u'“' || c == u'‘' || c == u'”' || c == u'’'))
            return curly(c);
        if (c == u'$')
            return dollar();
        if (c == u'`')
            return backtick(), true;
        if (c == u'\\')
            return backslash(), true;
        if (c == u'<' || c == u'>')
            return redirect(c), true;
        if (c == u';' || c == u'|' || c == u'&' || ((c == u'(' || c == u')') && !m_begun))
            return separator(c), true;
        ++m_at;
        if (!m_begun && (c == u'—' || c == u'–'))
            dash();
        else
            put(c);
        return true;
    }

    void finish()
    {
        if (!m_begun)
            return;
        switch (std::exchange(m_target, Target::Word)) {
        case Target::Word:
            m_command.words.append(m_word);
            break;
        case Target::Input:
            m_command.inputFile = m_word;
            break;
        case Target::Output:
            m_command.output = m_word;
            break;
        case Target::HereString:
            m_command.input = m_word;
            break;
        case Target::HereDocument:
            m_pending.append({m_word, m_quoted, m_tabs});
            break;
        }
        m_word.clear();
        m_begun = false;
        m_quoted = false;
    }

    void endLine()
    {
        ++m_at;
        finish();
        for (const HereDocument& document : std::exchange(m_pending, {}))
            m_command.input = hereDocument(document);
        // Options on a line of their own belong to the command before.
        static const QRegularExpression option(u"^[ \\t]*--?[A-Za-z]"_s);
        if (!m_command.words.isEmpty() && !m_command.input &&
            option.match(beginning(QStringView(m_text).mid(m_at), 80)).hasMatch()) {
            m_script.notes.append(
                Words::tr("Lines that begin with an option were read as part of the command before them."));
            return;
        }
        endCommand(false);
    }

    void endCommand(bool pipes)
    {
        finish();
        const bool piped = std::exchange(m_pipes, pipes);
        ShellCommand command = std::exchange(m_command, {});
        if (command.words.isEmpty())
            return;
        if (piped && !command.input && !m_script.commands.isEmpty())
            command.input = m_script.outputOf(m_script.commands.constLast());
        command.piped = piped;
        if (isAssignments(command))
            return;
        const bool tees = command.words.constFirst() == u"tee" && command.words.size() > 1;
        const QString file = tees ? command.words.constLast() : command.output;
        const std::optional<QString> text = tees ? command.input : m_script.outputOf(command);
        if (!file.isEmpty() && text)
            m_script.files.insert(file, *text);
        m_script.commands.append(command);
    }

    /// Stores variables where a line consists of NAME=value, also after export.
    bool isAssignments(const ShellCommand& command)
    {
        const QStringList& words = command.words;
        if (words.constFirst() == u"read" && command.input) {
            m_variables.insert(words.constLast(), *command.input);
            return true;
        }
        const std::optional<QHash<QString, QString>> set = assignmentsIn(words);
        if (!set)
            return false;
        m_variables.insert(*set);
        return true;
    }

    void comment()
    {
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        const qsizetype from = std::exchange(m_at, end < 0 ? m_text.size() : end);
        const bool goesOn = m_text.mid(from, m_at - from).trimmed().endsWith(u'\\');
        if (m_continued && goesOn && !m_command.words.isEmpty()) {
            ++m_at;
            m_script.notes.append(
                Words::tr("A comment stands within the command: the line below it was read as part of it."));
        }
    }

    /// A backslash outside quotes: escapes a character, or continues the line.
    void backslash()
    {
        ++m_at;
        qsizetype blank = m_at;
        while (blank < m_text.size() && m_text.at(blank) != u'\n' && m_text.at(blank).isSpace())
            ++blank;
        if (blank < m_text.size() && m_text.at(blank) == u'\n') {
            if (blank > m_at) {
                finish();
                m_script.notes.append(Words::tr("A blank behind a line's last backslash was overlooked."));
            }
            m_at = blank + 1;
            m_continued = true;
            // The shell's prompt of a continued line.
            if (sign() == u'>' && sign(1) == u' ')
                m_at += 2;
            return;
        }
        if (m_at < m_text.size())
            put(m_text.at(m_at++));
    }

    bool single()
    {
        m_begun = true;
        m_quoted = true;
        const qsizetype close = m_text.indexOf(u'\'', m_at);
        if (close < 0)
            return false;
        put(m_text.mid(m_at, close - m_at));
        m_at = close + 1;
        return true;
    }

    bool twofold()
    {
        m_begun = true;
        m_quoted = true;
        while (m_at < m_text.size()) {
            const QChar c = sign();
            if (c == u'"') {
                ++m_at;
                return true;
            }
            if (c == u'\\' && m_at + 1 < m_text.size()) {
                const QChar escaped = m_text.at(m_at + 1);
                m_at += 2;
                if (escaped != u'\n')
                    put(u"$`\"\\"_s.contains(escaped) ? QString(escaped) : QString(c) + escaped);
            } else if (c == u'$') {
                if (sign(1) == u'\'' || sign(1) == u'"') {
                    put(u"$"_s);
                    ++m_at;
                } else if (!dollar()) {
                    return false;
                }
            } else if (c == u'`') {
                backtick();
            } else {
                put(c);
                ++m_at;
            }
        }
        return false;
    }

    /// Typographic quotes made by a word processor; they end at a word's end.
    bool curly(QChar begin)
    {
        const QString ends = begin == u'“' || begin == u'”' ? u"”“"_s : u"’‘"_s;
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            const QChar after = at + 1 < m_text.size() ? m_text.at(at + 1) : u'\n';
            if (!ends.contains(m_text.at(at)) || !(after.isSpace() || u";|&)"_s.contains(after)))
                continue;
            put(m_text.mid(m_at + 1, at - m_at - 1));
            m_at = at + 1;
            m_script.notes.append(Words::tr("Curly quotes were read as straight ones."));
            return true;
        }
        return false;
    }

    /// A typographic dash that replaced one or two hyphens.
    void dash()
    {
        qsizetype letters = 0;
        while (sign(letters).isLetter())
            ++letters;
        put(letters == 1 ? u"-"_s : u"--"_s);
        m_script.notes.append(Words::tr("Long dashes were read as hyphens."));
    }

    /// A variable, a command's output or $'…'; the position is at the dollar sign.
    bool dollar()
    {
        const QChar c = sign(1);
        if (c == u'\'') {
            m_at += 2;
            return escaped();
        }
        if (c == u'"') {
            ++m_at;
            return true; // $"…", a translated string
        }
        if (c == u'(') {
            substitution(m_at + 2, closingBracket(m_text, m_at + 2, u'(', u')'));
            return true;
        }
        if (c == u'{') {
            const qsizetype end = closingBracket(m_text, m_at + 2, u'{', u'}');
            variable(m_text.mid(m_at + 2, end - m_at - 2), m_text.mid(m_at, end + 1 - m_at));
            m_at = std::min(end + 1, m_text.size());
            return true;
        }
        qsizetype end = m_at + 1;
        while (end < m_text.size() && isNameSign(m_text.at(end)))
            ++end;
        const QString name = m_text.mid(m_at + 1, end - m_at - 1);
        if (name.isEmpty() && !u"@*#?!$"_s.contains(c)) {
            put(u"$"_s);
            ++m_at;
            return true;
        }
        end = std::max(end, std::min(m_at + 2, m_text.size()));
        variable(name, m_text.mid(m_at, end - m_at));
        m_at = end;
        return true;
    }

    void variable(const QString& name, const QString& written)
    {
        const auto known = m_variables.constFind(name);
        put(known != m_variables.cend() ? *known : openparts::marked(written));
    }

    /// $(…): its output where that is known; the commands inside are read, too.
    void substitution(qsizetype from, qsizetype end)
    {
        QString inner = m_text.mid(from, end - from);
        // An apostrophe in a here-document is no quote.
        static const QRegularExpression here(u"^\\s*cat\\s*<<-?\\s*(['\"]?)(\\w+)\\1[^\\n]*\\n"_s);
        if (const auto match = here.match(m_text, from, QRegularExpression::NormalMatch,
                                          QRegularExpression::AnchorAtOffsetMatchOption);
            match.hasMatch()) {
            const QRegularExpression last(u"\\n\\s*%1[ \\t]*\\n?\\s*\\)"_s.arg(match.captured(2)));
            if (const auto close = last.match(m_text, match.capturedEnd() - 1); close.hasMatch()) {
                end = close.capturedEnd() - 1;
                inner = m_text.mid(from, end - from);
            }
        }
        const QString raw = m_text.mid(m_at, end + 1 - m_at);
        m_at = std::min(end + 1, m_text.size());
        std::optional<QString> text;
        if (m_depth < deepest) {
            ScriptReader reader(inner, m_variables, m_depth + 1);
            reader.m_script.files = m_script.files;
            if (const Result<ShellScript> script = reader.read(); script && !script->commands.isEmpty()) {
                text = script->outputOf(script->commands.constLast());
                if (!text)
                    m_script.commands.append(script->commands);
            }
        }
        put(text ? text->trimmed() : openparts::marked(raw));
    }

    void backtick()
    {
        const qsizetype end = m_text.indexOf(u'`', m_at + 1);
        const qsizetype to = end < 0 ? m_text.size() : end + 1;
        put(openparts::marked(m_text.mid(m_at, to - m_at)));
        m_at = to;
    }

    void separator(QChar c)
    {
        ++m_at;
        const bool twice = sign() == c;
        if (twice)
            ++m_at;
        endCommand(c == u'|' && !twice);
    }

    void redirect(QChar c)
    {
        // <absolute/path> is a placeholder, not a redirection.
        static const QRegularExpression placeholder(u"\\G<[^<>\\n'\"`|;&$]{1,60}>(?=[\\s\"']|$)"_s);
        if (c == u'<' && sign(1) != u'<') {
            if (const auto match = placeholder.match(m_text, m_at); match.hasMatch()) {
                put(match.captured());
                m_at = match.capturedEnd();
                return;
            }
        }
        // "2>": the digit is a file descriptor.
        if (m_begun && m_word.size() == 1 && m_word.at(0).isDigit()) {
            m_word.clear();
            m_begun = false;
        }
        finish();
        ++m_at;
        if (c == u'>') {
            m_target = Target::Output;
            while (sign() == u'>' || sign() == u'|')
                ++m_at;
            if (sign() == u'&') { // ">&2"
                ++m_at;
                m_target = Target::Word;
                while (isNameSign(sign()) || sign() == u'-')
                    ++m_at;
            }
            return;
        }
        if (sign() == u'<' && sign(1) == u'<') {
            m_at += 2;
            m_target = Target::HereString;
        } else if (sign() == u'<') {
            ++m_at;
            m_tabs = sign() == u'-';
            if (m_tabs)
                ++m_at;
            m_target = Target::HereDocument;
        } else {
            m_target = Target::Input;
        }
    }

    QString hereDocument(const HereDocument& document)
    {
        QString text;
        while (m_at < m_text.size()) {
            const qsizetype end = m_text.indexOf(u'\n', m_at);
            QString line = m_text.mid(m_at, end < 0 ? -1 : end - m_at);
            m_at = end < 0 ? m_text.size() : end + 1;
            while (document.tabs && line.startsWith(u'\t'))
                line.remove(0, 1);
            if (line.trimmed() == document.end)
                break;
            text += line + u'\n';
        }
        return document.quoted ? text : expanded(text);
    }

    /// The contents of an unquoted here-document: variables are replaced, quotes are literal.
    QString expanded(const QString& text)
    {
        ScriptReader reader(text, m_variables, m_depth + 1);
        while (reader.m_at < text.size()) {
            const QChar c = reader.sign();
            if (c == u'\\' && u"$`\\\n"_s.contains(reader.sign(1)) && !reader.sign(1).isNull()) {
                if (reader.sign(1) != u'\n')
                    reader.put(reader.sign(1));
                reader.m_at += 2;
            } else if (c == u'$' && reader.sign(1) != u'\'' && reader.sign(1) != u'"' && m_depth < deepest) {
                reader.dollar();
            } else if (c == u'`') {
                reader.backtick();
            } else {
                reader.put(c);
                ++reader.m_at;
            }
        }
        return reader.m_word;
    }

    /// $'…', as in browsers' "Copy as cURL".
    bool escaped()
    {
        m_begun = true;
        m_quoted = true;
        const std::optional<QString> text = dollarQuoted(m_text, m_at);
        if (text)
            put(*text);
        return text.has_value();
    }

    const QString& m_text;
    int m_depth;
    QHash<QString, QString> m_variables;
    qsizetype m_at = 0;
    qsizetype m_quoteLine = 1;
    QString m_word = {};
    bool m_begun = false;
    bool m_quoted = false;    ///< the word has quotes
    bool m_continued = false; ///< no word since a line that ended with a continuation
    bool m_tabs = false;
    bool m_pipes = false;
    Target m_target = Target::Word;
    QList<HereDocument> m_pending = {};
    ShellCommand m_command = {};
    ShellScript m_script = {};
};

} // namespace

Result<ShellScript> shellScript(const QString& text)
{
    QString read = openparts::withoutSigns(text);
    read.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return ScriptReader(read, {}, 0).read();
}

} // namespace rushes
