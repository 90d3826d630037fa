#include "app/base/validtext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

bool isHarmless(char16_t unit)
{
    if (unit == u'\n' || unit == u'\t')
        return true;
    if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f))
        return false;
    if (unit == 0x061c || unit == 0x200e || unit == 0x200f || unit == 0xfeff)
        return false;
    return !(unit >= 0x2028 && unit <= 0x202e) && !(unit >= 0x2066 && unit <= 0x2069);
}

bool isHalf(const QString& text, qsizetype at)
{
    const QChar unit = text.at(at);
    if (unit.isHighSurrogate())
        return at + 1 == text.size() || !text.at(at + 1).isLowSurrogate();
    return unit.isLowSurrogate() && (at == 0 || !text.at(at - 1).isHighSurrogate());
}

QString escaped(const QString& text, QLatin1StringView shortForm)
{
    QString result;
    result.reserve(text.size());
    for (const QChar unit : text) {
        const char16_t code = unit.unicode();
        if (isHarmless(code))
            result += unit;
        else if (code < 0x100 && !shortForm.isEmpty())
            result += shortForm + QString::number(code, 16).rightJustified(2, u'0');
        else
            result += u"\\u"_s + QString::number(code, 16).rightJustified(4, u'0');
    }
    return result;
}

} // namespace

QString beginning(QStringView text, qsizetype most)
{
    QStringView first = text.left(most);
    if (first.size() < text.size() && !first.isEmpty() && first.back().isHighSurrogate())
        first.chop(1);
    return first.toString();
}

QString validText(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isSurrogate() && isHalf(text, i))
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QJsonValue validJson(const QJsonValue& value)
{
    if (value.isString())
        return validText(value.toString());
    if (value.isArray()) {
        QJsonArray valid;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items)
            valid.append(validJson(item));
        return valid;
    }
    if (value.isObject()) {
        QJsonObject valid;
        const QJsonObject object = value.toObject();
        for (auto item = object.begin(); item != object.end(); ++item)
            valid.insert(validText(item.key()), validJson(*item));
        return valid;
    }
    return value;
}

QString printable(const QString& text)
{
    return escaped(validText(text), "\\x"_L1);
}

QByteArray printableJson(const QByteArray& json)
{
    return escaped(QString::fromUtf8(json), {}).toUtf8();
}

} // namespace rushes
