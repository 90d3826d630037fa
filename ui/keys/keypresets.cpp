#include "ui/keys/keypresets.h"

#include "app/base/builtindata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QList<KeyPreset> readPresets()
{
    QList<KeyPreset> presets;
    const QByteArray json = builtInData(u"keypresets.json"_s);
    const QJsonArray all = QJsonDocument::fromJson(json).object().value(u"presets"_s).toArray();
    for (const QJsonValue& value : all) {
        const QJsonObject entry = value.toObject();
        KeyPreset preset{entry.value(u"id"_s).toString(), entry.value(u"name"_s).toString(), {}};
        const QJsonObject keys = entry.value(u"keys"_s).toObject();
        for (auto action = keys.begin(); action != keys.end(); ++action) {
            QList<QKeySequence> sequences;
            const QJsonArray texts = action.value().toArray();
            for (const QJsonValue& text : texts)
                sequences.append(QKeySequence(text.toString(), QKeySequence::PortableText));
            preset.keys.insert(action.key(), sequences);
        }
        presets.append(preset);
    }
    return presets;
}

} // namespace

const QList<KeyPreset>& keyPresets()
{
    static const QList<KeyPreset> presets = readPresets();
    return presets;
}

const KeyPreset* keyPreset(const QString& id)
{
    for (const KeyPreset& preset : keyPresets()) {
        if (preset.id == id)
            return &preset;
    }
    return nullptr;
}

} // namespace rushes
