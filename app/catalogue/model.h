#pragma once

#include "app/base/usd.h"
#include "app/catalogue/roles.h"

#include <QDate>
#include <QMap>
#include <QStringList>

namespace rushes {

/// What a model charges, and on which day that was read.
struct Price
{
    enum class Unit { Second, Output };

    Usd silentPerSecond = {};
    Usd soundPerSecond = {};
    QDate read = {};
    Unit unit = Unit::Second;
    bool isExact =
        true; ///< true: unit price × seconds (or outputs) is charged; false: the least that is charged
    Usd perOutput = {};              ///< for Unit::Output
    QString byKey = {};              ///< for Unit::Output: the setting that the price depends on
    QMap<QString, Usd> byValue = {}; ///< … and the price of an output for each of its values
    QString note = {};               ///< the service's own text

    [[nodiscard]] Usd perSecond(bool sound) const { return sound ? soundPerSecond : silentPerSecond; }
    [[nodiscard]] bool isKnown() const;
    /// "$0.112 / s", "from $0.04 an image"; empty where the price is unknown.
    [[nodiscard]] QString text(MediaKind output) const;
    bool operator==(const Price&) const = default;
};

/// The price with a service's base rate of the day `read`; the surcharge for sound keeps its proportion. A
/// base of 0 or less, or above 100 dollars, is ignored.
[[nodiscard]] Price corrected(Price price, Usd base, const QDate& read);

/// A rule between inputs that the catalogue states in words only; see resources/data/modelfacts.json.
struct CrossRule
{
    QString kind = {};     ///< "exclusive", "needs", "atLeastOne", "most", …; see crossrules.cpp
    QStringList keys = {}; ///< the inputs of the rule; problems are reported for the first one
    QJsonObject when = {}; ///< values that must be set for the rule to apply; empty: it always applies
    QJsonObject then = {}; ///< what is required, depending on the kind
    QString text = {};     ///< for the user: what to do
    QString source = {};   ///< where the rule is stated

    bool operator==(const CrossRule&) const = default;
};

/// One model: its schema, the roles of its keys, its limits, defaults and price.
struct Model
{
    QString id = {};   ///< e.g. "kling/kling-3.0/pro/text-to-video"
    QString name = {}; ///< e.g. "Kling 3.0 Pro"
    MediaKind output = MediaKind::Video;
    QStringList categories = {}; ///< the service's own, e.g. "text-to-video"
    Schema schema = {};
    Roles roles = {};
    QList<CrossRule> rules = {};

    // Limits and defaults of the roles, read from the schema for the timeline and the composer.
    int minSeconds = 0;
    int maxSeconds = 0;
    int defaultSeconds = 0;
    QList<int> secondsChoices = {}; ///< ascending; empty: every whole second from min to max
    bool allowsAutoSeconds = false;
    int minShotSeconds = 0;
    int maxShotSeconds = 0;
    int defaultShotSeconds = 0;
    int maxShots = 0; ///< as the schema states it; the total duration may allow fewer
    QStringList aspectRatios = {};
    QString defaultAspectRatio = {};
    double minCfgScale = 0;
    double maxCfgScale = 0;
    double defaultCfgScale = 0;
    bool defaultSound = false;
    QStringList shotTypes = {};
    QStringList resolutions = {};
    QString defaultResolution = {};
    int promptAdvice =
        0; ///< recommended characters of prompt and negative prompt; more causes advice, no refusal
    int shotPromptAdvice = 0; ///< recommended characters of a shot's prompt; 0: none
    Price price = {};
    int typicalRunSeconds =
        0; ///< estimated run time of a job of defaultSeconds, used while there is no history
    bool isWithdrawn = false; ///< no longer listed by the service; kept so that its scenes keep their form
    bool isStandIn = false;   ///< stands for a model that is not in the catalogue

    /// The largest number of shots that can be valid: limited by maxShots and by the time that each shot
    /// needs.
    [[nodiscard]] int mostShots() const;
    /// Whether the model has an input for the duration.
    [[nodiscard]] bool takesSeconds() const { return !roles.duration.isEmpty(); }
    [[nodiscard]] bool takesShots() const { return !roles.shots.isEmpty(); }
    /// "text to video", from the categories, else from the id; may be empty.
    [[nodiscard]] QString task() const;
    /// The kinds of input, as filter words: "text", "start image", "end image", "references", "video",
    /// "sound".
    [[nodiscard]] QStringList takes() const;
    bool operator==(const Model&) const = default;
};

} // namespace rushes
