target_sources(rushes_ui PRIVATE
    timeline/inplaceeditor.cpp timeline/inplaceeditor.h
    timeline/scenecard.cpp timeline/scenecard.h
    timeline/scenestrip.cpp timeline/scenestrip.h
    timeline/shotactions.cpp timeline/shotactions.h
    timeline/shotstable.cpp timeline/shotstable.h
    timeline/timelineaccessible.cpp timeline/timelineaccessible.h
    timeline/timelinedrop.cpp timeline/timelinedrag.cpp timeline/timelinedrag.h
    timeline/timelinegeometry.cpp timeline/timelinegeometry.h
    timeline/timelinepainter.cpp timeline/timelinepainter.h
    timeline/timelinepointer.cpp
    timeline/timelineview.cpp timeline/timelineview.h timeline/timelinewriting.cpp)
