#pragma once

#include "app/base/usd.h"
#include "app/catalogue/roles.h"

#include <QDate>
#include <QMap>
#include <QStringList>

namespace rushes {

/// What a model charges in USD, and the day this was read.
struct Price
{
    enum class Unit { Second, Output };

    Usd silentPerSecond = {};
    Usd soundPerSecond = {};
    QDate read = {};
    Unit unit = Unit::Second;
    bool isExact = true; ///< unit × seconds (or outputs) is what is charged; else a base to start from
    Usd perOutput = {};  ///< for Unit::Output
    QString byKey = {};  ///< for Unit::Output: the setting that it depends on
    QMap<QString, Usd> byValue = {}; ///< … and an output's price for each of its values
    QString note = {};               ///< the service's words

    [[nodiscard]] Usd perSecond(bool sound) const { return sound ? soundPerSecond : silentPerSecond; }
    [[nodiscard]] bool isKnown() const;
    /// "$0.112 / s", "from $0.04 an image"; empty where nothing is known.
    [[nodiscard]] QString text(MediaKind output) const;
    bool operator==(const Price&) const = default;
};

/// The price as a service's base of a day corrects it; the surcharge for sound keeps its proportion. A base
/// that is nothing, or beyond 100 dollars, is not believed.
[[nodiscard]] Price corrected(Price price, Usd base, const QDate& read);

/// A rule between inputs that the catalogue states only in words; see resources/data/modelfacts.json.
struct CrossRule
{
    QString kind = {};     ///< "exclusive", "needs", "atLeastOne", "most", … as crossrules.cpp reads them
    QStringList keys = {}; ///< of the inputs that it is about; the first one names the problem
    QJsonObject when = {}; ///< values that must stand for the rule to count; empty: always
    QJsonObject then = {}; ///< what it asks for, by its kind
    QString text = {};     ///< for the user: what to do
    QString source = {};   ///< where it is stated

    bool operator==(const CrossRule&) const = default;
};

/// One model: its schema, what of it is known by name, its limits, defaults and price.
struct Model
{
    QString id = {};   ///< e.g. "kling/kling-3.0/pro/text-to-video"
    QString name = {}; ///< e.g. "Kling 3.0 Pro"
    MediaKind output = MediaKind::Video;
    QStringList categories = {}; ///< the service's, e.g. "text-to-video"
    Schema schema = {};
    Roles roles = {};
    QList<CrossRule> rules = {};

    // What the schema says of the roles, as the timeline and the composer need it.
    int minSeconds = 0;
    int maxSeconds = 0;
    int defaultSeconds = 0;
    QList<int> secondsChoices = {}; ///< in order; empty: every second from min to max
    bool allowsAutoSeconds = false;
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
    QStringList resolutions = {};
    QString defaultResolution = {};
    int promptAdvice = 0; ///< characters of prompt and negative prompt; more draws advice, never a refusal
    int shotPromptAdvice = 0; ///< characters of a shot's prompt; likewise
    Price price = {};
    int typicalRunSeconds = 0; ///< how long a job of defaultSeconds runs, before there is a history; a guess
    bool isWithdrawn = false;  ///< the service lists it no more; kept so that scenes with it keep their form
    bool isStandIn = false;    ///< for a model that the catalogue does not have

    /// The most shots that can ever be valid: limited by maxShots and by the time each needs.
    [[nodiscard]] int mostShots() const;
    /// It takes a length, a list of shots: else the timeline's are written into the prompt.
    [[nodiscard]] bool takesSeconds() const { return !roles.duration.isEmpty(); }
    [[nodiscard]] bool takesShots() const { return !roles.shots.isEmpty(); }
    /// "text to video", from its categories, else from its id; may be empty.
    [[nodiscard]] QString task() const;
    /// What goes in, in the words of a filter: "text", "start image", "end image", "references", "video",
    /// "sound".
    [[nodiscard]] QStringList takes() const;
    bool operator==(const Model&) const = default;
};

} // namespace rushes
