#include "ui/composer/settingwords.h"

#include "app/catalogue/schemacheck.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

QString knownName(const QString& key)
{
    static const QHash<QString, const char*> names{
        {u"enable_prompt_expansion"_s, QT_TRANSLATE_NOOP("SettingWords", "Prompt rewriting")},
        {u"prompt_extend"_s, QT_TRANSLATE_NOOP("SettingWords", "Prompt rewriting")},
        {u"prompt_expansion_mode"_s, QT_TRANSLATE_NOOP("SettingWords", "Prompt rewriting")},
        {u"enhance_prompt"_s, QT_TRANSLATE_NOOP("SettingWords", "Prompt rewriting")},
        {u"watermark"_s, QT_TRANSLATE_NOOP("SettingWords", "Watermark")},
        {u"output_format"_s, QT_TRANSLATE_NOOP("SettingWords", "File format")},
        {u"num_images"_s, QT_TRANSLATE_NOOP("SettingWords", "Images")},
        {u"max_images"_s, QT_TRANSLATE_NOOP("SettingWords", "Images at most")},
        {u"lyrics"_s, QT_TRANSLATE_NOOP("SettingWords", "Lyrics")},
        {u"music_length_ms"_s, QT_TRANSLATE_NOOP("SettingWords", "Length in ms")},
        {u"fps"_s, QT_TRANSLATE_NOOP("SettingWords", "Frames a second")},
        {u"guidance_scale"_s, QT_TRANSLATE_NOOP("SettingWords", "Guidance scale")},
        {u"camera_motion"_s, QT_TRANSLATE_NOOP("SettingWords", "Camera move")},
        {u"keep_original_sound"_s, QT_TRANSLATE_NOOP("SettingWords", "Keep the source's sound")},
        {u"image_size"_s, QT_TRANSLATE_NOOP("SettingWords", "Image size")}};
    const char* name = names.value(key);
    return name ? Words::tr(name) : QString();
}

} // namespace

QString settingName(const Property& property)
{
    if (const QString name = knownName(property.key); !name.isEmpty())
        return name;
    constexpr int longestTitle = 40;
    if (!property.title.isEmpty() && property.title.size() <= longestTitle)
        return property.title.simplified();
    static const QRegularExpression camel(u"(?<=[a-z])(?=[A-Z])"_s);
    QString words = property.key;
    words.replace(camel, u" "_s).replace(u'_', u' ').replace(u'-', u' ');
    words = words.simplified();
    if (words.isEmpty())
        return property.key;
    words[0] = words.at(0).toUpper();
    return words;
}

QString settingTip(const Property& property, bool isUntested)
{
    QStringList lines;
    if (!property.description.isEmpty())
        lines.append(property.description.simplified());
    if (const QString range = rangeText(property); !range.isEmpty())
        lines.append(Words::tr("Takes %1.").arg(range));
    if (!property.standard.isUndefined() && property.standard != QString())
        lines.append(Words::tr("Default: %1.").arg(textOf(property.standard)));
    if (isUntested)
        lines.append(Words::tr("Untested: the service does not state its form."));
    lines.append(property.key);
    return lines.join(u'\n');
}

} // namespace rushes
