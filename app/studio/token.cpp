#include "app/studio/token.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Token)
};

constexpr qint64 mostBytes = 64 * 1024;
constexpr qsizetype shortestPiece = 8; ///< of a token that was wrapped; words are shorter

Result<Token> checked(const QString& text, TokenSource source)
{
    if (text.trimmed().isEmpty())
        return Token{};
    return secretFrom(text).map([source](const Secret& secret) { return Token{secret, source}; });
}

QString officialClientFile(const QProcessEnvironment& environment)
{
    QString folder = environment.value(u"RUNCOMFY_CONFIG_DIR"_s);
    if (folder.isEmpty()) {
        const QString config = environment.value(u"XDG_CONFIG_HOME"_s);
        folder = (config.isEmpty() ? environment.value(u"HOME"_s) + u"/.config"_s : config) + u"/runcomfy"_s;
    }
    return folder + u"/token.json"_s;
}

} // namespace

namespace {

/// True for zero-width and other invisible characters, and for any white space: a token may have been
/// wrapped.
bool isUnseen(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

bool isQuote(QChar c)
{
    return QStringView(u"\"'`“”„‟‘’‚‛«»‹›").contains(c);
}

/// The text without what surrounds a token at the place it was copied from: `export RUNCOMFY_TOKEN="…"`,
/// `Authorization: Bearer …`, `"access_token": "…",`. Repeated from the outside inwards.
QString unwrapped(QString text)
{
    static const QRegularExpression before(
        u"\\A(?:export\\s+|set\\s+|\\$env:|-H\\s+|authorization\\s*[:=]\\s*|bearer(?:\\s+|:\\s*|%20|=)|"
        "[A-Z][A-Z0-9]*_[A-Z0-9_]*\\s*=\\s*(?=[^=\\s])|[\\w-]*(?:token|api[_-]?key)[\"'”’]?\\s*[:=]\\s*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype length = -1; length != text.size();) {
        length = text.size();
        while (!text.isEmpty() && (isUnseen(text.front()) || isQuote(text.front()) || text.front() == u'<' ||
                                   text.front() == u'{'))
            text.remove(0, 1);
        while (!text.isEmpty() &&
               (isUnseen(text.back()) || isQuote(text.back()) || QStringView(u",;>}").contains(text.back())))
            text.chop(1);
        const QRegularExpressionMatch match = before.match(text);
        // The prefix only: a token itself may end in "=", as Base64 does.
        if (match.hasMatch() && match.capturedLength() < text.size())
            text.remove(0, match.capturedLength());
    }
    return text;
}

/// A character with its code point, for the user to find it.
QString named(QChar c)
{
    return Words::tr("“%1” (U+%2)").arg(c).arg(ushort(c.unicode()), 4, 16, QChar(u'0'));
}

/// True where all characters are allowed in RFC 6750's b64token.
bool isOfTokens(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u"-._~+/=").contains(c);
    });
}

/// Joins a token that was wrapped by a line end or by an input field; nullopt where the parts are separate
/// words.
std::optional<QString> joined(const QString& text)
{
    QString seen;
    for (const QChar c : text)
        seen += isUnseen(c) && !c.isSpace() && c != u'\n' && c != u'\r' ? QString() : QString(c);
    QStringList pieces;
    for (const QString& line : seen.split(QRegularExpression(u"[\\r\\n\\x{2028}\\x{2029}]+"_s))) {
        const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
        const bool isRunOn = std::any_of(words.cbegin(), words.cend() - (words.isEmpty() ? 0 : 1),
                                         [](const QString& word) { return word.size() < shortestPiece; });
        if (isRunOn)
            return {};
        pieces += words;
    }
    const bool fit = pieces.size() < 2 || std::all_of(pieces.cbegin(), pieces.cend(), &isOfTokens);
    return fit ? std::optional(pieces.join(QString())) : std::nullopt;
}

