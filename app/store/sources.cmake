target_sources(rushes_app PRIVATE
    store/database.cpp store/database.h store/folders.cpp store/folders.h store/jobstore.cpp store/jobstore.h
    store/listfile.cpp store/listfile.h
    store/migrations.cpp store/migrations.h store/projectfile.cpp store/projectfile.h store/rows.cpp store/rows.h
    store/runnerlock.cpp store/runnerlock.h store/takestore.cpp store/snippetfile.cpp store/snippetfile.h store/takestore.h
    store/wholefile.cpp store/wholefile.h)
