#include "app/prompt/requesttext.h"

#include "app/catalogue/requestjson.h"
#include "app/prompt/literals.h"
#include "app/prompt/openparts.h"
#include "app/prompt/requestforms.h"
#include "app/prompt/requestkeys.h"
#include "app/prompt/shellwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

using namespace requestforms;

constexpr qsizetype largestText = 1'048'576; ///< characters

/// The text of an HTML page, where a page's source was pasted.
QString withoutMarkup(const QString& text)
{
    static const QRegularExpression markup(u"^<(?:!doctype|html|pre|code|div|p|span|body|meta)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (markup.match(text).hasMatch())
        return QTextDocumentFragment::fromHtml(text).toPlainText().trimmed();
    // Quotes are decoded only where the text is a page's source, which has no plain ones.
    if (text.contains(u"&quot;"_s) && !text.contains(u'"'))
        return QString(text)
            .replace(u"&quot;"_s, u"\""_s)
            .replace(u"&#39;"_s, u"'"_s)
            .replace(u"&apos;"_s, u"'"_s)
            .replace(u"&amp;"_s, u"&"_s);
    return text;
}

/// The text without invisible characters around it: blanks, byte order marks, format characters.
QString trimmed(const QString& text)
{
    qsizetype from = 0;
    qsizetype to = text.size();
    const auto isBlank = [&](qsizetype at) {
        return text.at(at).isSpace() || text.at(at).category() == QChar::Other_Format;
    };
    while (from < to && isBlank(from))
        ++from;
    while (to > from && isBlank(to - 1))
        --to;
    return text.mid(from, to - from);
}

/// The contents of code fences, in order.
QStringList fencedIn(const QString& text)
{
    static const QRegularExpression fence(
        u"^[ \\t>]*(`{3,}|~{3,})[^\\n`]{0,60}\\n(.*?)(?:^[ \\t>]*\\1[ \\t]*$|\\z)"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QStringList inner;
    for (auto matches = fence.globalMatch(text); matches.hasNext();)
        inner.append(trimmed(matches.next().captured(2)));
    return inner;
}

/// Addresses inside a text, without duplicates; not those in comments or in a page's source line.
QStringList addressesIn(const QString& text, const QRegularExpression& form)
{
    static const QRegularExpression aside(u"^\\s*(?://|#|\\*|--|;)|referr?er|origin"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QStringList addresses;
    for (const QString& line : text.split(u'\n')) {
        if (aside.match(line).hasMatch())
            continue;
        for (auto matches = form.globalMatch(line); matches.hasNext();) {
            QString address = matches.next().captured();
            while (u".:!?*_"_s.contains(address.back()))
                address.chop(1);
            addresses.append(address);
        }
    }
    addresses.removeDuplicates();
    return addresses;
}

/// Objects inside a text, also as an escaped string of program code: "{\"prompt\": …}".
AllFound objectsIn(const QString& text)
{
    QList<Found> all;
    std::optional<QString> problem;
    static const QRegularExpression comment(u"^\\s*(?://|#)"_s);
    for (qsizetype at = text.indexOf(u'{'); at >= 0;) {
        // Commented-out objects are ignored.
        const qsizetype line = text.lastIndexOf(u'\n', at) + 1;
        if (comment.match(QStringView(text).mid(line, at - line).toString()).hasMatch()) {
            const qsizetype end = text.indexOf(u'\n', at);
            at = end < 0 ? -1 : text.indexOf(u'{', end);
            continue;
        }
        const bool inQuotes =
            at > 0 && text.at(at - 1) == u'"' && QStringView(text).mid(at + 1).trimmed().startsWith(u"\\\"");
        LiteralReader reader(text, inQuotes ? at - 1 : at);
        std::optional<QJsonValue> value = reader.value();
        if (value && value->isString()) {
            const Result<Literal> inner = literalIn(value->toString());
            value = inner ? std::optional(inner->value) : std::nullopt;
        }
        if (value && value->isObject() && looksLikeRequest(value->toObject())) {
            const AllFound found = inValue(*value, {});
            if (!found)
                return failure(found.error());
            all += *found;
            at = text.indexOf(u'{', reader.at());
            continue;
        }
        if (!value && !problem && text.mid(at, reader.at() - at).contains(u"prompt"_s))
            problem = reader.problem();
        at = text.indexOf(u'{', value ? std::max(reader.at(), at + 1) : at + 1);
    }
    if (all.isEmpty() && problem)
        return failure(ErrorKind::Damaged, *problem);
    return all;
}

MaybeFound amidWords(const QString& text)
{
    const AllFound objects = objectsIn(text);
    if (!objects)
        return objects;
    if (objects->isEmpty())
        return {};
    return objects;
}

MaybeFound readAs(const QString& text)
{
    for (const auto reader :
         {&fromJson, &fromHttp, &fromPowerShell, &fromCmd, &fromShell, &fromCode, &fromYaml}) {
        if (MaybeFound found = reader(text))
            return found;
    }
    return {};
}

/// True for an address that is only part of a text: "A sign that says https://…", not "url": "https://…".
bool isAmidWords(const QJsonValue& value, const QString& address)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::any_of(object.begin(), object.end(),
                           [&](const QJsonValue& inner) { return isAmidWords(inner, address); });
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(),
                           [&](const QJsonValue& inner) { return isAmidWords(inner, address); });
    }
    const QString words = value.toString().trimmed();
    return words != address && words.contains(address);
}

