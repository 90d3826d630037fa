target_sources(rushes_app PRIVATE
    media/framerate.cpp
    media/framerate.h
    media/mediainfo.cpp
    media/mediainfo.h
    media/mediaprobe.cpp
    media/mediaprobe.h
    media/mp4boxes.cpp
    media/mp4boxes.h
    media/pngtext.cpp
    media/pngtext.h
    media/takefile.cpp
    media/takefile.h
    media/takeinfo.cpp
    media/takeinfo.h
)
