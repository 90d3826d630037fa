#include "ui/timeline/shotsnote.h"

#include "app/catalogue/modeltext.h"
#include "app/catalogue/requestjson.h"
#include "app/timeline/document.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rushes {

namespace {

constexpr int sideMargin = 14;
constexpr int sentHeight = 84;

} // namespace

ShotsNote::ShotsNote(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_words(new WrappedLabel)
    , m_show(new QPushButton(tr("Show")))
    , m_sent(new QPlainTextEdit)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(sideMargin, 0, sideMargin, 2);
    rows->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::grid);
    m_words->setFont(Theme::smallFont());
    m_words->setForegroundRole(QPalette::PlaceholderText);
    line->addWidget(m_words, 1);
    m_show->setAccessibleName(tr("Show the prompt as it is sent"));
    m_show->setToolTip(m_show->accessibleName());
    m_show->setCheckable(true);
    m_show->setAutoDefault(false);
    m_show->setFlat(true);
    m_show->setFont(Theme::smallFont());
    line->addWidget(m_show, 0, Qt::AlignTop);
    rows->addLayout(line);
    m_sent->setReadOnly(true);
    m_sent->setAccessibleName(tr("Prompt as it is sent"));
    m_sent->setFixedHeight(sentHeight);
    m_sent->setTabChangesFocus(true);
    m_sent->hide();
    rows->addWidget(m_sent);
    connect(m_show, &QPushButton::toggled, this, &ShotsNote::showSent);
    connect(&m_document, &Document::sceneChanged, this, &ShotsNote::refresh);
    connect(&m_document, &Document::currentIndexChanged, this, &ShotsNote::refresh);
    connect(&m_document, &Document::scenesChanged, this, &ShotsNote::refresh);
    refresh();
}

void ShotsNote::refresh()
{
    const Request& request = m_document.currentScene().request;
    const Model& model = Catalogue::current().modelOrStandIn(request.model);
    const bool isWritten = !model.takesShots() && !request.shots.isEmpty();
    if (isWritten) {
        m_words->setText(tr("%1 knows no shots: they are written into the prompt as labelled lines.")
                             .arg(shortName(model)));
        if (const QString text = promptAsSent(request, model); text != m_sent->toPlainText())
            m_sent->setPlainText(text);
    }
    const Property* shots = model.schema.property(model.roles.shots);
    const bool isUntested =
        shots && !request.shots.isEmpty() && shots->isAssumed() && !(m_proven && m_proven(model, shots->key));
    if (isUntested)
        m_words->setText(
            tr("Shots of %1 are untested: the service does not state their form.").arg(shortName(model)));
    m_show->setVisible(isWritten);
    m_sent->setVisible(isWritten && m_show->isChecked());
    setVisible(isWritten || isUntested);
}

void ShotsNote::setProven(std::function<bool(const Model& model, const QString& key)> proven)
{
    m_proven = std::move(proven);
    refresh();
}

void ShotsNote::showSent(bool on)
{
    m_show->setText(on ? tr("Hide") : tr("Show"));
    m_sent->setVisible(on);
}

QString ShotsNote::sentText() const
{
    return m_sent->toPlainText();
}

} // namespace rushes
