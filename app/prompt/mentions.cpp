#include "app/prompt/mentions.h"

#include "app/catalogue/elementnames.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// An `@` after a letter or a digit belongs to an e-mail address.
bool beginsName(const QString& text, qsizetype at)
{
    return text.at(at) == u'@' && (at == 0 || !text.at(at - 1).isLetterOrNumber());
}

/// "Image", "image_": how the model's texts refer to the inputs of a slot, without the number; empty: they
/// don't.
QString stemOf(const MediaSlot& slot, const Model& model)
{
    static const QRegularExpression called(u"(?<![\\p{L}\\p{N}])@(\\p{L}+[_-]?)1(?!\\d)"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    static const QMap<MediaKind, QRegularExpression> words = {
        {MediaKind::Image, QRegularExpression(u"image|img|picture|photo"_s)},
        {MediaKind::Video, QRegularExpression(u"video|clip"_s)},
        {MediaKind::Audio, QRegularExpression(u"audio|sound|voice"_s)}};
    const auto found = words.constFind(slot.media);
    if (found == words.cend())
        return {};
    for (const QString& key : slot.keys + QStringList{model.roles.prompt}) {
        const Property* property = model.schema.property(key);
        if (!property)
            continue;
        for (auto all = called.globalMatch(property->description); all.hasNext();) {
            const QString stem = all.next().captured(1);
            if (found->match(stem.toLower()).hasMatch())
                return stem;
        }
    }
    return {};
}

} // namespace

QStringList mentionNames(const Request& request, const Model& model)
{
    QStringList names;
    if (!model.roles.elements.isEmpty())
        names = elementNames(request.elements);
    for (const MediaSlot& slot : model.roles.media) {
        const QString stem = stemOf(slot, model);
        if (stem.isEmpty())
            continue;
        const auto count = std::count_if(request.inputs.cbegin(), request.inputs.cend(),
                                         [&slot](const Input& input) { return input.role == slot.role; });
        for (qsizetype i = 1; i <= count; ++i) {
            if (const QString name = stem + QString::number(i); !names.contains(name))
                names.append(name);
        }
    }
    return names;
}

bool takesMentions(const Model& model)
{
    return !model.roles.elements.isEmpty() ||
           std::any_of(model.roles.media.cbegin(), model.roles.media.cend(),
                       [&model](const MediaSlot& slot) { return !stemOf(slot, model).isEmpty(); });
}

QList<TextRange> unknownMentionsIn(const QString& text, const QStringList& names)
{
    static const QRegularExpression any(u"@[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    const QList<TextRange> known = mentionsIn(text, names);
    QList<TextRange> unknown;
    for (auto all = any.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        const bool isKnown = std::any_of(known.cbegin(), known.cend(), [&match](const TextRange& range) {
            return range.start == match.capturedStart();
        });
        if (!isKnown && beginsName(text, match.capturedStart()))
            unknown.append({match.capturedStart(), match.capturedLength()});
    }
    return unknown;
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
    if (names.isEmpty() || !text.contains(u'@'))
        return {};
    const QRegularExpression mention = mentionOf(names);
    QList<TextRange> ranges;
    for (auto matches = mention.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        ranges.append({match.capturedStart(), match.capturedLength()});
    }
    return ranges;
}

} // namespace rushes
