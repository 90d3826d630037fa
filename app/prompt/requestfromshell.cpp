#include "app/prompt/literals.h"
#include "app/prompt/openparts.h"
#include "app/prompt/requestforms.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rushes::requestforms {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

QString lastPart(const QString& path)
{
    QString last = path.section(u'/', -1).section(u'\\', -1).toLower();
    if (last.endsWith(u".exe"))
        last.chop(4);
    return last;
}

bool isAddress(const QString& word)
{
    return word.contains(u"://"_s) || (openparts::isIn(word) && word.contains(u"/models/"_s)) ||
           QRegularExpression(u"^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::\\d+)?/"_s).match(word).hasMatch();
}

/// Reads the arguments of one command, option by option.
class Options
{
public:
    explicit Options(const QStringList& words)
        : m_words(words)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_words.size(); }
    /// The next argument; of an option only its name.
    QString next()
    {
        const QString word = m_words.at(m_at++);
        m_value.reset();
        if (word.startsWith(u"--"_s)) {
            if (const qsizetype equals = word.indexOf(u'='); equals > 0) {
                m_value = word.mid(equals + 1);
                return word.left(equals);
            }
        }
        return word;
    }
    /// The value of the option that was read last.
    std::optional<QString> value()
    {
        if (m_value)
            return std::exchange(m_value, {});
        return atEnd() ? std::nullopt : std::optional(m_words.at(m_at++));
    }

private:
    const QStringList& m_words;
    qsizetype m_at = 1;
    std::optional<QString> m_value = {};
};

/// What a sending command states.
struct Sent
{
    QStringList addresses = {};
    QString model = {};
    std::optional<QString> body = {};
    QString option = {}; ///< that gives the body
    QJsonObject fields = {};
    QStringList notes = {};
};

/// One command of a script, with its files and its input.
struct Command
{
    QStringList words;
    const ShellCommand& shell;
    const ShellScript& script;
};

Result<QString> fileText(const Command& command, const QString& name, const QString& option)
{
    const auto isInput = [](const QString& file) { return file == u"-" || file == u"/dev/stdin"; };
    if (isInput(name) && command.shell.input)
        return *command.shell.input;
    const QString file = isInput(name) ? command.shell.inputFile : name;
    if (file.isEmpty() || isInput(file))
        return failure(
            ErrorKind::NotUnderstood,
            Words::tr("What the command reads (%1) is not in the text: paste the JSON itself.").arg(option));
    const auto known = command.script.files.constFind(file);
    if (known != command.script.files.cend())
        return *known;
    return inFile(file, isInput(name) ? u"<"_s : option);
}

/// A value that may be given as "@file".
Result<QString> textOrFile(const Command& command, const QString& value, const QString& option)
{
    if (!value.startsWith(u'@'))
        return value;
    return fileText(command, value.mid(1), option);
}

tl::unexpected<Error> unreadable(const QString& option)
{
    return failure(ErrorKind::NotUnderstood,
                   Words::tr("Data given by %1 can't be read here: paste it as JSON.").arg(option));
}

/// Options of curl that take a value: letters and long names.
const QString curlLetters = u"AbcCDeEFhHKmoPQrtTuUwxXyYzd"_s;
const QStringList curlOptions =
    u"--header --request --user --user-agent --referer --cookie --cookie-jar --output --max-time "
    u"--connect-timeout "
    "--retry --retry-delay --retry-max-time --proxy --cacert --cert --key --write-out --resolve "
    "--dump-header "
    "--oauth2-bearer --limit-rate --interface --http-header --stderr --trace --trace-ascii --ciphers --range "
    "--proto --tls-max --max-redirs --speed-time --speed-limit --connect-to --noproxy --output-dir --variable"_s
        .split(u' ');
const QStringList curlData = {u"--data-raw"_s, u"--data-binary"_s, u"--data-ascii"_s,
                              u"--data"_s,     u"--json"_s,        u"-d"_s};
const QStringList curlForms = {u"--form"_s,
                               u"-F"_s,
                               u"--form-string"_s,
                               u"--data-urlencode"_s,
                               u"--upload-file"_s,
                               u"-T"_s,
                               u"--url-query"_s,
                               u"--config"_s,
                               u"-K"_s};

