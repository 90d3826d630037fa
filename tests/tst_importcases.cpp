// Requests as people paste them, each a file, against what is right for it (data/imports/expected.json).
#include "app/base/decodedtext.h"
#include "app/catalogue/requestjson.h"
#include "app/prompt/requesttext.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString folder = QStringLiteral(TEST_DATA "/imports/");

} // namespace

class TestImportCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachFileIsReadAsItIsMeant_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QJsonObject>("expected");
        const QJsonObject cases = QJsonDocument::fromJson(contentOf(folder + u"expected.json"_s))
                                      .object()
                                      .value(u"cases"_s)
                                      .toObject();
        QVERIFY(cases.size() > 30);
        for (auto one = cases.begin(); one != cases.end(); ++one)
            QTest::newRow(qPrintable(one.key())) << one.key() << one.value().toObject();
        // None is forgotten.
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), cases.size() + 1);
    }
    void eachFileIsReadAsItIsMeant()
    {
        QFETCH(QString, file);
        QFETCH(QJsonObject, expected);
        const Result<ImportedRequests> read =
            decodedText(contentOf(folder + file)).and_then([](const QString& text) {
                return importRequests(text, Catalogue::builtIn().standard());
            });
        if (!read) {
            const QJsonArray naming = expected.value(u"may_refuse_naming"_s).toArray();
            const bool named = std::any_of(naming.begin(), naming.end(), [&](const QJsonValue& word) {
                return read.error().detail.contains(word.toString());
            });
            QVERIFY2(named, qPrintable(read.error().detail));
            return;
        }
        const Request& request = read->requests.constFirst();
        const QJsonObject sent = toServiceJson(request);
        const QString notes = read->notes.join(u'\n');
        const QJsonObject right = expected.value(u"request"_s).toObject();
        for (auto value = right.begin(); value != right.end(); ++value)
            QVERIFY2(
                sent.value(value.key()) == *value,
                qPrintable(value.key() + u'\n' + QString::fromUtf8(QJsonDocument(sent).toJson()) + notes));
        if (expected.contains(u"model"_s))
            QCOMPARE(request.model, expected.value(u"model"_s).toString());
        for (const QJsonValue& key : expected.value(u"must_name_as_left_out"_s).toArray())
            QVERIFY2(notes.contains(key.toString()), qPrintable(key.toString() + u'\n' + notes));
        const QJsonObject never = expected.value(u"never"_s).toObject();
        for (auto value = never.begin(); value != never.end(); ++value) {
            if (value.key() == u"model")
                QVERIFY(request.model != value->toString());
            else
                QVERIFY(sent.value(value.key()) != *value);
        }
        for (const Shot& shot : request.shots)
            QVERIFY(!shot.prompt.trimmed().isEmpty());
    }

    void eachFormIsReadOrRefusedByName_data()
    {
        QTest::addColumn<QJsonObject>("form");
        const QJsonObject root =
            QJsonDocument::fromJson(contentOf(QStringLiteral(TEST_DATA "/importforms.json"))).object();
        const QJsonArray texts = root.value(u"texts"_s).toArray();
        QVERIFY(texts.size() > 100);
        for (const QJsonValue& form : texts)
            QTest::newRow(qPrintable(form.toObject().value(u"name"_s).toString())) << form.toObject();
    }
    void eachFormIsReadOrRefusedByName()
    {
        QFETCH(QJsonObject, form);
        QStringList lines;
        for (const QJsonValue& line : form.value(u"text"_s).toArray())
            lines.append(line.toString());
        const Result<ImportedRequests> read =
            importRequests(lines.join(u'\n'), Catalogue::builtIn().standard());
        if (form.contains(u"error"_s)) {
            QVERIFY2(!read, "it should have been refused");
            QCOMPARE(nameOf(read.error().kind), form.value(u"error"_s).toString());
            QVERIFY2(read.error().detail.startsWith(form.value(u"detail"_s).toString()),
                     qPrintable(read.error().detail));
            return;
        }
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        const QJsonArray right = form.value(u"requests"_s).toArray();
        QCOMPARE(read->requests.size(), right.size());
        for (int i = 0; i < right.size(); ++i) {
            QJsonObject sent = toServiceJson(read->requests.at(i));
            sent.insert(u"model"_s, read->requests.at(i).model);
            const QJsonObject expected = right.at(i).toObject();
            QCOMPARE(sent.contains(u"multi_prompt"_s), expected.contains(u"multi_prompt"_s));
            for (auto value = expected.begin(); value != expected.end(); ++value)
                QVERIFY2(sent.value(value.key()) == *value,
                         qPrintable(value.key() + u'\n' + QString::fromUtf8(QJsonDocument(sent).toJson())));
        }
        const QString notes = read->notes.join(u'\n');
        const QJsonArray names = form.value(u"names"_s).toArray();
        QVERIFY2(notes.isEmpty() == (names.isEmpty() && !form.contains(u"noted"_s)), qPrintable(notes));
        for (const QJsonValue& name : names)
            QVERIFY2(notes.contains(u"“%1”"_s.arg(name.toString())),
                     qPrintable(name.toString() + u'\n' + notes));
    }

    void severalRequestsAreSeveral()
    {
        const Result<ImportedRequests> read = importRequests(
            QString::fromUtf8(contentOf(folder + u"b21-array.json"_s)), Catalogue::builtIn().standard());
        QVERIFY(read);
        QCOMPARE(read->requests.size(), 3);
        QCOMPARE(read->requests.at(2).prompt, u"The cat keeps the marble"_s);
        QCOMPARE(read->requests.at(2).duration, 5);
        QVERIFY2(read->notes.isEmpty(), qPrintable(read->notes.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestImportCases)
#include "tst_importcases.moc"
