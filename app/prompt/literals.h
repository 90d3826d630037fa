#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace rushes {

/// Reads JSON values, strict or as people write them: with comments, trailing commas, single, triple or curly
/// quotes, unquoted keys, Python's True and None, no-break and invisible spaces. With `variables` it reads
/// program code (JavaScript, Python): names are looked up there, and a value that can't be determined from
/// the text becomes an open part (openparts.h) instead of an error. Executes nothing.
class LiteralReader
{
public:
    explicit LiteralReader(QStringView text, qsizetype at = 0,
                           const QHash<QString, QJsonValue>* variables = nullptr);

    /// The value at the current position, which moves past it; nullopt: see problem().
    std::optional<QJsonValue> value();
    /// Skips white space, invisible characters and comments.
    void skipBlank();
    /// Skips a string, a comment or a bracket with its contents, else one character.
    void skipOne();
    /// The name at the current position ("payload", "$body"); empty: there is none.
    QString name();

    /// From here on a line end does not end a value, as inside brackets.
    void enterBrackets() { ++m_depth; }

    [[nodiscard]] qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar sign(qsizetype ahead = 0) const;
    /// "line 2, column 7: a value is missing"; empty: no error.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// `what` with the current place before it: "line 2, column 7: …".
    [[nodiscard]] QString placed(const QString& what) const;
    /// Keys that occur more than once in an object, with different values; the last value is used.
    [[nodiscard]] const QStringList& repeated() const { return m_repeated; }
    /// True when curly quotes were read as straight ones.
    [[nodiscard]] bool sawCurlyQuotes() const { return m_curly; }

private:
    std::optional<QJsonValue> term();
    std::optional<QJsonValue> expression();
    std::optional<QJsonValue> object(QChar end);
    bool member(QJsonObject& into);
    std::optional<QString> key();
    std::optional<QJsonValue> array(QChar end);
    std::optional<QJsonValue> number();
    std::optional<QJsonValue> word();
    std::optional<QJsonValue> dictionary();
    std::optional<QJsonValue> pairs();
    std::optional<QJsonValue> call(const QString& name);
    std::optional<QJsonValue> wrapped();
    std::optional<QJsonValue> created();
    void skipMethods();
    [[nodiscard]] qsizetype afterType() const;
    [[nodiscard]] bool skipAssignment(bool inList);
    std::optional<QString> string(bool raw, bool format);
    QJsonValue open(qsizetype from);
    void skipComment();
    void skipSpaces(bool lines);
    [[nodiscard]] bool endsValue();
    [[nodiscard]] bool startsComment() const;
    [[nodiscard]] bool isCode() const { return m_variables; }
    static QString textMissing();
    static bool startsName(QChar c) { return c.isLetter() || c == u'_' || c == u'$'; }
    std::optional<QJsonValue> fail(const QString& what);

    QStringView m_text;
    qsizetype m_at;
    const QHash<QString, QJsonValue>* m_variables;
    int m_depth = 0;
    QString m_problem = {};
    QStringList m_repeated = {};
    bool m_curly = false;
};

/// A text that is a single value. Errors: Damaged names line and column.
struct Literal
{
    QJsonValue value = {};
    QStringList notes = {}; ///< where the text deviates from strict JSON
};
[[nodiscard]] Result<Literal> literalIn(QStringView text);

} // namespace rushes
