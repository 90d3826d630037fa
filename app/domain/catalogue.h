#pragma once

#include "app/base/result.h"
#include "app/base/usd.h"

#include <QDate>
#include <QHash>
#include <QStringList>

namespace rushes {

/// What a model charges per second of output, in USD, and the day this was read.
struct Price
{
    Usd silentPerSecond = {};
    Usd soundPerSecond = {};
    QDate read = {};

    [[nodiscard]] Usd perSecond(bool sound) const { return sound ? soundPerSecond : silentPerSecond; }
    bool operator==(const Price&) const = default;
};

/// One model: its limits, defaults and price, as resources/data/catalogue.json states them.
struct Model
{
    QString id = {};   ///< e.g. "kling/kling-3.0/pro/text-to-video"
    QString name = {}; ///< e.g. "Kling 3.0 Pro"
    int minSeconds = 0;
    int maxSeconds = 0;
    int defaultSeconds = 0;
    int minShotSeconds = 0;
    int maxShotSeconds = 0;
    int defaultShotSeconds = 0;
    int maxShots = 0; ///< as the schema states it; the durations' sum allows fewer
    QStringList aspectRatios = {};
    QString defaultAspectRatio = {};
    double minCfgScale = 0;
    double maxCfgScale = 0;
    double defaultCfgScale = 0;
    bool defaultSound = false;
    QStringList shotTypes = {};
    int promptAdvice = 0; ///< characters of prompt and negative prompt; more draws advice, never a refusal
    int shotPromptAdvice = 0; ///< characters of a shot's prompt; likewise
    Price price = {};
    int typicalRunSeconds = 0; ///< how long a job of defaultSeconds runs, before there is a history; a guess

    /// The most shots that can ever be valid: limited by maxShots and by the time each needs.
    [[nodiscard]] int mostShots() const;
    bool operator==(const Model&) const = default;
};

/// All models the program knows. Data, not code: read from JSON.
class Catalogue
{
public:
    /// Error Damaged names the model and the key that is missing or wrong.
    static Result<Catalogue> fromJson(const QByteArray& json);
    /// The catalogue in the program's resources. Aborts if the resource is damaged: that is a build fault.
    static const Catalogue& builtIn();

    [[nodiscard]] const QList<Model>& models() const { return m_models; }
    /// Null for an id the catalogue does not hold.
    [[nodiscard]] const Model* model(const QString& id) const;
    /// The model new scenes use: the first one.
    [[nodiscard]] const Model& standard() const { return m_models.constFirst(); }

private:
    QList<Model> m_models = {};
};

} // namespace rushes
