target_sources(rushes_app PRIVATE
    timeline/document.cpp timeline/document.h timeline/edits.h)
