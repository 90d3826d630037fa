#pragma once

#include "app/base/result.h"
#include "app/domain/catalogue.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace rushes {

/// One `multi_prompt` segment: a prompt and whole seconds.
struct Shot
{
    QString prompt = {};
    int seconds = 0;

    bool operator==(const Shot&) const = default;
};

/// The one closed value of what is asked of the service. What is shown, priced, stored and sent is this.
struct Request
{
    QString model = {}; ///< catalogue id
    QString prompt = {};
    QString negativePrompt = {};
    int duration = 0; ///< whole seconds of the clip; with shots, the sum of theirs
    QString aspectRatio = {};
    double cfgScale = 0;
    bool sound = false;
    QList<Shot> shots = {}; ///< empty: the clip is one block and only the prompt is sent
    QString shotType = {};

    /// An empty prompt with the model's defaults.
    static Request defaultsOf(const Model& model);

    bool operator==(const Request&) const = default;
};

enum class Field {
    Model,
    Prompt,
    NegativePrompt,
    Duration,
    AspectRatio,
    CfgScale,
    Sound,
    Shots,
    ShotPrompt,
    ShotSeconds,
    ShotType
};

/// The field's name in the service's schema, e.g. "negative_prompt"; shots are "multi_prompt[2].duration".
[[nodiscard]] QString nameOf(Field field, int shot = -1);

/// One thing that would make the service refuse the request, in words that say what to do.
struct Problem
{
    Field field = Field::Prompt;
    int shot = -1; ///< index of the shot for ShotPrompt and ShotSeconds, else -1
    QString text = {};

    bool operator==(const Problem&) const = default;
};

/// Every problem at once, in the order of the form; empty: the request is valid.
/// Rules: the schema on the model's page (docs of RunComfy, "Input").
[[nodiscard]] QList<Problem> validate(const Request& request,
                                      const Catalogue& catalogue = Catalogue::builtIn());

/// Sum of the shots' seconds.
[[nodiscard]] int totalSeconds(const QList<Shot>& shots);

/// What this request costs by the catalogue's price; nothing for an unknown model.
[[nodiscard]] std::optional<Usd> priceOf(const Request& request,
                                         const Catalogue& catalogue = Catalogue::builtIn());

/// The JSON object the service takes: exactly what is sent. Without shots there is no `multi_prompt`, without
/// a negative prompt no `negative_prompt`. The model is not part of it: it is in the address.
[[nodiscard]] QJsonObject toServiceJson(const Request& request);
/// The opposite, for import and for the sandbox's own projects. Missing keys take the model's defaults,
/// unknown keys are ignored; a wrong type is Damaged and names the key.
[[nodiscard]] Result<Request> requestFromServiceJson(const QJsonObject& object, const Model& model);

/// The bytes that are sent: compact JSON of toServiceJson().
[[nodiscard]] QByteArray requestBody(const Request& request);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Request)
