// A prompt of any text, split for a clip of any length. Whatever it says: the shots are the model's, none is
// empty.
#include "app/catalogue/catalogue.h"
#include "app/prompt/split.h"

#include <cstdint>
#include <cstdlib>

using namespace rushes;

namespace {

bool isValid(const prompts::Proposal& proposal, const Model& model)
{
    if (proposal.shots.isEmpty())
        return true;
    for (const Shot& shot : proposal.shots) {
        if (shot.prompt.trimmed().isEmpty() || shot.seconds < model.minShotSeconds ||
            shot.seconds > model.maxShotSeconds)
            return false;
    }
    return proposal.shots.size() > 1 && proposal.shots.size() <= model.mostShots() &&
           proposal.duration == totalSeconds(proposal.shots) && proposal.duration >= model.minSeconds &&
           proposal.duration <= model.maxSeconds;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 1 || size > 8192)
        return 0;
    const Model& model = Catalogue::builtIn().standard();
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    const prompts::Proposal stated = prompts::split(text, model, data[0] % 40);
    const prompts::Proposal offered = prompts::offer(text, model, data[0] % 40);
    if (!isValid(stated, model) || !isValid(offered, model))
        std::abort();
    if (!stated.shots.isEmpty() && prompts::partsOf(text).size() < 2)
        std::abort();
    return 0;
}
