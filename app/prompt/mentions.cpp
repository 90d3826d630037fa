#include "app/prompt/mentions.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// An `@` behind a letter or a digit belongs to an address.
bool beginsName(const QString& text, qsizetype at)
{
    return text.at(at) == u'@' && (at == 0 || !text.at(at - 1).isLetterOrNumber());
}

} // namespace

QStringList mentionNames(const Request& request, const Model& model)
{
    QStringList names;
    if (model.roles.elements.isEmpty())
        return names;
    for (const Element& element : request.elements)
        names.append(element.name.isEmpty() ? u"Element%1"_s.arg(names.size() + 1) : element.name);
    return names;
}

QSet<QString> wordsIn(const QString& name)
{
    static const QRegularExpression gaps(u"[\\s_-]+"_s);
    const QStringList words = name.split(gaps, Qt::SkipEmptyParts);
    return {words.cbegin(), words.cend()};
}

Completion mentionAt(const QString& text, qsizetype cursor, const QStringList& names)
{
    qsizetype longest = 0;
    for (const QString& name : names)
        longest = std::max(longest, name.size());
    for (qsizetype at = cursor - 1; at >= 0 && at >= cursor - longest - 1; --at) {
        if (text.at(at) == u'\n')
            break;
        if (!beginsName(text, at))
            continue;
        const QString begun = text.mid(at + 1, cursor - at - 1);
        Completion found{at, {}};
        for (const QString& name : names) {
            if (name.size() > begun.size() && name.startsWith(begun, Qt::CaseInsensitive))
                found.words.append(u'@' + name);
        }
        return found;
    }
    return {};
}

QList<TextRange> mentionsIn(const QString& text, const QStringList& names)
{
    QStringList escaped;
    for (const QString& name : names)
        escaped.append(QRegularExpression::escape(name));
    if (escaped.isEmpty() || !text.contains(u'@'))
        return {};
    std::stable_sort(escaped.begin(), escaped.end(),
                     [](const QString& one, const QString& other) { return one.size() > other.size(); });
    const QRegularExpression mention(u"@(?:%1)(?![\\w-])"_s.arg(escaped.join(u'|')),
                                     QRegularExpression::CaseInsensitiveOption |
                                         QRegularExpression::UseUnicodePropertiesOption);
    QList<TextRange> ranges;
    for (auto matches = mention.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        ranges.append({match.capturedStart(), match.capturedLength()});
    }
    return ranges;
}

} // namespace rushes
