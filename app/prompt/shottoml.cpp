#include "app/prompt/shotforms.h"
#include "app/prompt/shotstructure.h"
#include "app/prompt/toml.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

ShotParts tomlShots(const QString& prompt)
{
    ShotParts result;
    if (!prompt.contains(u'='))
        return result;
    static const QRegularExpression fence(u"^[ \\t]*```[a-z]*[ \\t]*\\n(.*?)\\n[ \\t]*```[ \\t]*$"_s,
                                          QRegularExpression::DotMatchesEverythingOption |
                                              QRegularExpression::MultilineOption);
    const auto fenced = fence.match(prompt);
    const Slice all{0, prompt.size()};
    const Slice source = fenced.hasMatch() ? Slice{fenced.capturedStart(1), fenced.capturedEnd(1)} : all;
    const auto tables = tomlIn(QStringView(prompt).mid(source.start, source.size()));
    if (!tables)
        return result;
    const StructuredShots listed = structuredShots(tables->root);
    const bool speak = std::all_of(listed.shots.cbegin(), listed.shots.cend(),
                                   [](const ShotPart& shot) { return !shot.text.isEmpty(); });
    if (listed.shots.size() < 2 || !speak)
        return result;
    result.shots = listed.shots;
    const qsizetype end = fenced.hasMatch() ? fenced.capturedEnd() : tables->end;
    const ShotText text(prompt);
    const QString ahead = cleanedScene(text, {0, source.start + tables->start});
    const QString within = cleaned(text, {source.start + tables->end, source.end});
    result.before = (QStringList{ahead} + listed.rest).join(u'\n').trimmed();
    result.after = within;
    if (fenced.hasMatch())
        result.after = QStringList{within, cleaned(text, {end, prompt.size()})}.join(u'\n').trimmed();
    return result;
}

} // namespace rushes::prompts
