target_sources(rushes_app PRIVATE
    queue/askbudget.cpp queue/askbudget.h queue/expectation.cpp queue/expectation.h queue/forecast.cpp
    queue/forecast.h queue/outlook.h queue/queueasking.cpp queue/queueoutlook.cpp
    queue/jobmodel.cpp queue/jobmodel.h queue/jobqueue.cpp queue/jobqueue.h queue/jobrunner.cpp queue/jobrunner.h
    queue/pace.cpp queue/pace.h queue/queueentry.h queue/queuefacts.cpp queue/queuesummary.cpp
    queue/queueorder.cpp queue/queuerows.cpp queue/queuerows.h queue/queuesummary.h queue/queueverbs.cpp
    queue/retry.cpp queue/retry.h)
