target_sources(rushes_ui PRIVATE
    library/libraryfilters.cpp
    library/libraryfilters.h
    library/libraryinput.cpp
    library/libraryview.cpp
    library/libraryview.h
    library/takedelegate.cpp
    library/takedelegate.h
    library/takedetails.cpp
    library/takedetails.h
    library/takegrid.cpp
    library/takegrid.h
    library/takegridheads.cpp
    library/takegridlayout.cpp
    library/takegridlayout.h
    library/taketilelayout.cpp
    library/taketilelayout.h
)
