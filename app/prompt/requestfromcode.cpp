#include "app/base/validtext.h"
#include "app/prompt/literals.h"
#include "app/prompt/openparts.h"
#include "app/prompt/requestforms.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes::requestforms {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

/// A call in program code, as far as its arguments are literals.
struct Call
{
    QString name = {};
    QJsonArray arguments = {};
    QJsonObject named = {};
    bool isDefinition = false; ///< what it does stands behind it
};

constexpr int mostCalls = 2000;

/// Reads assignments and calls in sequence, wherever they are in the text. An argument has the value that its
/// name has at that place.
class CodeReader
{
public:
    explicit CodeReader(const QString& text)
        : m_text(text)
        , m_reader(m_text, 0, &m_variables)
    {
    }

    QList<Call> calls()
    {
        while (!m_reader.atEnd() && m_calls.size() < mostCalls)
            step();
        return m_calls;
    }
    [[nodiscard]] const QHash<QString, QJsonValue>& variables() const { return m_variables; }
    [[nodiscard]] const QStringList& repeated() const { return m_repeated; }
    /// True when a variable's value was changed by an unknown operation.
    [[nodiscard]] bool hasChanges() const { return m_changed; }

private:
    void step()
    {
        m_reader.skipBlank();
        const QChar c = m_reader.sign();
        if (u"([{"_s.contains(c)) {
            m_open.append(c);
            m_reader.moveTo(m_reader.at() + 1);
            return;
        }
        if (u")]}"_s.contains(c)) {
            if (!m_open.isEmpty())
                m_open.removeLast();
            m_reader.moveTo(m_reader.at() + 1);
            return;
        }
        const QString name = path();
        if (name.isEmpty()) {
            m_reader.skipOne();
            return;
        }
        static const QStringList defining = {u"def"_s, u"function"_s, u"func"_s, u"fn"_s, u"fun"_s};
        if (defining.contains(name)) {
            m_defines = true;
            return;
        }
        const bool defines = std::exchange(m_defines, false);
        m_reader.skipBlank();
        // Inside a call's parentheses "name=" is an argument, not an assignment.
        const bool isStatement = m_open.isEmpty() || m_open.constLast() == u'{';
        if (m_reader.sign() == u'(') {
            readCall(name, defines);
        } else if (isStatement && m_reader.sign() == u'[') {
            readElement(name);
        } else if (isStatement) {
            static const QRegularExpression assigned(
                u"^(?:(?::[ \\t]*[\\w.<>\\[\\], |:?]{1,60}?[ \\t]*)?:?=(?![=>])|<-)"_s);
            const auto match = assigned.match(QStringView(m_text).mid(m_reader.at(), 80).toString());
            if (match.hasMatch())
                assign(name, match.capturedLength());
        }
    }

    /// "requests.post"
    QString path()
    {
        QString whole = m_reader.name();
        const auto joins = [this](QChar first, QChar second) {
            return m_reader.sign() == first && m_reader.sign(1) == second;
        };
        // -> and :: are PHP's.
        while (!whole.isEmpty() &&
               (m_reader.sign() == u'.' || joins(u'?', u'.') || joins(u'-', u'>') || joins(u':', u':'))) {
            m_reader.moveTo(m_reader.at() + (m_reader.sign() == u'.' ? 1 : 2));
            const QString part = m_reader.name();
            if (part.isEmpty())
                break;
            whole += u'.' + part;
        }
        return whole;
    }

    void assign(const QString& name, qsizetype length)
    {
        const qsizetype from = m_reader.at() + length;
        m_reader.moveTo(from);
        const std::optional<QJsonValue> value = m_reader.value();
        set(name, value.value_or(QJsonValue()));
        // The right-hand side may be a call.
        m_reader.moveTo(from);
    }

    /// Sets a key of a known object: payload.duration = 10
    void set(const QString& name, const QJsonValue& value)
    {
        const qsizetype dot = name.lastIndexOf(u'.');
        const QString owner = name.left(dot);
        m_changed = m_changed || m_variables.contains(name) || dot > 0;
        if (dot > 0 && m_variables.value(owner).isObject()) {
            QJsonObject object = m_variables.value(owner).toObject();
            object.insert(name.mid(dot + 1), value);
            m_variables.insert(owner, object);
            return;
        }
        m_variables.insert(name, value);
    }

