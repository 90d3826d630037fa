target_sources(rushes_ui PRIVATE
    style/icons.cpp style/icons.h style/theme.cpp style/theme.h)
