#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace rushes {

/// Reads values as JSON and people write them: also with comments, a comma too many, single, triple or curly
/// quotes, keys without quotes, Python's True and None, no-break and invisible spaces. With `variables` it
/// reads program code (JavaScript, Python): names are looked up there, and what can't be known from the text
/// becomes an open part (openparts.h) instead of an error. Nothing is run.
class LiteralReader
{
public:
    explicit LiteralReader(QStringView text, qsizetype at = 0,
                           const QHash<QString, QJsonValue>* variables = nullptr);

    /// The value at the place, which moves behind it; nothing: problem() says what and where.
    std::optional<QJsonValue> value();
    /// Moves behind white space, invisible signs and comments.
    void skipBlank();
    /// Moves behind a string, a comment or a bracket's whole content, else by one sign.
    void skipOne();
    /// A name ("payload", "$body"); empty: there is none here.
    QString name();

    /// From here on a line's end ends no value, as within brackets.
    void enterBrackets() { ++m_depth; }

    [[nodiscard]] qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar sign(qsizetype ahead = 0) const;
    /// "line 2, column 7: a value is missing"; empty: none.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// What is said about the place: "line 2, column 7: …".
    [[nodiscard]] QString placed(const QString& what) const;
    /// Keys that stand twice in one object, with different values; the last one counts.
    [[nodiscard]] const QStringList& repeated() const { return m_repeated; }
    /// Curly quotes were read as straight ones.
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

/// The text as one value and nothing behind it. Damaged names line and column.
struct Literal
{
    QJsonValue value = {};
    QStringList notes = {}; ///< what was taken in another way than strict JSON would
};
[[nodiscard]] Result<Literal> literalIn(QStringView text);

} // namespace rushes
