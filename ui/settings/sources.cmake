target_sources(rushes_ui PRIVATE
    settings/preferences.cpp settings/preferences.h)
