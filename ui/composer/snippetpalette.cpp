#include "ui/composer/snippetpalette.h"

#include "app/studio/writingaids.h"
#include "ui/composer/snippetdelegate.h"
#include "ui/composer/snippetform.h"
#include "ui/composer/snippetmodel.h"
#include "ui/style/savedialog.h"
#include "ui/style/searchlist.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QSize firstSize(440, 520);
constexpr int frameRoom = 64; ///< px: a title bar and the pane's head

} // namespace

SnippetPalette::SnippetPalette(WritingAids& aids, QWidget* parent)
    : QDialog(parent)
    , m_aids(aids)
    , m_model(new SnippetModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setWindowTitle(tr("Snippets"));
    resize(firstSize);
    build();
    m_model->setSnippets(m_aids.ownSnippets());
    connect(&m_aids, &WritingAids::snippetsChanged, this,
            [this] { m_model->setSnippets(m_aids.ownSnippets()); });
    connect(m_search, &QLineEdit::textChanged, m_model, &SnippetModel::setFilter);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_list->setCurrentIndex(m_model->first());
        refreshButtons();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SnippetPalette::refreshButtons);
    connect(m_list, &QListView::doubleClicked, this, &SnippetPalette::insertChosen);
    m_list->setCurrentIndex(m_model->first());
    refreshButtons();
}

QPushButton* SnippetPalette::addButton(const QString& text, void (SnippetPalette::*act)())
{
    auto* button = new QPushButton(text, this);
    QString name = text;
    button->setAccessibleName(name.remove(u'…'));
    button->setAutoDefault(false);
    if (act)
        connect(button, &QPushButton::clicked, this, act);
    return button;
}

void SnippetPalette::build()
{
    setUpSearch(*m_search, tr("Search snippets"), tr("Search snippets"), 28, *this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SnippetDelegate(m_list));
    m_list->setAccessibleName(tr("Snippets"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);

    m_edit = addButton(tr("Edit…"), &SnippetPalette::editOwn);
    m_remove = addButton(tr("Remove"), &SnippetPalette::removeOwn);
    auto* share = addButton(tr("Share"), nullptr);
    auto* menu = new QMenu(share);
    menu->addAction(tr("Import snippets…"), this, &SnippetPalette::importFile);
    menu->addAction(tr("Export yours…"), this, &SnippetPalette::exportFile);
    share->setMenu(menu);
    m_insert = addButton(tr("Insert"), &SnippetPalette::insertChosen);
    m_insert->setProperty("primary", true);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 12, 12, 12);
    rows->setSpacing(Theme::grid);
    rows->addWidget(m_search);
    rows->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::grid);
    buttons->addWidget(addButton(tr("New…"), &SnippetPalette::addOwn));
    for (QPushButton* button : {m_edit, m_remove, share})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_insert);
    rows->addLayout(buttons);
}

void SnippetPalette::present(const QString& written)
{
    m_written = written;
    m_search->clear();
    m_list->setCurrentIndex(m_model->first());
    m_list->scrollToTop();
    m_search->setFocus();
    // Above the prompt, so that drop targets remain visible.
    if (const QWidget* pane = parentWidget(); pane && !testAttribute(Qt::WA_Moved)) {
        const QRect room = pane->screen()->availableGeometry();
        resize(size().boundedTo(room.size() - QSize(0, frameRoom)));
        const QPoint corner = pane->mapToGlobal(pane->rect().topRight());
        move(qMax(room.left(), corner.x() - width()), qMax(room.top(), corner.y() - height() - frameRoom));
    }
    show();
    raise();
    activateWindow();
}

void SnippetPalette::presentScenes()
{
    present({});
    m_list->setCurrentIndex(m_model->firstScene());
    m_list->scrollTo(m_model->firstScene(), QAbstractItemView::PositionAtCenter);
}

bool SnippetPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            insertChosen();
            return true;
        }
        if (walksWhileSearching(watched, *key, *m_search, *m_list))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

void SnippetPalette::insertChosen()
{
    const QModelIndex index = m_list->currentIndex();
    if (const Template* scene = m_model->scene(index)) {
        hide();
        Q_EMIT sceneChosen(*scene);
    } else if (const Snippet* snippet = m_model->snippet(index)) {
        hide();
        Q_EMIT snippetChosen(*snippet);
    }
}

const Snippet* SnippetPalette::chosenOwn() const
{
    const Snippet* snippet = m_model->snippet(m_list->currentIndex());
    return snippet && m_aids.ownSnippets().contains(*snippet) ? snippet : nullptr;
}

void SnippetPalette::refreshButtons()
{
    const QModelIndex index = m_list->currentIndex();
    m_insert->setEnabled(m_model->snippet(index) || m_model->scene(index));
    m_insert->setText(m_model->scene(index) ? tr("Use scene") : tr("Insert"));
    m_insert->setAccessibleName(m_insert->text());
    m_edit->setEnabled(chosenOwn());
    m_remove->setEnabled(chosenOwn());
}

void SnippetPalette::addOwn()
{
    const Snippet* like = m_model->snippet(m_list->currentIndex());
    auto* form = new SnippetForm(tr("New snippet"),
                                 {like ? like->kind : PhraseKind::Camera, m_search->text(), m_written}, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form] {
        const Snippet added = form->snippet();
        m_search->clear();
        m_aids.addSnippet(added);
        m_list->setCurrentIndex(m_model->indexOf(added));
    });
    form->open();
}

void SnippetPalette::editOwn()
{
    const Snippet* own = chosenOwn();
    if (!own)
        return;
    auto* form = new SnippetForm(tr("Edit snippet"), *own, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form, before = *own] {
        m_aids.replaceSnippet(before, form->snippet());
        m_list->setCurrentIndex(m_model->indexOf(form->snippet()));
    });
    form->open();
}

void SnippetPalette::removeOwn()
{
    if (const Snippet* own = chosenOwn()) {
        const Snippet removed = *own;
        m_aids.removeSnippet(removed);
    }
}

void SnippetPalette::importFile()
{
    auto* dialog = new QFileDialog(this, tr("Import snippets"), {}, tr("Snippets (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Result<int> imported = m_aids.importSnippets(path); !imported)
            Q_EMIT failed(imported.error());
    });
    dialog->open();
}

void SnippetPalette::exportFile()
{
    QFileDialog* dialog =
        newSaveDialog(*this, tr("Export snippets"), u"snippets.json"_s, tr("Snippets (*.json)"), u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Result<void> written = m_aids.exportSnippets(path); !written)
            Q_EMIT failed(written.error());
    });
    dialog->open();
}

} // namespace rushes
