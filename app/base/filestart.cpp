// The first bytes of picture and sound files.
#include "app/base/filekind.h"

#include "app/base/stillfiles.h"

#include <QByteArrayList>

#include <algorithm>

namespace rushes {

namespace {

FileKind isoKind(QByteArrayView start)
{
    if (start.sliced(4, 4) != "ftyp")
        return start.sliced(4, 4) == "styp" ? FileKind::Mp4 : FileKind::Mov;
    const QByteArray brand = start.sliced(8, 4).toByteArray();
    if (brand == "qt  ")
        return FileKind::Mov;
    if (brand == "M4A " || brand == "M4B ")
        return FileKind::M4a;
    if (brand == "avif" || brand == "avis")
        return FileKind::Avif;
    if (brand == "heic" || brand == "heix" || brand == "mif1" || brand == "msf1")
        return start.contains("avif") ? FileKind::Avif : FileKind::Heic;
    return FileKind::Mp4;
}

/// Kinds that have a signature of a few bytes.
FileKind markedKind(QByteArrayView start)
{
    const auto byte = [start](qsizetype at) {
        return at < start.size() ? static_cast<quint8>(start.at(at)) : 0U;
    };
    if (start.startsWith("ID3"))
        return FileKind::Mp3;
    if (byte(0) == 0xff && (byte(1) & 0xe6U) == 0xe2U)
        return FileKind::Mp3;
    // ADTS: layer 0, and a valid sampling rate.
    if (byte(0) == 0xff && (byte(1) & 0xf6U) == 0xf0U && start.size() >= 7 && ((byte(2) >> 2U) & 15U) < 13)
        return FileKind::Aac;
    // Packets of a transport stream have 188 bytes; the second one is not among these bytes.
    if (start.size() >= 4 && byte(0) == 0x47 && byte(1) == 0x40)
        return FileKind::MpegTs;
    if (start.startsWith(QByteArrayView("\0\0\1\xba", 4)) ||
        start.startsWith(QByteArrayView("\0\0\1\xb3", 4)))
        return FileKind::Mpeg;
    if (start.startsWith("FLV\1"))
        return FileKind::Flv;
    if (start.startsWith("\x30\x26\xb2\x75\x8e\x66\xcf\x11"))
        return FileKind::Wmv;
    return FileKind::Unknown;
}

} // namespace

FileKind fileKindOf(QByteArrayView whole)
{
    const QByteArrayView start = whole.first(std::min(whole.size(), fileKindBytes));
    if (start.startsWith("\x1a\x45\xdf\xa3"))
        return start.contains("webm") ? FileKind::WebM : FileKind::Matroska;
    if (start.startsWith("\x89PNG\r\n\x1a\n"))
        return FileKind::Png;
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a"))
        return FileKind::Gif;
    if (start.startsWith("\xff\xd8\xff"))
        return FileKind::Jpeg;
    if (start.startsWith("OggS"))
        return FileKind::Ogg;
    if (start.startsWith("fLaC"))
        return FileKind::Flac;
    if (start.size() >= 12) {
        static const QByteArrayList first = {"ftyp", "styp", "moov", "mdat", "wide", "free", "skip", "pnot"};
        if (first.contains(start.sliced(4, 4).toByteArray()))
            return isoKind(start);
        const bool riff = start.startsWith("RIFF") || start.startsWith("RF64");
        const QByteArrayView form = start.sliced(8, 4);
        if (riff && form == "WAVE")
            return FileKind::Wav;
        if (riff && form == "WEBP")
            return FileKind::WebP;
        if (riff && form == "AVI ")
            return FileKind::Avi;
    }
    const FileKind marked = markedKind(start);
    return marked == FileKind::Unknown ? stillKindOf(whole) : marked;
}

} // namespace rushes