/// True where a second part begins like the first: it is another token, not the rest of the first: "rc_1a2b
/// rc_3c4d".
bool isTwo(const QString& text)
{
    static const QRegularExpression start(u"\\A([A-Za-z]{2,12}[_-]|eyJ)"_s);
    const QStringList pieces = text.simplified().split(u' ', Qt::SkipEmptyParts);
    const QString first = start.match(pieces.value(0)).captured(1);
    return std::any_of(
        pieces.cbegin() + (pieces.isEmpty() ? 0 : 1), pieces.cend(), [&](const QString& piece) {
            return piece.size() >= shortestPiece && pieces.constFirst().size() >= shortestPiece &&
                   (piece == pieces.constFirst() || (!first.isEmpty() && piece.startsWith(first)));
        });
}

/// True for placeholders that manuals write for a token.
bool isPlaceholder(const QString& token)
{
    // "token" or "xxx" alone may be valid at a service of the user's own.
    static const QRegularExpression form(u"\\A((your|my|the|insert|put)[_-].*(token|key|here)"
                                         "|runcomfy[_-](api[_-]?key|token|access[_-]token)"
                                         "|change[_-]?me|\\.{3,}|todo|null|undefined)\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(token).hasMatch();
}

} // namespace

Result<Secret> secretFrom(const QString& text)
{
    const QString bare = unwrapped(text);
    if (isTwo(bare))
        return failure(ErrorKind::SignIn, Words::tr("Two tokens stand there: copy one of them"));
    const std::optional<QString> whole = joined(bare);
    if (!whole)
        return failure(ErrorKind::SignIn,
                       Words::tr("White space stands in its middle: copy the token alone"));
    const QString& token = *whole;
    if (token.isEmpty())
        return failure(ErrorKind::SignIn);
    for (const QChar c : std::as_const(token)) {
        if (c <= u' ' || c >= u'\x7f')
            return failure(ErrorKind::SignIn,
                           Words::tr("%1 stands in it, which no token has: copy it again").arg(named(c)));
        if (QStringView(u"$\\(){}[]<>|*^,;").contains(c))
            return failure(ErrorKind::SignIn,
                           Words::tr("%1 stands in it, which no token has: copy it again").arg(named(c)));
        if (isQuote(c))
            return failure(ErrorKind::SignIn,
                           Words::tr("A quotation mark stands in its middle: copy the token alone"));
    }
    if (token.contains("://"_L1))
        return failure(ErrorKind::SignIn, Words::tr("It is an address, not a token"));
    if (isPlaceholder(token))
        return failure(ErrorKind::SignIn, Words::tr("“%1” stands for a token: put yours there").arg(token));
    if (token.compare("bearer"_L1, Qt::CaseInsensitive) == 0)
        return failure(ErrorKind::SignIn, Words::tr("The word Bearer alone is no token"));
    return Secret(token.toLatin1());
}

namespace {

/// An error text with the token's place.
QString sourced(const QString& place, const QString& why)
{
    const QString words = Words::tr("%1 holds what no token has. It is not used.").arg(place);
    return why.isEmpty() ? words : words + u' ' + why + u'.';
}

} // namespace

QString unreadableTokenFile(const QProcessEnvironment& environment)
{
    const QFileInfo file(officialClientFile(environment));
    return file.isFile() && !file.isReadable() ? file.filePath() : QString();
}

Result<Token> findToken(const QProcessEnvironment& environment)
{
    Result<Token> given = checked(environment.value(u"RUNCOMFY_TOKEN"_s), TokenSource::Environment);
    if (!given)
        return failure(ErrorKind::SignIn, sourced(u"RUNCOMFY_TOKEN"_s, given.error().detail));
    if (!given->secret.isEmpty())
        return given;
    QFile file(officialClientFile(environment));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) // opening a FIFO would block
        return Token{};
    const QJsonObject object = QJsonDocument::fromJson(file.read(mostBytes)).object();
    Result<Token> kept = checked(object.value(u"access_token"_s).toString(), TokenSource::OfficialClient);
    if (!kept)
        return failure(ErrorKind::SignIn, sourced(file.fileName(), kept.error().detail));
    return kept;
}

} // namespace rushes
