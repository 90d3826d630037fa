#pragma once

#include "app/catalogue/catalogue.h"
#include "app/catalogue/schemacheck.h"

namespace rushes {

/// What a problem is about, as a form shows it.
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
    Input, ///< a picture, a video or a sound; Problem::key says which
    Element,
    Keyframe,
    Setting, ///< one that is known by its key alone
};

/// The field's usual name in the service's schemas, e.g. "negative_prompt"; shots are
/// "multi_prompt[2].duration".
[[nodiscard]] QString nameOf(Field field, int shot = -1);

/// One thing that would make the service refuse the request, in words that say what to do.
struct Problem
{
    Field field = Field::Prompt;
    int shot = -1; ///< index of the shot for ShotPrompt and ShotSeconds, else -1
    QString text = {};
    QString key = {}; ///< the service's, of this model, with its place: "image_urls[3]"

    bool operator==(const Problem&) const = default;
};

/// Every problem at once, in the order of the form; empty: the request is valid. What the model's schema
/// refuses, and what its catalogue refuses in words only (modelfacts.json, "rules").
[[nodiscard]] QList<Problem> validate(const Request& request,
                                      const Catalogue& catalogue = Catalogue::current());
[[nodiscard]] QList<Problem> validate(const Request& request, const Model& model);

/// The rules that a body breaks beyond its schema.
[[nodiscard]] QList<SchemaIssue> checkRules(const Model& model, const QJsonObject& body);

} // namespace rushes
