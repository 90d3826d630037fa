#include "ui/takes/comparepane.h"

#include "ui/style/controls.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int wordsAround = 4; // shown around a difference

QString escaped(const QString& text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(u'\n', u"<br/>"_s);
}

/// "A" or "B", as shown in the pictures.
QString sign(bool isA)
{
    const Theme& theme = Theme::current();
    const QString ground = isA ? theme.accent.name() : theme.text.name();
    const QString ink = isA ? theme.onAccent.name() : theme.pane.name();
    return u"<span style='background-color:%1;color:%2;font-weight:600'>&nbsp;%3&nbsp;</span>"_s.arg(
        ground, ink, isA ? ComparePane::tr("A") : ComparePane::tr("B"));
}

QString cell(const QString& html, const QString& style)
{
    return u"<td style='padding:4px 6px 4px 0;border-bottom:1px solid %1;%2'>%3</td>"_s.arg(
        Theme::current().line.name(), style, html);
}

QString htmlOf(const QList<DiffRun>& runs, bool isA)
{
    const Theme& theme = Theme::current();
    const QString ground = isA ? Theme::mixed(theme.pane, theme.accent, 0.4).name() : theme.line.name();
    QString html;
    for (const DiffRun& run : shortened(runs, wordsAround)) {
        html += run.differs ? u"<span style='background-color:%1;text-decoration:underline'>%2</span>"_s.arg(
                                  ground, escaped(run.text))
                            : escaped(run.text);
    }
    return html.isEmpty() ? u"—"_s : html;
}

} // namespace

ComparePane::ComparePane(QWidget* parent)
    : QWidget(parent)
    , m_modes(new Segmented(Segmented::Size::Small, this))
    , m_list(new QTextBrowser(this))
{
    setAccessibleName(tr("Comparison"));
    m_modes->setAccessibleName(tr("Compare as"));
    m_modes->setChoices({tr("Side by side"), tr("Wipe"), tr("Difference"), tr("A/B")});
    m_list->setAccessibleName(tr("What differs"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setOpenLinks(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabChangesFocus(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->document()->setDocumentMargin(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, Theme::grid, 10, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_modes);
    column->addWidget(m_list, 1);
    connect(m_modes, &Segmented::chosen, this, &ComparePane::modeChosen);
    write();
}

void ComparePane::setMode(int mode)
{
    m_modes->setCurrent(mode);
}

int ComparePane::mode() const
{
    return m_modes->current();
}

void ComparePane::setDifferences(const TakeDifferences& differences)
{
    if (m_differences == differences)
        return;
    m_differences = differences;
    write();
}

void ComparePane::setNotes(const QStringList& notes)
{
    if (m_notes == notes)
        return;
    m_notes = notes;
    write();
}

QString ComparePane::text() const
{
    return m_list->toPlainText();
}

void ComparePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        write();
    QWidget::changeEvent(event);
}

void ComparePane::write()
{
    const Theme& theme = Theme::current();
    const QString dim = u"color:"_s + theme.dim.name();
    QString html = u"<style>p{margin:0}</style>"_s;
    for (const QString& note : std::as_const(m_notes))
        html += u"<p style='margin-bottom:6px'>%1</p>"_s.arg(escaped(note));
    if (!m_differences.values.isEmpty()) {
        html += u"<table width='100%' cellspacing='0' style='border-collapse:collapse;margin-top:%1px'><tr>"_s
                    .arg(m_notes.isEmpty() ? 0 : 6) +
                cell(u"<b>%1</b>"_s.arg(tr("What differs")), {}) + cell(sign(true), {}) +
                cell(sign(false), {}) + u"</tr>"_s;
        for (const TakeDifference& value : std::as_const(m_differences.values))
            html += u"<tr>"_s + cell(escaped(value.label), dim) + cell(escaped(value.a), {}) +
                    cell(escaped(value.b), {}) + u"</tr>"_s;
        html += u"</table>"_s;
    }
    for (const TextDifference& text : std::as_const(m_differences.texts)) {
        html += u"<p style='margin-top:12px;%1'>%2</p>"_s.arg(
            dim, escaped(tr("%1, %n word(s)", nullptr, text.diff.words).arg(text.label)));
        html += u"<p style='margin-top:4px'>%1 %2</p>"_s.arg(sign(true), htmlOf(text.diff.a, true));
        html += u"<p style='margin-top:6px'>%1 %2</p>"_s.arg(sign(false), htmlOf(text.diff.b, false));
    }
    if (!m_differences.same.isEmpty())
        html += u"<p style='margin-top:12px;%1'>%2</p>"_s.arg(
            dim, escaped(tr("Same: %1").arg(QLocale().createSeparatedList(m_differences.same))));
    const int at = m_list->verticalScrollBar()->value();
    m_list->document()->setDefaultFont(Theme::smallFont());
    m_list->setHtml(html);
    m_list->verticalScrollBar()->setValue(at);
}

} // namespace rushes
