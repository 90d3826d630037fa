#include "app/domain/variations.h"

#include "app/base/numbertext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Variations)
};

} // namespace

int Variations::count() const
{
    qint64 all = std::clamp(takes, 0, mostVariations + 1);
    for (const qsizetype size : {cfgScales.size(), aspectRatios.size(), prompts.size()})
        all = std::min<qint64>(all * std::clamp<qint64>(size, 1, mostVariations + 1), mostVariations + 1);
    return static_cast<int>(all);
}

QList<Request> varied(const Request& request, const Variations& variations)
{
    QList<Request> requests;
    if (variations.count() > mostVariations)
        return requests;
    const QStringList prompts =
        variations.prompts.isEmpty() ? QStringList{request.prompt} : variations.prompts;
    const QStringList aspects =
        variations.aspectRatios.isEmpty() ? QStringList{request.aspectRatio} : variations.aspectRatios;
    const QList<double> scales =
        variations.cfgScales.isEmpty() ? QList<double>{request.cfgScale} : variations.cfgScales;
    for (const QString& prompt : prompts) {
        for (const QString& aspect : aspects) {
            for (const double scale : scales) {
                Request one = request;
                one.prompt = prompt;
                one.aspectRatio = aspect;
                one.cfgScale = scale;
                requests.append(QList<Request>(variations.takes, one));
            }
        }
    }
    return requests;
}

Result<QList<double>> cfgScalesFrom(const QString& text, double least, double most)
{
    // "0,3; 0,5": in a text without points, a comma between digits is a decimal comma.
    static const QRegularExpression between(u"[,;\\s]+"_s);
    static const QRegularExpression betweenDecimals(u"(?:[;\\s]|,(?!\\d)|(?<!\\d),)+"_s);
    QList<double> scales;
    const QStringList words = text.split(text.contains(u'.') ? between : betweenDecimals, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const std::optional<double> read = numberIn(word);
        if (!read || !(*read >= least && *read <= most))
            return failure(ErrorKind::Refused,
                           Words::tr("“%1”: write numbers from %2 to %3, such as 0.3, 0.5, 0.7.")
                               .arg(word)
                               .arg(least)
                               .arg(most));
        if (!scales.contains(*read))
            scales.append(*read);
    }
    return scales;
}

QStringList promptsFrom(const QString& text)
{
    QStringList prompts;
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        const QString prompt = line.trimmed();
        if (!prompt.isEmpty() && !prompts.contains(prompt))
            prompts.append(prompt);
    }
    return prompts;
}

} // namespace rushes
