#include "app/catalogue/elementnames.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// The characters of a name, for a regular expression: with the vowels of Hindi and Thai, and the joiners of
/// Persian and of emoji.
QString signs()
{
    return u"\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sk}\\x{200c}\\x{200d}_-"_s;
}

} // namespace

QString elementName(const Element& element, qsizetype index)
{
    return element.name.isEmpty() ? u"Element%1"_s.arg(index + 1) : element.name;
}

QStringList elementNames(const QList<Element>& elements)
{
    QStringList names;
    for (const Element& element : elements)
        names.append(elementName(element, names.size()));
    return names;
}

QString asElementName(const QString& text)
{
    static const QRegularExpression others(u"[^%1]"_s.arg(signs()),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).remove(others);
}

QRegularExpression mentionOf(const QStringList& names)
{
    QStringList escaped;
    for (const QString& name : names) {
        if (!name.isEmpty())
            escaped.append(QRegularExpression::escape(name));
    }
    std::stable_sort(escaped.begin(), escaped.end(),
                     [](const QString& one, const QString& other) { return one.size() > other.size(); });
    const QString form = escaped.isEmpty()
                             ? u"(?!)"_s
                             : u"(?<![\\p{L}\\p{N}])@(%1)(?![%2])"_s.arg(escaped.join(u'|'), signs());
    return QRegularExpression(form, QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace rushes
