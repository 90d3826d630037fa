target_sources(rushes_app PRIVATE
    api/videoapi.h)
