target_sources(rushes_ui PRIVATE
    library/libraryview.cpp
    library/libraryview.h
    library/takedelegate.cpp
    library/takedelegate.h
    library/takegrid.cpp
    library/takegrid.h
    library/taketilelayout.cpp
    library/taketilelayout.h
)
