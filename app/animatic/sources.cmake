# Draws scenes and sounds from a prompt's words, and knows no service: a library of its own, which only the sandbox
# uses, and which is loaded with it.
add_library(rushes_animatic STATIC
    animatic/animatic.cpp
    animatic/animatic.h
    animatic/animaticencoder.cpp
    animatic/animaticencoder.h
    animatic/animaticsound.cpp
    animatic/animaticsound.h
    animatic/cameramove.cpp
    animatic/cameramove.h
    animatic/citypainter.cpp
    animatic/landpainter.cpp
    animatic/lowerthird.cpp
    animatic/lowerthird.h
    animatic/palette.cpp
    animatic/palette.h
    animatic/peoplepainter.cpp
    animatic/roompainter.cpp
    animatic/scenery.cpp
    animatic/scenery.h
    animatic/seapainter.cpp
    animatic/shotscript.cpp
    animatic/shotscript.h
    animatic/skypainter.cpp
    animatic/stagedscene.cpp
    animatic/stagedscene.h
    animatic/tablepainter.cpp
    animatic/weatherpainter.cpp
)
target_link_libraries(rushes_animatic PUBLIC rushes_app)
target_precompile_headers(rushes_animatic PRIVATE packages.h)
set_target_properties(rushes_animatic PROPERTIES OPTIMIZATION -O3) # it paints every pixel of a film
