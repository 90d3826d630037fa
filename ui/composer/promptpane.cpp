#include "ui/composer/promptpane.h"

#include "app/catalogue/modelorstandard.h"
#include "app/catalogue/validation.h"
#include "app/prompt/marks.h"
#include "app/prompt/mentions.h"
#include "app/prompt/speller.h"
#include "app/prompt/split.h"
#include "app/studio/writingaids.h"
#include "app/timeline/document.h"
#include "ui/composer/problemlabel.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/snippetpalette.h"
#include "ui/composer/splitdialog.h"
#include "ui/composer/typingundogrouper.h"
#include "ui/style/controls.h"
#include "ui/style/icons.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBoxLayout>
#include <QFocusEvent>
#include <QMenu>
#include <QToolButton>
#include <QtMath>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QToolButton* headButton(const QString& name, const QString& iconName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(name);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setIcon(icon(iconName));
    button->setIconSize({16, 16});
    button->setFixedSize(24, 24);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->hide();
    return button;
}

} // namespace

PromptPane::PromptPane(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_head(new PaneHead(tr("Prompt"), this))
    , m_switch(new Segmented(Segmented::Size::Small, m_head))
    , m_editor(new PromptEditor(this))
    , m_problem(new ProblemLabel(this))
    , m_run(new TypingUndoGrouper(document, *m_editor, u"prompt"_s))
    , m_snippets(headButton(tr("Snippets"), u"list"_s, m_head))
    , m_more(headButton(tr("More for the prompt"), u"ellipsis"_s, m_head))
    , m_menu(new QMenu(m_more))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(12, 0, 12, 0);
    body->setSpacing(0);
    body->addWidget(m_editor, 1);
    body->addWidget(m_problem);
    layout->addLayout(body, 1);

    m_head->addWidget(m_switch);
    m_head->addButton(m_snippets);
    m_head->addButton(m_more);
    connect(m_more, &QToolButton::clicked, m_menu,
            [this] { m_menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    m_editor->setMinimumHeight(48);

    connect(m_editor, &QTextEdit::textChanged, this, &PromptPane::textEdited);
    m_editor->installEventFilter(this);
    connect(m_editor->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &PromptPane::tellHeight);
    connect(m_editor, &PromptEditor::snippetDropped, this, &PromptPane::insertSnippet);
    connect(m_editor, &PromptEditor::olderRequested, this, [this] { walkHistory(true); });
    connect(m_editor, &PromptEditor::newerRequested, this, [this] { walkHistory(false); });
    connect(m_snippets, &QToolButton::clicked, this, &PromptPane::showSnippets);
    connect(m_switch, &Segmented::chosen, this, [this](int index) {
        const int shot = index == 0 ? -1 : m_lastShot;
        setCurrentShot(shot);
        Q_EMIT shotChosen(shot);
    });
    connect(&m_document, &Document::sceneChanged, this, [this](int index) {
        if (index == m_document.currentIndex())
            refresh();
    });
    connect(&m_document, &Document::currentIndexChanged, this, &PromptPane::refresh);
    connect(&m_document, &Document::scenesChanged, this, &PromptPane::refresh);
    refresh();
}

void PromptPane::setCurrentShot(int shot)
{
    if (shot < 0 || shot >= m_document.currentScene().request.shots.size())
        shot = -1;
    if (shot == m_shot)
        return;
    m_run->end();
    if (m_editor->hasFocus())
        m_left.insert(m_shot);
    m_shot = shot;
    refresh();
}

void PromptPane::focusEditor(Qt::FocusReason reason)
{
    m_editor->setFocus(reason);
}

bool PromptPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_editor && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        // Its context menu and another window don't end the writing.
        m_isWritten = event->type() == QEvent::FocusIn || reason == Qt::PopupFocusReason ||
                      reason == Qt::ActiveWindowFocusReason;
        if (!m_isWritten)
            leave();
        tellHeight();
    }
    return QWidget::eventFilter(watched, event);
}

void PromptPane::leave()
{
    m_left.insert(m_shot);
    refreshHead();
    refreshProblem();
}

void PromptPane::judge()
{
    m_isTried = true;
    refreshHead();
    refreshProblem();
}

void PromptPane::tellHeight()
{
    const int text = qCeil(m_editor->document()->size().height()) + 2 * m_editor->frameWidth() + 2;
    Q_EMIT heightRequested(m_isWritten ? m_head->height() + height() - m_editor->height() + text : 0);
}

const QString& PromptPane::shownPrompt() const
{
    const Request& request = m_document.currentScene().request;
    return m_shot < 0 ? request.prompt : request.shots.at(m_shot).prompt;
}

