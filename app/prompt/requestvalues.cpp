#include "app/prompt/requestvalues.h"

#include "app/catalogue/prices.h"
#include "app/prompt/openparts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

} // namespace

QString withoutControls(const QString& text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control)
            kept.append(c);
    }
    return kept;
}

QString openIn(const QString& text)
{
    if (openparts::isIn(text))
        return openparts::firstOf(text);
    static const QRegularExpression whole(
        u"^\\s*(\\$\\{[^{}]{1,60}\\}|\\$[A-Za-z_]\\w{0,60}|#\\{[^{}]{1,60}\\}|\\{\\{[^{}]{1,60}\\}\\}|%[sdv@])\\s*$"_s);
    const auto match = whole.match(withoutControls(text)); // the form in which the value will be used
    return match.hasMatch() ? match.captured(1) : QString();
}

QString placeholderIn(const QString& text)
{
    static const QRegularExpression amid(
        u"\\$\\{[A-Za-z_][^{}]{0,60}\\}|#\\{[A-Za-z_@][^{}]{0,60}\\}|\\{\\{\\s*[A-Za-z_$][^{}]{0,60}\\}\\}"_s);
    return amid.match(text).captured();
}

bool holdsSomething(const QJsonValue& value)
{
    const QJsonArray list = value.toArray();
    return !value.toString().trimmed().isEmpty() || !value.toObject().isEmpty() ||
           std::any_of(list.begin(), list.end(), holdsSomething);
}

bool isModelName(const QString& id)
{
    static const QRegularExpression form(u"^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$"_s);
    return form.match(id).hasMatch() && !id.contains(u".."_s) && !id.contains(u"//"_s);
}

std::optional<int> secondsIn(const QJsonValue& value, bool milliseconds)
{
    static const QRegularExpression form(
        u"^\\s*(\\d{1,9}(?:[.,]\\d+)?)\\s*(ms|s|secs?|seconds?|с|сек\\.?|секунды?|秒|sekunden|segundos|secondes)?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    double read = std::nan("");
    if (value.isDouble()) {
        read = value.toDouble();
    } else if (const auto match = form.match(value.toString()); match.hasMatch()) {
        read = match.captured(1).replace(u',', u'.').toDouble();
        milliseconds = milliseconds || match.captured(2).toLower() == u"ms";
    }
    if (milliseconds)
        read /= 1000;
    if (!(std::abs(read) <= 1e6) || read != std::floor(read))
        return {};
    return static_cast<int>(read);
}

QString shapeIn(const QString& text)
{
    static const QRegularExpression sides(u"^(\\d{1,5})\\s*[:：xX×*/_-]\\s*(\\d{1,5})$"_s);
    // "Portrait (9:16)"
    static const QRegularExpression within(u"^[\\p{L} ]{1,24}[(\\[ ](\\d{1,2}):(\\d{1,2})[)\\]]?$"_s);
    // "widescreen_16_9"
    static const QRegularExpression named(u"^[A-Za-z]{3,16}(?:_[A-Za-z]{3,16})?_(\\d{1,2})_(\\d{1,2})$"_s);
    auto match = sides.match(text);
    for (const QRegularExpression& form : {within, named}) {
        if (!match.hasMatch())
            match = form.match(text);
    }
    if (!match.hasMatch())
        return text;
    const int width = match.captured(1).toInt();
    const int height = match.captured(2).toInt();
    const int common = std::max(1, std::gcd(width, height));
    return u"%1:%2"_s.arg(width / common).arg(height / common);
}

QString shownValue(const QString& path, const QJsonValue& value)
{
    static const QRegularExpression secret(u"key|token|secret|auth|password"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 60;
    QString words;
    if (value.isString())
        words = openparts::isIn(value.toString()) ? openparts::firstOf(value.toString()) : value.toString();
    else if (value.isBool())
        words = value.toBool() ? u"true"_s : u"false"_s;
    else if (value.isDouble())
        words = QString::number(value.toDouble(), 'g', 12);
    if (words.isEmpty() || secret.match(path).hasMatch())
        return u"“%1”"_s.arg(openparts::withoutSigns(path));
    words = words.simplified();
    if (words.size() > longest)
        words = words.left(longest) + u'…';
    return u"“%1” (%2)"_s.arg(openparts::withoutSigns(path), words);
}

QString soundByDefault(const Request& request, const Catalogue& catalogue)
{
    Request other = request;
    other.sound = !other.sound;
    const std::optional<Usd> price = priceOf(request, catalogue);
    const std::optional<Usd> otherwise = priceOf(other, catalogue);
    if (!price || !otherwise || *price == *otherwise)
        return request.sound ? Words::tr("“sound” is not stated: on, the model's default.")
                             : Words::tr("“sound” is not stated: off, the model's default.");
    return request.sound ? Words::tr("“sound” is not stated: on, the model's default (%1; silent %2).")
                               .arg(price->text(), otherwise->text())
                         : Words::tr("“sound” is not stated: off, the model's default (%1; with sound %2).")
                               .arg(price->text(), otherwise->text());
}

} // namespace rushes
