#include "app/cli/inputproblems.h"

#include "app/media/filefacts.h"
#include "app/media/localinput.h"
#include "app/studio/inputsources.h"

using namespace Qt::StringLiterals;

namespace rushes::cli {

QList<Problem> inputProblems(const Request& request, const Model& model)
{
    QList<Problem> problems;
    const QList<NamedSource> sources = namedSources(request, model);
    for (const NamedSource& one : sources) {
        QString text = problemOfSource(one.source);
        const QString path = pathOfSource(one.source);
        if (text.isEmpty() && !path.isEmpty())
            text = checkMedia(*one.property, factsOfFile(path)).value_or(QString());
        else if (text.isEmpty() && one.source.startsWith("data:"_L1, Qt::CaseInsensitive))
            text = checkMedia(*one.property, {kindOfData(one.source), {}, -1, -1, -1}).value_or(QString());
        if (!text.isEmpty())
            problems.append({one.field, -1, text, one.key});
    }
    return problems;
}

} // namespace rushes::cli
