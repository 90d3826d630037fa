target_sources(rushes_ui PRIVATE
    queue/jobdelegate.cpp
    queue/jobdelegate.h
    queue/joblist.cpp
    queue/joblist.h
    queue/jobrowlayout.cpp
    queue/jobrowlayout.h
    queue/jobtext.cpp
    queue/jobtext.h
    queue/queuefilter.cpp
    queue/queuehead.cpp
    queue/queuehead.h
    queue/queuekeys.cpp
    queue/queueview.cpp
    queue/queueview.h
)
