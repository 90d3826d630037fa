#include "ui/help/manualwindow.h"

#include "ui/help/manualdress.h"
#include "ui/style/rowdelegate.h"
#include "ui/style/scroller.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextCursor>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int pageRole = Qt::UserRole;

/// The start of a line, in whole words, short enough for a row of the contents.
QString beginning(const QString& line)
{
    constexpr int most = 90; // characters
    if (line.size() <= most)
        return line;
    const qsizetype end = line.lastIndexOf(u' ', most);
    return line.left(end > most / 2 ? end : most) + u'…';
}

} // namespace

ManualWindow::ManualWindow(const QString& language, QWidget* parent)
    : QDialog(parent)
    , m_pages(manualPages(language))
    , m_search(new QLineEdit(this))
    , m_contents(new QListWidget(this))
    , m_page(new QTextBrowser(this))
{
    setWindowTitle(tr("Manual"));
    build();
    fill({});
    m_contents->setCurrentRow(0);
    m_search->setFocus();
}

void ManualWindow::build()
{
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(28);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setItemDelegate(new RowDelegate(m_contents));
    m_contents->setResizeMode(QListView::Adjust);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_contents->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_contents->setMouseTracking(true);
    m_page->setAccessibleName(tr("Page"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(20);
    m_page->document()->setDefaultFont(Theme::bodyFont());
    m_page->setTabChangesFocus(true);

    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(12, 12, 8, 12);
    column->setSpacing(Theme::grid);
    column->addWidget(m_search);
    column->addWidget(m_contents, 1);
    side->setMinimumWidth(200);
    auto* split = new QSplitter(this);
    split->addWidget(side);
    split->addWidget(m_page);
    split->setStretchFactor(1, 1);
    split->setSizes({240, 640});
    split->setChildrenCollapsible(false);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(split);
    fitToScreen(*this, {900, 680});

    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::fill);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            display(item->data(pageRole).toLongLong());
    });
    connect(m_page, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
}

/// Lists all pages, or those that contain the searched words.
void ManualWindow::fill(const QString& words)
{
    const QList<ManualHit> hits = searchManual(m_pages, words);
    const bool asked = !words.trimmed().isEmpty();
    m_contents->clear();
    const auto add = [this](qsizetype page, const QString& excerpt) {
        const QString& title = m_pages.at(page).title;
        auto* item = new QListWidgetItem(excerpt.isEmpty() ? title : title + u'\n' + excerpt, m_contents);
        item->setData(pageRole, static_cast<qlonglong>(page));
        item->setData(Qt::AccessibleTextRole, title);
    };
    if (asked) {
        for (const ManualHit& hit : hits)
            add(hit.page, hit.excerpt == m_pages.at(hit.page).title ? QString() : beginning(hit.excerpt));
        if (hits.isEmpty()) {
            auto* none = new QListWidgetItem(tr("Nothing is said of that. Try another word."), m_contents);
            none->setFlags(Qt::NoItemFlags);
            return;
        }
    } else {
        for (qsizetype page = 0; page < m_pages.size(); ++page)
            add(page, {});
    }
    m_contents->setCurrentRow(0);
}

void ManualWindow::showPage(const QString& file)
{
    m_search->clear();
    for (int row = 0; row < m_contents->count(); ++row) {
        const qsizetype page = m_contents->item(row)->data(pageRole).toLongLong();
        if (file.isEmpty() || m_pages.at(page).file == file) {
            m_contents->setCurrentRow(row);
            return;
        }
    }
}

QString ManualWindow::shownFile() const
{
    const QListWidgetItem* item = m_contents->currentItem();
    return item ? m_pages.at(item->data(pageRole).toLongLong()).file : QString();
}

/// Links keep the colour from the time when the page was loaded.
void ManualWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || shownFile().isEmpty())
        return;
    const int at = m_page->verticalScrollBar()->value();
    display(m_contents->currentItem()->data(pageRole).toLongLong());
    m_page->verticalScrollBar()->setValue(at);
}

void ManualWindow::display(qsizetype page)
{
    m_page->document()->setMarkdown(m_pages.at(page).text, QTextDocument::MarkdownDialectGitHub);
    dressManual(*m_page->document());
    m_page->verticalScrollBar()->setValue(0);
    findInPage(m_search->text());
}

/// Selects the first occurrence of the searched words and scrolls to it.
void ManualWindow::findInPage(const QString& words)
{
    const QString word = words.trimmed().section(u' ', 0, 0);
    m_page->moveCursor(QTextCursor::Start);
    if (!word.isEmpty())
        m_page->find(word);
}

void ManualWindow::follow(const QUrl& link)
{
    const QString text = link.toString(QUrl::FullyEncoded);
    if (link.scheme() == u"scene") {
        if (const Template* scene = manualScene(text))
            Q_EMIT sceneRequested(*scene);
    } else if (link.scheme().isEmpty()) {
        showPage(link.path());
    } else {
        Q_EMIT linkRequested(link);
    }
}

} // namespace rushes
