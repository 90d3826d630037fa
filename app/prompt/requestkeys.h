#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"
#include "app/prompt/requestforms.h"

#include <QHash>
#include <QRegularExpression>

namespace rushes {

/// A request read from a text, with remarks for the user.
struct TakenRequest
{
    Request request = {};
    QStringList notes = {}; ///< values that were ignored, values that were not stated, differences in price
};

/// The vocabulary of other services, from resources/data/requestkeys.json: keys, words for on and off,
/// addresses that contain a model, other services' names for models of the catalogue.
class RequestKeys
{
public:
    static const RequestKeys& builtIn();

    /// True for an object with a prompt or shots, whatever its keys are called, also inside a wrapper object.
    [[nodiscard]] bool isRequest(const QJsonObject& object) const;

    /// `model`: used for a request that names none; its defaults apply to values that are not stated. Values
    /// of the right type that break a rule are kept. Errors: Damaged names the key; NotUnderstood for a value
    /// that is not in the text; TooLarge for more than 200 shots. The notes name every value that was
    /// ignored, and every value with an effect on the price that is not stated.
    [[nodiscard]] Result<TakenRequest> take(const requestforms::Found& found, const Model& model,
                                            const Catalogue& catalogue = Catalogue::current()) const;

    /// The model in an address, as it is written there; empty: none.
    [[nodiscard]] QString modelIn(const QString& address) const;
    /// True for an address of a service other than RunComfy.
    [[nodiscard]] bool isElsewhere(const QString& address) const;
    /// True for a key of a start image or a picture.
    [[nodiscard]] bool isImage(const QString& key) const;

    /// The catalogue's equivalent of another service's model.
    struct Ours
    {
        QString model = {};
        std::optional<bool> sound = {}; ///< the other service's default for sound
    };
    /// nullopt: unknown, or it depends on a mode that is not stated.
    [[nodiscard]] std::optional<Ours> oursFor(const QString& id, const QString& mode, bool hasImage) const;

    enum class Role {
        None,
        Prompt,
        NegativePrompt,
        Duration,
        DurationMs,
        AspectRatio,
        CfgScale,
        Sound,
        Silence,
        Shots,
        ShotType,
        SeveralShots,
        Contents,
        Model,
        Mode,
        Own, ///< a key of the model itself
        StartImage,
        EndImage,
        ShotPrompt,
        ShotDuration,
        ShotDurationMs,
        ShotStart,
        ShotEnd,
        ShotIndex
    };

    /// The role of a key inside a list of shots.
    [[nodiscard]] Role shotRoleOf(const QString& key) const;

private:
    explicit RequestKeys(const QJsonObject& data);

    friend class RequestTaker;

    /// Another service's name for a model of the catalogue.
    struct OtherName
    {
        QRegularExpression pattern = {};
        QString model = {};             ///< may contain %1 and %2 from the pattern, {mode} and {input}
        QString mode = {};              ///< default, unless one is stated
        std::optional<bool> sound = {}; ///< the other service's default for sound
    };

    [[nodiscard]] Role roleOf(const QString& key) const;
    [[nodiscard]] bool isContainer(const QString& key) const;
    [[nodiscard]] QString shapeOfSize(const QJsonObject& object) const;
    /// True where a key that may name a model does so: "version": "kwaivgi/kling-v3-video:5a…".
    [[nodiscard]] bool isModelPath(const QString& key, const QJsonValue& value) const;

    QHash<QString, Role> m_roles = {};
    QHash<QString, Role> m_shotRoles = {};
    QStringList m_containers = {};
    QStringList m_containerEndings = {};
    QStringList m_modelPaths = {};
    QStringList m_images = {};
    QStringList m_on = {};
    QStringList m_off = {};
    QHash<QString, QString> m_shapes = {};
    QHash<QString, QString> m_modes = {};
    QList<QRegularExpression> m_addresses = {};
    QList<OtherName> m_models = {};
    QString m_own = {};
};

} // namespace rushes
