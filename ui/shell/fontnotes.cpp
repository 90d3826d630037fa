#include "ui/shell/fontnotes.h"

#include "app/base/settings.h"
#include "app/timeline/document.h"
#include "ui/shell/messages.h"

namespace rushes {

namespace {

constexpr int pause = 1500; ///< ms
constexpr QLatin1StringView messageKey("fonts");

} // namespace

FontNotes::FontNotes(Document& document, Settings& settings, const ShellContext& context, CanDraw canDraw)
    : QObject(&context.widget)
    , m_document(document)
    , m_settings(settings)
    , m_context(context)
    , m_canDraw(std::move(canDraw))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &FontNotes::look);
    const auto soon = [this] { m_soon.start(); };
    connect(&m_document, &Document::projectReplaced, this, soon);
    connect(&m_document, &Document::scenesChanged, this, soon);
    connect(&m_document, &Document::sceneChanged, this, soon);
}

QStringList FontNotes::texts() const
{
    QStringList all;
    for (const Scene& scene : m_document.project().scenes) {
        all << scene.name << scene.request.prompt << scene.request.negativePrompt;
        for (const Shot& shot : scene.request.shots)
            all << shot.prompt;
    }
    return all;
}

void FontNotes::look()
{
    const QStringList said = m_settings.value(setting::fontsSaid);
    if (said.size() >= 2)
        return; // already reported
    const QSet<RareScript> missing = missingScripts(texts(), m_canDraw);
    for (const RareScript script : {RareScript::EastAsian, RareScript::Emoji}) {
        if (missing.contains(script) && !said.contains(nameOf(script))) {
            say(script);
            return; // one note at a time: the next one follows with the next change
        }
    }
}

void FontNotes::say(RareScript script)
{
    m_context.messages.note(
        messageKey,
        script == RareScript::EastAsian ? tr("No installed font shows Chinese, Japanese or Korean letters.")
                                        : tr("No installed font shows emoji."),
        tr("They are kept and sent all the same. To see them, install %1 and start Rushes again.")
            .arg(fontPackageFor(script)));
    QStringList said = m_settings.value(setting::fontsSaid);
    said.append(nameOf(script));
    m_settings.set(setting::fontsSaid, said);
}

} // namespace rushes
