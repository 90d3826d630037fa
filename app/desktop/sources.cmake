target_sources(rushes_app PRIVATE
    desktop/desktopmotion.cpp
    desktop/desktopmotion.h
    desktop/desktopnotifications.cpp
    desktop/desktopnotifications.h
    desktop/launcherbadge.cpp
    desktop/launcherbadge.h
    desktop/resumewatcher.cpp
    desktop/resumewatcher.h
)
target_link_libraries(rushes_app PRIVATE Qt6::DBus)
