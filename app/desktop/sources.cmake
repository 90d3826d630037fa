target_sources(rushes_app PRIVATE
    desktop/awakening.cpp desktop/awakening.h desktop/desktopnotices.cpp desktop/desktopnotices.h
    desktop/launcherbadge.cpp desktop/launcherbadge.h)
target_link_libraries(rushes_app PRIVATE Qt6::DBus)
