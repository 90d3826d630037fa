#include "app/prompt/openparts.h"
#include "app/prompt/requestforms.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes::requestforms {

namespace {

/// Reads a line of Windows' cmd: first carets and %VARIABLES% as cmd does, then the arguments as programs do.
class CmdReader
{
public:
    explicit CmdReader(const QString& text)
        : m_text(text)
    {
    }

    ShellScript read()
    {
        while (m_at < m_text.size())
            next();
        endCommand();
        return m_script;
    }

private:
    void next()
    {
        const QChar c = m_text.at(m_at++);
        if (c == u'^' && !m_quoted) {
            caret();
        } else if (c == u'%') {
            percent();
        } else if (c == u'\n') {
            m_quoted = false;
            endCommand();
        } else if (!m_quoted && (c == u'&' || c == u'|')) {
            endCommand();
        } else {
            // An escaped quote inside an argument, \", does not end it.
            if (c == u'"' && !m_line.endsWith(u'\\'))
                m_quoted = !m_quoted;
            m_line += c;
        }
    }

    /// A caret: the next character is literal; at a line's end it continues the line and makes the next
    /// line's first character literal.
    void caret()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == u'\n') {
            ++m_at;
            if (m_at < m_text.size() && m_text.at(m_at) != u'"')
                m_line += m_text.at(m_at++);
            return;
        }
        if (m_at < m_text.size())
            m_line += m_text.at(m_at++);
    }

    void percent()
    {
        static const QRegularExpression variable(u"\\G([A-Za-z_][A-Za-z0-9_]*)%"_s);
        if (m_at < m_text.size() && m_text.at(m_at) == u'%') {
            ++m_at;
            m_line += u'%';
            return;
        }
        const auto match = variable.match(m_text, m_at);
        if (!match.hasMatch()) {
            m_line += u'%';
            return;
        }
        m_at = match.capturedEnd();
        const auto known = m_variables.constFind(match.captured(1).toUpper());
        m_line += known != m_variables.cend() ? *known : openparts::marked(u'%' + match.captured(1) + u'%');
    }

    void endCommand()
    {
        const QString line = std::exchange(m_line, {}).trimmed();
        static const QRegularExpression set(u"^@?set\\s+\"?([A-Za-z_]\\w*)=(.*?)\"?$"_s,
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression remark(u"^@?(?:rem\\b|::|echo\\s+off)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression sign(u"^(?:@|[A-Za-z]:\\\\[^>\\n]*>|>)\\s*"_s);
        if (line.isEmpty() || remark.match(line).hasMatch())
            return;
        if (const auto match = set.match(line); match.hasMatch()) {
            m_variables.insert(match.captured(1).toUpper(), match.captured(2));
            return;
        }
        QString command = line;
        command.remove(sign);
        m_script.commands.append({wordsOf(command), {}, {}, {}, false});
    }

    /// Splits a line into arguments like the C run-time library of Windows programs.
    static QStringList wordsOf(const QString& line)
    {
        QStringList words;
        QString word;
        bool begun = false;
        bool quoted = false;
        for (qsizetype at = 0; at < line.size(); ++at) {
            const QChar c = line.at(at);
            if (c == u'\\') {
                qsizetype slashes = 1;
                while (at + slashes < line.size() && line.at(at + slashes) == u'\\')
                    ++slashes;
                const bool beforeQuote = at + slashes < line.size() && line.at(at + slashes) == u'"';
                word += QString(beforeQuote ? slashes / 2 : slashes, u'\\');
                at += slashes - 1;
                if (beforeQuote && slashes % 2 == 1) {
                    word += u'"';
                    ++at;
                }
                begun = true;
            } else if (c == u'"') {
                // Two quotes inside quotes are a literal one.
                if (quoted && at + 1 < line.size() && line.at(at + 1) == u'"') {
                    word += u'"';
                    ++at;
                } else {
                    quoted = !quoted;
                }
                begun = true;
            } else if (c.isSpace() && !quoted) {
                if (begun)
                    words.append(word);
                word.clear();
                begun = false;
            } else {
                word += c;
                begun = true;
            }
        }
        if (begun)
            words.append(word);
        return words;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    QString m_line = {};
    bool m_quoted = false;
    QHash<QString, QString> m_variables = {};
    ShellScript m_script = {};
};

} // namespace

MaybeFound fromCmd(const QString& text)
{
    static const QRegularExpression program(u"\\b(?:curl|wget|runcomfy|npx|http)(?:\\.exe)?\\s"_s);
    static const QRegularExpression windows(
        u"\\^\\s*$|\\^\"|\"\\{\\s*\"\"|^\\s*@?set\\s+\"?\\w+=|%[A-Za-z_]\\w*%|^\\s*[A-Za-z]:\\\\[^>\\n]*>|^\\s*@?(?:rem|echo off)\\b"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    // A percent sign may be literal; a backslash at a line's end means a POSIX shell.
    static const QRegularExpression posix(u"\\\\\\s*$|\\s'\\{"_s, QRegularExpression::MultilineOption);
    if (!program.match(text).hasMatch() || !windows.match(text).hasMatch() || posix.match(text).hasMatch())
        return {};
    return inCommands(CmdReader(text).read());
}

} // namespace rushes::requestforms
