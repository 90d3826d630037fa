target_sources(rushes_app PRIVATE
    studio/accounts.cpp studio/accounts.h
    studio/errortext.cpp studio/errortext.h
    studio/neighbours.cpp studio/neighbours.h
    studio/news.cpp studio/news.h
    studio/onewindow.cpp studio/onewindow.h
    studio/services.cpp studio/services.h
    studio/spendingtext.cpp studio/spendingtext.h
    studio/studio.cpp studio/studio.h
    studio/studiowatch.cpp
    studio/token.cpp studio/token.h
    studio/wallet.cpp studio/wallet.h
    studio/writingaids.cpp studio/writingaids.h)
