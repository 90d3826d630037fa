target_sources(rushes_ui PRIVATE
    style/emptystate.cpp style/emptystate.h
    style/icons.cpp style/icons.h style/theme.cpp style/theme.h)
