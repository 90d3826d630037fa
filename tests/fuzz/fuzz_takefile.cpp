// What a file says made it: boxes of an mp4, chunks of a PNG and the JSON in them; and what ffprobe says of
// it. What is read is written so that it reads the same again.
#include "app/media/mediainfo.h"
#include "app/media/takefile.h"

#include <QTemporaryFile>

using namespace rushes;

namespace {

void readAgain(const Result<TakeInfo>& info)
{
    if (!info)
        return;
    const Result<TakeInfo> again = takeInfoFromJson(toJson(*info));
    if (!again || toJson(*again) != toJson(*info))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes =
        QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    static QTemporaryFile file;
    if (!(file.isOpen() || file.open()) || !file.resize(0) || !file.seek(0) ||
        file.write(bytes) != bytes.size() || !file.flush())
        std::abort();
    readAgain(readTakeInfo(file.fileName()));
    readAgain(takeInfoFromJson(bytes));
    if (const Result<MediaInfo> media = mediaInfoFrom(bytes)) {
        (void)media->frameAt(media->timeOf(media->frames() / 2));
        (void)media->shownSize();
        (void)media->seconds();
    }
    return 0;
}
