target_sources(rushes_ui PRIVATE
    style/chooser.cpp style/chooser.h style/complexcontrols.cpp style/complexcontrols.h style/controls.cpp style/controls.h style/emptystate.cpp style/emptystate.h style/iconmask.cpp style/iconmask.h style/icons.cpp style/icons.h style/numbers.cpp style/numbers.h
    style/pane.cpp style/pane.h style/paragraph.cpp style/paragraph.h style/rushesstyle.cpp style/rushesstyle.h style/scroller.cpp style/scroller.h style/tabstops.cpp style/tabstops.h
    style/theme.cpp style/theme.h)
