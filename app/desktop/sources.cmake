target_sources(rushes_app PRIVATE
    desktop/desktopnotifications.cpp
    desktop/desktopnotifications.h
    desktop/desktopwish.cpp
    desktop/desktopwish.h
    desktop/launcherbadge.cpp
    desktop/launcherbadge.h
    desktop/resumewatcher.cpp
    desktop/resumewatcher.h
)
