#include "ui/style/missingfonts.h"

#include "ui/style/theme.h"

#include <QFontMetrics>

#include <optional>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

std::optional<RareScript> scriptOf(uint letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return RareScript::EastAsian;
    default:
        break;
    }
    // Emoji; older symbols at smaller code points are in most fonts.
    if (letter >= 0x1f000 && letter <= 0x1faff && QChar::category(letter) != QChar::Other_NotAssigned)
        return RareScript::Emoji;
    return {};
}

} // namespace

QString nameOf(RareScript script)
{
    return script == RareScript::EastAsian ? u"east-asian"_s : u"emoji"_s;
}

QString fontPackageFor(RareScript script)
{
    return script == RareScript::EastAsian ? u"fonts-noto-cjk"_s : u"fonts-noto-color-emoji"_s;
}

CanDraw canDrawByFonts()
{
    return [metrics = QFontMetrics(Theme::bodyFont())](uint letter) { return metrics.inFontUcs4(letter); };
}

QSet<RareScript> missingScripts(const QStringList& texts, const CanDraw& canDraw)
{
    QSet<RareScript> missing;
    QSet<uint> drawn;
    for (const QString& text : texts) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar unit = text.at(i);
            if (unit.unicode() < 0x1100) // all common characters are below
                continue;
            uint letter = unit.unicode();
            if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
                letter = QChar::surrogateToUcs4(unit, text.at(++i));
            const std::optional<RareScript> script = scriptOf(letter);
            if (!script || missing.contains(*script) || drawn.contains(letter))
                continue;
            if (canDraw(letter))
                drawn.insert(letter);
            else
                missing.insert(*script);
        }
    }
    return missing;
}

} // namespace rushes
