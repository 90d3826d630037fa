target_sources(rushes_app PRIVATE
    studio/errortext.cpp studio/errortext.h studio/onewindow.cpp studio/onewindow.h studio/studio.cpp studio/studio.h studio/token.cpp studio/token.h
    studio/writingaids.cpp studio/writingaids.h)