    /// payload["duration"] = 10
    void readElement(const QString& name)
    {
        const qsizetype from = m_reader.at();
        static const QRegularExpression element(u"^\\[\\s*(['\"])([\\w-]+)\\1\\s*\\]\\s*=(?!=)"_s);
        const auto match = element.match(beginning(QStringView(m_text).mid(from), 120));
        if (!match.hasMatch())
            return;
        m_reader.moveTo(from + match.capturedLength());
        const std::optional<QJsonValue> value = m_reader.value();
        if (m_variables.value(name).isObject())
            set(name + u'.' + match.captured(2), value.value_or(QJsonValue()));
        m_reader.moveTo(from + match.capturedLength());
    }

    void readCall(const QString& name, bool isDefinition)
    {
        const qsizetype from = m_reader.at();
        m_reader.moveTo(from + 1);
        Call call{name, {}, {}, isDefinition};
        LiteralReader arguments(m_text, from + 1, &m_variables);
        arguments.enterBrackets();
        while (!arguments.atEnd()) {
            arguments.skipBlank();
            if (arguments.sign() == u')')
                break;
            if (arguments.sign() == u',' || arguments.sign() == u';') {
                arguments.moveTo(arguments.at() + 1);
                continue;
            }
            const qsizetype before = arguments.at();
            const QString key = arguments.name();
            arguments.skipBlank();
            // prompt="…"; Ruby's and Swift's prompt: "…"
            const QChar second = arguments.sign(1);
            const bool named =
                !key.isEmpty() && ((arguments.sign() == u'=' && second != u'=' && second != u'>') ||
                                   (arguments.sign() == u':' && second != u':'));
            arguments.moveTo(named ? arguments.at() + 1 : before);
            const std::optional<QJsonValue> value = arguments.value();
            if (named)
                call.named.insert(key, value.value_or(QJsonValue()));
            else
                call.arguments.append(value.value_or(QJsonValue()));
            if (arguments.at() == before)
                arguments.moveTo(before + 1);
        }
        m_repeated += arguments.repeated();
        changeBy(call);
        m_calls.append(call);
        m_open.append(u'(');
    }

    /// payload.update({…}) merges known values; any other modifying call makes them unknown.
    void changeBy(const Call& call)
    {
        static const QStringList changing = {u"update"_s, u"pop"_s, u"setdefault"_s, u"assign"_s, u"merge"_s};
        const QString method = call.name.section(u'.', -1);
        // body.put("prompt", "A moth")
        static const QStringList putting = {u"put"_s, u"addProperty"_s, u"Add"_s, u"set"_s, u"append"_s};
        const QString target = call.name.section(u'.', 0, -2);
        if (putting.contains(method) && call.arguments.size() == 2 && call.arguments.first().isString() &&
            m_variables.value(target).isObject()) {
            QJsonObject object = m_variables.value(target).toObject();
            object.insert(call.arguments.first().toString(), call.arguments.at(1));
            m_variables.insert(target, object);
            return;
        }
        if (!changing.contains(method))
            return;
        const QString owner = call.name.section(u'.', 0, -2);
        if (!m_variables.value(owner).isObject())
            return;
        m_changed = true;
        QJsonObject object = m_variables.value(owner).toObject();
        const QJsonObject more = method == u"update" && call.arguments.size() == 1
                                     ? call.arguments.first().toObject()
                                     : call.named;
        if (more.isEmpty())
            object.insert(call.name, openparts::marked(call.name));
        for (auto entry = more.begin(); entry != more.end(); ++entry)
            object.insert(entry.key(), entry.value());
        m_variables.insert(owner, object);
    }

    QString m_text;
    QHash<QString, QJsonValue> m_variables = {};
    LiteralReader m_reader;
    QList<Call> m_calls = {};
    QList<QChar> m_open = {};
    QStringList m_repeated = {};
    bool m_changed = false;
    bool m_defines = false; ///< the last word was "def" or its like
};

