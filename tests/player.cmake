rushes_test(tst_timecode UI)
rushes_test(tst_codecs UI)
rushes_test(tst_mediafile UI)
rushes_test(tst_framestore UI)
rushes_test(tst_positionslider UI)
rushes_test(tst_playerview UI LIBRARIES Qt6::Multimedia)
rushes_test(tst_playback UI LIBRARIES Qt6::Multimedia)
rushes_test(tst_pixels UI LIBRARIES Qt6::Multimedia
    SOURCES ${CMAKE_SOURCE_DIR}/ui/player/planes.cpp)
