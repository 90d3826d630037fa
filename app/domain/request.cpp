#include "app/domain/request.h"

#include "app/base/nametable.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr NameTable<InputRole, 9> roleNames = {{{
    {InputRole::StartImage, "start_image"},
    {InputRole::EndImage, "end_image"},
    {InputRole::ReferenceImage, "reference_image"},
    {InputRole::ReferenceVideo, "reference_video"},
    {InputRole::ReferenceAudio, "reference_audio"},
    {InputRole::SourceVideo, "source_video"},
    {InputRole::SourceAudio, "source_audio"},
    {InputRole::Mask, "mask"},
    {InputRole::Other, "other"},
}}};

}

QString nameOf(InputRole role)
{
    return roleNames.nameOf(role);
}

std::optional<InputRole> inputRoleNamed(const QString& name)
{
    return roleNames.named(name);
}

int totalSeconds(const QList<Shot>& shots)
{
    return std::accumulate(shots.cbegin(), shots.cend(), 0,
                           [](int sum, const Shot& shot) { return sum + shot.seconds; });
}

} // namespace rushes
