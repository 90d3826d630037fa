#include "app/prompt/literals.h"
#include "app/prompt/requestforms.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes::requestforms {

namespace {

/// Replaces variables that a line "@base = …" defines, as in "{{base}}/models/…"; others stay.
QString filledIn(QString address, const QString& text)
{
    static const QRegularExpression form(u"^@(\\w{1,40})[ \\t]*=[ \\t]*(\\S{1,300})[ \\t]*$"_s,
                                         QRegularExpression::MultilineOption);
    for (auto lines = form.globalMatch(text); lines.hasNext();) {
        const auto line = lines.next();
        address.replace(u"{{"_s + line.captured(1) + u"}}"_s, line.captured(2));
    }
    return address;
}

} // namespace

MaybeFound fromHttp(const QString& text)
{
    // An HTTP message, or an editor's .http file with several of them separated by ###.
    static const QRegularExpression head(u"^(?:POST|PUT)[ \\t]+(\\S+)(?:[ \\t]+HTTP/[\\d.]+)?[ \\t]*$"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression host(u"^Host:[ \\t]*(\\S+)"_s,
                                         QRegularExpression::MultilineOption |
                                             QRegularExpression::CaseInsensitiveOption);
    if (!head.match(text).hasMatch())
        return {};
    QList<Found> all;
    for (auto heads = head.globalMatch(text); heads.hasNext();) {
        const auto match = heads.next();
        const qsizetype blank = text.indexOf(QRegularExpression(u"\\n[ \\t]*\\n"_s), match.capturedEnd());
        // "{{token}}" is a variable, not an object.
        static const QRegularExpression object(u"(?<!\\{)\\{(?!\\{)"_s);
        const qsizetype begin = text.indexOf(object, blank < 0 ? match.capturedEnd() : blank);
        if (begin < 0)
            continue;
        LiteralReader reader(text, begin);
        const std::optional<QJsonValue> value = reader.value();
        if (!value)
            return failure(ErrorKind::Damaged, reader.problem());
        if (!value->isObject() || !looksLikeRequest(value->toObject()))
            continue;
        Found found{value->toObject(), filledIn(match.captured(1), text), {}, {}};
        const auto server = host.match(text, match.capturedEnd());
        if (found.address.startsWith(u'/') && server.hasMatch())
            found.address.prepend(u"https://"_s + server.captured(1));
        all.append(found);
    }
    if (all.isEmpty())
        return {};
    return all;
}

} // namespace rushes::requestforms
