#include "app/catalogue/modeltext.h"

#include "app/base/commalist.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelText)
};

/// What models do, in the words of the services' ids and categories; anything else is shown as it is.
constexpr std::array knownTasks = {
    QT_TRANSLATE_NOOP("ModelText", "text to video"),
    QT_TRANSLATE_NOOP("ModelText", "image to video"),
    QT_TRANSLATE_NOOP("ModelText", "reference to video"),
    QT_TRANSLATE_NOOP("ModelText", "video to video"),
    QT_TRANSLATE_NOOP("ModelText", "audio to video"),
    QT_TRANSLATE_NOOP("ModelText", "reference to image"),
    QT_TRANSLATE_NOOP("ModelText", "keyframes to video"),
    QT_TRANSLATE_NOOP("ModelText", "first last frame to video"),
    QT_TRANSLATE_NOOP("ModelText", "text to image"),
    QT_TRANSLATE_NOOP("ModelText", "image to image"),
    QT_TRANSLATE_NOOP("ModelText", "text to audio"),
    QT_TRANSLATE_NOOP("ModelText", "music generation"),
    QT_TRANSLATE_NOOP("ModelText", "audio inpaint"),
    QT_TRANSLATE_NOOP("ModelText", "audio outpaint"),
    QT_TRANSLATE_NOOP("ModelText", "edit"),
    QT_TRANSLATE_NOOP("ModelText", "edit video"),
    QT_TRANSLATE_NOOP("ModelText", "video edit"),
    QT_TRANSLATE_NOOP("ModelText", "extend"),
    QT_TRANSLATE_NOOP("ModelText", "extend video"),
    QT_TRANSLATE_NOOP("ModelText", "transition"),
    QT_TRANSLATE_NOOP("ModelText", "draft"),
};

QString translatedTask(const QString& task)
{
    const auto known = std::find_if(knownTasks.cbegin(), knownTasks.cend(), [&task](const char* one) {
        return task.compare(QLatin1StringView(one), Qt::CaseInsensitive) == 0;
    });
    return known == knownTasks.cend() ? task : Words::tr(*known);
}

/// The part of an id that names the task: the one with "-to-" in it, else the last one that is no size.
QString taskOfId(const QString& id)
{
    static const QRegularExpression size(u"\\A\\d+(k|p)?\\z"_s, QRegularExpression::CaseInsensitiveOption);
    const QStringList parts = id.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype i = parts.size() - 1; i >= 2; --i) {
        if (parts.at(i).contains("-to-"_L1) || parts.at(i).contains("frame"_L1))
            return parts.at(i);
    }
    for (qsizetype i = parts.size() - 1; i >= 2; --i) {
        if (!size.match(parts.at(i)).hasMatch())
            return parts.at(i);
    }
    return {};
}

} // namespace

QString shortName(const Model& model)
{
    static const QRegularExpression code(
        u"\\s+(?:[TIVA]2[TIVA]|reference(?: to video)?|edit|video ?edit|extend|transition|first ?last ?frame)(?=\\s|\\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (taskText(model).isEmpty())
        return model.name;
    QString name = model.name;
    name.remove(code);
    name = name.simplified();
    return name.isEmpty() ? model.name : name;
}

QString taskText(const Model& model)
{
    QString task = model.task();
    if (task.isEmpty())
        task = taskOfId(model.id).replace(u'-', u' ').replace(u'_', u' ');
    // "Seedance 2.0 Pro" contains "Pro" already.
    static const QRegularExpression known(
        u"\\b(?:to|edit|extend|transition|frame|inpaint|outpaint|generation)\\b|edit|inpaint|outpaint"_s);
    const bool isNews = known.match(task).hasMatch() || !model.name.contains(task, Qt::CaseInsensitive);
    return isNews ? translatedTask(task) : QString();
}

QString titleOf(const Model& model)
{
    const QString task = taskText(model);
    return task.isEmpty() ? shortName(model) : u"%1 · %2"_s.arg(shortName(model), task);
}

int longestSeconds(const Model& model)
{
    return model.output == MediaKind::Image || !model.takesSeconds() ? 0 : model.maxSeconds;
}

QString longestText(const Model& model)
{
    if (model.output == MediaKind::Image)
        return Words::tr("still");
    if (!model.takesSeconds())
        return Words::tr("varies", "length of a clip");
    return Words::tr("%1 s").arg(model.maxSeconds);
}

QStringList priceLines(const Price& price, MediaKind output)
{
    if (!price.isKnown())
        return {Words::tr("price not known")};
    const auto from = [&price](const QString& amount) {
        return price.isExact ? amount : Words::tr("from %1").arg(amount);
    };
    if (price.unit == Price::Unit::Second) {
        if (price.soundPerSecond == price.silentPerSecond || price.soundPerSecond <= Usd{})
            return {from(Words::tr("%1 a second").arg(price.silentPerSecond.text()))};
        return {from(Words::tr("%1 a second").arg(price.soundPerSecond.text())),
                Words::tr("silent %1").arg(price.silentPerSecond.text())};
    }
    const QString each = output == MediaKind::Image ? Words::tr("%1 an image") : Words::tr("%1 a file");
    if (price.byValue.isEmpty())
        return {from(each.arg(price.perOutput.text()))};
    Usd least = price.byValue.first();
    QStringList steps;
    for (auto it = price.byValue.cbegin(); it != price.byValue.cend(); ++it) {
        least = std::min(least, it.value());
        steps.append(u"%1 %2"_s.arg(it.key(), it.value().text()));
    }
    return {Words::tr("from %1").arg(each.arg(least.text())), commaList(steps)};
}

QString takesWord(const QString& word)
{
    static const QHash<QString, const char*> known{
        {u"text"_s, QT_TRANSLATE_NOOP("ModelText", "text")},
        {u"start image"_s, QT_TRANSLATE_NOOP("ModelText", "start image")},
        {u"end image"_s, QT_TRANSLATE_NOOP("ModelText", "end image")},
        {u"references"_s, QT_TRANSLATE_NOOP("ModelText", "references")},
        {u"video"_s, QT_TRANSLATE_NOOP("ModelText", "video")},
        {u"sound"_s, QT_TRANSLATE_NOOP("ModelText", "sound")},
        {u"mask"_s, QT_TRANSLATE_NOOP("ModelText", "mask")},
        {u"elements"_s, QT_TRANSLATE_NOOP("ModelText", "elements")},
        {u"keyframes"_s, QT_TRANSLATE_NOOP("ModelText", "keyframes")},
        {u"image"_s, QT_TRANSLATE_NOOP("ModelText", "image")}};
    const char* text = known.value(word);
    return text ? Words::tr(text) : word;
}

QString takesText(const Model& model)
{
    QStringList words;
    for (const QString& word : model.takes())
        words.append(takesWord(word));
    return commaList(words);
}

} // namespace rushes
