target_sources(rushes_ui PRIVATE
    help/hintbubble.cpp
    help/hintbubble.h
    help/manual.cpp
    help/manual.h
    help/manualdress.cpp
    help/manualdress.h
    help/manualwindow.cpp
    help/manualwindow.h
)
