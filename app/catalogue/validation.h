#pragma once

#include "app/catalogue/catalogue.h"
#include "app/catalogue/schemacheck.h"

namespace rushes {

/// The part of a form that a problem belongs to.
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
    ShotType,
    Resolution,
    Seed,
    Input, ///< a picture, a video or a sound; Problem::key says which one
    Element,
    Keyframe,
    Setting, ///< identified by its key only
};

/// The field's usual key in the service's schemas, e.g. "negative_prompt"; for shots
/// "multi_prompt[2].duration".
[[nodiscard]] QString nameOf(Field field, int shot = -1);

/// One reason why the service would refuse the request, in words that say what to do.
struct Problem
{
    Field field = Field::Prompt;
    int shot = -1; ///< index of the shot for ShotPrompt and ShotSeconds, otherwise -1
    QString text = {};
    QString key = {}; ///< the model's key with its place: "image_urls[3]"

    bool operator==(const Problem&) const = default;
};

/// All problems of a request, in the order of the form; empty: the request is valid. Checks the model's
/// schema and the rules that its catalogue states in words only (modelfacts.json, "rules").
[[nodiscard]] QList<Problem> validate(const Request& request,
                                      const Catalogue& catalogue = Catalogue::current());
[[nodiscard]] QList<Problem> validate(const Request& request, const Model& model);

/// The rules, beyond the schema, that a body breaks.
[[nodiscard]] QList<SchemaIssue> checkRules(const Model& model, const QJsonObject& body);

} // namespace rushes
