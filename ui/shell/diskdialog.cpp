#include "ui/shell/diskdialog.h"

#include "app/library/picturecache.h"
#include "app/store/librarystore.h"
#include "ui/style/scroller.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

DiskDialog::DiskDialog(LibraryStore& store, QString pictures, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_pictures(std::move(pictures))
    , m_sum(new QLabel(this))
    , m_free(new QLabel(this))
    , m_empty(new QPushButton(tr("Empty the pictures' folder"), this))
{
    setWindowTitle(tr("Disk space"));
    auto* table = new QTableView(this);
    table->setAccessibleName(tr("Projects"));
    table->setModel(&m_rows);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->setTabKeyNavigation(false);
    m_sum->setWordWrap(true);
    m_free->setWordWrap(true);
    m_empty->setAccessibleName(m_empty->text());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_sum);
    column->addWidget(table, 1);
    column->addWidget(m_free);
    column->addWidget(m_empty, 0, Qt::AlignLeft);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_empty, &QPushButton::clicked, this, &DiskDialog::emptyPictures);
    fill();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    fitToScreen(*this, {520, 420});
}

void DiskDialog::fill()
{
    m_rows.clear();
    m_rows.setHorizontalHeaderLabels({tr("Project"), tr("Takes"), tr("Size")});
    qint64 all = 0;
    int takes = 0;
    for (const LibraryChoice& project : m_store.projects().value_or(QList<LibraryChoice>())) {
        auto* name = new QStandardItem(project.name.isEmpty() ? tr("Unsaved project") : project.name);
        auto* count = new QStandardItem(QLocale().toString(project.takes));
        auto* size = new QStandardItem(sizeText(project.bytes));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_rows.appendRow({name, count, size});
        all += project.bytes;
        takes += project.takes;
    }
    m_sum->setText(tr("%1 in %n take(s).", nullptr, takes).arg(sizeText(all)));
    measurePictures();
}

void DiskDialog::measurePictures()
{
    qint64 pictures = 0;
    QDirIterator files(m_pictures, {u"*.jpg"_s}, QDir::Files);
    while (files.hasNext()) {
        files.next();
        pictures += files.fileInfo().size();
    }
    m_free->setText(tr("To be freed: %1 of takes without a star (select them in the library and move them to "
                       "the trash), %2 of small pictures, which are made anew when they are needed.")
                        .arg(sizeText(m_store.unstarredBytes().value_or(0)), sizeText(pictures)));
    m_empty->setEnabled(pictures > 0);
}

void DiskDialog::emptyPictures()
{
    picturecache::bound(m_pictures, 0);
    measurePictures();
}

} // namespace rushes
