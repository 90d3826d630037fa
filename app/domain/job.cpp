#include "app/domain/job.h"

#include "app/base/nametable.h"

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr NameTable<JobState, 10> stateNames = {{{
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
}}};
}

QString nameOf(JobState state)
{
    return stateNames.nameOf(state);
}

std::optional<JobState> jobStateNamed(const QString& name)
{
    return stateNames.named(name);
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
