#include "app/api/contentcoding.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <array>
#include <utility>

namespace rushes {

namespace {

constexpr int anyHeader = 15 + 32; // zlib or gzip, detected from the first bytes
constexpr int noHeader = -15;

} // namespace

struct ContentDecoder::Engine
{
    Coding coding = Coding::Gzip;
    z_stream zlib = {};
    BrotliDecoderState* brotli = nullptr;
    bool begun = false;
    bool ended = false;

    ~Engine()
    {
        inflateEnd(&zlib);
        BrotliDecoderDestroyInstance(brotli);
    }
};

namespace {

/// "identity, gzip", which proxies make of two headers, is gzip; a list of several codings is returned as it
/// is.
QByteArray codingIn(const QByteArray& header)
{
    QByteArrayList words;
    for (const QByteArray& one : header.toLower().split(',')) {
        if (const QByteArray word = one.trimmed(); word != "identity" && !word.isEmpty())
            words.append(word);
    }
    return words.join(", ");
}

} // namespace

std::optional<ContentDecoder::Coding> ContentDecoder::named(const QByteArray& header)
{
    const QByteArray word = codingIn(header);
    if (word == "gzip" || word == "x-gzip")
        return Coding::Gzip;
    if (word == "deflate")
        return Coding::Deflate;
    if (word == "br")
        return Coding::Brotli;
    return {};
}

bool ContentDecoder::isPlain(const QByteArray& header)
{
    const QByteArray word = codingIn(header);
    return word.isEmpty() || word == "identity" || word == "none" || word == "utf-8" || word == "binary" ||
           word == "aws-chunked";
}

bool ContentDecoder::beginsAsGzip(QByteArrayView bytes)
{
    return bytes.startsWith("\x1f\x8b\x08");
}

ContentDecoder::ContentDecoder(Coding coding)
    : m_engine(std::make_unique<Engine>())
{
    m_engine->coding = coding;
    if (coding == Coding::Brotli)
        m_engine->brotli = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
    else
        inflateInit2(&m_engine->zlib, anyHeader);
}

ContentDecoder::~ContentDecoder() = default;

bool ContentDecoder::isAtEnd() const
{
    return m_engine->ended;
}

bool ContentDecoder::decode(QByteArrayView bytes, QByteArray& into, qint64 most)
{
    if (bytes.isEmpty() || m_engine->ended)
        return true; // bytes after the end are ignored
    Engine& engine = *m_engine;
    std::array<unsigned char, 64 * 1024> out; // NOLINT(cppcoreguidelines-pro-type-member-init): written first
    const auto take = [&](qsizetype count) {
        into.append(reinterpret_cast<const char*>(out.data()), count);
        return into.size() <= most;
    };
    const auto* next = reinterpret_cast<const unsigned char*>(bytes.data());
    if (engine.coding == Coding::Brotli) {
        size_t left = static_cast<size_t>(bytes.size());
        while (true) {
            unsigned char* at = out.data();
            size_t room = out.size();
            const BrotliDecoderResult result =
                BrotliDecoderDecompressStream(engine.brotli, &left, &next, &room, &at, nullptr);
            if (result == BROTLI_DECODER_RESULT_ERROR || !take(static_cast<qsizetype>(out.size() - room)))
                return false;
            engine.ended = result == BROTLI_DECODER_RESULT_SUCCESS;
            if (engine.ended || result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT)
                return true;
        }
    }
    engine.zlib.next_in = const_cast<unsigned char*>(next);
    engine.zlib.avail_in = static_cast<unsigned>(bytes.size());
    while (engine.zlib.avail_in > 0) {
        engine.zlib.next_out = out.data();
        engine.zlib.avail_out = out.size();
        const int result = inflate(&engine.zlib, Z_NO_FLUSH);
        if (result == Z_DATA_ERROR && !engine.begun && engine.coding == Coding::Deflate) {
            // Many servers say "deflate" and send the bare stream without a zlib header.
            engine.begun = true;
            inflateEnd(&engine.zlib);
            engine.zlib = {};
            inflateInit2(&engine.zlib, noHeader);
            engine.zlib.next_in = const_cast<unsigned char*>(next);
            engine.zlib.avail_in = static_cast<unsigned>(bytes.size());
            continue;
        }
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return false;
        engine.begun = true;
        if (!take(static_cast<qsizetype>(out.size() - engine.zlib.avail_out)))
            return false;
        engine.ended = result == Z_STREAM_END;
        if (engine.ended || (result == Z_BUF_ERROR && engine.zlib.avail_out == out.size()))
            break;
    }
    // Some gzip files have several members.
    if (engine.ended && engine.zlib.avail_in > 0 && engine.coding == Coding::Gzip) {
        const QByteArrayView rest = bytes.last(static_cast<qsizetype>(engine.zlib.avail_in));
        if (beginsAsGzip(rest)) {
            inflateReset2(&engine.zlib, anyHeader);
            engine.ended = false;
            return decode(rest, into, most);
        }
    }
    return true;
}

QByteArray decodedBody(const QByteArray& body, const QByteArray& contentEncoding, qint64 most)
{
    std::optional<ContentDecoder::Coding> coding = ContentDecoder::named(contentEncoding);
    if (!coding && ContentDecoder::beginsAsGzip(body))
        coding = ContentDecoder::Coding::Gzip;
    if (!coding)
        return body;
    QByteArray decoded;
    ContentDecoder decoder(*coding);
    return decoder.decode(body, decoded, most) && !decoded.isEmpty() ? decoded : body;
}

} // namespace rushes
