// Texts that are pasted or dropped as requests. What is read is priced, checked and sent as the same bytes
// twice, and is read again from what is exported.
#include "app/base/decodedtext.h"
#include "app/catalogue/prices.h"
#include "app/catalogue/validation.h"
#include "app/prompt/requesttext.h"

#include <cstdio>
#include <cstdlib>

using namespace rushes;

namespace {

void require(bool holds, const QString& what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", qUtf8Printable(what));
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
    require(!imported->requests.isEmpty(), QStringLiteral("there is a request"));
    for (const Request& request : imported->requests) {
        require(!request.model.isEmpty(), QStringLiteral("it has a model"));
        for (const QString& words : {request.prompt, request.negativePrompt})
            require(!words.contains(QChar(0xFDD0)) && !words.contains(QChar(0)),
                    QStringLiteral("no inner signs in: ") + words);
        (void)validate(request);
        (void)priceOf(request);
        if (!Catalogue::builtIn().model(request.model) || !request.shotType.size())
            continue;
        // A request as it is exported says everything: nothing is lost, and there is nothing to say.
        const QString exported = QString::fromUtf8(exportedJson(request));
        const Result<ImportedRequests> again =
            importRequests(exported, *Catalogue::builtIn().model(request.model));
        require(again.has_value(), QStringLiteral("it is read again (%1): %2")
                                       .arg(again ? QString() : again.error().detail, exported));
        require(again->requests.size() == 1, QStringLiteral("it is one request again: ") + exported);
        require(again->requests.first().duration == request.duration &&
                    again->requests.first().sound == request.sound &&
                    again->requests.first().shots == request.shots,
                QStringLiteral("length, sound and shots are the same again: ") + exported);
    }
    return 0;
}
