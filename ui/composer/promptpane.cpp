#include "ui/composer/promptpane.h"

#include "app/prompt/marks.h"
#include "app/timeline/document.h"
#include "ui/composer/problemlabel.h"
#include "ui/composer/prompthighlighter.h"
#include "ui/composer/typingrun.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace rushes {

PromptPane::PromptPane(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_head(new PaneHead(tr("Prompt"), this))
    , m_switch(new Segmented(Segmented::Size::Small, m_head))
    , m_editor(new TextField(this))
    , m_problem(new ProblemLabel(this))
    , m_run(new TypingRun(document, *m_editor, u"prompt"_s))
    , m_highlighter(new PromptHighlighter(m_editor->document()))
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
    m_editor->setAccessibleName(tr("Prompt"));
    m_editor->setMinimumHeight(48);

    connect(m_editor, &QTextEdit::textChanged, this, &PromptPane::textEdited);
    connect(m_switch, &Segmented::chosen, this, [this](int index) {
        const int shot = index == 0 ? -1 : m_lastShot;
        setCurrentShot(shot);
        Q_EMIT shotChosen(shot);
    });
    connect(&m_document, &Document::sceneChanged, this, [this](int index) {
        if (index == m_document.currentIndex())
            refresh();
    });
    connect(&m_document, &Document::currentIndexChanged, this, [this] {
        m_shot = -1;
        m_lastShot = 0;
        refresh();
    });
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
    m_shot = shot;
    refresh();
}

void PromptPane::focusEditor(Qt::FocusReason reason)
{
    m_editor->setFocus(reason);
}

void PromptPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
    QWidget::changeEvent(event);
}

const QString& PromptPane::shownPrompt() const
{
    const Request& request = m_document.currentScene().request;
    return m_shot < 0 ? request.prompt : request.shots.at(m_shot).prompt;
}

void PromptPane::refresh()
{
    const Scene& scene = m_document.currentScene();
    if (m_shot >= scene.request.shots.size())
        m_shot = -1;
    if (m_shot >= 0)
        m_lastShot = m_shot;
    m_lastShot = qBound(0, m_lastShot, qMax(0, static_cast<int>(scene.request.shots.size()) - 1));

    m_updating = true;
    const QString target = scene.id + u'/' + QString::number(m_shot);
    if (target != m_target) {
        m_editor->startWith(shownPrompt());
        m_target = target;
    } else {
        m_editor->setText(shownPrompt());
    }
    m_updating = false;
    refreshHead();
    refreshProblem();
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

    const Model* model = Catalogue::builtIn().model(request.model);
    const int limit = model ? (m_shot < 0 ? model->promptAdvice : model->shotPromptAdvice) : 0;
    const auto count = characters(shownPrompt());
    m_head->setNote(limit > 0 ? tr("%1 / %2").arg(count).arg(limit) : QString::number(count));
    m_head->setNoteBad(limit > 0 && count > limit);
}

void PromptPane::refreshProblem()
{
    // The problem of what is shown here goes first; those of other shots are told as well: nobody else shows
    // them.
    QString here;
    QString elsewhere;
    for (const Problem& problem : validate(m_document.currentScene().request)) {
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
    Request changed = m_document.currentScene().request;
    QString step = tr("Edit prompt");
    if (m_shot < 0) {
        changed.prompt = text;
    } else {
        changed.shots[m_shot].prompt = text;
        step = tr("Edit prompt of shot %1").arg(m_shot + 1);
    }
    m_document.editRequest(changed, step, gesture + QString::number(m_shot));
    m_run->edited();
}

} // namespace rushes
