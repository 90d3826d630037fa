#include "app/media/childenvironment.h"

using namespace Qt::StringLiterals;

namespace rushes {

QProcessEnvironment childEnvironment()
{
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment theirs;
    for (const QString& name : {u"PATH"_s, u"HOME"_s, u"TMPDIR"_s, u"LD_LIBRARY_PATH"_s, u"LANG"_s,
                                u"LC_ALL"_s, u"LC_CTYPE"_s, u"SystemRoot"_s}) {
        if (ours.contains(name))
            theirs.insert(name, ours.value(name));
    }
    // Their words are read here.
    theirs.insert(u"LC_MESSAGES"_s, u"C"_s);
    return theirs;
}

} // namespace rushes
