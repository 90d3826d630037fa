target_sources(rushes_app PRIVATE
    store/keyring.cpp store/keyring.h store/spendingstore.cpp store/spendingstore.h
    store/database.cpp store/database.h store/folders.cpp store/folders.h store/jobstore.cpp store/jobstore.h
    store/listfile.cpp store/listfile.h store/migrations.cpp store/migrations.h store/projectfile.cpp
    store/projectfile.h store/recovery.cpp store/recovery.h store/rescue.cpp store/rescue.h store/rows.cpp store/rows.h store/runnerlock.cpp
    store/runnerlock.h store/snippetfile.cpp store/snippetfile.h store/takestore.cpp store/takestore.h
    store/textfile.cpp store/textfile.h store/wholefile.cpp store/wholefile.h)