/// Splits "-sSd" and "-XPOST": the letter that takes a value comes last.
QStringList withoutClusters(const QStringList& words)
{
    QStringList apart;
    for (const QString& word : words) {
        if (word.size() < 3 || word.at(0) != u'-' || word.at(1) == u'-' || !word.at(1).isLetter()) {
            apart.append(word);
            continue;
        }
        qsizetype at = 1;
        while (at < word.size() && !curlLetters.contains(word.at(at)))
            apart.append(u"-"_s + word.at(at++));
        if (at >= word.size())
            continue;
        apart.append(u"-"_s + word.at(at++));
        if (at < word.size())
            apart.append(word.mid(at));
    }
    return apart;
}

Result<QList<Sent>> sentByCurl(const Command& command)
{
    QList<Sent> all = {{}};
    const QStringList words = withoutClusters(command.words);
    Options options(words);
    while (!options.atEnd()) {
        const QString word = options.next();
        Sent& sent = all.last();
        if (word == u"--next" || word == u"-:") {
            all.append(Sent{});
        } else if (curlData.contains(word)) {
            const QString value = options.value().value_or(QString());
            const Result<QString> text =
                word == u"--data-raw" ? Result<QString>(value) : textOrFile(command, value, word);
            if (!text)
                return failure(text.error());
            const QString between = word == u"--json" ? QString() : u"&"_s;
            sent.body = sent.body ? *sent.body + between + *text : *text;
            sent.option = word;
        } else if (curlForms.contains(word)) {
            return unreadable(word);
        } else if (word == u"--url") {
            sent.addresses.append(options.value().value_or(QString()));
        } else if (curlOptions.contains(word) ||
                   (word.size() == 2 && word.at(0) == u'-' && curlLetters.contains(word.at(1)))) {
            (void)options.value();
        } else if (!word.startsWith(u'-') && isAddress(word)) {
            sent.addresses.append(word);
        }
    }
    return all;
}

Result<QList<Sent>> sentByWget(const Command& command)
{
    Sent sent;
    Options options(command.words);
    while (!options.atEnd()) {
        const QString word = options.next();
        if (word == u"--post-data" || word == u"--body-data") {
            sent.body = options.value();
            sent.option = word;
        } else if (word == u"--post-file" || word == u"--body-file") {
            const Result<QString> text = fileText(command, options.value().value_or(QString()), word);
            if (!text)
                return failure(text.error());
            sent.body = *text;
            sent.option = word;
        } else if (word == u"--header" || word == u"--method" || word == u"-O" || word == u"--referer" ||
                   word == u"--user-agent" || word == u"-U" || word == u"--output-document") {
            (void)options.value();
        } else if (!word.startsWith(u'-') && isAddress(word)) {
            sent.addresses.append(word);
        }
    }
    return QList<Sent>{sent};
}

/// RunComfy's client: `run MODEL --input JSON`.
Result<QList<Sent>> sentByClient(const Command& command)
{
    Sent sent;
    static const QStringList valued = {u"--output-dir"_s, u"--poll-secs"_s, u"--output"_s, u"-o"_s,
                                       u"--timeout"_s,    u"--web-base"_s,  u"--token"_s};
    QStringList words = command.words;
    const qsizetype run = words.indexOf(u"run"_s);
    words = words.mid(run);
    Options options(words);
    while (!options.atEnd()) {
        const QString word = options.next();
        if (word == u"--input" || word == u"-i") {
            const Result<QString> text = textOrFile(command, options.value().value_or(QString()), word);
            if (!text)
                return failure(text.error());
            sent.body = *text;
            sent.option = word;
        } else if (word == u"--input-file") {
            const Result<QString> text = fileText(command, options.value().value_or(QString()), word);
            if (!text)
                return failure(text.error());
            sent.body = *text;
            sent.option = word;
        } else if (word == u"--set") {
            const QString pair = options.value().value_or(QString());
            sent.fields.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        } else if (word == u"--file") {
            const QString pair = options.value().value_or(QString());
            sent.fields.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        } else if (valued.contains(word)) {
            (void)options.value();
        } else if (sent.model.isEmpty() && !word.startsWith(u'-')) {
            sent.model = word;
        }
    }
    if (!sent.body && sent.fields.isEmpty())
        return failure(ErrorKind::NotUnderstood, Words::tr("The command has no --input."));
    return QList<Sent>{sent};
}