/// The known model, under any of its names, that a path ends with; empty: none.
QString modelAtEnd(QString path)
{
    while (path.contains(u'/')) {
        if (Catalogue::current().model(path) || RequestKeys::builtIn().oursFor(path, u"pro"_s, false))
            return path;
        path = path.section(u'/', 1);
    }
    return {};
}

/// Paths of known models outside the bodies, such as "kwaivgi/kling-v3-video" or {{base}}/models/kling/….
QStringList pathsBeside(const QString& text, const QList<Found>& found)
{
    static const QRegularExpression form(u"(?<![\\w.-])/?[A-Za-z0-9][\\w.-]*(?:/[\\w.-]+)+(?::\\w+)?"_s);
    QStringList paths = addressesIn(text, form);
    for (QString& path : paths)
        path = modelAtEnd(path);
    paths.removeDuplicates();
    paths.removeIf([&](const QString& path) {
        // A path that is also inside a body is read there.
        return path.isEmpty() || std::any_of(found.cbegin(), found.cend(), [&](const Found& one) {
                   return QJsonDocument(one.body).toJson().replace("\\/", "/").contains(path.toUtf8());
               });
    });
    return paths;
}

/// Gives a request without address and model the only API address in the text, unless that is part of the
/// prompt.
AllFound withAddress(AllFound found, const QString& text)
{
    if (!found)
        return found;
    static const QRegularExpression api(
        u"https?://[^\\s\"'`<>\\\\)]*(?:/v\\d+/models/|//queue\\.fal\\.run/)[^\\s\"'`<>\\\\),;]+"_s);
    static const QRegularExpression page(
        u"https?://[^\\s\"'`<>\\\\)/]*/[^\\s\"'`<>\\\\)]*models/[^\\s\"'`<>\\\\),;]+"_s);
    const auto beside = [&](const QRegularExpression& form) {
        QStringList addresses = addressesIn(text, form);
        addresses.removeIf([&](const QString& address) {
            return std::any_of(found->cbegin(), found->cend(),
                               [&](const Found& one) { return isAmidWords(one.body, address); });
        });
        return addresses;
    };
    const QStringList addresses = beside(api);
    const QStringList pages = beside(page);
    const QStringList paths =
        addresses.isEmpty() && pages.isEmpty() ? pathsBeside(text, *found) : QStringList();
    for (Found& one : *found) {
        if (!one.address.isEmpty() || !one.model.isEmpty() ||
            (addresses.isEmpty() && pages.isEmpty() && paths.isEmpty()))
            continue;
        if (paths.size() == 1)
            one.model = paths.constFirst();
        else if (addresses.size() == 1)
            one.address = addresses.constFirst();
        else if (paths.size() > 1)
            one.notes.append(Words::tr("The text names several models: %1. Check the model.")
                                 .arg(QLocale().createSeparatedList(paths)));
        else if (addresses.isEmpty())
            one.notes.append(Words::tr("The text links to %1: check the model.")
                                 .arg(QLocale().createSeparatedList(pages)));
        else
            one.notes.append(Words::tr("The text names several addresses: %1. Check the model.")
                                 .arg(QLocale().createSeparatedList(addresses)));
    }
    return found;
}

