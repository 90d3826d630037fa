// Project files. What is read is written so that it reads the same again.
#include "app/catalogue/prices.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/domain/project.h"
#include "app/store/projectjson.h"

using namespace rushes;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const Result<Project> project = projectFromJson(
        QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!project)
        return 0;
    if (project->scenes.isEmpty())
        std::abort();
    for (const Scene& scene : project->scenes) {
        (void)validate(scene.request);
        (void)priceOf(scene.request);
        (void)requestBody(scene.request);
    }
    const Result<Project> again = projectFromJson(toJson(*project));
    if (!again || toJson(*again) != toJson(*project))
        std::abort();
    return 0;
}
