target_sources(rushes_ui PRIVATE
    player/codecs.cpp
    player/codecs.h
    player/frameposition.cpp
    player/frameposition.h
    player/framereader.cpp
    player/framereader.h
    player/framestore.cpp
    player/framestore.h
    player/mediabackend.cpp
    player/mediabackend.h
    player/mediafile.cpp
    player/mediafile.h
    player/notice.cpp
    player/notice.h
    player/overlaystrip.cpp
    player/overlaystrip.h
    player/passingnote.cpp
    player/passingnote.h
    player/pixels.cpp
    player/pixels.h
    player/playback.cpp
    player/playback.h
    player/playbacksound.cpp
    player/playbacksteps.cpp
    player/playeractions.cpp
    player/playerview.cpp
    player/playerview.h
    player/positionslider.cpp
    player/positionslider.h
    player/transport.cpp
    player/transport.h
    player/transportbar.cpp
    player/transportbar.h
    player/videosurface.cpp
    player/videosurface.h
)

# The media framework, which is loaded when something is first played.
rushes_plugin(media
    player/mediaplugin.cpp
    player/mediaplugin.h
    player/planes.cpp
    player/planes.h
    player/qtmediabackend.cpp
    player/qtmediabackend.h
)
target_link_libraries(rushes_plugin_media PRIVATE Qt6::Multimedia tl::expected)