/// Sets a value at the path "a", "a[0][b]" or "a[b]".
bool putAt(QJsonObject& object, const QString& path, const QJsonValue& value)
{
    const qsizetype bracket = path.indexOf(u'[');
    if (bracket < 0) {
        object.insert(path, value);
        return true;
    }
    const qsizetype close = path.indexOf(u']', bracket);
    if (bracket == 0 || close < 0)
        return false;
    const QString name = path.left(bracket);
    const QString index = path.mid(bracket + 1, close - bracket - 1);
    const QString rest = path.mid(close + 1);
    bool isNumber = false;
    const int at = index.toInt(&isNumber);
    if (index.isEmpty() || isNumber) {
        QJsonArray items = object.value(name).toArray();
        const qsizetype place = isNumber ? at : items.size();
        if (place < 0 || place > items.size())
            return false;
        QJsonValue item = value;
        if (!rest.isEmpty()) {
            QJsonObject inner = items.at(place).toObject();
            if (!putAt(inner, rest.mid(1, rest.indexOf(u']') - 1) + rest.mid(rest.indexOf(u']') + 1), value))
                return false;
            item = inner;
        }
        if (place < items.size())
            items.replace(place, item);
        else
            items.append(item);
        object.insert(name, items);
        return true;
    }
    QJsonObject inner = object.value(name).toObject();
    if (!putAt(inner, index + rest, value))
        return false;
    object.insert(name, inner);
    return true;
}

