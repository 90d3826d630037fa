#include "ui/shell/takeactions.h"

#include "app/base/isolated.h"
#include "app/studio/studio.h"
#include "ui/shell/messages.h"
#include "ui/shell/queuecontroller.h"

namespace rushes {

TakeActions::TakeActions(Studio& studio, const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_context(context)
{
}

void TakeActions::setStarred(const TakeId& takeId, bool starred)
{
    if (const Result<void> stored = m_studio.setStarred(takeId, starred); !stored)
        m_context.messages.problem(messagekey::take, stored.error());
}

void TakeActions::remove(const QList<TakeId>& takeIds)
{
    QList<Take> removed;
    for (const TakeId& id : takeIds) {
        const Take* known = m_studio.takes().find(id);
        if (!known)
            continue;
        const Take take = *known;
        if (const Result<void> done = m_studio.removeTake(id); !done)
            m_context.messages.problem(messagekey::take, done.error());
        else
            removed.append(take);
    }
    if (removed.isEmpty())
        return;
    const QString what =
        removed.size() == 1
            ? tr("Removed “%1” from the library.")
                  .arg(takeTitle(removed.constFirst().sceneName, removed.constFirst().number))
            : tr("Removed %n take(s) from the library.", nullptr, static_cast<int>(removed.size()));
    const auto undo = [this, removed] {
        for (const Take& take : removed) {
            if (const Result<void> back = m_studio.restoreTake(take); !back)
                m_context.messages.problem(messagekey::take, back.error());
        }
    };
    m_context.messages.note(messagekey::take, what,
                            tr("%n file(s) stay on the disk.", nullptr, static_cast<int>(removed.size())),
                            {tr("Undo"), undo});
}

void TakeActions::showFile(const TakeId& takeId)
{
    if (const Take* take = m_studio.takes().find(takeId))
        showInFolder(take->path);
}

} // namespace rushes
