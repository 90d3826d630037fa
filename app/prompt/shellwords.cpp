#include "app/prompt/shellwords.h"

#include "app/prompt/shellscript.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Reads up to `most` digits in a base.
uint numberAt(const QString& text, qsizetype& at, int base, int most)
{
    uint value = 0;
    for (int i = 0; i < most && at < text.size(); ++i) {
        bool digit = false;
        const uint read = QStringView(text).mid(at, 1).toUInt(&digit, base);
        if (!digit)
            break;
        value = value * static_cast<uint>(base) + read;
        ++at;
    }
    return value;
}

QString codePoint(uint code)
{
    const char32_t point = code;
    return code <= 0x10FFFF ? QString::fromUcs4(&point, 1) : QString();
}

} // namespace

QString shellQuoted(const QString& argument)
{
    QString quoted = argument;
    // A shell argument cannot contain NUL.
    quoted.remove(QChar(u'\0'));
    return u'\'' + quoted.replace(u'\'', u"'\\''"_s) + u'\'';
}

qsizetype closingBracket(const QString& text, qsizetype at, QChar opens, QChar closes)
{
    int depth = 1;
    for (; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c == u'\'' && opens == u'(') {
            const qsizetype end = text.indexOf(u'\'', at + 1);
            at = end < 0 ? at : end;
        } else if (c == u'\\') {
            ++at;
        } else if (c == opens) {
            ++depth;
        } else if (c == closes && --depth == 0) {
            return at;
        }
    }
    return text.size();
}

std::optional<QHash<QString, QString>> assignmentsIn(QStringList words)
{
    static const QRegularExpression form(u"^([A-Za-z_][A-Za-z0-9_]*)=(.*)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QStringList declaring = {u"export"_s, u"declare"_s, u"local"_s, u"readonly"_s, u"typeset"_s};
    if (!words.isEmpty() && declaring.contains(words.constFirst()))
        words.removeFirst();
    QHash<QString, QString> set;
    for (const QString& word : std::as_const(words)) {
        const auto match = form.match(word);
        if (!match.hasMatch())
            return {};
        set.insert(match.captured(1), match.captured(2));
    }
    return set;
}

std::optional<QString> dollarQuoted(const QString& text, qsizetype& at)
{
    QString read;
    while (at < text.size()) {
        const QChar c = text.at(at++);
        if (c == u'\'')
            return read;
        if (c != u'\\' || at >= text.size()) {
            read += c;
            continue;
        }
        const QChar next = text.at(at++);
        if (next == u'n')
            read += u'\n';
        else if (next == u't')
            read += u'\t';
        else if (next == u'r')
            read += u'\r';
        else if (next == u'x')
            read += QChar(static_cast<char16_t>(numberAt(text, at, 16, 2)));
        else if (next == u'u')
            read += QChar(static_cast<char16_t>(numberAt(text, at, 16, 4)));
        else if (next == u'U')
            read += codePoint(numberAt(text, at, 16, 8));
        else
            read += next; // \' \" \\ and unknown escapes
    }
    return {};
}

std::optional<QString> ShellScript::outputOf(const ShellCommand& command) const
{
    QStringList words = command.words;
    if (words.isEmpty())
        return {};
    const QString program = words.takeFirst();
    if (program == u"cat") {
        if (words.isEmpty() || words == QStringList{u"-"_s})
            return command.input;
        const auto file = files.find(words.constFirst());
        return words.size() == 1 && file != files.end() ? std::optional(*file) : std::nullopt;
    }
    if (program == u"echo") {
        static const QRegularExpression option(u"^-[neE]+$"_s);
        while (!words.isEmpty() && option.match(words.constFirst()).hasMatch())
            words.removeFirst();
        return words.join(u' ');
    }
    const bool plain = words.size() == 2 && QStringList{u"%s"_s, u"%s\\n"_s}.contains(words.constFirst());
    if (program == u"printf" && plain)
        return words.constLast();
    if (program == u"printf" && words.size() == 1 && !words.constFirst().contains(u'%') &&
        !words.constFirst().contains(u'\\'))
        return words.constFirst();
    return {};
}

} // namespace rushes
