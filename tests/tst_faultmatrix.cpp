// Every call meets every fault, once and for as long as it lasts, over real HTTP: what must become of the job
// says one table, and no request that may have been accepted is ever sent again, counted where it arrives.
#include "app/api/httpaccess.h"
#include "tests/faults/faultcell.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace rushes::faults;

namespace {

constexpr int atOnce = 32;

} // namespace

class TestFaultMatrix : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder = {};
    FaultyService::Certificates m_certificates = {};
    HttpAccess m_network;
    std::unique_ptr<Database> m_database = {};
    std::unique_ptr<FaultCell::World> m_world = {};
    std::vector<std::unique_ptr<FaultCell>> m_cells = {};

    void print() const
    {
        for (std::size_t i = 0; i + 1 < m_cells.size(); i += 2)
            std::printf("%-36s %-38s %s\n", qPrintable(m_cells.at(i)->name().section(u',', 0, 0)),
                        qPrintable(m_cells.at(i)->outcome()), qPrintable(m_cells.at(i + 1)->outcome()));
        std::printf("%zu cells\n", m_cells.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(TestTls::make(m_certificates.good));
        QVERIFY(TestTls::make(m_certificates.bad));
        auto database = Database::open(m_folder.filePath(u"rushes.sqlite"_s));
        QVERIFY(database);
        m_database = *std::move(database);
        QVERIFY(m_database->run(u"PRAGMA synchronous = OFF"_s)); // no power is cut here
        m_world = std::make_unique<FaultCell::World>(
            FaultCell::World{m_folder.path(), *m_database, m_network, m_certificates});
        for (const Call call : calls) {
            for (int fault = 0; fault < faultCount; ++fault) {
                for (const bool always : {false, true})
                    m_cells.push_back(std::make_unique<FaultCell>(call, static_cast<Fault>(fault), always,
                                                                  static_cast<int>(m_cells.size()) + 1,
                                                                  *m_world));
            }
        }
        std::size_t started = 0;
        const auto over = [&] {
            const auto running = [&] {
                return std::count_if(m_cells.cbegin(), m_cells.cbegin() + static_cast<qsizetype>(started),
                                     [](const auto& cell) { return !cell->isOver(); });
            };
            while (started < m_cells.size() && running() < atOnce)
                m_cells.at(started++)->start();
            return running() == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(over(), 280'000);
        if (qEnvironmentVariableIsSet("RUSHES_TABLES"))
            print();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { m_cells.clear(); }

    void aCell_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            QTest::newRow(qPrintable(m_cells.at(i)->name())) << static_cast<int>(i);
    }
    void aCell()
    {
        QFETCH(int, number);
        const FaultCell& cell = *m_cells.at(static_cast<std::size_t>(number));
        QVERIFY2(cell.complaints().isEmpty(),
                 qPrintable(cell.complaints().join(u"; "_s) + u" → "_s + cell.outcome()));
    }
};

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
