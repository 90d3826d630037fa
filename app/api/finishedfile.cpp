#include "app/api/finishedfile.h"

#include "app/base/filekind.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rushes::Download)
};

/// True where the path's ending is one of this kind.
bool suits(const QString& path, FileKind kind)
{
    static const QHash<QString, FileKind> others = {{u"m4v"_s, FileKind::Mp4},  {u"jpeg"_s, FileKind::Jpeg},
                                                    {u"oga"_s, FileKind::Ogg},  {u"ogv"_s, FileKind::Ogg},
                                                    {u"opus"_s, FileKind::Ogg}, {u"mts"_s, FileKind::MpegTs},
                                                    {u"tif"_s, FileKind::Tiff}, {u"mpeg"_s, FileKind::Mpeg}};
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == endingOf(kind) || others.value(ending, FileKind::Unknown) == kind;
}

} // namespace

Result<QString> finishedFile(PartFile& part, bool endIsKnown)
{
    QFile file(part.partPath());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotReadable, part.partPath());
    const FileKind kind = fileKindOf(file.read(fileKindText));
    const Wholeness whole = wholenessOf(file, kind);
    if (whole == Wholeness::Cut || (whole == Wholeness::Unsaid && !endIsKnown && alwaysSaysItsEnd(kind)))
        return failure(ErrorKind::Incomplete,
                       Words::tr("The file is not whole: it ends after %1 bytes").arg(file.size()));
    file.close();
    return part.finish(suits(part.path(), kind) ? QString() : endingOf(kind));
}

} // namespace rushes