AllFound foundIn(const QString& text)
{
    const QStringList fenced = fencedIn(text);
    QList<Found> all;
    std::optional<Error> problem;
    for (const QString& inner : fenced) {
        MaybeFound found = readAs(inner);
        if (!found)
            found = amidWords(inner);
        if (found && !*found && !problem && inner.contains(u"prompt"_s))
            problem = found->error();
        if (!found || !*found)
            continue;
        for (const Found& one : **found) {
            if (!looksLikeRequest(one.body))
                continue; // an answer, not a request
            // Documentation pages show the same request for curl, Python and JavaScript.
            const bool again = std::any_of(all.cbegin(), all.cend(), [&](const Found& other) {
                return other.body == one.body &&
                       (other.address == one.address || other.address.isEmpty() || one.address.isEmpty());
            });
            if (!again)
                all.append(one);
        }
    }
    if (!all.isEmpty()) {
        if (problem)
            all.first().notes.append(Words::tr("A part of the text was not read: %1").arg(problem->detail));
        return withAddress(all, text);
    }
    if (problem)
        return failure(*problem);
    MaybeFound found = readAs(text);
    if (!found)
        found = amidWords(text);
    return found ? withAddress(*found, text) : AllFound(noRequest());
}

} // namespace

QByteArray exportedJson(const Request& request)
{
    return QJsonDocument(toServiceJson(request)).toJson(QJsonDocument::Indented);
}

QString curlCommand(const Request& request, const QUrl& base)
{
    QString address = base.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment |
                                    QUrl::StripTrailingSlash | QUrl::FullyEncoded);
    address += u"/models/"_s + QString::fromLatin1(QUrl::toPercentEncoding(request.model, "/"));
    return u"curl -X POST %1 \\\n  -H \"Authorization: Bearer $RUNCOMFY_TOKEN\" \\\n"
           "  -H 'Content-Type: application/json' \\\n  --data-raw "_s.arg(shellQuoted(address)) +
           shellQuoted(QString::fromUtf8(requestBody(request)));
}

QString clientCommand(const Request& request)
{
    return u"runcomfy run "_s + shellQuoted(request.model) + u" --input "_s +
           shellQuoted(QString::fromUtf8(requestBody(request)));
}

Result<ImportedRequests> importRequests(const QString& text, const Model& model)
{
    if (text.size() > largestText)
        return failure(ErrorKind::TooLarge, u"1 MiB"_s);
    QString plain = openparts::withoutSigns(text);
    plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    plain = withoutMarkup(trimmed(plain));
    const AllFound found = foundIn(plain);
    if (!found)
        return failure(found.error());
    ImportedRequests imported;
    for (qsizetype i = 0; i < found->size(); ++i) {
        const Result<TakenRequest> taken = RequestKeys::builtIn().take(found->at(i), model);
        const bool several = found->size() > 1;
        if (!taken && several)
            return failure(taken.error().kind,
                           Words::tr("request %1: %2").arg(i + 1).arg(taken.error().detail));
        if (!taken)
            return failure(taken.error());
        imported.requests.append(taken->request);
        for (const QString& note : taken->notes)
            imported.notes.append(several ? Words::tr("Request %1: %2").arg(i + 1).arg(note) : note);
    }
    imported.notes.removeDuplicates();
    return imported;
}

const QStringList& requestFileEndings()
{
    static const QStringList endings = {u"json"_s, u"jsonl"_s, u"ndjson"_s, u"json5"_s, u"txt"_s,  u"md"_s,
                                        u"sh"_s,   u"bash"_s,  u"curl"_s,   u"bat"_s,   u"cmd"_s,  u"ps1"_s,
                                        u"py"_s,   u"js"_s,    u"mjs"_s,    u"ts"_s,    u"http"_s, u"har"_s,
                                        u"html"_s, u"yaml"_s,  u"yml"_s,    u"php"_s,   u"go"_s,   u"rb"_s};
    return endings;
}

} // namespace rushes
