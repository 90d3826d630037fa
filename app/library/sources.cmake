target_sources(rushes_app PRIVATE
    library/scenetakes.cpp
    library/scenetakes.h
    library/shotpictures.cpp
    library/shotpictures.h
    library/takefilter.cpp
    library/takefilter.h
    library/takemodel.cpp
    library/takemodel.h
    library/thumbnails.cpp
    library/thumbnails.h
)
