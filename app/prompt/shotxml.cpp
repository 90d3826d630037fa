#include "app/prompt/shotforms.h"
#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"
#include "app/prompt/shotstructure.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr int deepest = 32;

/// An element with its contents in order.
struct Element
{
    QString name = {};
    QList<std::pair<QString, QString>> attributes = {};
    QString text = {};
    QList<Element> inner = {};
};

bool readElement(QXmlStreamReader& reader, Element& element, int depth)
{
    if (depth > deepest)
        return false;
    element.name = reader.name().toString();
    for (const QXmlStreamAttribute& attribute : reader.attributes())
        element.attributes.append({attribute.name().toString(), attribute.value().toString()});
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            element.inner.append(Element());
            if (!readElement(reader, element.inner.last(), depth + 1))
                return false;
            break;
        case QXmlStreamReader::Characters:
            element.text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            return true;
        default:
            break;
        }
    }
    return false;
}

/// "shot", "Shot2", "scene-3"
bool isShotName(const QString& name, double& level)
{
    QString words = name.toLower();
    if (isListKey(words))
        return false;
    while (!words.isEmpty() && (words.back().isDigit() || words.back() == u'_' || words.back() == u'-'))
        words.chop(1);
    return ShotGrammar::builtIn().names.endAt(words, 0, &level) == words.size() && !words.isEmpty();
}

/// Counts the elements of each level of names.
void countShots(const Element& element, QHash<int, int>& counts)
{
    double level = 0;
    if (isShotName(element.name, level))
        ++counts[static_cast<int>(level)];
    for (const Element& inner : element.inner)
        countShots(inner, counts);
}

QJsonValue valueOf(const Element& element)
{
    if (element.attributes.isEmpty() && element.inner.isEmpty())
        return element.text.simplified();
    QJsonObject object;
    for (const auto& [name, value] : element.attributes)
        object.insert(name, value);
    for (const Element& inner : element.inner) {
        const QString words = flatWords(valueOf(inner));
        const QString before = object.value(inner.name).toString();
        object.insert(inner.name, before.isEmpty() ? words : before + u", "_s + words);
    }
    const QString words = element.text.simplified();
    if (!words.isEmpty())
        object.insert(u"prompt"_s,
                      QStringList{words, object.value(u"prompt"_s).toString()}.join(u' ').trimmed());
    return object;
}

/// Collects shots in `shots` and everything else in `rest`.
void collect(const Element& element, int level, QList<ShotPart>& shots, QStringList& rest, bool isRoot)
{
    double own = 0;
    if (!isRoot && isShotName(element.name, own) && static_cast<int>(own) == level) {
        shots.append(structuredShot(valueOf(element)));
        return;
    }
    for (const auto& [name, value] : element.attributes) {
        const QString key = name.toLower();
        if (key != u"id" && key != u"number" && key != u"n")
            rest.append(name + u": "_s + value);
    }
    const QString words = element.text.simplified();
    if (!words.isEmpty())
        rest.append(isRoot || isMainKey(element.name) ? words : element.name + u": "_s + words);
    for (const Element& inner : element.inner)
        collect(inner, level, shots, rest, false);
}

} // namespace

ShotParts xmlShots(const QString& prompt)
{
    ShotParts result;
    const qsizetype start = prompt.indexOf(u'<');
    const qsizetype end = prompt.lastIndexOf(u'>');
    if (start < 0 || end < start || !prompt.mid(start).contains(u"</"_s))
        return result;
    QString source = prompt.mid(start, end + 1 - start);
    if (source.startsWith(u"<?"_s))
        source.remove(0, source.indexOf(u"?>"_s) + 2);
    static const QRegularExpression loose(u"&(?!#?\\w{1,8};)"_s);
    source.replace(loose, u"&amp;"_s);
    QXmlStreamReader reader(u"<rushes>"_s + source + u"</rushes>"_s);
    Element root;
    if (!reader.readNextStartElement() || !readElement(reader, root, 0) || reader.hasError())
        return result;
    QHash<int, int> counts;
    countShots(root, counts);
    int level = 0;
    for (int one = 1; one <= 3; ++one) {
        if (counts.value(one) > std::max(1, counts.value(level)))
            level = one;
    }
    if (level == 0)
        return result;
    QStringList rest;
    collect(root, level, result.shots, rest, true);
    if (result.shots.size() < 2) {
        result.shots.clear();
        return result;
    }
    const ShotText text(prompt);
    result.before = (QStringList{cleanedScene(text, {0, start})} + rest).join(u'\n').trimmed();
    result.after = cleaned(text, {end + 1, text.plain.size()});
    return result;
}

} // namespace rushes::prompts
