#include "app/api/otherfile.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OtherFile)
};

enum class Sort { Model, Archive, Picture, Sound, Document };

struct Form
{
    QByteArrayView start;
    Sort sort;
    const char* name;
};

constexpr std::array<Form, 19> forms{{
    {"glTF", Sort::Model, "GLB"},
    {"ply\n", Sort::Model, "PLY"},
    {"ply\r\n", Sort::Model, "PLY"},
    {"solid ", Sort::Model, "STL"},
    {"Kaydara FBX Binary", Sort::Model, "FBX"},
    {"#usda ", Sort::Model, "USD"},
    {"PXR-USDC", Sort::Model, "USD"},
    {"PK\x03\x04", Sort::Archive, "ZIP"},
    {"7z\xbc\xaf\x27\x1c", Sort::Archive, "7z"},
    {"Rar!\x1a\x07", Sort::Archive, "RAR"},
    {"\x28\xb5\x2f\xfd", Sort::Archive, "Zstandard"},
    {"\xfd"
     "7zXZ",
     Sort::Archive, "XZ"},
    {"\xff\x0a", Sort::Picture, "JPEG XL"},
    {"8BPS", Sort::Picture, "PSD"},
    {"\x76\x2f\x31\x01", Sort::Picture, "OpenEXR"},
    {"#?RADIANCE", Sort::Picture, "HDR"},
    {"FORM", Sort::Sound, "AIFF"},
    {"MThd", Sort::Sound, "MIDI"},
    {"%PDF-", Sort::Document, "PDF"},
}};

QString words(Sort sort)
{
    switch (sort) {
    case Sort::Model:
        return Words::tr("a 3D model (%1)");
    case Sort::Archive:
        return Words::tr("an archive (%1)");
    case Sort::Picture:
        return Words::tr("a picture of a kind that is not read here (%1)");
    case Sort::Sound:
        return Words::tr("a sound of a kind that is not read here (%1)");
    case Sort::Document:
        break;
    }
    return Words::tr("a document (%1)");
}

bool isText(const QByteArray& start)
{
    return !start.isEmpty() && std::all_of(start.cbegin(), start.cend(), [](char c) {
        return static_cast<quint8>(c) >= 32 || c == '\n' || c == '\r' || c == '\t';
    });
}

/// True for lines of vertices, faces and names.
bool isWavefront(const QByteArray& start)
{
    static const QRegularExpression line(u"^(v|vn|vt|f|o|g|mtllib|usemtl) \\S"_s,
                                         QRegularExpression::MultilineOption);
    const QString text = QString::fromLatin1(start);
    return (start.startsWith('#') || line.match(text).capturedStart() == 0) && line.match(text).hasMatch();
}

} // namespace

QString nameOfOtherFile(const QByteArray& start)
{
    for (const Form& form : forms) {
        if (start.startsWith(form.start))
            return words(form.sort).arg(QLatin1StringView(form.name));
    }
    if (start.mid(4, 8) == "JXL \r\n\x87\n" || start.mid(4, 4) == "jP  ")
        return words(Sort::Picture).arg(start.at(4) == 'J' ? u"JPEG XL"_s : u"JPEG 2000"_s);
    if (!isText(start))
        return {};
    const QByteArray text = start.trimmed();
    if (text.startsWith('{') || text.startsWith('['))
        return u"JSON"_s;
    if (text.startsWith('<'))
        return u"XML"_s;
    return isWavefront(text) ? words(Sort::Model).arg(u"OBJ"_s) : Words::tr("a text");
}

} // namespace rushes
