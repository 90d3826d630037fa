#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace rushes {

/// The character that closes a string opened by `c`, straight or curly; null: `c` opens none.
[[nodiscard]] QChar closingQuoteOf(QChar c);
/// True for a typographic quote.
[[nodiscard]] bool isCurlyQuote(QChar c);

/// The syntax of a string: its end and the characters with a meaning.
struct StringForm
{
    QString end = {};    ///< the closing character or characters
    bool raw = false;    ///< backslashes are literal
    bool format = false; ///< it contains values: `${name}` where the end is a back-tick, else `{name}`
    bool lines = false;  ///< it may contain line breaks
};

/// Reads one string of JSON, JavaScript or Python; starts after the opening quote.
class StringReader
{
public:
    /// `variables`: values of names, for program code; null: the text is data, and an invalid escape is an
    /// error.
    StringReader(QStringView text, qsizetype at, const StringForm& form,
                 const QHash<QString, QJsonValue>* variables);

    /// nullopt: see problem().
    std::optional<QString> read();
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// False: the closing quote is missing.
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