void PromptPane::refresh()
{
    const Scene& scene = m_document.currentScene();
    // A scene that was only moved is still the same one.
    if (std::exchange(m_scene, scene.id) != scene.id) {
        m_shot = -1;
        m_lastShot = 0;
        m_isTried = false;
        m_left.clear();
    }
    // A new shot was neither left nor tried.
    if (std::exchange(m_shots, scene.request.shots.size()) != scene.request.shots.size()) {
        m_isTried = false;
        m_left.removeIf([](int shot) { return shot >= 0; });
    }
    if (m_shot >= scene.request.shots.size())
        m_shot = -1;
    if (m_shot >= 0)
        m_lastShot = m_shot;
    m_lastShot = qBound(0, m_lastShot, qMax(0, static_cast<int>(scene.request.shots.size()) - 1));

    m_updating = true;
    const QString target = scene.id.toString() + u'/' + QString::number(m_shot);
    if (target != m_target) {
        m_editor->startWith(shownPrompt());
        m_target = target;
    } else {
        m_editor->setText(shownPrompt());
    }
    m_updating = false;
    refreshNames();
    refreshHead();
    refreshProblem();
}

/// Speakers of one shot are known names in the others.
void PromptPane::refreshNames()
{
    const Request& request = m_document.currentScene().request;
    QSet<QString> names = speakersIn(request.prompt);
    for (const Shot& shot : request.shots)
        names += speakersIn(shot.prompt);
    const QStringList mentions = mentionNames(request, Catalogue::current().modelOrStandIn(request.model));
    for (const QString& mention : mentions)
        names += wordsIn(mention);
    m_editor->setNames(names);
    m_editor->setMentions(mentions);
}

void PromptPane::refreshHead()
{
    const Request& request = m_document.currentScene().request;
    m_head->setTitle(m_shot < 0 ? tr("Prompt · scene") : tr("Prompt · shot %1").arg(m_shot + 1));
    const bool hasShots = !request.shots.isEmpty();
    if (!hasShots)
        m_head->setTitle(tr("Prompt"));
    m_switch->setVisible(hasShots);
    if (hasShots) {
        m_switch->setChoices({tr("Scene"), tr("Shot %1").arg(m_lastShot + 1)});
        m_switch->setCurrent(m_shot < 0 ? 0 : 1);
    }
    const QString empty = m_shot < 0 ? tr("What is seen, where, in which light, and how the camera moves")
                                     : tr("What this shot shows, and how the camera moves");
    if (m_editor->placeholderText() != empty)
        m_editor->setPlaceholderText(empty);

    const Model* model = Catalogue::current().model(request.model);
    const int limit = model ? (m_shot < 0 ? model->promptAdvice : model->shotPromptAdvice) : 0;
    const auto count = characters(shownPrompt());
    QString note = limit > 0 ? tr("%1 / %2").arg(count).arg(limit) : QString::number(count);
    if (hasShots) {
        int all = characters(request.prompt);
        for (const Shot& shot : request.shots)
            all += characters(shot.prompt);
        note = tr("%1 · %2 in all", "characters here and in the scene").arg(note).arg(all);
    }
    m_head->setNote(note);
    m_head->setNoteBad(limit > 0 && count > limit && isJudged(m_shot));
}

/// No field is red before Generate was tried or the field was left.
bool PromptPane::isJudged(int shot) const
{
    return m_isTried || m_left.contains(shot);
}

void PromptPane::refreshProblem()
{
    // The problem of the prompt shown comes first; then those of other shots, which are shown nowhere else.
    QString here;
    QString elsewhere;
    for (const Problem& problem : validate(m_document.currentScene().request)) {
        if (!isJudged(problem.field == Field::ShotPrompt || problem.field == Field::ShotSeconds ? problem.shot
                                                                                                : -1))
            continue;
        const bool own = m_shot < 0 ? problem.field == Field::Prompt
                                    : problem.field == Field::ShotPrompt && problem.shot == m_shot;
        const bool others = problem.field == Field::Prompt || problem.field == Field::ShotPrompt ||
                            problem.field == Field::ShotSeconds || problem.field == Field::Shots;
        if (own && here.isEmpty())
            here = problem.text;
        else if (others && elsewhere.isEmpty())
            elsewhere = problem.text;
    }
    m_problem->setProblem(here.isEmpty() ? elsewhere : here);
}

void PromptPane::textEdited()
{
    if (m_updating)
        return;
    const QString text = m_editor->text();
    if (text == shownPrompt())
        return;
    const QString gesture = m_run->gestureFor(shownPrompt(), text);
    editShown(text, {}, gesture + QString::number(m_shot));
    m_run->edited();
}

