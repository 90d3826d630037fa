target_sources(rushes_app PRIVATE
    library/takemodel.cpp library/takemodel.h)
