#pragma once

#include "ui/player/playerview.h"

#include <QAction>

namespace rushes {

/// The player's action with this text.
inline QAction* playerAction(const PlayerView& view, const QString& text)
{
    for (QAction* one : view.playerActions()) {
        if (one->text() == text)
            return one;
    }
    qFatal("no action %s", qUtf8Printable(text));
    return nullptr;
}

} // namespace rushes
