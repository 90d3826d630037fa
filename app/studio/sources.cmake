target_sources(rushes_app PRIVATE
    studio/onewindow.cpp studio/onewindow.h studio/token.cpp studio/token.h)
