#include "app/prompt/shotforms.h"
#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"
#include "app/prompt/shotstructure.h"
#include "app/prompt/yaml.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

bool saysWhatIsSeen(const QJsonValue& value)
{
    const QStringList keys = value.toObject().keys();
    return std::any_of(keys.begin(), keys.end(), isMainKey);
}

/// True for a list with a suitable key whose items contain prompts, or for shots under their own names; false
/// for "Shots:" above a list of labels.
bool listsShots(const QJsonObject& object)
{
    for (auto one = object.begin(); one != object.end(); ++one) {
        const QJsonArray list = one->toArray();
        if (isListKey(one.key()) && list.size() > 1 && std::all_of(list.begin(), list.end(), saysWhatIsSeen))
            return true;
        if (one->isObject() && listsShots(one->toObject()))
            return true;
    }
    return object.size() > 1 && std::all_of(object.begin(), object.end(), saysWhatIsSeen);
}

} // namespace

ShotParts yamlShots(const QString& prompt)
{
    ShotParts result;
    static const QRegularExpression fence(u"^\\s*```(?:ya?ml)?[ \\t]*\\n(.*)\\n```\\s*$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    const auto fenced = fence.match(prompt);
    const std::optional<QJsonValue> value = yamlIn(fenced.hasMatch() ? fenced.captured(1) : prompt);
    if (!value)
        return result;
    const QJsonArray list = value->toArray();
    const bool bare = list.size() > 1 && std::all_of(list.begin(), list.end(), saysWhatIsSeen);
    if (!bare && !listsShots(value->toObject()))
        return result;
    const StructuredShots listed = structuredShots(*value);
    result.shots = listed.shots;
    result.before = listed.rest.join(u'\n').trimmed();
    return result;
}

} // namespace rushes::prompts
