target_sources(rushes_ui PRIVATE
    takes/comparepane.cpp
    takes/comparepane.h
    takes/takecard.cpp
    takes/takecard.h
    takes/takesrow.cpp
    takes/takesrow.h
    takes/titlestrip.cpp
    takes/titlestrip.h
)
