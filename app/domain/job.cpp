#include "app/domain/job.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::array<std::pair<JobState, const char*>, 10> stateNames = {{
    {JobState::Waiting, "waiting"},
    {JobState::Submitting, "submitting"},
    {JobState::Queued, "queued"},
    {JobState::Running, "running"},
    {JobState::Downloading, "downloading"},
    {JobState::Done, "done"},
    {JobState::Failed, "failed"},
    {JobState::Cancelled, "cancelled"},
    {JobState::Unknown, "unknown"},
    {JobState::NotFetched, "notFetched"},
}};
}

QString nameOf(JobState state)
{
    for (const auto& [value, name] : stateNames) {
        if (value == state)
            return QLatin1StringView(name);
    }
    return {};
}

std::optional<JobState> jobStateNamed(const QString& name)
{
    for (const auto& [value, known] : stateNames) {
        if (name == QLatin1StringView(known))
            return value;
    }
    return {};
}

bool isFinal(JobState state)
{
    return state == JobState::Done || state == JobState::Failed || state == JobState::Cancelled ||
           needsDecision(state);
}

bool needsDecision(JobState state)
{
    return state == JobState::Unknown || state == JobState::NotFetched;
}

bool isActive(JobState state)
{
    return state != JobState::Waiting && !isFinal(state);
}

} // namespace rushes
