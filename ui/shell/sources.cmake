target_sources(rushes_ui PRIVATE
    shell/accountdesk.cpp shell/accountdesk.h shell/actions.cpp shell/actions.h shell/autosave.cpp shell/autosave.h shell/dockpane.cpp shell/dockpane.h shell/keysdialog.cpp shell/keysdialog.h
    shell/mainwindow.cpp shell/mainwindow.h shell/messagebar.cpp shell/messagebar.h shell/moneydesk.cpp shell/moneydesk.h shell/projectfiles.cpp
    shell/projectfiles.h shell/queuedesk.cpp shell/queuedesk.h shell/reportvisible.h shell/requestdesk.cpp shell/requestdesk.h shell/scenedesk.cpp shell/scenedesk.h shell/screening.cpp
    shell/screening.h shell/start.cpp shell/start.h shell/statusline.cpp shell/statusline.h shell/timelinepane.cpp
    shell/timelinepane.h shell/topbar.cpp shell/topbar.h shell/windowdrop.cpp shell/windowdrop.h shell/workbench.cpp shell/workbench.h)
