#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace rushes {

/// The sign that ends a string that begins with `c`, straight or curly; null: it begins none.
[[nodiscard]] QChar closingQuoteOf(QChar c);
/// True for a quote that a word processor made.
[[nodiscard]] bool isCurlyQuote(QChar c);

/// How a string is written: what ends it, and which signs have a meaning in it.
struct StringForm
{
    QString end = {};    ///< the sign or signs that close it
    bool raw = false;    ///< a backslash is only a backslash
    bool format = false; ///< values stand in it: `${name}` before a back-tick, else `{name}`
    bool lines = false;  ///< it may go over several lines
};

/// Reads one string of JSON, JavaScript or Python, from behind its opening quote.
class StringReader
{
public:
    /// `variables`: what names stand for in program code; null: it is data, and an escape that stands for
    /// nothing is an error.
    StringReader(QStringView text, qsizetype at, const StringForm& form,
                 const QHash<QString, QJsonValue>* variables);

    /// Nothing: problem() says why.
    std::optional<QString> read();
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// False: the closing quote is what is missing.
    [[nodiscard]] bool isClosed() const { return m_closed; }

private:
    bool escape(QString& into);
    void codePoint(QString& into, int most);
    QString embedded();
    [[nodiscard]] bool startsValue() const;
    [[nodiscard]] QChar sign(qsizetype ahead = 0) const;

    QStringView m_text;
    qsizetype m_at;
    const StringForm& m_form;
    const QHash<QString, QJsonValue>* m_variables;
    QString m_problem = {};
    bool m_closed = true;
};

} // namespace rushes
