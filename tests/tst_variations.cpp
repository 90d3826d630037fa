#include "app/catalogue/catalogue.h"
#include "app/domain/variations.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestVariations : public QObject
{
    Q_OBJECT

private:
    Request m_request = {};
    const Model& m_model = Catalogue::builtIn().standard();

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_request = defaultsOf(m_model);
        m_request.prompt = u"A harbour"_s;
        m_request.shots = {{u"One"_s, 3}, {u"Two"_s, 4}};
    }

    void nothingListedIsTheRequestItself()
    {
        QCOMPARE(varied(m_request, {}), QList<Request>{m_request});
        QCOMPARE(varied(m_request, {{}, {}, {}, 3}), (QList<Request>(3, m_request)));
    }

    void everyCombinationComesOnceATake()
    {
        const Variations wanted{{0.3, 0.7}, {u"16:9"_s, u"1:1"_s}, {u"Rain"_s, u"Snow"_s, u"Fog"_s}, 2};
        const QList<Request> all = varied(m_request, wanted);
        QCOMPARE(all.size(), 24);
        QCOMPARE(wanted.count(), 24);
        QCOMPARE(all.at(0).prompt, u"Rain"_s);
        QCOMPARE(all.at(0), all.at(1)); // takes of the same stand together
        QCOMPARE(all.at(2).cfgScale, 0.7);
        QCOMPARE(all.at(4).aspectRatio, u"1:1"_s);
        QCOMPARE(all.at(8).prompt, u"Snow"_s);
        for (const Request& one : all) {
            Request back = one;
            back.prompt = m_request.prompt;
            back.aspectRatio = m_request.aspectRatio;
            back.cfgScale = m_request.cfgScale;
            QCOMPARE(back, m_request); // nothing else differs
        }
    }

    void tooManyAreNone()
    {
        const Variations wanted{{}, {}, {}, mostVariations + 1};
        QVERIFY(wanted.count() > mostVariations);
        QVERIFY(varied(m_request, wanted).isEmpty());
        QCOMPARE(varied(m_request, {{}, {}, {}, mostVariations}).size(), mostVariations);
        const Variations many{QList<double>(5000, 0.1), QStringList(5000, u"1:1"_s), {}, 5000};
        QVERIFY2(many.count() > mostVariations, "and the count does not overflow");
    }

    void scalesAreReadAsWritten()
    {
        QCOMPARE(*cfgScalesFrom({}, m_model.minCfgScale, m_model.maxCfgScale), QList<double>());
        QCOMPARE(*cfgScalesFrom(u" 0.7, 0.3;0.5 0.3"_s, m_model.minCfgScale, m_model.maxCfgScale),
                 (QList<double>{0.7, 0.3, 0.5}));
        // As other languages write them: a comma within a number never becomes two numbers.
        const QList<std::pair<QString, QList<double>>> commas = {{u"0,1"_s, {0.1}},
                                                                 {u"0,3; 0,5"_s, {0.3, 0.5}},
                                                                 {u"0,3, 0,5"_s, {0.3, 0.5}},
                                                                 {u"0, 1"_s, {0, 1}},
                                                                 {u"0.3,0.5"_s, {0.3, 0.5}}};
        for (const auto& [text, expected] : commas) {
            const auto scales = cfgScalesFrom(text, m_model.minCfgScale, m_model.maxCfgScale);
            QVERIFY2(scales, qPrintable(text));
            QCOMPARE(*scales, expected);
        }
        for (const QString& wrong : {u"0,3,0,5"_s, u"1.5"_s, u"-0.1"_s, u"half"_s, u"nan"_s, u"0.3, inf"_s}) {
            const auto scales = cfgScalesFrom(wrong, m_model.minCfgScale, m_model.maxCfgScale);
            QVERIFY2(!scales, qPrintable(wrong));
            QCOMPARE(scales.error().kind, ErrorKind::Refused);
        }
        QVERIFY(cfgScalesFrom(u"0.3, 7"_s, m_model.minCfgScale, m_model.maxCfgScale)
                    .error()
                    .detail.contains(u"“7”"_s));
    }

    void promptsAreLines()
    {
        QCOMPARE(promptsFrom(u"\n Rain \n\nSnow\nRain\n"_s), (QStringList{u"Rain"_s, u"Snow"_s}));
        QCOMPARE(promptsFrom({}), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestVariations)
#include "tst_variations.moc"
