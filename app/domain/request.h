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

/// What a picture, a video or a sound is to the model that takes it, whatever the model's key for it is.
enum class InputRole {
    StartImage,
    EndImage,
    ReferenceImage,
    ReferenceVideo,
    ReferenceAudio,
    SourceVideo,
    SourceAudio,
    Mask,
    Other, ///< found by its key alone
};

[[nodiscard]] QString nameOf(InputRole role); ///< "start_image" … "other", for storage and --json
[[nodiscard]] std::optional<InputRole> inputRoleNamed(const QString& name);

/// A picture, a video or a sound that a request takes. Its source is one text, as it is stored:
/// a public https address; `data:…`; `file:…` (an absolute address of a local file, or a path relative to the
/// project's folder); `take:ID` (its file), `take:ID?ms=N` (its frame at N ms) or `take:ID?last` (its last
/// frame); the same with `scene:ID` for the chosen take of a scene.
struct Input
{
    InputRole role = InputRole::Other;
    QString source = {};
    QString key = {}; ///< the service's, for Other alone

    bool operator==(const Input&) const = default;
};

/// A person or a thing that a prompt names: a frontal picture and more of it, or a video. Sources as Input
/// has them.
struct Element
{
    QString name = {}; ///< used in prompts as @name; empty: @Element1, … by its place
    QString frontal = {};
    QStringList references = {};
    QString video = {};

    bool operator==(const Element&) const = default;
};

/// A picture that the clip shows at a time.
struct Keyframe
{
    QString image = {};
    double seconds = 0; ///< from the clip's start

    bool operator==(const Keyframe&) const = default;
};

/// The one closed value of what is asked of the service. What is shown, priced, stored and sent is this.
/// Fields that its model does not take stay here unsent, and count again with a model that takes them.
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

    bool autoDuration =
        false; ///< the model chooses the length; `duration` is what the timeline shows meanwhile
    QString resolution = {}; ///< as the model spells it; empty: not sent
    std::optional<qint64> seed = {};
    QList<Input> inputs = {};
    QList<Element> elements = {};
    QList<Keyframe> keyframes = {};
    QJsonObject settings = {}; ///< everything else, by the service's keys; what is not here is not sent
    QJsonObject kept = {};     ///< values that an earlier model took and this one does not: not sent
    QStringList unset = {}; ///< keys that nobody set: not sent as long as their value is the model's default

    bool operator==(const Request&) const = default;
};

/// Sum of the shots' seconds.
[[nodiscard]] int totalSeconds(const QList<Shot>& shots);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Request)
