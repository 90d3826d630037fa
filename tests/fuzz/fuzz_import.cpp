// Texts that are pasted or dropped as requests. What is read is priced, checked and sent as the same bytes
// twice, and is read again from what is exported.
#include "app/base/decodedtext.h"
#include "app/catalogue/prices.h"
#include "app/catalogue/validation.h"
#include "app/prompt/requesttext.h"

#include <cstdlib>

using namespace rushes;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const Result<QString> text = decodedText(
        QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!text)
        return 0;
    const Model& model = Catalogue::builtIn().standard();
    const Result<ImportedRequests> imported = importRequests(*text, model);
    if (!imported)
        return 0;
    require(!imported->requests.isEmpty());
    for (const Request& request : imported->requests) {
        require(!request.model.isEmpty());
        for (const QString& words : {request.prompt, request.negativePrompt})
            require(!words.contains(QChar(0xFDD0)) && !words.contains(QChar(0)));
        (void)validate(request);
        (void)priceOf(request);
        if (!Catalogue::builtIn().model(request.model) || !request.shotType.size())
            continue;
        // A request as it is exported says everything: nothing is lost, and there is nothing to say.
        const Result<ImportedRequests> again = importRequests(QString::fromUtf8(exportedJson(request)),
                                                              *Catalogue::builtIn().model(request.model));
        require(again && again->requests.size() == 1);
        require(again->requests.first().duration == request.duration &&
                again->requests.first().sound == request.sound &&
                again->requests.first().shots == request.shots);
    }
    return 0;
}
