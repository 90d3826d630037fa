#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"
#include "app/prompt/requestforms.h"

#include <QHash>
#include <QRegularExpression>

namespace rushes {

/// A request as it was understood, and what has to be said about it.
struct TakenRequest
{
    Request request = {};
    QStringList notes = {}; ///< what was left out, what was not stated, what costs something else here
};

/// What other services call the same things, from resources/data/requestkeys.json: keys, words for on and
/// off, addresses that name a model, models that are ours under another name.
class RequestKeys
{
public:
    static const RequestKeys& builtIn();

    /// True for an object with a prompt or shots, under whatever names and within whatever wrapper.
    [[nodiscard]] bool isRequest(const QJsonObject& object) const;

    /// `model`: what a request is for that names none, and whose defaults hold for what is not stated.
    /// Values that are well-typed but break a rule are kept. Damaged names the key; NotUnderstood for a value
    /// that is not in the text; TooLarge beyond 200 shots. What is not taken over is named in the notes, and
    /// so is every value with a price that the text does not state.
    [[nodiscard]] Result<TakenRequest> take(const requestforms::Found& found, const Model& model,
                                            const Catalogue& catalogue = Catalogue::current()) const;

    /// The model that an address names, as it stands there; empty: it names none.
    [[nodiscard]] QString modelIn(const QString& address) const;
    /// True for an address of another service than ours.
    [[nodiscard]] bool isElsewhere(const QString& address) const;
    /// True for the name of a start image or a picture.
    [[nodiscard]] bool isImage(const QString& key) const;

    /// What another service's model is here.
    struct Ours
    {
        QString model = {};
        std::optional<bool> sound = {}; ///< the other service's default
    };
    /// Nothing: it is not known, or it depends on a mode that is not stated.
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
        Own, ///< a key that the model itself has
        StartImage,
        EndImage,
        ShotPrompt,
        ShotDuration,
        ShotDurationMs,
        ShotStart,
        ShotEnd,
        ShotIndex
    };

    /// What a key of one shot in a list of shots is.
    [[nodiscard]] Role shotRoleOf(const QString& key) const;

private:
    explicit RequestKeys(const QJsonObject& data);

    friend class RequestTaker;

    /// A model that is ours under a name of another service's.
    struct OtherName
    {
        QRegularExpression pattern = {};
        QString model = {};             ///< with %1 and %2 from the pattern, {mode} and {input}
        QString mode = {};              ///< unless one is stated
        std::optional<bool> sound = {}; ///< the other service's default
    };

    [[nodiscard]] Role roleOf(const QString& key) const;
    [[nodiscard]] bool isContainer(const QString& key) const;
    [[nodiscard]] QString shapeOfSize(const QJsonObject& object) const;
    /// "version": "kwaivgi/kling-v3-video:5a…": a key that may name a model, and does.
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
