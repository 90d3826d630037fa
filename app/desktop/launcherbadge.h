#pragma once

#include <QtGlobal>

namespace rushes {

/// The number on the program's icon in the taskbar, where the desktop shows one.
class LauncherBadge
{
public:
    LauncherBadge() = default;
    ~LauncherBadge();
    Q_DISABLE_COPY_MOVE(LauncherBadge)

    /// 0: none. `urgent`: something needs the user.
    void show(int count, bool urgent);

private:
    int m_count = 0;
    bool m_urgent = false;
    bool m_connected = false;
};

} // namespace rushes
