#include "app/prompt/negative.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Matches the start of an item, with its bullet.
constexpr auto itemStart = u"(^|[,;|/\\n，；、。！]|[.!](?=\\s)|(?<!with )(?<!\\w)(?:and|or|but)(?=\\s))"
                           "(\\s{0,8}(?:(?:[-*•–—]|\\d{1,2}[.)])\\s{1,3})?)";

QRegularExpression item(const QString& beginning)
{
    return QRegularExpression(QStringView(itemStart) + beginning,
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

bool isInQuotes(const QString& text, qsizetype at)
{
    const qsizetype line = at > 0 ? text.lastIndexOf(u'\n', at - 1) + 1 : 0;
    const QStringView before = QStringView(text).mid(line, at - line);
    return before.count(u'"') % 2 == 1 || before.lastIndexOf(u'“') > before.lastIndexOf(u'”');
}

} // namespace

QString withoutNo(const QString& negative)
{
    static const QRegularExpression denial =
        item(u"(?:(?:there\\s+(?:should|must|is|are)(?:\\s+be)?\\s+)?"
             "(?:no(?!\\s+(?:one|longer|man['’]s|matter)(?!\\w))|without|avoid|"
             "(?:do\\s+not|don['’]t)(?:\\s+(?:show|use|add|include))?|never\\s+(?:show|use|add|include))"
             "(?:\\s+any)?(?::\\s*|\\s+)|"
             "(?:без(?:\\s+(?:всяких|каких-либо))?|нет|никаких|никакого|никакой|избега(?:ть|й(?:те)?)|"
             "не\\s+(?:показыва(?:ть|й(?:те)?)|должно\\s+быть|использовать|добавлять))(?::\\s*|\\s+)|"
             // Words that start with "无" but negate nothing: a drone, boredom, seamless.
             "(?:不要|没有(?!人)|无(?!人|聊|缝|限|法|论|数|所|比|名|尽|线|声|色|效|序|意|力))\\s{0,2})+"_s);
    QString mended = negative;
    return mended.replace(denial, u"\\1\\2"_s);
}

bool saysNot(const QString& negative)
{
    static const QRegularExpression denial = item(u"(?:not|never|не)\\s"_s);
    return negative.contains(denial);
}

QString avoidance(const QString& negative)
{
    static const QRegularExpression bullet(u"^(?:[-*•–—]|\\d{1,2}[.)])\\s"_s);
    static const QRegularExpression stop(u"[,;.!]*\\s*$"_s);
    static const QRegularExpression inner(u"[.!](?=\\s)"_s);
    QStringList items;
    for (const QString& line : withoutNo(negative).split(u'\n')) {
        QString words = line.simplified().remove(bullet).remove(stop);
        if (!words.isEmpty())
            items.append(words.replace(inner, u","_s));
    }
    return u"Avoid: "_s + items.join(u", "_s);
}

QString withAvoidance(const QString& prompt, const QString& avoidance)
{
    static const QRegularExpression sentence(u"(?<!\\S)Avoid: [^\\n]*?(?:[.!?](?=\\s|$)|(?=\\n|$))"_s);
    QString text = prompt.trimmed();
    QRegularExpressionMatchIterator earlier = sentence.globalMatch(text);
    qsizetype start = -1;
    qsizetype length = 0;
    while (earlier.hasNext()) {
        const QRegularExpressionMatch match = earlier.next();
        if (isInQuotes(text, match.capturedStart()))
            continue;
        start = match.capturedStart();
        length = match.capturedLength();
    }
    if (start >= 0)
        return text.replace(start, length, avoidance + u'.');
    if (!text.isEmpty())
        text.append(text.back().isPunct() && text.back() != u')' && text.back() != u']' ? u" "_s : u". "_s);
    return text + avoidance + u'.';
}

} // namespace rushes
