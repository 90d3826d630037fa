#include "app/domain/request.h"

#include <array>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::array<std::pair<InputRole, const char*>, 9> roleNames = {{
    {InputRole::StartImage, "start_image"},
    {InputRole::EndImage, "end_image"},
    {InputRole::ReferenceImage, "reference_image"},
    {InputRole::ReferenceVideo, "reference_video"},
    {InputRole::ReferenceAudio, "reference_audio"},
    {InputRole::SourceVideo, "source_video"},
    {InputRole::SourceAudio, "source_audio"},
    {InputRole::Mask, "mask"},
    {InputRole::Other, "other"},
}};

}

QString nameOf(InputRole role)
{
    for (const auto& [value, name] : roleNames) {
        if (value == role)
            return QLatin1StringView(name);
    }
    return {};
}

std::optional<InputRole> inputRoleNamed(const QString& name)
{
    for (const auto& [value, known] : roleNames) {
        if (name == QLatin1StringView(known))
            return value;
    }
    return {};
}

int totalSeconds(const QList<Shot>& shots)
{
    return std::accumulate(shots.cbegin(), shots.cend(), 0,
                           [](int sum, const Shot& shot) { return sum + shot.seconds; });
}

} // namespace rushes
