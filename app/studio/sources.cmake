target_sources(rushes_app PRIVATE
    studio/errortext.cpp studio/errortext.h studio/news.cpp studio/neighbours.cpp studio/neighbours.h studio/news.h studio/onewindow.cpp studio/onewindow.h studio/studio.cpp studio/studio.h studio/studiowatch.cpp studio/token.cpp studio/token.h
    studio/writingaids.cpp studio/writingaids.h)
