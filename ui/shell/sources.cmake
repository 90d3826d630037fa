target_sources(rushes_ui PRIVATE
    shell/actions.cpp shell/actions.h shell/dockpane.cpp shell/dockpane.h shell/errortext.cpp shell/errortext.h
    shell/mainwindow.cpp shell/mainwindow.h shell/messagebar.cpp shell/messagebar.h shell/statusline.cpp
    shell/statusline.h shell/topbar.cpp shell/topbar.h)