void PromptPane::editShown(const QString& text, const QString& step, const QString& gesture)
{
    Request changed = m_document.currentScene().request;
    QString name = step.isEmpty() ? tr("Edit prompt") : step;
    if (m_shot < 0) {
        changed.prompt = text;
    } else {
        changed.shots[m_shot].prompt = text;
        if (step.isEmpty())
            name = tr("Edit prompt of shot %1").arg(m_shot + 1);
    }
    m_document.editRequest(changed, name, gesture);
}

const Model& PromptPane::model() const
{
    return modelOrStandard(m_document.currentScene().request.model);
}

void PromptPane::setAids(WritingAids& aids)
{
    m_aids = &aids;
    m_editor->setAids(aids);
    m_snippets->show();
}

void PromptPane::setMenuActions(const QList<QAction*>& actions)
{
    m_menu->clear();
    m_menu->addActions(actions);
    m_more->setVisible(!actions.isEmpty());
}

/// Stepping through the history is one undo step, and none if it ends at its start.
void PromptPane::walkHistory(bool back)
{
    if (!m_aids)
        return;
    PromptHistory& history = m_shot < 0 ? m_aids->scenePrompts() : m_aids->shotPrompts();
    const QString shown = shownPrompt();
    if (const std::optional<QString> prompt = back ? history.older(shown) : history.newer(shown)) {
        editShown(*prompt, tr("Earlier prompt"), u"history"_s + QString::number(m_shot));
        m_editor->moveCursor(QTextCursor::End);
    }
}

SnippetPalette& PromptPane::madePalette()
{
    if (!m_palette) {
        m_palette = new SnippetPalette(*m_aids, this);
        connect(m_palette, &SnippetPalette::snippetChosen, this, [this](const Snippet& snippet) {
            insertSnippet(snippet);
            focusEditor();
        });
        connect(m_palette, &SnippetPalette::sceneChosen, this, &PromptPane::useTemplate);
        connect(m_palette, &SnippetPalette::failed, this, &PromptPane::failed);
    }
    return *m_palette;
}

void PromptPane::showSnippets()
{
    if (!m_aids)
        return;
    QString selected = m_editor->textCursor().selectedText();
    selected.replace(QChar::ParagraphSeparator, u'\n');
    madePalette().present(selected);
}

void PromptPane::showTemplates()
{
    if (m_aids)
        madePalette().presentScenes();
}

void PromptPane::insertSnippet(const Snippet& snippet)
{
    if (snippet.kind == PhraseKind::Negative) {
        dropSnippet(m_shot, snippet);
        return;
    }
    m_run->end();
    const QTextCursor cursor = m_editor->textCursor();
    const Insertion inserted = withSnippet(
        {m_editor->text(), cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()},
        snippet);
    editShown(inserted.text, tr("Insert “%1”").arg(snippet.title));
    m_editor->select(inserted.start, inserted.length);
}

void PromptPane::dropSnippet(int shot, const Snippet& snippet)
{
    m_run->end();
    m_document.editRequest(withSnippet(m_document.currentScene().request, snippet, shot),
                           tr("Insert “%1”").arg(snippet.title));
}

void PromptPane::useTemplate(const Template& scene)
{
    m_run->end();
    const Request& request = m_document.currentScene().request;
    if (request.prompt.trimmed().isEmpty() && request.shots.isEmpty()) {
        m_document.editRequest(scene.request, tr("Use “%1”").arg(scene.name));
        return;
    }
    Scene added = Scene::create(scene.name, defaultsOf(model()));
    added.request = scene.request;
    m_document.insertScene(m_document.currentIndex() + 1, added);
}

void PromptPane::proposeSplit()
{
    m_run->end();
    const Scene& scene = m_document.currentScene();
    auto* split = new SplitDialog(scene.request, model(), this);
    split->setAttribute(Qt::WA_DeleteOnClose);
    connect(split, &QDialog::accepted, this, [this, split, id = scene.id, prompt = scene.request.prompt] {
        const Scene& now = m_document.currentScene();
        // Applied only if the scene has not changed since the proposal was shown.
        if (now.id == id && now.request.prompt == prompt)
            m_document.editRequest(SplitDialog::applied(now.request, split->proposal()),
                                   tr("Split prompt into shots"));
    });
    m_split = split;
    split->open();
}

SplitDialog* PromptPane::splitDialog() const
{
    return m_split;
}

void PromptPane::joinShots()
{
    m_run->end();
    Request changed = m_document.currentScene().request;
    if (changed.shots.isEmpty())
        return;
    changed.prompt = prompts::join(changed.shots, changed.prompt);
    changed.shots.clear();
    m_document.editRequest(changed, tr("Join shots into prompt"));
}

} // namespace rushes
