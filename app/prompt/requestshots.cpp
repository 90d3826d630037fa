#include "app/prompt/requestshots.h"

#include "app/prompt/openparts.h"
#include "app/prompt/requestvalues.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

using Role = RequestKeys::Role;

tl::unexpected<Error> damaged(const QString& path, const QString& why)
{
    return failure(ErrorKind::Damaged, path + u": "_s + why);
}

/// One shot while it is read.
struct Reading
{
    Shot shot = {};
    int order = -1;
    bool hasPrompt = false;
    bool hasSeconds = false;
    std::optional<int> start = {};
    std::optional<int> end = {};
};

Result<void> readText(const QString& path, const QJsonValue& value, Reading& into)
{
    if (!value.isString())
        return damaged(path, Words::tr("write it as text in quotes"));
    if (into.hasPrompt)
        return damaged(path, Words::tr("the shot has another text too. Keep one of them."));
    into.hasPrompt = true;
    into.shot.prompt = withoutControls(value.toString());
    return {};
}

Result<void> readSeconds(const QString& path, const QJsonValue& value, bool milliseconds, Reading& into)
{
    const std::optional<int> seconds = secondsIn(value, milliseconds);
    if (!seconds)
        return damaged(path, Words::tr("write whole seconds as a number"));
    if (into.hasSeconds && into.shot.seconds != *seconds)
        return damaged(path, Words::tr("the shot has another length too. Keep one of them."));
    into.hasSeconds = true;
    into.shot.seconds = *seconds;
    return {};
}

Result<Reading> readShot(const QString& place, const QJsonObject& item, const RequestKeys& keys,
                         int defaultSeconds, ReadShots& all)
{
    Reading reading{{{}, defaultSeconds}};
    for (auto entry = item.begin(); entry != item.end(); ++entry) {
        const QString path = place + u'.' + entry.key();
        const Role role = keys.shotRoleOf(entry.key());
        if (entry->isNull())
            continue;
        if (const QString open = openIn(entry->toString()); role != Role::None && !open.isEmpty())
            return requestforms::isOpen(u"“%1”"_s.arg(path), open);
        Result<void> read;
        if (role == Role::ShotPrompt)
            read = readText(path, *entry, reading);
        else if (role == Role::ShotDuration || role == Role::ShotDurationMs)
            read = readSeconds(path, *entry, role == Role::ShotDurationMs, reading);
        else if (const auto at = role == Role::ShotStart || role == Role::ShotEnd ? secondsIn(*entry, false)
                                                                                  : std::nullopt)
            (role == Role::ShotStart ? reading.start : reading.end) = at;
        else if (role == Role::ShotIndex)
            reading.order = entry->isString() ? entry->toString().toInt() : entry->toInt(-1);
        else
            all.leftOut.append({path, *entry});
        if (!read)
            return failure(read.error());
    }
    // "start": 4, "end": 9. If a length is stated too, it must be the same.
    if (reading.start && reading.end && *reading.end > *reading.start) {
        const Result<void> read =
            readSeconds(place + u".end"_s, *reading.end - *reading.start, false, reading);
        if (!read)
            return failure(read.error());
    } else if (reading.start || reading.end) {
        all.leftOut.append({place + (reading.start ? u".start"_s : u".end"_s),
                            reading.start.value_or(reading.end.value_or(0))});
    }
    if (!reading.hasPrompt)
        return damaged(place + u".prompt"_s, Words::tr("the shot says nothing that is to be seen"));
    return reading;
}

} // namespace

Result<ReadShots> readShots(const QString& path, const QJsonArray& items, const RequestKeys& keys,
                            int defaultSeconds)
{
    ReadShots all;
    QList<Reading> readings;
    for (int i = 0; i < items.size(); ++i) {
        const QString place = u"%1[%2]"_s.arg(path, QString::number(i));
        const bool isText = items.at(i).isString();
        if (!items.at(i).isObject() && !isText)
            return damaged(place, Words::tr("a shot is {\"prompt\": …, \"duration\": …}"));
        const Result<Reading> reading =
            readShot(place, isText ? QJsonObject{{u"prompt"_s, items.at(i)}} : items.at(i).toObject(), keys,
                     defaultSeconds, all);
        if (!reading)
            return failure(reading.error());
        all.stateSeconds = all.stateSeconds && reading->hasSeconds;
        readings.append(*reading);
    }
    const bool hasOrder = std::all_of(readings.cbegin(), readings.cend(),
                                      [](const Reading& reading) { return reading.order >= 0; });
    if (hasOrder)
        std::stable_sort(readings.begin(), readings.end(),
                         [](const Reading& a, const Reading& b) { return a.order < b.order; });
    for (const Reading& reading : std::as_const(readings))
        all.shots.append(reading.shot);
    return all;
}

} // namespace rushes
