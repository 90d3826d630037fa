#include "app/prompt/snippets.h"

#include "app/base/builtindata.h"
#include "app/catalogue/requestjson.h"
#include "app/domain/project.h"
#include "app/prompt/place.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int snippetsVersion = 1;
constexpr qsizetype largestFile = 1'048'576;

template<typename T>
T orAbort(Result<T> read, const char* what)
{
    if (!read)
        qFatal("The built-in %s are damaged: %s", what, qUtf8Printable(read.error().detail));
    return *std::move(read);
}

} // namespace

const QList<Snippet>& builtInSnippets()
{
    static const QList<Snippet> snippets =
        orAbort(snippetsFromJson(builtInData(u"snippets.json"_s)), "snippets");
    return snippets;
}

QByteArray snippetsToJson(const QList<Snippet>& snippets)
{
    QJsonArray array;
    for (const Snippet& snippet : snippets)
        array.append(QJsonObject{
            {u"kind"_s, nameOf(snippet.kind)}, {u"title"_s, snippet.title}, {u"text"_s, snippet.text}});
    return QJsonDocument(QJsonObject{{u"format"_s, u"rushes-snippets"_s},
                                     {u"version"_s, snippetsVersion},
                                     {u"snippets"_s, array}})
        .toJson(QJsonDocument::Indented);
}

Result<QList<Snippet>> snippetsFromJson(const QByteArray& json)
{
    if (json.size() > largestFile)
        return failure(ErrorKind::TooLarge, u"1 MiB"_s);
    const Result<QJsonObject> root = objectIn(json, u"snippets"_s);
    if (!root)
        return failure(root.error());
    if (root->value(u"format"_s) != u"rushes-snippets"_s)
        return failure(ErrorKind::Damaged, u"format"_s);
    const QJsonValue version = root->value(u"version"_s);
    if (!version.isDouble() || version.toDouble() < 1)
        return failure(ErrorKind::Damaged, u"version"_s);
    if (version.toDouble() > snippetsVersion)
        return failure(ErrorKind::TooNew, QString::number(version.toDouble()));
    if (!root->value(u"snippets"_s).isArray())
        return failure(ErrorKind::Damaged, u"snippets"_s);

    QList<Snippet> snippets;
    const QJsonArray array = root->value(u"snippets"_s).toArray();
    for (int i = 0; i < array.size(); ++i) {
        const QString place = u"snippets[%1]"_s.arg(i);
        if (!array.at(i).isObject())
            return failure(ErrorKind::Damaged, place);
        const QJsonObject object = array.at(i).toObject();
        const std::optional<PhraseKind> kind = phraseKindNamed(object.value(u"kind"_s).toString());
        if (!kind)
            return failure(ErrorKind::Damaged, place + u".kind"_s);
        for (const QString& key : {u"title"_s, u"text"_s}) {
            if (object.value(key).toString().trimmed().isEmpty())
                return failure(ErrorKind::Damaged, place + u'.' + key);
        }
        snippets.append({*kind, object.value(u"title"_s).toString(), object.value(u"text"_s).toString()});
    }
    return snippets;
}

QList<Snippet> ofKind(const QList<Snippet>& snippets, PhraseKind kind)
{
    QList<Snippet> found;
    for (const Snippet& snippet : snippets) {
        if (snippet.kind == kind)
            found.append(snippet);
    }
    return found;
}

QList<Snippet> merged(const QList<Snippet>& mine, const QList<Snippet>& theirs)
{
    QList<Snippet> all = mine;
    for (const Snippet& snippet : theirs) {
        if (!all.contains(snippet))
            all.append(snippet);
    }
    return all;
}

QString withSnippet(const QString& text, const Snippet& snippet)
{
    QString before = text;
    while (!before.isEmpty() && before.back().isSpace())
        before.chop(1);
    if (before.isEmpty())
        return snippet.text;
    if (snippet.kind == PhraseKind::Negative)
        return before + (before.endsWith(u',') ? u" "_s : u", "_s) + snippet.text;
    const QChar last = before.back();
    const bool ended = last.isPunct() && last != u')' && last != u']';
    return before + (ended ? u" "_s : u". "_s) + snippet.text;
}

Insertion withSnippet(const Insertion& before, const Snippet& snippet)
{
    const QString head = before.text.left(before.start);
    const QString tail = before.text.mid(before.start + before.length);
    Insertion after;
    // A sentence continues on its line; a line break is inserted only where the user made one.
    const bool parted = head.isEmpty() || head.back().isSpace();
    after.text = parted ? QString(head + snippet.text) : withSnippet(head, snippet);
    const qsizetype begin = after.text.size() - snippet.text.size();
    const qsizetype gap = snippet.text.indexOf(u'…');
    after.start = gap < 0 ? after.text.size() : begin + gap;
    after.length = gap < 0 ? 0 : 1;
    if (!tail.isEmpty() && !tail.front().isSpace() && !tail.front().isPunct())
        after.text += u' ';
    after.text += tail;
    return after;
}

Request withSnippet(Request request, const Snippet& snippet, int shot)
{
    if (snippet.kind == PhraseKind::Negative)
        request.negativePrompt = withSnippet(request.negativePrompt, snippet);
    else if (shot == -1)
        request.prompt = withSnippet(request.prompt, snippet);
    else if (shot >= 0 && shot < request.shots.size())
        request.shots[shot].prompt = withSnippet(request.shots.at(shot).prompt, snippet);
    return request;
}

Result<QList<Template>> templatesFromJson(const QByteArray& json)
{
    const Result<QJsonObject> root = objectIn(json, u"templates"_s);
    if (!root)
        return failure(root.error());
    QList<Template> templates;
    const QJsonArray array = root->value(u"templates"_s).toArray();
    for (int i = 0; i < array.size(); ++i) {
        const QString place = u"templates[%1]"_s.arg(i);
        const QJsonObject object = array.at(i).toObject();
        for (const QString& key : {u"name"_s, u"about"_s}) {
            if (object.value(key).toString().trimmed().isEmpty())
                return failure(ErrorKind::Damaged, place + u'.' + key);
        }
        Result<Request> request = requestFromJson(object.value(u"request"_s).toObject());
        if (!request)
            return failure(ErrorKind::Damaged, place + u".request."_s + request.error().detail);
        templates.append(
            {object.value(u"name"_s).toString(), object.value(u"about"_s).toString(), *std::move(request)});
    }
    if (templates.isEmpty())
        return failure(ErrorKind::Damaged, u"templates"_s);
    return templates;
}

const QList<Template>& builtInTemplates()
{
    static const QList<Template> templates =
        orAbort(templatesFromJson(builtInData(u"templates.json"_s)), "templates");
    return templates;
}

} // namespace rushes
