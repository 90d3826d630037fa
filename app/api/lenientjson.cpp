#include "app/api/lenientjson.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <cmath>

namespace rushes {

namespace {

QByteArray asUtf8(const QByteArray& body)
{
    if (const auto encoding = QStringConverter::encodingForData(body, u'{')) {
        QStringDecoder decoder(*encoding);
        const QString text = decoder(body);
        return text.toUtf8();
    }
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder(body);
    return text.toUtf8();
}

/// Copies one object as strict JSON, or reports that there is none.
class Mender
{
public:
    explicit Mender(const QByteArray& text)
        : m_text(text)
    {
    }

    std::optional<QByteArray> object()
    {
        m_at = m_text.indexOf('{');
        // Only white space or a short prefix may stand before the object, never another document.
        if (m_at < 0 || m_at > 16 || m_text.left(m_at).contains('<'))
            return {};
        QByteArray open;
        do {
            if (m_at >= m_text.size() || !step(open))
                return {};
        } while (!open.isEmpty());
        return m_out;
    }

private:
    bool step(QByteArray& open)
    {
        const char c = m_text.at(m_at);
        switch (c) {
        case '{':
        case '[':
            open += c == '{' ? '}' : ']';
            break;
        case '}':
        case ']':
            if (open.isEmpty() || open.back() != c)
                return false;
            open.chop(1);
            if (m_out.endsWith(','))
                m_out.chop(1);
            break;
        case '"':
            return string();
        case ' ':
        case '\t':
        case '\r':
        case '\n':
            ++m_at;
            return true;
        case ',':
        case ':':
            break;
        default:
            return word();
        }
        m_out += c;
        ++m_at;
        return true;
    }

    bool string()
    {
        m_out += m_text.at(m_at++);
        while (m_at < m_text.size()) {
            const char c = m_text.at(m_at++);
            if (c == '\\' && m_at < m_text.size()) {
                const char escaped = m_text.at(m_at);
                m_out += QByteArrayView("\"\\/bfnrtu").contains(escaped) ? "\\" : "\\\\";
                m_out += escaped;
                ++m_at;
            } else if (static_cast<unsigned char>(c) < ' ') {
                m_out += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
            } else {
                m_out += c;
                if (c == '"')
                    return true;
            }
        }
        return false;
    }

    bool word()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !QByteArrayView(",:}] \t\r\n\"{[").contains(m_text.at(m_at)))
            ++m_at;
        const QByteArray word = m_text.sliced(from, m_at - from);
        bool isNumber = false;
        const double number = word.toDouble(&isNumber);
        const QByteArray lower = word.toLower();
        if (lower == "true" || lower == "false")
            m_out += lower;
        else if (lower == "null" || lower == "none" || lower == "undefined")
            m_out += "null";
        else if (isNumber && std::isfinite(number))
            m_out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
        else if (isNumber || lower.contains("nan") || lower.contains("inf"))
            m_out += "null";
        else if (word.toDouble() == 0 && !word.isEmpty() &&
                 (QByteArrayView("-+.0123456789").contains(word.at(0))))
            m_out += "null"; // a number beyond the range of double
        else
            return false;
        return true;
    }

    const QByteArray m_text;
    qsizetype m_at = 0;
    QByteArray m_out = {};
};

} // namespace

std::optional<QJsonObject> lenientObject(const QByteArray& body)
{
    QJsonParseError strict;
    const QJsonDocument document = QJsonDocument::fromJson(body, &strict);
    if (strict.error == QJsonParseError::NoError)
        return document.isObject() ? std::optional(document.object()) : std::nullopt;
    const std::optional<QByteArray> mended = Mender(asUtf8(body)).object();
    if (!mended)
        return {};
    const QJsonDocument again = QJsonDocument::fromJson(*mended, &strict);
    if (strict.error != QJsonParseError::NoError || !again.isObject())
        return {};
    return again.object();
}

} // namespace rushes
