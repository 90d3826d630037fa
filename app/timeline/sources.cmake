target_sources(rushes_app PRIVATE
    timeline/document.cpp
    timeline/document.h
    timeline/edits.cpp
    timeline/edits.h
    timeline/scenemodel.cpp
    timeline/scenemodel.h
    timeline/timelinemodel.cpp
    timeline/timelinemodel.h
)
