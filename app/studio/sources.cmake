target_sources(rushes_app PRIVATE
    studio/token.cpp studio/token.h)
