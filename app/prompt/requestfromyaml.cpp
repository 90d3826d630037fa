#include "app/prompt/requestforms.h"
#include "app/prompt/yaml.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes::requestforms {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

} // namespace

MaybeFound fromYaml(const QString& text)
{
    static const QRegularExpression promptKey(u"^[ \\t]*(?:- )?[\"']?(?:[a-z]+_)?prompt[\"']?[ \\t]*:"_s,
                                              QRegularExpression::MultilineOption |
                                                  QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression collection(u"^(?:openapi|swagger|collection):"_s,
                                               QRegularExpression::MultilineOption);
    if (!promptKey.match(text).hasMatch() && !collection.match(text).hasMatch())
        return {};
    if (const std::optional<QJsonValue> value = yamlIn(text);
        value && (value->isObject() || value->isArray())) {
        AllFound found = inValue(*value, {});
        const bool isRequest = found && std::any_of(found->cbegin(), found->cend(), [](const Found& one) {
                                   return looksLikeRequest(one.body);
                               });
        if (isRequest || (!found && found.error() != noRequest().value()))
            return found;
    }
    static const QRegularExpression settings(
        u"^[ \\t]*(?:duration|seconds|model|aspect_ratio|sound)[ \\t]*:"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    if (!settings.match(text).hasMatch() || text.contains(u'{'))
        return {};
    return AllFound(failure(ErrorKind::NotUnderstood,
                            Words::tr("This looks like YAML that can't be read here: paste it as JSON.")));
}

} // namespace rushes::requestforms