/// HTTPie: `http POST address key=text key:=json`.
Result<QList<Sent>> sentByHttpie(const Command& command)
{
    Sent sent;
    static const QRegularExpression item(u"^([^\\s:=@]+?)(:=@|=@|:=|==|=|:|@)(.*)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression method(u"^(?:get|post|put|patch|delete|head|options|[A-Z]{3,8})$"_s);
    static const QStringList valued = {u"--auth"_s,    u"-a"_s,          u"--output"_s, u"-o"_s,
                                       u"--timeout"_s, u"--auth-type"_s, u"-A"_s,       u"--proxy"_s,
                                       u"--verify"_s,  u"--session"_s,   u"--print"_s,  u"-p"_s};
    Options options(command.words);
    while (!options.atEnd()) {
        const QString word = options.next();
        if (word == u"--raw") {
            sent.body = options.value();
            sent.option = word;
            continue;
        }
        if (word == u"--form" || word == u"-f" || word == u"--multipart")
            return unreadable(word);
        if (valued.contains(word)) {
            (void)options.value();
            continue;
        }
        if (word.startsWith(u'-') || (sent.addresses.isEmpty() && method.match(word).hasMatch()))
            continue;
        if (sent.addresses.isEmpty()) {
            sent.addresses.append(word);
            continue;
        }
        const auto match = item.match(word);
        const QString key = match.captured(1);
        const QString sign = match.captured(2);
        const QString value = match.captured(3);
        if (sign.endsWith(u'@'))
            return inFile(value, key + sign);
        if (sign == u":" || sign == u"==" || sign.isEmpty())
            continue;
        QJsonValue read = value;
        if (sign == u":=") {
            const Result<Literal> literal = literalIn(value);
            if (!literal)
                return failure(ErrorKind::Damaged, key + u": "_s + literal.error().detail);
            read = literal->value;
        }
        if (!putAt(sent.fields, key, read))
            return failure(ErrorKind::Damaged, key);
    }
    if (!sent.body && sent.fields.isEmpty() && (command.shell.input || !command.shell.inputFile.isEmpty())) {
        const Result<QString> text = fileText(command, u"-"_s, u"<"_s);
        if (!text)
            return failure(text.error());
        sent.body = *text;
        sent.option = u"<"_s;
    }
    return QList<Sent>{sent};
}

Result<QList<Found>> foundIn(const Sent& sent, const QStringList& notes)
{
    Found found{sent.fields, {}, sent.model, notes + sent.notes};
    QList<Found> all = {found};
    if (sent.body) {
        const QString open = openparts::firstOf(*sent.body);
        if (!open.isEmpty() && sent.body->trimmed().startsWith(openparts::opening))
            return isOpen(sent.option, open);
        const Result<Literal> body = literalIn(*sent.body);
        if (!body)
            return failure(ErrorKind::Damaged, sent.option + u": "_s + body.error().detail);
        const AllFound inner = inValue(body->value, notes + sent.notes + body->notes);
        if (!inner)
            return failure(inner.error());
        all = *inner;
        for (Found& one : all) {
            one.model = sent.model.isEmpty() ? one.model : sent.model;
            for (auto field = sent.fields.begin(); field != sent.fields.end(); ++field)
                one.body.insert(field.key(), field.value());
        }
    }
    if (sent.addresses.isEmpty())
        return all;
    QList<Found> addressed;
    for (const QString& address : sent.addresses) {
        for (Found one : all) {
            one.address = address;
            addressed.append(one);
        }
    }
    return addressed;
}

/// The words without what precedes the program: a prompt, assignments, "do", "sudo".
QStringList programAndWords(QStringList words)
{
    static const QRegularExpression before(
        u"^(?:\\$|%|#|>|❯|➜|do|then|else|!|\\{|time|sudo|exec|env|command|nohup|&|[A-Za-z_][A-Za-z0-9_]*=.*|[A-Za-z]:\\\\[^>]*>|PS)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    while (!words.isEmpty() && before.match(words.constFirst()).hasMatch())
        words.removeFirst();
    return words;
}

std::optional<Result<QList<Sent>>> sentBy(const Command& command)
{
    const QString program = lastPart(command.words.constFirst());
    if (program == u"curl" || program == u"curlie")
        return sentByCurl(command);
    if (program == u"wget")
        return sentByWget(command);
    if (program == u"http" || program == u"https" || program == u"xh" || program == u"xhs")
        return sentByHttpie(command);
    const bool client = program == u"runcomfy" || program == u"npx" || program == u"rushes" ||
                        program == u"pnpm" || program == u"bunx" || program == u"bun";
    if (client && command.words.indexOf(u"run"_s) > 0)
        return sentByClient(command);
    return {};
}

const QRegularExpression& commandStart()
{
    static const QRegularExpression start(
        u"^[ \\t]*(?:[$%>#❯] ?)?(?:\\w+=\\S*\\s+)*(?:\\S*[/\\\\])?(?:curl|wget|https?|xhs?|runcomfy|npx|rushes)(?:\\.exe)?\\s"_s,
        QRegularExpression::MultilineOption);
    return start;
}

/// A command inside prose: "Here's my request:", the command, "it doesn't work". An apostrophe in prose is no
/// quote. The command extends from its first line to the last blank line at which its quotes are balanced.
MaybeFound amidProse(const QString& text)
{
    constexpr int mostTries = 40;
    int tries = 0;
    for (auto starts = commandStart().globalMatch(text); starts.hasNext();) {
        const qsizetype from = starts.next().capturedStart();
        for (qsizetype end = text.size(); end > from && ++tries < mostTries;
             end = text.lastIndexOf(u"\n\n"_s, end - 1)) {
            const Result<ShellScript> script = shellScript(text.mid(from, end - from));
            if (MaybeFound found = script ? inCommands(*script) : std::nullopt)
                return found;
        }
    }
    return {};
}

} // namespace

MaybeFound inCommands(const ShellScript& script)
{
    QList<Found> all;
    bool any = false;
    for (const ShellCommand& shell : script.commands) {
        const Command command{programAndWords(shell.words), shell, script};
        if (command.words.isEmpty())
            continue;
        const std::optional<Result<QList<Sent>>> sent = sentBy(command);
        if (!sent)
            continue;
        any = true;
        if (!*sent)
            return failure(sent->error());
        for (const Sent& one : **sent) {
            if (!one.body && one.fields.isEmpty())
                continue; // this call asks for a state or a result
            const Result<QList<Found>> found = foundIn(one, script.notes);
            if (!found)
                return failure(found.error());
            all += *found;
        }
    }
    if (!any)
        return {};
    if (all.isEmpty())
        return failure(ErrorKind::NotUnderstood, Words::tr("The command sends no data."));
    return all;
}

MaybeFound fromShell(const QString& text)
{
    static const QRegularExpression program(
        u"(?:^|[\\s|;&(/\\\\])(?:curl|curlie|wget|https?|xhs?|runcomfy|npx|bunx|pnpm|bun|rushes)(?:\\.exe)?\\s"_s,
        QRegularExpression::MultilineOption);
    if (!program.match(text).hasMatch())
        return {};
    const Result<ShellScript> script = shellScript(text);
    if (script)
        return inCommands(*script);
    if (MaybeFound found = amidProse(text))
        return found;
    return commandStart().match(text).hasMatch() ? MaybeFound(failure(script.error())) : std::nullopt;
}

} // namespace rushes::requestforms
