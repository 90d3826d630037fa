// Stored requests by another hand, or of another version: whatever is read is written so that it reads the
// same again, for every model of the snapshot.
#include "app/catalogue/catalogue.h"
#include "app/catalogue/requestjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

QJsonArray oddValues()
{
    return QJsonDocument::fromJson(R"([
        null, true, 0, -1, 5, 5.5, 2000000, 5e9, 9.1e15, 1e300, "", "5", "5.0", "2000000", "-7", "auto", "1080p",
        [], [""], ["", "a"], ["a"], [1], [[]], {}, [{}], [{}, {}], [{"prompt": "a"}], [{"duration": 2000000}],
        [{"prompt": "a", "duration": 5000000}], [{"role": "start_image"}], [{"role": "start_image", "source": ""}],
        [{"role": "reference", "source": "a"}, {"role": "reference", "source": ""}], [{"name": "a"}],
        [{"name": "", "references": [""]}], [{"name": "Anna", "frontal": "a", "video": "v"}],
        [{"image": "", "seconds": 1}], [{"image": "a", "seconds": 1e300}], [{"image": "a", "frame_index": 7}]
    ])")
        .array();
}

const QStringList unsentKeys = {
    u"prompt"_s,   u"negative_prompt"_s, u"aspect_ratio"_s, u"shot_type"_s, u"resolution"_s,
    u"duration"_s, u"auto_duration"_s,   u"cfg_scale"_s,    u"sound"_s,     u"seed"_s,
    u"shots"_s,    u"inputs"_s,          u"elements"_s,     u"keyframes"_s,
};

/// Nothing, or what a stored request is written as when it is read, and when that is read once more.
std::optional<std::pair<QJsonObject, QJsonObject>> writtenTwice(const QJsonObject& stored)
{
    const Result<Request> read = requestFromJson(stored);
    if (!read)
        return {};
    const QJsonObject once = toJson(*read);
    const Result<Request> again = requestFromJson(once);
    return std::pair{once, again ? toJson(*again) : QJsonObject{{u"refused"_s, again.error().detail}}};
}

void compare(const QJsonObject& stored)
{
    const auto written = writtenTwice(stored);
    if (!written || written->first == written->second)
        return;
    QByteArray words;
    for (const QJsonObject& object : {stored, written->first, written->second})
        words += '\n' + QJsonDocument(object).toJson(QJsonDocument::Compact);
    QFAIL(words.constData());
}

} // namespace

class TestStoredRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oddValuesAreWrittenAsTheyAreRead_data()
    {
        QTest::addColumn<QString>("id");
        for (const Model& model : Catalogue::builtIn().models())
            QTest::newRow(model.id.toUtf8().constData()) << model.id;
        QTest::newRow("unknown") << u"nobody/knows/this"_s;
    }
    void oddValuesAreWrittenAsTheyAreRead()
    {
        QFETCH(const QString, id);
        const Model& model = Catalogue::builtIn().modelOrStandIn(id);
        for (const QJsonValue& value : oddValues()) {
            for (const Property& property : model.schema.properties) {
                compare({{u"model"_s, id}, {property.key, value}});
                if (QTest::currentTestFailed())
                    return;
            }
            for (const QString& key : unsentKeys) {
                compare(
                    {{u"model"_s, id}, {u"rushes"_s, QJsonObject{{u"unsent"_s, QJsonObject{{key, value}}}}}});
                if (QTest::currentTestFailed())
                    return;
            }
            for (const QString& key : {u"settings"_s, u"kept"_s, u"unset"_s, u"unsent"_s}) {
                compare({{u"model"_s, id}, {u"rushes"_s, QJsonObject{{key, value}}}});
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void manyAtOnceAreWrittenAsTheyAreRead_data() { oddValuesAreWrittenAsTheyAreRead_data(); }
    void manyAtOnceAreWrittenAsTheyAreRead()
    {
        QFETCH(const QString, id);
        const Model& model = Catalogue::builtIn().modelOrStandIn(id);
        const QJsonArray values = oddValues();
        QRandomGenerator random(7);
        const auto any = [&random](const auto& of) { return of.at(random.bounded(of.size())); };
        QStringList keys;
        for (const Property& property : model.schema.properties)
            keys.append(property.key);
        for (int round = 0; round < 150; ++round) {
            QJsonObject unsent;
            QJsonObject settings;
            QJsonArray unset;
            QJsonObject stored = {{u"model"_s, id}};
            for (int i = random.bounded(4); i > 0; --i)
                unsent.insert(any(unsentKeys), any(values));
            for (int i = random.bounded(3); i > 0 && !keys.isEmpty(); --i) {
                settings.insert(any(keys), any(values));
                unset.append(any(keys));
                stored.insert(any(keys), any(values));
            }
            stored.insert(u"rushes"_s,
                          QJsonObject{{u"unsent"_s, unsent}, {u"settings"_s, settings}, {u"unset"_s, unset}});
            compare(stored);
            if (QTest::currentTestFailed())
                return;
        }
    }
};

QTEST_GUILESS_MAIN(TestStoredRequest)
#include "tst_storedrequest.moc"