const QStringList bodyKeys = {u"json"_s,    u"data"_s,   u"arguments"_s,
                              u"input"_s,   u"body"_s,   u"payload"_s,
                              u"content"_s, u"params"_s, u"CURLOPT_POSTFIELDS"_s};
const QStringList addressKeys = {u"url"_s,   u"uri"_s,      u"endpoint"_s, u"application"_s,
                                 u"model"_s, u"model_id"_s, u"ref"_s,      u"CURLOPT_URL"_s};

/// True for a call that only prints something.
bool onlyShows(const QString& name)
{
    static const QRegularExpression form(u"^(?:print|console\\.|log|logger\\.|logging\\.|pprint|alert)"_s);
    return form.match(name).hasMatch();
}

bool isPath(const QString& text)
{
    static const QRegularExpression form(u"^[A-Za-z0-9][\\w.-]*(?:/[\\w.-]+)+(?::\\w+)?$"_s);
    static const QRegularExpression mime(
        u"^(?:application|text|multipart)/|^(?:image|audio|video)/(?:png|jpe?g|webp|gif|mp4|webm|wav|mpeg)$"_s);
    return form.match(text).hasMatch() && !mime.match(text).hasMatch();
}

/// Finds where a call sends: an address or a model's path, in its first strings or under a known name.
void placeOf(const QJsonArray& arguments, const QJsonObject& named, Found& into)
{
    QStringList texts;
    for (const QString& key : addressKeys)
        texts.append(named.value(key).toString());
    for (const QJsonValue& argument : arguments) {
        if (argument.isString())
            texts.append(argument.toString());
        for (const QString& key : addressKeys)
            texts.append(argument.toObject().value(key).toString());
    }
    // URL(string: "https://…"): the address is inside an expression that is not a literal.
    static const QRegularExpression inside(
        u"\\x{FDD0}[^\\x{FDD1}]*(?:://|MediaType|application/|headers|curl_init|CURLOPT)"_s);
    texts.removeIf([](const QString& text) { return inside.match(text).hasMatch(); });
    for (const QString& text : std::as_const(texts)) {
        if (into.address.isEmpty() && (text.contains(u"://"_s) || text.contains(u"/models/"_s)))
            into.address = text;
        else if (into.model.isEmpty() && isPath(text))
            into.model = text;
    }
    for (const QString& text : std::as_const(texts)) {
        if (into.address.isEmpty() && into.model.isEmpty() && openparts::isIn(text))
            into.address = text;
    }
}

/// The body in a value: an object, or JSON as text.
std::optional<Result<Found>> bodyOf(const QJsonValue& value)
{
    if (value.isObject() && looksLikeRequest(value.toObject()))
        return Result<Found>(Found{value.toObject(), {}, {}, {}});
    if (!value.isString() || !value.toString().trimmed().startsWith(u'{'))
        return {};
    Result<Found> read = inBody(value.toString(), {});
    if (read && !looksLikeRequest(read->body))
        return {};
    return read;
}

bool sends(const Call& call)
{
    static const QRegularExpression form(
        u"(?:^|\\.)(?:post|request|fetch|axios|subscribe|submit|submit_async|subscribe_async|run|run_async|async_run|stream|create|urlopen|generate|create_and_poll|generate_videos?|async_call|call|text_to_video|image_to_video|predict|invoke|send)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(call.name).hasMatch();
}

/// The name of a body that the text does not define.
QString openBodyOf(const Call& call)
{
    QList<QJsonObject> places = {call.named};
    for (const QJsonValue& argument : call.arguments)
        places.append(argument.toObject());
    for (const QJsonObject& place : std::as_const(places)) {
        for (const QString& key : bodyKeys) {
            const QString text = place.value(key).toString();
            if (text.startsWith(openparts::opening))
                return openparts::firstOf(text);
        }
    }
    return {};
}

MaybeFound inCall(const Call& call)
{
    if (onlyShows(call.name) || call.isDefinition)
        return {};
    QList<QJsonValue> candidates;
    for (const QString& key : bodyKeys)
        candidates.append(call.named.value(key));
    for (const QJsonValue& argument : call.arguments) {
        if (argument.isString())
            candidates.append(argument); // JSON as text
        if (!argument.isObject())
            continue;
        const QJsonObject object = argument.toObject();
        for (const QString& key : bodyKeys) {
            const QJsonValue inner = object.value(key);
            // "input" next to a prompt is one of its settings.
            if (object.contains(key))
                candidates.append(inner);
        }
        candidates.append(argument);
    }
    // client.videos.create(model="…", prompt="…", seconds="4")
    if (sends(call))
        candidates.append(call.named);
    for (const QJsonValue& candidate : std::as_const(candidates)) {
        std::optional<Result<Found>> body = bodyOf(candidate);
        if (!body)
            continue;
        if (!*body)
            return failure(body->error());
        placeOf(call.arguments, call.named, body->value());
        return QList<Found>{body->value()};
    }
    if (!sends(call))
        return {};
    if (const QString open = openBodyOf(call); !open.isEmpty())
        return isOpen(Words::tr("What %1 sends").arg(call.name), open);
    return {};
}

} // namespace

