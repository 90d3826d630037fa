#pragma once

#include "app/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rushes {

/// One `multi_prompt` segment: a prompt and whole seconds.
struct Shot
{
    QString prompt = {};
    int seconds = 0;

    bool operator==(const Shot&) const = default;
};

/// What an input file is used for, whatever the model's key for it.
enum class InputRole {
    StartImage,
    EndImage,
    ReferenceImage,
    ReferenceVideo,
    ReferenceAudio,
    SourceVideo,
    SourceAudio,
    Mask,
    Other, ///< known by its key only
};

[[nodiscard]] QString nameOf(InputRole role); ///< "start_image" … "other", for storage and --json
[[nodiscard]] std::optional<InputRole> inputRoleNamed(const QString& name);

/// A picture, a video or a sound that a request takes. `source` in its stored form: a public https address;
/// `data:…`; `file:…` (absolute, or a path relative to the project's folder); `take:ID` (its file),
/// `take:ID?ms=N` (its frame at N ms) or `take:ID?last` (its last frame); the same with `scene:ID` for the
/// chosen take of a scene.
struct Input
{
    InputRole role = InputRole::Other;
    QString source = {};
    QString key = {}; ///< the service's key, for Other only

    bool operator==(const Input&) const = default;
};

/// A person or a thing that a prompt names: a frontal picture and more pictures, or a video. Sources as in
/// Input.
struct Element
{
    QString name = {}; ///< used in prompts as @name; empty: @Element1, … by its position
    QString frontal = {};
    QStringList references = {};
    QString video = {};

    bool operator==(const Element&) const = default;
};

/// A picture that the clip shows at a given time.
struct Keyframe
{
    QString image = {};
    double seconds = 0; ///< from the clip's start

    bool operator==(const Keyframe&) const = default;
};

/// What is asked of the service, as one value: the same value is shown, priced, stored and sent. Fields that
/// the model does not take are kept but not sent; a model that takes them uses them again.
struct Request
{
    QString model = {}; ///< catalogue id
    QString prompt = {};
    QString negativePrompt = {};
    int duration = 0; ///< length of the clip in whole seconds; with shots, the sum of their seconds
    QString aspectRatio = {};
    double cfgScale = 0;
    bool sound = false;
    QList<Shot> shots = {}; ///< empty: the clip is not divided and only the prompt is sent
    QString shotType = {};

    bool autoDuration = false; ///< the model chooses the length; `duration` is only shown on the timeline
    QString resolution = {};   ///< in the model's spelling; empty: not sent
    std::optional<qint64> seed = {};
    QList<Input> inputs = {};
    QList<Element> elements = {};
    QList<Keyframe> keyframes = {};
    QJsonObject settings = {}; ///< other settings by the service's keys; missing ones are not sent
    QJsonObject kept = {};     ///< values that a former model took and this one does not: not sent
    QStringList unset = {};    ///< keys never set: not sent as long as their value is the model's default

    bool operator==(const Request&) const = default;
};

/// Sum of the shots' seconds.
[[nodiscard]] int totalSeconds(const QList<Shot>& shots);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Request)
