target_sources(rushes_ui PRIVATE
    film/exportpane.cpp
    film/exportpane.h
    film/filmaccessible.cpp
    film/filmaccessible.h
    film/filmactions.cpp
    film/filmactions.h
    film/filmgeometry.cpp
    film/filmgeometry.h
    film/filmpainter.cpp
    film/filmpainter.h
    film/filmpane.cpp
    film/filmpane.h
    film/filmview.cpp
    film/filmview.h
)