MaybeFound fromCode(const QString& text)
{
    static const QRegularExpression looksLikeCode(
        u"\\b(?:fetch|axios|requests|httpx|urlopen|fal|fal_client|replicate|subscribe|JSON\\.stringify|"
        u"json\\.dumps)\\b\\s*[.(]|"
        "^\\s*(?:import|from|const|let|var|def|async|await|return)\\s|^\\s*[A-Za-z_]\\w*\\s*=\\s*[{\\[(dict]|"
        "\\.(?:post|subscribe|run|submit|request|create|create_and_poll|generate_videos|async_call|put)\\s*"
        "\\(|"
        "<\\?php|\\bcurl_setopt|\\$\\w+\\s*=|->post\\(|::post\\(|\\bnew\\s+\\w+\\s*[({]|:=|<-\\s*list\\(|=>|json!\\(|map\\[string\\]|\\bMap\\.of\\("_s,
        QRegularExpression::MultilineOption);
    if (!looksLikeCode.match(text).hasMatch())
        return {};
    CodeReader reader(text);
    const QList<Call> calls = reader.calls();
    QList<Found> all;
    std::optional<Error> problem;
    for (const Call& call : calls) {
        MaybeFound found = inCall(call);
        if (!found)
            continue;
        if (!*found) {
            if (!problem)
                problem = found->error();
            continue;
        }
        all += **found;
    }
    // The request is in a function whose caller passes the body: the name of the body is an open part.
    if (all.isEmpty() && problem)
        return failure(*problem);
    if (all.isEmpty()) {
        for (const QJsonValue& value : reader.variables()) {
            if (const std::optional<Result<Found>> body = bodyOf(value); body && *body && !value.isString())
                all.append(body->value());
        }
        if (all.size() != 1)
            return {};
        placeOf({},
                QJsonObject{{u"url"_s, reader.variables().value(u"url"_s)},
                            {u"model"_s, reader.variables().value(u"model"_s)}},
                all.first());
        // For client.Run(ctx, "owner/model", input, nil) the sending call names the destination.
        for (const Call& call : calls) {
            if (sends(call))
                placeOf(call.arguments, call.named, all.first());
        }
    }
    static const QRegularExpression branching(u"^\\s*(?:\\}\\s*)?(?:if|for|while|switch|elif|else)\\b"_s,
                                              QRegularExpression::MultilineOption);
    for (Found& found : all) {
        if (problem)
            found.notes.append(problem->detail);
        for (const QString& key : reader.repeated())
            found.notes.append(Words::tr("“%1” stands there twice: the last one was taken.").arg(key));
        if (reader.hasChanges() && branching.match(text).hasMatch())
            found.notes.append(
                Words::tr("The code has conditions or loops: only what it states outright was read."));
    }
    // Nested calls are found twice.
    QList<Found> once;
    for (const Found& found : std::as_const(all)) {
        const auto same = std::find_if(once.begin(), once.end(), [&](const Found& other) {
            return other.body == found.body && (other.address.isEmpty() || found.address.isEmpty());
        });
        if (same == once.end())
            once.append(found);
        else if (same->address.isEmpty() && !found.address.isEmpty())
            *same = found;
    }
    return once;
}

} // namespace rushes::requestforms
