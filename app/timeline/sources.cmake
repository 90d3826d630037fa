target_sources(rushes_app PRIVATE
    timeline/document.cpp
    timeline/document.h
    timeline/edits.cpp
    timeline/edits.h
    timeline/scenemodel.cpp
    timeline/scenemodel.h
    timeline/script.cpp
    timeline/script.h
    timeline/timelinemodel.cpp
    timeline/timelinemodel.h
)
